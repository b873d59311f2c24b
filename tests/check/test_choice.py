"""What the options of `check` choose, and how it ends."""

import json
from pathlib import Path

import pytest

from support import Run

PERSONA = "name: Ada\nstatus: reviewed\nevidence: [nowhere]\nquote: Hm\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "ada.yaml").write_text(PERSONA, "utf-8")
    return tmp_path


def codes(personatool: Run, folder: Path, *words: str) -> set[str]:
    done = personatool("check", *words, "--format", "json", cwd=folder)
    return {finding["code"] for finding in json.loads(done.stdout)["diagnostics"]}


def test_select_and_ignore_take_codes_beginnings_and_names(personatool: Run, workspace: Path) -> None:
    everything = codes(personatool, workspace)
    assert {"L002", "P031"} <= everything
    assert codes(personatool, workspace, "--select", "L002") == {"L002"}
    assert codes(personatool, workspace, "--select", "unknown-evidence,P031") == {"L002", "P031"}
    assert codes(personatool, workspace, "--ignore", "p,T") == {code for code in everything if code[0] not in "PT"}
    assert codes(personatool, workspace, "--select", "ALL", "--ignore", "unknown-evidence") == everything - {"L002"}


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("unknown-evidense", "No rule is called “unknown-evidense”. Write unknown-evidence if that is the one"),
        ("S001", "S001 cannot be chosen or left out: it is always checked."),
        ("", None),
    ],
)
def test_a_word_that_means_no_rule_is_refused(personatool: Run, workspace: Path, word: str, said: str | None) -> None:
    done = personatool("check", "--select", word, cwd=workspace)
    assert done.returncode == (2 if said else 1)
    assert (said or "") in done.stderr


def test_strict_fails_on_warnings_and_exit_zero_on_nothing(personatool: Run, workspace: Path) -> None:
    warned = ("check", "--select", "P031", "--quiet")
    assert personatool(*warned, cwd=workspace).returncode == 0
    assert personatool(*warned, "--strict", cwd=workspace).returncode == 1
    assert personatool(*warned, "--strict", "--exit-zero", cwd=workspace).returncode == 0
    assert personatool("check", cwd=workspace).returncode == 1
    assert personatool("check", "--exit-zero", cwd=workspace).returncode == 0


def test_show_files_names_what_is_read_and_what_is_not(personatool: Run, workspace: Path) -> None:
    (workspace / "personas" / "notes.yaml.txt").write_text("name: x\n", "utf-8")
    (workspace / "personas" / "draft.yaml").write_text("name: x\n", "utf-8")
    (workspace / ".gitignore").write_text("draft.yaml\n", "utf-8")
    done = personatool("check", "--show-files", cwd=workspace)
    assert (done.returncode, done.stdout) == (0, "personas/ada.yaml\n")
    assert "Not read: personas/draft.yaml (named in .gitignore)" in done.stderr
    assert "Not read: personas/notes.yaml.txt" in done.stderr


def test_a_pipe_stands_for_a_file_of_the_workspace(personatool: Run, workspace: Path) -> None:
    (workspace / "personas" / "bob.yaml").write_text("name: Bob\nevidence: [elsewhere]\n", "utf-8")
    words = ("check", "-", "--stdin-filename", "personas/ada.yaml", "--select", "L", "--format", "concise")
    done = personatool(*words, cwd=workspace, given="name: Ada\n\nevidence: [other]\n")
    assert done.stdout.splitlines()[0].startswith("personas/ada.yaml:3:12: error L002")
    assert "bob" not in done.stdout
    clean = personatool(*words, cwd=workspace, given="name: Ada\n")
    assert clean.returncode == 0
    assert (workspace / "personas" / "ada.yaml").read_text("utf-8") == PERSONA


def test_a_pipe_may_be_a_file_that_is_not_there_yet(personatool: Run, workspace: Path) -> None:
    words = ("check", "-", "--stdin-filename", "personas/new.yaml", "--format", "concise")
    done = personatool(*words, cwd=workspace, given="name: New\nevidnce: [x]\n")
    assert "personas/new.yaml:2:1: error S001" in done.stdout


def test_a_pipe_without_a_name_is_read_alone(personatool: Run, tmp_path: Path) -> None:
    done = personatool("check", "-", "--format", "concise", cwd=tmp_path, given="name: New\nevidnce: [x]\n")
    assert "stdin.yaml:2:1: error S001" in done.stdout


def test_what_comes_through_a_pipe_is_mended_and_goes_out_again(personatool: Run, workspace: Path) -> None:
    words = ("check", "-", "--fix", "--stdin-filename", "personas/ada.yaml", "--select", "L")
    done = personatool(*words, cwd=workspace, given="name: Ada  # kept\ngoal: [Rest]\n")
    assert (done.returncode, done.stdout) == (0, "name: Ada  # kept\ngoals: [Rest]\n")
    assert (workspace / "personas" / "ada.yaml").read_text("utf-8") == PERSONA
    same = personatool(*words, cwd=workspace, given="name: Ada\n")
    assert same.stdout == "name: Ada\n"


@pytest.mark.parametrize(
    ("given", "words", "code"),
    [
        (PERSONA, ("--select", "P031"), 0),
        (PERSONA, ("--select", "P031", "--strict"), 1),
        (PERSONA, ("--select", "P031", "--strict", "--exit-zero"), 0),
        ("name: Ada\nxyzzy: 2\n", (), 1),
        ("name: Ada\nxyzzy: 2\n", ("--exit-zero",), 0),
    ],
)
def test_a_pipe_that_is_mended_ends_as_a_check_of_what_went_out(
    personatool: Run, workspace: Path, given: str, words: tuple[str, ...], code: int
) -> None:
    piped = ("check", "-", "--stdin-filename", "personas/ada.yaml", *words)
    mended = personatool(*piped, "--fix", cwd=workspace, given=given)
    assert mended.returncode == code
    assert personatool(*piped, cwd=workspace, given=mended.stdout).returncode == code


def test_a_pipe_that_is_mended_sets_aside_what_the_baseline_sets_aside(personatool: Run, workspace: Path) -> None:
    words = ("check", "-", "--fix", "--stdin-filename", "personas/ada.yaml")
    assert personatool(*words, cwd=workspace, given=PERSONA).returncode == 1
    personatool("check", "--write-baseline", cwd=workspace)
    assert personatool(*words, cwd=workspace, given=PERSONA).returncode == 0
    assert personatool(*words, "--no-baseline", cwd=workspace, given=PERSONA).returncode == 1
