"""`personatool fmt` from outside."""

import sys
from pathlib import Path

import pytest

from support import ROOT, Run

LOOSE = 'role: Carer\r\nname:   "Nadia"  # hers\r\n'
TIDY = "name: Nadia  # hers\nrole: Carer\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas/nadia.yaml").write_bytes(LOOSE.encode())
    (tmp_path / "personas/tom.yaml").write_bytes(b"name: Tom\n")
    return tmp_path


def test_files_are_laid_out_once(personatool: Run, workspace: Path) -> None:
    first = personatool("fmt")
    assert (first.returncode, first.stderr) == (0, "1 file laid out anew.\n")
    assert (workspace / "personas/nadia.yaml").read_bytes() == TIDY.encode()
    again = personatool("fmt")
    assert (again.returncode, again.stderr) == (0, "2 files, all in style already.\n")


def test_check_names_the_files_and_writes_nothing(personatool: Run, workspace: Path) -> None:
    done = personatool("fmt", "--check")
    assert (done.returncode, done.stdout) == (1, "personas/nadia.yaml\n")
    assert (workspace / "personas/nadia.yaml").read_bytes() == LOOSE.encode()
    assert personatool("fmt", "--check", "personas/tom.yaml").returncode == 0


def test_diff_shows_and_writes_nothing(personatool: Run, workspace: Path) -> None:
    done = personatool("fmt", "--diff")
    assert done.returncode == 1
    assert "+name: Nadia  # hers\n" in done.stdout
    assert done.stdout.startswith("--- a/personas/nadia.yaml\n+++ b/personas/nadia.yaml\n")
    assert (workspace / "personas/nadia.yaml").read_bytes() == LOOSE.encode()


def test_a_pipe_goes_through(personatool: Run) -> None:
    done = personatool("fmt", "-", given="stages: [One]\ntitle: Here\n")
    assert (done.returncode, done.stdout) == (0, "title: Here\nstages: [One]\n")


def test_the_file_name_given_tells_what_comes_through_the_pipe(personatool: Run) -> None:
    done = personatool("fmt", "-", "--stdin-filename", "personatool.yaml", given="rules: {}\ntitle: Here\n")
    assert done.stdout == "title: Here\nrules: {}\n"


def test_a_broken_file_stays_and_fails(personatool: Run, workspace: Path) -> None:
    (workspace / "personas/broken.yaml").write_bytes(b"name: [x\n")
    done = personatool("fmt", "--lang", "en")
    assert done.returncode == 1
    assert "“personas/broken.yaml” stays as it is" in done.stderr
    assert (workspace / "personas/broken.yaml").read_bytes() == b"name: [x\n"
    assert (workspace / "personas/nadia.yaml").read_bytes() == TIDY.encode()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_nothing_is_laid_out_behind_a_folder_that_leads_outside(personatool: Run, workspace: Path) -> None:
    outside = workspace.parent / f"{workspace.name}-outside"
    outside.mkdir()
    (outside / "move.yaml").write_bytes(b"stages: [One]\ntitle:  Here\n")
    (workspace / "journeys").symlink_to(outside)
    personatool("fmt")
    assert (outside / "move.yaml").read_bytes() == b"stages: [One]\ntitle:  Here\n"
    assert (workspace / "personas/nadia.yaml").read_bytes() == TIDY.encode()


def test_the_shipped_example_is_in_style(personatool: Run) -> None:
    done = personatool("fmt", "--check", str(ROOT))
    assert (done.returncode, done.stdout) == (0, "")
