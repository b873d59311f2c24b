"""Every kind of problem can be explained, and the documents say what the rules say."""

import json
from pathlib import Path

import pytest

from support import Run

DOCUMENTS = {"en": "rules.md", "fr": "rules.fr.md"}


@pytest.mark.parametrize("language", DOCUMENTS)
def test_the_document_is_up_to_date(language: str, personatool: Run, root: Path, *, update: bool) -> None:
    written = personatool("rule", "--all", "--format", "markdown", "--lang", language).stdout
    document = root / "docs" / DOCUMENTS[language]
    if update:
        document.write_text(written, "utf-8", newline="\n")
    assert document.read_text("utf-8") == written, "run pytest --update-golden tests/rules/test_explain.py"


def test_one_rule_is_explained(personatool: Run) -> None:
    screen = personatool("rule", "l002").stdout
    assert screen.startswith("L002 ")
    assert all(title in screen for title in ("Why it matters", "What to write instead", "Example", "Use instead"))


def test_french_is_spoken_too(personatool: Run) -> None:
    assert "Pourquoi c’est important" in personatool("rule", "F004", "--lang", "fr").stdout


def test_programs_get_all_rules(personatool: Run) -> None:
    rules = json.loads(personatool("rule", "--all", "--format", "json").stdout)
    codes = [rule["code"] for rule in rules]
    assert codes == sorted(set(codes))
    craft = [rule for rule in rules if rule["code"][0] in "PTJ"]
    assert len(craft) >= 45
    assert all(rule["what"] and rule["source"] and rule["example"] and rule["instead_example"] for rule in craft)


@pytest.mark.parametrize("words", [("X999",), (), ("L002", "--format", "nice")])
def test_what_cannot_be_explained_is_said(words: tuple[str, ...], personatool: Run) -> None:
    done = personatool("rule", *words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
