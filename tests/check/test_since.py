"""Findings on changed lines alone, as Git tells."""

import subprocess
from pathlib import Path

import pytest

from support import Run

WORDS = ("check", "--select", "L002,P016", "--format", "concise")


def git(folder: Path, *words: str) -> None:
    names = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace in a folder of a repository, with one old finding in each of two personas."""
    inner = tmp_path / "repo" / "design work"
    (inner / "personas").mkdir(parents=True)
    for name in ("ada", "zoé b"):
        text = (
            f"# {name}\nid: {name[:3].replace(chr(233), 'e')}\nname: {name}\nevidence: [nowhere]\nquote: {{text: Hm}}\n"
        )
        (inner / "personas" / f"{name}.yaml").write_text(text, "utf-8")
    git(tmp_path / "repo", "init", "-q")
    git(tmp_path / "repo", "add", ".")
    git(tmp_path / "repo", "commit", "-qm", "Start")
    return inner


def places(personatool: Run, folder: Path, *words: str) -> list[str]:
    done = personatool(*WORDS, *words, cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    return [" ".join(line.split(": ", 1)[0].rsplit(":", 1)[0:1]) + " " + line.split(": ", 1)[1].split()[1]
            for line in done.stdout.splitlines()[:-1]]  # fmt: skip


def test_nothing_changed_nothing_said(personatool: Run, workspace: Path) -> None:
    assert places(personatool, workspace)
    assert places(personatool, workspace, "--since", "HEAD") == []


def test_only_changed_lines_speak(personatool: Run, workspace: Path) -> None:
    file = workspace / "personas" / "zoé b.yaml"
    file.write_text(file.read_text("utf-8").replace("[nowhere]", "[nowhere, elsewhere]"), "utf-8")
    found = places(personatool, workspace, "--since", "HEAD", "--ignore", "P")
    assert found == ["personas/zoé b.yaml:4 L002", "personas/zoé b.yaml:4 L002"]


def test_staged_committed_and_new_files_count(personatool: Run, workspace: Path) -> None:
    (workspace / "personas" / "new.yaml").write_text("name: New\nevidence: [nowhere]\n", "utf-8")
    assert "personas/new.yaml:2 L002" in places(personatool, workspace, "--since", "HEAD")
    git(workspace, "add", ".")
    assert "personas/new.yaml:2 L002" in places(personatool, workspace, "--since", "HEAD")
    git(workspace, "commit", "-qm", "More")
    assert "personas/new.yaml:2 L002" in places(personatool, workspace, "--since", "HEAD~1")
    assert places(personatool, workspace, "--since", "HEAD") == []


def test_what_went_missing_speaks_on_a_line_that_did_not_change(personatool: Run, workspace: Path) -> None:
    file = workspace / "personas" / "ada.yaml"
    file.write_text("# ada\nname: ada\nstatus: reviewed\nbehaviours: [Waits]\n", "utf-8")
    git(workspace, "commit", "-aqm", "With behaviours")
    file.write_text("# ada\nname: ada\nstatus: reviewed\n", "utf-8")
    assert places(personatool, workspace, "--since", "HEAD") == ["personas/ada.yaml:3 P016"]


@pytest.mark.parametrize("revision", ["no-such", "--output=/tmp/x", "HEAD; rm -rf .", "-h", "HEAD:personas"])
def test_a_revision_that_is_none_is_refused(personatool: Run, workspace: Path, revision: str) -> None:
    done = personatool(*WORDS, f"--since={revision}", cwd=workspace)
    assert done.returncode == 2
    assert "Git knows no revision" in done.stderr


def test_without_a_repository_or_git(personatool: Run, tmp_path: Path, workspace: Path) -> None:
    (tmp_path / "plain" / "personas").mkdir(parents=True)
    (tmp_path / "plain" / "personas" / "a.yaml").write_text("name: A\n", "utf-8")
    done = personatool(
        "check", "--since", "HEAD", cwd=tmp_path / "plain", environ={"GIT_CEILING_DIRECTORIES": str(tmp_path)}
    )
    assert done.returncode == 2
    done = personatool("check", "--since", "HEAD", cwd=workspace, environ={"PATH": str(tmp_path)})
    assert done.returncode == 2
    assert "Git is not installed here" in done.stderr
