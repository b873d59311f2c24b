"""The exact output of every format, in both languages. When it should change: PERSONATOOL_GOLDEN=write pytest …"""

import os
from pathlib import Path

import pytest

from personatool import __version__
from personatool.i18n import LANGUAGES, translator
from personatool.model.diagnostic import Diagnostic
from personatool.report import FORMATS, Summary, render

GOLDEN = Path(__file__).parent / "golden"
SUMMARY = Summary(files=13, personas=8, journeys=4)


def compare(name: str, text: str) -> None:
    path = GOLDEN / name
    text = text.replace(f'"semanticVersion": "{__version__}"', '"semanticVersion": "…"')
    if os.environ.get("PERSONATOOL_GOLDEN") == "write":
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fmt", FORMATS)
def test_findings(fmt: str, language: str, three: tuple[Diagnostic, ...]) -> None:
    compare(f"{fmt}-{language}.txt", render(fmt, three, SUMMARY, translator(language), paint=False))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fmt", FORMATS)
def test_nothing_found(fmt: str, language: str) -> None:
    compare(f"{fmt}-clean-{language}.txt", render(fmt, (), SUMMARY, translator(language), paint=False))


@pytest.mark.parametrize("fmt", ["full", "concise"])
def test_colour(fmt: str, three: tuple[Diagnostic, ...]) -> None:
    compare(f"{fmt}-colour.txt", render(fmt, three, SUMMARY, translator("en"), paint=True))
