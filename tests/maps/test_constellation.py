"""The constellation: who meets what, told by colour and by letters; few crossings; nothing on anything."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from maps import stress
from maps.geometry import assert_as_measured
from maps.test_golden import readable
from maps.test_layout import check
from maps.workspaces import workspace
from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Box, Curve, Icon, Label, Marker
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.views.constellation.graph import graph_of
from personatool.maps.views.constellation.view import constellation
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.persona import Persona

CASE = Path(__file__).resolve().parent.parent / "cases" / "maps" / "constellation"


def drawn(data: dict[str, Any], language: str = "en") -> DotSource:
    known = workspace(data)
    return constellation(Measured(known), [placed.value for placed in known.journeys], translator(language))


def case() -> dict[str, Any]:
    return dict(yaml.load((CASE / "workspace.yaml").read_text("utf-8"), yaml.BaseLoader))


def words(source: DotSource) -> list[str]:
    return [" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label)]


def crowd(people: int, journeys: int, language: str = "fr") -> dict[str, Any]:
    """Many people, each in some journeys; texts as long as people write them."""
    write = stress.Writer(language, 5)
    ids = [f"p{index}" for index in range(people)]
    return {
        "personas": [{"id": name, "name": write.text(20), "role": write.text(90)} for name in ids],
        "journeys": [
            {
                "id": f"j{index}", "title": write.text(90), "persona": ids[index * 7 % people],
                "also": [ids[(index * 3 + more) % people] for more in range(index % 5)],
                "stages": [{"name": "All", "steps": [
                    {"name": "Step", "channel": ("web", "phone", "odd")[index % 3], "touchpoint": write.text(30)},
                    {"name": "Step", "channel": "counter", "touchpoint": f"Desk {index % 3}"},
                ]}],
            }
            for index in range(journeys)
        ],
    }  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_case_is_as_expected(bundled: Engine, golden: Callable[[str, Path], None], language: str) -> None:
    golden(readable(render(drawn(case(), language), bundled).svg()), CASE / f"expected-{language}.svg")


@pytest.mark.parametrize(("people", "journeys"), [(0, 0), (1, 0), (0, 1), (1, 1), (9, 5), (30, 30)])
def test_nothing_is_clipped_and_nothing_overlaps(people: int, journeys: int) -> None:
    check(drawn(crowd(people, journeys) if people else {"journeys": crowd(1, journeys)["journeys"]}).drawing)


@pytest.mark.parametrize("language", sorted(stress.WORDS))
def test_every_script_fits(language: str) -> None:
    check(drawn({**crowd(6, 4, language), "settings": {"language": language[:2]}}).drawing)


def test_in_a_browser_it_is_as_measured(page: Page, bundled: Engine, root: Path) -> None:
    shipped = load([root], cwd=root).workspace
    source = constellation(Measured(shipped), [placed.value for placed in shipped.journeys], translator("fr"))
    for drawing in [source, drawn(crowd(30, 30)), drawn({})]:
        assert_as_measured(page, bundled, drawing)


def test_whose_journey_it_is_is_solid_who_takes_part_is_dashed() -> None:
    lines = [shape for shape in drawn(case()).drawing.shapes if isinstance(shape, Curve) and shape.name == "link"]
    assert sorted(curve.style for curve in lines) == ["dashed", "dashed", "solid", "solid"]
    assert all((curve.style == "solid") == (curve.width > 2) for curve in lines)


def test_everybody_has_letters_of_their_own_beside_the_colour() -> None:
    said = words(drawn(case()))
    assert {"SR", "SR2", "T"} <= set(said)
    assert said.count("SR2") == 3  # on the card, and at both journeys


def test_a_colleague_met_in_a_step_takes_part() -> None:
    found = workspace(case())
    links = graph_of([placed.value for placed in found.personas], [journey.value for journey in found.journeys]).links
    assert links == {"move": ("sam", "sue", "ada"), "park": ("sue",), "nobody": ()}


def test_each_channel_is_counted_where_it_is_met() -> None:
    source = drawn(case())
    assert {"Website", "Counter", "Community hub", "pigeon"} <= set(words(source))
    met = [shape for shape in source.drawing.shapes if isinstance(shape, Marker) and shape.name == "met"]
    never = [shape for shape in source.drawing.shapes if isinstance(shape, Marker) and shape.name == "never"]
    assert (len(met), len(never)) == (5, 7)
    assert any(shape.name == "landmark" for shape in source.drawing.shapes if isinstance(shape, Icon))


def test_touchpoints_that_journeys_share_are_named_once() -> None:
    shapes = drawn(case()).drawing.shapes
    chips = [shape for shape in shapes if isinstance(shape, Box) and shape.name == "touchpoint"]
    inside = [" ".join(shape.lines) for shape in shapes if isinstance(shape, Label) for chip in chips
              if chip.x < shape.x < chip.x + chip.width and chip.y < shape.y < chip.y + chip.height]  # fmt: skip
    assert inside.count("Town website") == 1
    assert "Town hall" not in inside


def test_each_channel_names_its_touchpoints_and_counts_the_rest() -> None:
    steps = [{"name": "Step", "channel": "web", "touchpoint": f"Desk {index}"} for index in range(7)]
    data = case()
    data["journeys"] = [{**data["journeys"][0], "stages": [{"name": "All", "steps": steps}]}]
    said = words(drawn(data))
    assert [word for word in said if word.startswith("Desk")] == ["Desk 0", "Desk 1", "Desk 2", "Desk 3"]
    assert "and 3 more" in said


def test_of_some_journeys_only_those_who_take_part_are_drawn() -> None:
    found = workspace(case())
    park = next(journey.value for journey in found.journeys if journey.value.id == "park")
    said = words(constellation(Measured(found), [park], translator("en")))
    assert "Sue Reid" in said
    assert not {"Sam Reed", "Tom", "In no journey yet"} & set(said)


def test_who_is_in_no_journey_is_said_so() -> None:
    assert words(drawn(case())).count("In no journey yet") == 1
    empty = words(drawn({}))
    assert {"No persona yet", "No journey yet"} <= set(empty)


def test_lines_cross_as_little_as_they_can() -> None:
    people = [Persona.model_validate({"id": f"p{index}", "name": f"P {index}"}) for index in range(4)]
    journeys = [Journey.model_validate({"id": f"j{index}", "title": "J", "persona": f"p{3 - index}",
                                        "stages": ["All"]}) for index in range(4)]  # fmt: skip
    found = graph_of(people, journeys)
    place = {persona.id: index for index, persona in enumerate(found.people)}
    assert [place[str(journey.persona)] for journey in found.journeys] == [0, 1, 2, 3]


def test_the_description_says_who_is_in_which_journey() -> None:
    assert "I move to town: Sam Reed, Sue Reid, Adviser at the counter." in drawn(case()).description
    assert "In no journey yet: Tom." in drawn(case()).description
