"""However much is wrong, a report stays short, says what it leaves out, and shows the gravest."""

import json
from collections.abc import Callable

from personatool.i18n import translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.report import Summary, render

Make = Callable[..., Diagnostic]
SUMMARY = Summary(files=2, personas=1, journeys=1)
EN = translator("en")


def many(make: Make, number: int, text: str = "nadia") -> list[Diagnostic]:
    return [make(text, line=line) for line in range(1, number + 1)]


def test_full_shows_twenty(make: Make) -> None:
    text = render("full", [make(f"n{line}", line=line) for line in range(1, 22)], SUMMARY, EN, paint=False)
    assert text.count("unknown-persona") == 20
    assert "… and 1 more.\n" in text
    assert "21 errors" in text


def test_full_shows_an_error_behind_twenty_warnings(make: Make) -> None:
    found = [make(line=line, severity=Severity.WARNING) for line in range(1, 30)]
    text = render("full", [*found, make(line=99)], SUMMARY, EN, paint=False)
    assert text.startswith("error journeys/deuil.yaml:99:10")
    assert "journeys/deuil.yaml:1, 2, 3, 4 and 25 more  L001" in text


def test_concise_shows_two_hundred(make: Make) -> None:
    lines = render("concise", many(make, 1_000), SUMMARY, EN, paint=False).splitlines()
    assert len(lines) == 202
    assert lines[200] == "… and 800 more."


def test_concise_stays_below_64_kilobytes(make: Make) -> None:
    text = render("concise", many(make, 60_000, "é" * 2_000), SUMMARY, EN, paint=False)
    assert len(text.encode()) < 64_000
    shown = text.count("L001")
    assert f"… and {60_000 - shown:,} more." in text


def test_json_counts_everything_and_shows_a_thousand(make: Make) -> None:
    read = json.loads(render("json", many(make, 1_001), SUMMARY, EN, paint=False))
    assert (read["summary"]["errors"], read["summary"]["shown"]) == (1_001, 1_000)
    assert len(read["diagnostics"]) == 1_000


def test_a_line_of_a_million_characters_is_cut_at_once(make: Make) -> None:
    text = render("full", [make("日" * 1_000_000)] * 20, SUMMARY, EN, paint=False)
    assert max(map(len, text.splitlines())) < 100
