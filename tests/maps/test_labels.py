"""A team's own words for ours: a map is wholly in a language that the tool does not speak."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import yaml

from personatool.i18n import translator
from personatool.maps.canvas.shapes import Label
from personatool.maps.parts.detail import Detail
from personatool.maps.views.journey.view import journey_map
from personatool.model.message import msg, msg_n
from personatool.pipeline.check.run_rules import check
from personatool.pipeline.measures import with_confidence

GERMAN = Path(__file__).parent / "german"
WORD = re.compile(r"[^\W\d_]+")


def _values(data: Any) -> Iterator[str]:
    """What a team wrote, without the keys behind which it stands."""
    if isinstance(data, dict):
        data = [*data.values(), *data.get("lanes", ())]
    if isinstance(data, list):
        for item in data:
            yield from _values(item)
    else:
        yield str(data)


def _unbroken(label: Label) -> str:
    return " ".join(label.lines).replace("\u00ad", "").replace("- ", "").replace("\u2010 ", "")


def test_a_german_map_has_no_english_word() -> None:
    checked = check([], GERMAN)
    assert not checked.blocking_errors
    assert "L032" not in {found.kind.code for found in checked.diagnostics}
    files = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(GERMAN.rglob("*.yaml"))]
    written = {word for text in _values(files) for word in WORD.findall(text)}
    written |= {"JW", "wohngeld", "personatool"}  # initials, the journey's id, our name
    measured = with_confidence(replace(checked.workspace, digest="0" * 64), [checked.workspace.journeys[0].value])
    for detail in get_args(Detail):
        source = journey_map(measured, checked.workspace.journeys[0].value, translator("en"), detail)
        drawn = [_unbroken(shape) for shape in source.drawing.shapes if isinstance(shape, Label)]
        words = {word for text in (*drawn, source.name, source.description) for word in WORD.findall(text)}
        assert len(words) > 80
        assert words - written == set(), detail


def test_labels_are_found_by_either_language_and_fill_their_gaps() -> None:
    labels = {
        "Points de contact": "Kontakte",
        "{count} steps": "{count} Schritte {x}",
        "{count} étape": "{count} Schritt",
    }
    say = translator("fr").labelled(labels).say
    assert say(msg("Touchpoints")) == "Kontakte"
    assert say(msg_n("{count} step", "{count} steps", 3)) == "3 Schritte {x}"
    assert say(msg_n("{count} step", "{count} steps", 1)) == "1 Schritt"
    assert say(msg("Emotion")) == translator("fr").say(msg("Emotion"))
