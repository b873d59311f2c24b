"""Nothing that a team wrote is missing from the pack."""

import datetime as dt
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from personatool.i18n import translator
from personatool.model.lengths import Duration
from personatool.model.measured import Measured
from personatool.model.pack_input import Drawings, PackInput
from personatool.model.scalars import Amount
from personatool.model.workspace import Workspace
from personatool.packs.chapters.registry import pack_view
from personatool.packs.kinds.briefing import briefing
from personatool.packs.view.page import PackView
from personatool.wording.durations import duration
from personatool.wording.money import price

FRENCH = translator("fr")
# Ids and words of the format are shown as what they stand for; the picture's file is embedded.
SHOWN_OTHERWISE = {
    "id", "source", "evidence", "persona", "also", "need", "ref", "opportunity", "to", "subjourney", "replaces",
    "channel", "initiator", "with_", "devices", "language", "file", "icon", "scale", "story", "scenario",
}  # fmt: skip
# The picture stands there instead of its file's name; whom it depicts is for the check. Nothing refers to a pain by id.
# The language of the texts is said only where it is not the page's own (see test_page). A link to no step leads to the
# following one, as the example's first does.
UNSAID = {
    "Portrait.file",
    "StepPicture.file",
    "Portrait.depicts_participant",
    "Pain.id",
    "Persona.language",
    "Journey.language",
    "Next.to",
}


def texts(value: object, name: str = "") -> Iterator[str]:
    """Every text of a value, and every date, length of time and sum in the pack's words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Duration | Amount | dt.date):
        yield in_words(value)
    elif isinstance(value, BaseModel):
        for field, info in type(value).model_fields.items():
            if field not in SHOWN_OTHERWISE and not is_word(info.annotation):
                yield from texts(getattr(value, field), field)
    elif isinstance(value, Mapping):
        yield from (key for key in value if name == "lanes")
        yield from texts(tuple(value.values()))
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)


def in_words(value: Duration | Amount | dt.date) -> str:
    if isinstance(value, dt.date):
        return FRENCH.date(value)
    return FRENCH.say(duration(value) if isinstance(value, Duration) else price(value))


def is_word(annotation: Any) -> bool:
    return get_origin(annotation) is Literal or any(is_word(each) for each in get_args(annotation))


def flat(markup: str) -> str:
    text = re.sub(r"<(style|script|svg)\b.*?</\1>", " ", markup, flags=re.DOTALL)
    text = re.sub(r'<a href="([^"#]*)"[^>]*>', r" \1 ", text)
    text = re.sub(r"</?button\b[^>]*>", "", text)  # a term of the glossary, within its sentence
    text = re.sub(r'<img[^>]*\salt="([^"]*)"[^>]*>', r" \1 ", text)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def article(page: str, anchor: str) -> str:
    start = page.index(f'id="{anchor}"')
    return flat(page[start : page.index("</article>", start)])


@pytest.fixture(scope="module")
def page(example: Workspace, drawn: Drawings) -> str:
    return briefing(PackInput(Measured(example), (), drawn), FRENCH)


def missing(model: BaseModel, shown: str) -> list[str]:
    return [text for text in texts(model) if " ".join(text.split()) not in shown]


def test_every_text_of_a_persona_is_on_its_card(example: Workspace, page: str) -> None:
    for placed in example.personas:
        assert missing(placed.value, article(page, f"persona-{placed.value.id}")) == []


def test_every_text_of_a_journey_is_in_its_part(example: Workspace, page: str) -> None:
    for placed in example.journeys:
        assert missing(placed.value, article(page, f"journey-{placed.value.id}")) == []


def test_every_evidence_entry_is_told_in_full(example: Workspace, page: str) -> None:
    for key, entry in example.settings.evidence.items():
        shown = article(page, f"evidence-{key}")
        assert key in shown
        assert missing(entry, shown) == []


def test_shared_settings_are_told(example: Workspace, page: str) -> None:
    shown = flat(page)

    def told(value: object) -> bool:
        return all(" ".join(text.split()) in shown for text in texts(value))

    settings = example.settings
    kept = (settings.title, settings.organisation, settings.version, settings.budget, settings.standards)
    for value in (*kept, *settings.held.values(), *settings.channels.values()):
        assert told(value)
    for term, meaning in settings.glossary.items():
        assert told(f"{term} {meaning}")


def filled(model: BaseModel, route: tuple[Any, ...] = ()) -> Iterator[tuple[str, str, tuple[Any, ...]]]:
    """Every field that says something: its class, its name, the way to it."""
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        if value == info.get_default(call_default_factory=True) or value in ((), {}):
            continue
        yield type(model).__name__, name, (*route, name)
        if isinstance(value, Duration | Amount):
            continue
        if isinstance(value, BaseModel):
            yield from filled(value, (*route, name))
        for at, each in (
            value.items() if isinstance(value, Mapping) else enumerate(value if isinstance(value, tuple) else ())
        ):
            if isinstance(each, BaseModel):
                yield from filled(each, (*route, name, at))


def without(model: Any, route: tuple[Any, ...]) -> Any:
    """The same with one field left empty."""
    here, rest = route[0], route[1:]
    if isinstance(model, BaseModel):
        old = getattr(model, here)
        default = type(model).model_fields[here].get_default(call_default_factory=True)
        return model.model_copy(update={here: without(old, rest) if rest else other(default, old)})
    if isinstance(model, Mapping):
        return {key: without(each, rest) if key == here else each for key, each in model.items()}
    return tuple(without(each, rest) if at == here else each for at, each in enumerate(model))


def other(default: Any, value: Any) -> Any:
    """A field's default or, where something must be said, something else."""
    if default is not PydanticUndefined:
        return default
    return value + 0.5 if isinstance(value, float) else value[:1]


def only(example: Workspace, part: str, placed: Any) -> Workspace:
    if part == "personas":
        return replace(example, personas=(placed,))
    return replace(example, journeys=(placed,))


def seen(alone: Workspace) -> PackView:
    return pack_view(PackInput(Measured(alone)), FRENCH, "1")


def places(example: Workspace, part: str) -> dict[str, tuple[int, tuple[Any, ...]]]:
    """One place for each field of the format, wherever the example uses it first."""
    found: dict[str, tuple[int, tuple[Any, ...]]] = {}
    for at, placed in enumerate(getattr(example, part)):
        for owner, name, route in filled(placed.value):
            found.setdefault(f"{owner}.{name}", (at, route))
    return found


@pytest.mark.parametrize("part", ["personas", "journeys"])
def test_every_field_changes_the_pack(example: Workspace, part: str) -> None:
    """Leave out one field after the other: what is said of its persona or journey must change each time."""
    placed = getattr(example, part)
    before = [seen(only(example, part, each)) for each in placed]
    unsaid = set()
    for name, (at, route) in places(example, part).items():
        changed = replace(placed[at], value=without(placed[at].value, route))
        if seen(only(example, part, changed)) == before[at]:
            unsaid.add(name)
    assert unsaid - UNSAID == set()
