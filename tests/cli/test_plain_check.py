"""A plain `check` is read without Typer, and just as Typer reads it."""

import itertools
from typing import Any

import pytest

from personatool.cli import check as command
from personatool.cli.app import make_app
from personatool.cli.console import Console
from personatool.cli.fast_check import plain_check
from personatool.cli.preferences import Preferences
from personatool.model.errors import PersonatoolError

WORDS = (
    (),
    ("personas/ada.yaml",),
    ("personas", "journeys/../journeys"),
    ("--format", "json"),
    ("--format=sarif",),
    ("--format", "json", "--format", "concise"),
    ("--strict",),
    ("--exit-zero", "--statistics"),
    ("--no-cache",),
    ("--no-baseline", "--no-cache", "--strict", "--strict"),
)
OTHERS = (
    ("--help",),
    ("-h",),
    ("--", "personas"),
    ("-",),
    ("",),
    ("--stric",),
    ("--strict=yes",),
    ("--format",),
    ("--format", ""),
    ("--format="),
    ("--format", "--strict"),
    ("--select", "P012"),
    ("--since", "main"),
    ("--fix",),
    ("--write-baseline",),
    ("--output", "sarif=x.sarif"),
)


@pytest.mark.parametrize("words", [(*a, *b) for a, b in itertools.product(WORDS, WORDS)], ids=" ".join)
def test_it_is_read_as_typer_reads_it(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def finish(_console: Console, *rest: Any) -> int:
        asked.append(rest[:2])
        return 0

    monkeypatch.setattr(command, "finish", finish)
    with pytest.raises(SystemExit):
        make_app(Console(Preferences("en")))(["check", *words])
    assert plain_check(["check", *words]) == asked[0]


@pytest.mark.parametrize("words", OTHERS, ids=" ".join)
def test_other_words_are_left_to_typer(words: tuple[str, ...]) -> None:
    assert plain_check(["check", *words]) is None
    assert plain_check(["check", "--strict", *words]) is None


@pytest.mark.parametrize("words", [[], ["build"], ["chekc"], ["personas", "check"]])
def test_other_commands_are_left_to_typer(words: list[str]) -> None:
    assert plain_check(words) is None


def test_a_format_nobody_knows_is_refused() -> None:
    with pytest.raises(PersonatoolError):
        plain_check(["check", "--format", "xlm"])
