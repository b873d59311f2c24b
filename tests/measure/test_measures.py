"""The figures, computed a second time from the raw files, and on any journey there can be."""

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.measure.comparison.compare import compare
from personatool.measure.figures.registry import measure
from personatool.model.comparison import Delta
from personatool.model.figure import Figure
from personatool.model.journey import Journey
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace
from personatool.report.tables.comparison import comparison_json, comparison_text
from personatool.report.tables.figures import figures_csv, figures_json, figures_text

CURRENT, FUTURE = "je-perds-un-proche", "je-perds-un-proche-demain"
MINUTES = {"min": 1, "h": 60, "d": 1440, "w": 10080, "mo": 43830}


def raw(root: Path, name: str) -> Any:
    return yaml.load((root / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)


def many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def steps(root: Path, name: str) -> list[dict[str, Any]]:
    return [step for stage in raw(root, f"journeys/{name}")["stages"] for step in stage["steps"]]


def minutes(text: str | None) -> float:
    pieces = (text or "0 min").replace(" ", "")
    number = pieces.rstrip("abcdefghijklmnopqrstuvwxyz")
    return float(number) * MINUTES[pieces[len(number) :]]


def names(found: list[dict[str, Any]], lane: str, key: str) -> list[str]:
    entries = (entry for step in found for entry in many(step.get(lane)))
    return [(entry if isinstance(entry, str) else entry[key]).casefold() for entry in entries]


def met(root: Path, found: list[dict[str, Any]]) -> Iterator[str]:
    for step in found:
        path = root / "personas" / f"{step['with']}.yaml"
        if not path.exists() or raw(root, f"personas/{step['with']}").get("kind", "user") != "user":
            yield step["with"].casefold()


def recomputed(root: Path, name: str) -> dict[str, float]:
    found = steps(root, name)
    documents, data = names(found, "documents", "name"), names(found, "asks", "item")
    contacts = list(met(root, found))
    channels = [step["channel"] for step in found]
    days = sum(minutes(step.get("wait")) for step in found) / 1440
    switches = sum(a != b for a, b in pairwise(channels))
    complexity = len(found) + 2 * len(documents) + 3 * len(set(contacts)) + len(contacts) + 2 * switches
    return {
        "documents": len(documents),
        "data": len(data),
        "asked-again": len(documents) - len(set(documents)) + len(data) - len(set(data)),
        "contacts": len(contacts),
        "bodies": len(set(contacts)),
        "channel-switches": switches,
        "waiting": days,
        "time": sum(minutes(step.get("duration")) for step in found) / 60,
        "visits": sum(int(step.get("visits", 0)) for step in found),
        "fields": sum(int(step.get("fields", 0)) for step in found),
        "complexity": complexity + len(data) + 5 * math.log10(1 + days),
        "mediation": mediation(root, found),
    }


def mediation(root: Path, found: list[dict[str, Any]]) -> float:
    budget, volume = raw(root, "personatool")["budget"], raw(root, f"journeys/{CURRENT}")["usage"]["volume"]
    human = {"phone", "counter", "video", "home-visit", "in-person", "france-services", "funeral-home"}
    total = 0.0
    for step in found:
        if step["channel"] not in {"web", "app", "email", "sms", "chat", "video", "self-service"}:
            continue
        ways = [way for lane in ("help", "alternatives") for way in many(step.get(lane)) if isinstance(way, dict)]
        helped = [
            minutes(way["duration"]) for way in ways
            if "duration" in way and way.get("human", str(way["channel"] in human).lower()) == "true"
        ]  # fmt: skip
        total += max(helped, default=minutes(step.get("duration")))
    euros = {key: float(budget[key].split()[0]) for key in ("hour", "training", "fixed")}
    people = int(volume) * float(budget["help_share"])
    return people * total / 60 * euros["hour"] + euros["training"] + euros["fixed"]


@pytest.fixture(scope="module")
def example(root: Path) -> Workspace:
    return load([root], cwd=root).workspace


def figures(workspace: Workspace, name: str) -> dict[str, float | None]:
    journey = workspace.journey(name)
    assert journey is not None
    return {figure.key: figure.value for figure in measure(workspace, journey)}


@pytest.mark.parametrize("name", [CURRENT, FUTURE])
def test_the_figures_can_be_computed_again(example: Workspace, root: Path, name: str) -> None:
    ours = figures(example, name)
    for key, expected in recomputed(root, name).items():
        assert ours[key] == pytest.approx(expected), key


def test_the_future_of_the_example_asks_less(example: Workspace, root: Path) -> None:
    before, after = recomputed(root, CURRENT), recomputed(root, FUTURE)
    current, future = example.journey(CURRENT), example.journey(FUTURE)
    assert current is not None
    assert future is not None
    deltas = {delta.after.key: delta for delta in compare(example, current, future).deltas}
    for key in ("documents", "data", "contacts", "waiting", "complexity", "mediation"):
        assert deltas[key].verdict == "better"
        assert deltas[key].change == pytest.approx(after[key] - before[key])


def small(stages: Any, **keys: Any) -> Journey:
    return Journey.model_validate({"id": "j", "title": "T", "stages": stages, **keys})


def of(journey: Journey, **keys: Any) -> dict[str, Figure]:
    workspace = Workspace(Settings.model_validate(keys), journeys=(Placed(journey, "journeys/j.yaml"),))
    return {figure.key: figure for figure in measure(workspace, journey)}


def test_what_is_not_said_is_not_guessed() -> None:
    found = of(small([{"name": "A", "steps": ["one", "two"]}]))
    unknown = {key for key, figure in found.items() if figure.value is None}
    silent = {"time", "cost", "visits", "fields", "contacts", "bodies", "channel-switches", "waiting", "overrun"}
    assert unknown >= silent | {"unannounced", "skills", "out-of-reach", "mediation", "perceived-ease", "ease-gap"}
    assert [key for key in unknown if not found[key].missing] == []


def test_weights_are_settings() -> None:
    journey = small([{"name": "A", "steps": [{"name": "one", "documents": ["a", "b"]}]}])
    assert of(journey)["complexity"].value == 5
    assert of(journey, measures={"complexity": {"documents": "10", "steps": "0"}})["complexity"].value == 20


def test_the_hourly_cost_has_no_default_and_the_share_has_one() -> None:
    journey = small(
        [{"name": "A", "steps": [{"name": "a", "channel": "web", "duration": "1h"}]}], usage={"volume": "100"}
    )
    assert of(journey)["mediation"].value is None
    assert of(journey, budget={"hour": "10 EUR"})["mediation"].value == pytest.approx(154)
    assert of(journey, budget={"hour": "10 EUR", "help_share": "0.5"})["mediation"].value == pytest.approx(500)


def test_currencies_are_never_added_up() -> None:
    steps_of_two = [{"name": "a", "cost": "3 EUR"}, {"name": "b", "cost": "2 GBP"}, {"name": "c", "cost": "0"}]
    cost = of(small([{"name": "A", "steps": steps_of_two}]))["cost"]
    assert cost.value is None
    assert [part.value for part in cost.parts] == [3, 2]


def test_a_wait_is_held_against_its_promise() -> None:
    slow = {"name": "a", "wait": "10d", "promised": "4d"}
    found = of(small([{"name": "A", "steps": [slow, {"name": "b", "wait": "2d", "promised": "3d"}]}]))
    assert (found["waiting"].value, found["overrun"].value, found["unannounced"].value) == (12, 6, 0)


def test_a_perceived_score_needs_a_hundred_answers() -> None:
    stages = [{"name": "A", "steps": ["one"]}]
    few = of(small(stages, perceived={"score": "5", "n": "99"}))["perceived-ease"]
    enough = of(small(stages, perceived={"score": "5", "n": "100"}))["perceived-ease"]
    assert (few.value, enough.value) == (None, 5)


def test_steps_are_matched_by_id_then_by_name() -> None:
    before = small([{"name": "A", "steps": [{"id": "x", "name": "Call"}, "Send the papers", "Wait"]}])
    after = small([{"name": "A", "steps": ["Send your papers", {"id": "x", "name": "Write"}, "Dance"]}])
    comparison = compare(Workspace(Settings()), before, after)
    assert (comparison.removed, comparison.added) == (("Wait",), ("Dance",))
    assert [step.title for step in comparison.changed] == ["Write", "Send your papers"]


def test_a_journey_compared_with_itself_does_not_change(example: Workspace) -> None:
    journey = example.journey(CURRENT)
    assert journey is not None
    comparison = compare(example, journey, journey)
    assert (comparison.added, comparison.removed, comparison.changed) == ((), (), ())
    assert {delta.verdict for delta in comparison.deltas} <= {"same", "unknown"}


def test_a_change_that_no_figure_shows_is_no_change() -> None:
    was, differs = (of(small([{"name": "A", "steps": ["one"]}]))["complexity"] for _ in range(2))
    assert was.value is not None
    assert Delta(was, replace(differs, value=was.value + 0.04)).verdict == "same"
    assert Delta(was, replace(differs, value=was.value + 0.06)).verdict == "worse"


def test_a_spreadsheet_takes_no_text_for_a_formula() -> None:
    keys = [f'{start}HYPERLINK("x")' for start in ("=", "+", "-", "@")]
    for text in keys:
        journey = small([{"name": "A", "steps": [{"name": "a", "cost": "1 EUR"}]}], language=text)
        out = figures_csv([(journey, tuple(of(journey).values()))], translator("en"))
        assert all(not cell.startswith(("=", "+", "@")) for line in out.splitlines() for cell in line.split(","))


words = st.text("abc éÉ.!?’«» 12\n", min_size=1, max_size=40).filter(str.strip)
lengths = st.sampled_from(["0", "5 min", "3d", "2 mois", "P1Y"])
ways = st.lists(
    st.fixed_dictionaries({"channel": st.sampled_from(["web", "phone", "mine"])}, optional={"duration": lengths}),
    max_size=2,
)
lanes: dict[str, st.SearchStrategy[Any]] = {
    "action": words, "channel": st.sampled_from(["web", "phone", "post", "mine"]), "with": words,
    "emotion": st.sampled_from(["-2", "0", "9", "sad"]), "pains": st.lists(words, max_size=2),
    "asks": st.lists(words, max_size=3), "documents": st.lists(words, max_size=3), "duration": lengths,
    "wait": lengths, "promised": lengths, "cost": st.sampled_from(["0", "3 EUR", "2 GBP"]),
    "visits": st.sampled_from(["0", "3"]), "fields": st.sampled_from(["0", "30"]),
    "skills": st.sampled_from(["1", "9"]),
    "help": ways, "alternatives": ways, "policy": words,
    "easy_read": words, "failure": st.fixed_dictionaries({"text": words, "recovery": words}),
}  # fmt: skip
step = st.fixed_dictionaries({"name": words}, optional=lanes)
stage = st.fixed_dictionaries({"name": words}, optional={**lanes, "steps": st.lists(step, max_size=4)})
journeys = st.builds(
    lambda stages, keys: small(stages, **keys),
    st.lists(stage, min_size=1, max_size=3),
    st.fixed_dictionaries(
        {},
        optional={
            "language": st.sampled_from(["fr", "en", "ja"]),
            "usage": st.fixed_dictionaries({"volume": st.sampled_from(["0", "12"])}),
            "perceived": st.fixed_dictionaries({"score": st.just("3"), "out_of": st.sampled_from(["0", "5"])}),
            "persona": st.just("nobody"),
        },
    ),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(journeys, journeys, st.sampled_from(["en", "fr"]))
def test_any_journey_can_be_measured_and_compared(first: Journey, second: Journey, language: str) -> None:
    workspace, say = Workspace(Settings()), translator(language)
    found = measure(workspace, first)
    assert [figure.key for figure in found] == [figure.key for figure in measure(workspace, second)]
    assert all(figure.value is not None or figure.missing for figure in found)
    assert all(figure.value is None or math.isfinite(figure.value) for figure in found)
    measured = [(first, found)]
    for details in (False, True):
        assert figures_text(measured, say, details=details)
    assert json.loads(figures_json(measured, say))["journeys"][0]["figures"]
    assert figures_csv(measured, say).count("complexity") >= 1
    comparison = compare(workspace, first, second)
    steps_after = sum(len(stage.steps) or 1 for stage in second.stages)
    assert len(comparison.added) <= steps_after
    assert comparison_text(comparison, say, paint=False)
    assert json.loads(comparison_json(comparison, say))["measures"]


def test_every_measure_and_every_default_is_in_the_docs(root: Path) -> None:
    page = (root / "docs" / "measures.md").read_text("utf-8")
    missing = [key for key in of(small([{"name": "A", "steps": ["one"]}])) if f"`{key}`" not in page]
    assert missing == []
    written = page.split("```yaml\n")[1].split("```")[0]
    assert Settings.model_validate(yaml.load(written, yaml.BaseLoader)) == Settings()
