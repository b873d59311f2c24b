"""The exact output of every format, in both languages. When it should change: pytest --update-golden."""

from pathlib import Path

import pytest

from personatool import __version__
from personatool.i18n import LANGUAGES, translator
from personatool.model.diagnostic import Diagnostic
from personatool.report import FORMATS, Summary, render
from support import Golden

FOLDER = Path(__file__).parent / "golden"
SUMMARY = Summary(files=13, personas=8, journeys=4)


def of_any_version(text: str) -> str:
    return text.replace(f'"semanticVersion": "{__version__}"', '"semanticVersion": "…"')


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fmt", FORMATS)
def test_findings(fmt: str, language: str, three: tuple[Diagnostic, ...], golden: Golden) -> None:
    golden(
        of_any_version(render(fmt, three, SUMMARY, translator(language), paint=False)), FOLDER / f"{fmt}-{language}.txt"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fmt", FORMATS)
def test_nothing_found(fmt: str, language: str, golden: Golden) -> None:
    golden(
        of_any_version(render(fmt, (), SUMMARY, translator(language), paint=False)),
        FOLDER / f"{fmt}-clean-{language}.txt",
    )


@pytest.mark.parametrize("fmt", ["full", "concise"])
def test_colour(fmt: str, three: tuple[Diagnostic, ...], golden: Golden) -> None:
    golden(of_any_version(render(fmt, three, SUMMARY, translator("en"), paint=True)), FOLDER / f"{fmt}-colour.txt")
