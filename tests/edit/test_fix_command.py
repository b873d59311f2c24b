"""`personatool check --fix` from outside: what it may write over, and what never."""

import json
import sys
from pathlib import Path

import pytest

from personatool.model.errors import PersonatoolError
from personatool.pipeline.edit.fix import fix_files
from personatool.pipeline.edit.rewrite import rewrite
from support import Run

WRONG = "nmae: Nadia  # hers\n"
RIGHT = "name: Nadia  # hers\n"


@pytest.fixture
def persona(tmp_path: Path) -> Path:
    (tmp_path / "personas").mkdir()
    place = tmp_path / "personas/nadia.yaml"
    place.write_bytes(WRONG.encode())
    return place


def test_what_is_mended_is_said_and_what_is_left_shown(personatool: Run, persona: Path) -> None:
    done = personatool("check", "--fix", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "1 finding fixed, in 1 file.\n")
    assert persona.read_bytes() == RIGHT.encode()


def test_the_report_says_what_can_be_fixed(personatool: Run, persona: Path) -> None:
    assert persona.exists()
    shown = personatool("check", "--lang", "en").stdout
    assert "S001 unknown-key --fix\n" in shown
    assert "1 can be fixed for you: personatool check --fix" in shown
    shown = personatool("check", "--lang", "fr").stdout
    assert "1 peut être corrigé pour vous" in shown


def test_machines_get_the_fix_as_an_edit(personatool: Run, persona: Path) -> None:
    assert persona.exists()
    found = json.loads(personatool("check", "--format", "json").stdout)["diagnostics"]
    fix = {"path": "personas/nadia.yaml", "line": 1, "column": 1, "end_column": 5, "text": "name"}
    assert [each["fix"] for each in found if each["code"] == "S001"] == [fix]
    run = json.loads(personatool("check", "--format", "sarif").stdout)["runs"][0]
    change = next(result for result in run["results"] if result["ruleId"] == "S001")["fixes"][0]["artifactChanges"][0]
    assert change["replacements"] == [
        {"deletedRegion": {"startLine": 1, "startColumn": 1, "endColumn": 5}, "insertedContent": {"text": "name"}}
    ]


def test_only_the_files_named_are_mended(personatool: Run, persona: Path) -> None:
    other = persona.with_name("tom.yaml")
    other.write_bytes(b"nmae: Tom\n")
    personatool("check", "--fix", "personas/nadia.yaml")
    assert persona.read_bytes() == RIGHT.encode()
    assert other.read_bytes() == b"nmae: Tom\n"


@pytest.mark.parametrize(
    "text",
    [
        "nmae: [x\n",
        "nmae: &a x\nrole: *a\n",
        "nmae: x\nname: y\n",
        "nmae: {a: b}\n",
        "name: x\nreviewed: 12/05/2026\n",
        "name: x\nbesoins: y\n",
    ],
    ids=["broken", "anchors", "key already there", "another kind of value", "two dates", "another word"],
)
def test_what_is_in_doubt_stays(personatool: Run, persona: Path, text: str) -> None:
    persona.write_bytes(text.encode())
    assert personatool("check", "--fix").returncode == 1
    assert persona.read_bytes() == text.encode()


def test_a_read_only_file_stays(personatool: Run, persona: Path) -> None:
    persona.chmod(0o444)
    done = personatool("check", "--fix", "--lang", "en")
    assert done.returncode == 2
    assert "“personas/nadia.yaml” is read-only: nothing was written." in done.stderr
    assert persona.read_bytes() == WRONG.encode()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link_and_rights_stay(personatool: Run, persona: Path) -> None:
    real = persona.with_name("real.txt")
    persona.rename(real)
    persona.symlink_to("real.txt")
    real.chmod(0o640)
    assert personatool("check", "--fix").returncode == 0
    assert persona.is_symlink()
    assert real.read_bytes() == RIGHT.encode()
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_outside_is_never_written(personatool: Run, persona: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yaml"
    persona.rename(outside)
    persona.symlink_to(outside)
    assert personatool("check", "--fix").returncode == 1
    assert outside.read_bytes() == WRONG.encode()


def test_what_was_changed_meanwhile_is_not_lost(persona: Path, tmp_path: Path) -> None:
    fixed = fix_files([], tmp_path, None)
    persona.write_bytes(b"name: Somebody else's work\n")
    with pytest.raises(PersonatoolError):
        rewrite(fixed.files)
    assert persona.read_bytes() == b"name: Somebody else's work\n"
    assert [each.name for each in persona.parent.iterdir()] == ["nadia.yaml"]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("name: Ada\nneeds:\n\t- {id: one, text: One}\n", "name: Ada\nneeds:\n  - {id: one, text: One}\n"),
        ("name: Ada\nneeds:\n\t- id: one\n\t  text: One\n", "name: Ada\nneeds:\n  - id: one\n    text: One\n"),
        # Four columns make an item, eight more of the text above: so nothing is written.
        ("name: Ada\ngoals:\n    - One\n\t- Two\n", None),
    ],
)
def test_tabs_become_spaces_where_every_width_means_the_same(
    personatool: Run, persona: Path, text: str, mended: str | None
) -> None:
    persona.write_text(text, "utf-8")
    personatool("check", "--fix")
    assert persona.read_text("utf-8") == (mended or text)
