"""Text of the files never becomes a colour, a line of its own, a link or a CI's command."""

import json
import re
import subprocess
import sys
from collections.abc import Callable

import pytest

from personatool.i18n import translator
from personatool.model.diagnostic import Diagnostic
from personatool.report import FORMATS, Summary, render

Make = Callable[..., Diagnostic]
SUMMARY = Summary(files=2, personas=1, journeys=1)
HOSTILE = (
    "\x1b[31mred",
    "\x1b]8;;https://example.org\x1b\\link",
    "a\r\n::error file=x::forged",
    "a\n##[error]forged",
    "##vso[task.setvariable]x",
    "##teamcity[buildStatus]",
    "\u202ereversed",
    "\u2028::warning::forged",
    "\x85::warning::forged",
    "\ud800",
    "[bold red]markup[/]",
    "</script><script>alert(1)</script>",
)


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(fmt: str, text: str, make: Make) -> None:
    shown = render(fmt, [make(text)], SUMMARY, translator("en"), paint=False)
    calm = render(fmt, [make("nadia")], SUMMARY, translator("en"), paint=False)
    assert len(shown.splitlines()) == len(calm.splitlines())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]", shown)
    assert commands(shown) == commands(calm)


def commands(text: str) -> list[str]:
    """What a CI would take for a command: GitHub at the start of a line, Azure and TeamCity anywhere."""
    return re.findall(r"##\w*\[\S*|^\s*::\w+", text, re.MULTILINE)


def test_markup_is_shown_as_written(make: Make) -> None:
    assert "“[bold red]x[/]”" in render("full", [make("[bold red]x[/]")], SUMMARY, translator("en"), paint=True)


@pytest.mark.parametrize("fmt", ["full", "concise"])
def test_a_path_is_no_command(fmt: str, make: Make) -> None:
    text = render(fmt, [make(path="::error::x\n::stop.yaml")], SUMMARY, translator("en"), paint=False)
    assert not re.search(r"^\s*::", text, re.MULTILINE)


def test_json_keeps_the_text_exactly(make: Make) -> None:
    for text in HOSTILE:
        read = json.loads(render("json", [make(text)], SUMMARY, translator("en"), paint=False))
        assert read["diagnostics"][0]["message"] == f"No persona here is called “{text}”."


def test_reports_wake_no_terminal_library() -> None:
    code = "import sys, personatool.report; print('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
