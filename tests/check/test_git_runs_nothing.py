"""Git reads, and runs nothing of the repository's: for `check --since` as for `compare --since`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support import Run, need_program

PERSONA = "name: Ada\nevidence: [nowhere]\n"
JOURNEY = "title: We are moving\nstages: [{name: Before, steps: [Call, Wait]}]\n"
COMMANDS = pytest.mark.parametrize(
    "words", [("check", "--select", "L002"), ("compare", "move")], ids=["check", "compare"]
)


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A repository whose workspace has one old finding."""
    need_program("git")
    for folder, name, text in (("personas", "ada", PERSONA), ("journeys", "move", JOURNEY)):
        (tmp_path / "repo" / folder).mkdir(parents=True)
        (tmp_path / "repo" / folder / f"{name}.yaml").write_text(text, "utf-8")
    git(tmp_path / "repo", "init", "-q", "-b", "main")
    commit(tmp_path / "repo")
    return tmp_path / "repo"


def commit(place: Path) -> None:
    git(place, "add", "-A")
    git(place, "commit", "-qm", "state")


@COMMANDS
def test_programs_of_the_settings_are_not_run(place: Path, personatool: Run, words: tuple[str, ...]) -> None:
    (place / ".gitattributes").write_text("*.yaml diff=evil filter=evil\n", "utf-8")
    commit(place)
    mark = place.parent / "pwned"
    trap = place.parent / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{mark}'\ncat\n", "utf-8")
    trap.chmod(0o755)
    drivers = (
        "diff.evil.textconv",
        "diff.evil.command",
        "filter.evil.clean",
        "filter.evil.smudge",
        "filter.evil.process",
    )
    for key in (*drivers, "core.fsmonitor", "diff.external", "core.pager", "core.sshCommand", "core.editor"):
        git(place, "config", key, str(trap))
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        (place / ".git" / "hooks" / hook).write_text(trap.read_text("utf-8"), "utf-8")
        (place / ".git" / "hooks" / hook).chmod(0o755)
    (place / "personas" / "ada.yaml").write_text(PERSONA + "quote: Hm\n", "utf-8")
    done = personatool(*words, "--since", "HEAD", cwd=place)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not mark.exists()


@COMMANDS
def test_a_missing_object_is_not_fetched_but_said(place: Path, personatool: Run, words: tuple[str, ...]) -> None:
    mark = place.parent / "pwned"
    blob = git(place, "rev-parse", "HEAD:journeys/move.yaml")
    file = place / ".git" / "objects" / blob[:2] / blob[2:]
    file.chmod(0o644)
    file.unlink()
    git(place, "config", "protocol.ext.allow", "always")
    git(place, "config", "remote.origin.url", f"ext::sh -c 'touch {mark}'")
    git(place, "config", "remote.origin.promisor", "true")
    git(place, "config", "extensions.partialClone", "origin")
    done = personatool(*words, "--since", "HEAD", cwd=place)
    assert done.returncode == 2, done.stdout
    assert "Git could not tell" in done.stderr
    assert not mark.exists()


@COMMANDS
def test_variables_of_another_repository_change_nothing(place: Path, personatool: Run, words: tuple[str, ...]) -> None:
    elsewhere = {
        "GIT_DIR": "/nowhere",
        "GIT_WORK_TREE": "/",
        "GIT_INDEX_FILE": "/nowhere",
        "GIT_EXTERNAL_DIFF": "false",
    }
    done = personatool(*words, "--since", "HEAD", cwd=place, environ=elsewhere)
    assert done.returncode == 0, done.stderr


def test_attributes_do_not_hide_what_was(place: Path, personatool: Run) -> None:
    attributes = "personas/* export-ignore\n*.yaml -diff\njourneys/move.yaml export-subst\n"
    (place / ".gitattributes").write_text(attributes, "utf-8")
    commit(place)
    done = personatool("check", "--select", "L002", "--since", "HEAD", cwd=place)
    assert (done.returncode, done.stderr) == (0, "")
    (place / "personas" / "ada.yaml").write_text(PERSONA.replace("nowhere]", "nowhere, elsewhere]"), "utf-8")
    assert personatool("check", "--select", "L002", "--since", "HEAD", cwd=place).returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_in_the_base_are_no_obstacle(place: Path, personatool: Run) -> None:
    (place / "personas" / "gone.yaml").symlink_to("/etc/hostname")
    (place / "personas" / "out").symlink_to("../../..")
    commit(place)
    done = personatool("check", "--select", "L002", "--since", "HEAD", "--format", "concise", cwd=place)
    assert "L002" not in done.stdout
    assert done.returncode in (0, 1), done.stderr


@COMMANDS
@pytest.mark.skipif(sys.platform == "win32" or os.name != "posix" or os.geteuid() != 0, reason="needs another owner")
def test_dubious_ownership_is_told_in_the_words_of_git(place: Path, personatool: Run, words: tuple[str, ...]) -> None:
    for each in (place, place / ".git"):
        os.chown(each, 12345, 12345)
    done = personatool(*words, "--since", "HEAD", cwd=place, environ={"GIT_CONFIG_GLOBAL": "/dev/null"})
    assert done.returncode == 2
    assert "dubious ownership" in done.stderr


def test_an_old_state_that_cannot_be_checked_is_said(place: Path, personatool: Run) -> None:
    commits = git(place, "rev-parse", "HEAD:personas")
    tree = place / ".git" / "objects" / commits[:2] / commits[2:]
    tree.chmod(0o644)
    tree.unlink()
    done = personatool("check", "--select", "L002", "--since", "HEAD", cwd=place)
    assert (done.returncode, done.stdout) == (2, "")


def test_an_old_state_with_nothing_to_check_does_not_make_everything_new(place: Path, personatool: Run) -> None:
    (place / ".gitignore").write_text("*.yaml\n", "utf-8")
    commit(place)
    (place / ".gitignore").write_text("", "utf-8")
    done = personatool("check", "--select", "L002", "--since", "HEAD", cwd=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert "The files as they were at “HEAD” cannot be checked. There is nothing to check here" in done.stderr


def test_before_there_was_a_workspace_everything_is_new(place: Path, personatool: Run) -> None:
    git(place, "rm", "-rq", "--cached", "personas", "journeys")
    (place / "README").write_text("Soon.\n", "utf-8")
    git(place, "add", "README")
    git(place, "commit", "-qm", "empty")
    assert personatool("check", "--select", "L002", "--since", "HEAD", cwd=place).returncode == 1


def test_a_baseline_that_was_named_and_is_not_there_is_said(place: Path, personatool: Run) -> None:
    done = personatool("check", "--baseline", "nowhere.json", cwd=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere.json" in done.stderr
