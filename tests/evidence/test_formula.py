"""How much a study weighs, and what several make together: the figures of docs/measures.md, worked out by hand."""

import datetime as dt
from typing import Any

import pytest

from personatool.measure.evidence.confidence import FRESH_MONTHS, HIGH, KINDS, MEDIUM, SAMPLES, confidence, weight
from personatool.model.settings import Evidence, EvidenceKind
from support import ROOT

DAY = dt.date(2026, 7, 1)
FULL = {"kind": "observation", "n": "5", "confidence": "high", "date": "2026-06-01"}


def study(**said: Any) -> Evidence:
    return Evidence.model_validate({"title": "A", **said})


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (FULL, 1.0),
        ({**FULL, "n": "500"}, 1.0),
        ({**FULL, "n": "0"}, 0.0),
        ({**FULL, "kind": "interview", "n": "3"}, 0.9 * 0.5),
        ({**FULL, "n": None}, 0.7),
        ({**FULL, "confidence": "medium"}, 0.7),
        ({**FULL, "confidence": "low"}, 0.4),
        ({**FULL, "confidence": None}, 0.7),
        ({**FULL, "date": "2024-07-01"}, 1.0),
        ({**FULL, "date": "2022-07-01"}, 0.5),
        ({**FULL, "date": "2020-07"}, 0.25),
        ({**FULL, "date": "2027-01-01"}, 1.0),
        ({**FULL, "date": None}, 0.7),
        ({"kind": "desk", "confidence": "high", "date": "2026-06-01"}, 0.4),
        ({}, 0.4 * 0.7 * 0.7),
    ],
)
def test_the_weight_of_a_study(said: dict[str, Any], expected: float) -> None:
    assert weight(study(**said), DAY) == pytest.approx(expected)


def test_on_no_day_in_particular_nothing_is_old() -> None:
    assert weight(study(**{**FULL, "date": "1950-01"}), None) == 1.0


DESK = study(kind="desk", confidence="high", date="2026-06-01")
WEAK = study(kind="desk", confidence="low", date="2026-06-01")
MET = study(kind="interview", confidence="high", n="12", date="2026-06-01")


@pytest.mark.parametrize(
    ("studies", "draft", "expected"),
    [
        ([], False, ("none", 0.0)),
        ([], True, ("none", 0.0)),
        ([WEAK], False, ("low", 0.16)),
        ([DESK], False, ("medium", 0.4)),
        ([DESK, DESK], False, ("medium", 0.64)),
        ([DESK] * 9, False, ("medium", 1 - 0.6**9)),
        ([MET], False, ("medium", 0.9)),
        ([MET, DESK], False, ("high", 0.94)),
        ([MET, DESK], True, ("low", 0.94)),
    ],
)
def test_studies_together(studies: list[Evidence], draft: bool, expected: tuple[str, float]) -> None:  # noqa: FBT001
    found = confidence({str(index): each for index, each in enumerate(studies)}, DAY, draft=draft)
    assert found.level == expected[0]
    assert found.score == pytest.approx(expected[1])


def test_another_study_never_makes_it_worse() -> None:
    one = confidence({"a": DESK}, DAY, draft=False)
    assert confidence({"a": DESK, "b": WEAK}, DAY, draft=False).score > one.score


def test_the_document_says_the_same_figures() -> None:
    said = (ROOT / "docs" / "measures.md").read_text("utf-8").split("## Confidence")[1].split("## Comparing")[0]
    assert set(KINDS) == set(EvidenceKind.__args__)  # type: ignore[attr-defined]
    assert all(f"{value:g}" in said for value in (*KINDS.values(), *SAMPLES.values(), FRESH_MONTHS, HIGH, MEDIUM))
    assert all(kind in said for kind in KINDS)
