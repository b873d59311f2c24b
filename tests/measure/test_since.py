"""`compare --since`: a journey beside what it was at a revision, whatever the revision is called."""

import json
import subprocess
from pathlib import Path

import pytest

from support import Run, need_program

JOURNEY = "title: We are moving\nstages: [{name: Before, steps: STEPS}]\n"
OLD = JOURNEY.replace("STEPS", "[{id: call, name: Call, documents: [Lease, Bill], wait: 3d}, Wait]")
NEW = JOURNEY.replace("STEPS", "[{id: call, name: Call once, documents: Lease, wait: 1d}]")


def git(place: Path, *words: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *who, *words], cwd=place, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace in a folder of a repository: an old state tagged v1, a new one committed, nothing else."""
    need_program("git")
    inside = tmp_path / "a folder" / "work é"
    (inside / "journeys").mkdir(parents=True)
    git(tmp_path, "init", "-q", "-b", "main")
    (inside / "journeys" / "move.yaml").write_text(OLD, "utf-8")
    (inside / "journeys" / "link.yaml").symlink_to("/etc/hostname")
    (inside / "personatool.yaml").write_text("title: Old\n", "utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "old")
    git(tmp_path, "tag", "v1")
    (inside / "journeys" / "link.yaml").unlink()
    (inside / "journeys" / "move.yaml").write_text(NEW, "utf-8")
    (inside / "journeys" / "later.yaml").write_text("title: Later\nstages: One\n", "utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "new")
    return inside


def test_a_journey_beside_what_it_was(place: Path, personatool: Run) -> None:
    done = personatool("compare", "move", "--since", "v1", "--format", "json", cwd=place)
    found = json.loads(done.stdout)
    assert found["since"] == {"revision": "v1", "commit": git(place, "rev-parse", "v1")}
    assert found["removed"] == ["Wait"]
    values = {each["key"]: (each["before"], each["after"]) for each in found["measures"]}
    assert (values["documents"], values["waiting"]) == ((2, 1), (3, 1))


def test_the_screen_names_the_revision(place: Path, personatool: Run) -> None:
    done = personatool("compare", "journeys/move.yaml", "--since", "HEAD~1", cwd=place)
    assert done.returncode == 0
    assert done.stdout.startswith(f"We are moving, since HEAD~1 ({git(place, 'rev-parse', 'v1')[:9]})")


def test_what_is_not_committed_counts_as_today(place: Path, personatool: Run) -> None:
    (place / "journeys" / "move.yaml").write_text(NEW.replace("documents: Lease, ", "documents: [], "), "utf-8")
    done = personatool("compare", "move", "--since", "HEAD", "--format", "json", cwd=place)
    values = {measure["key"]: measure["change"] for measure in json.loads(done.stdout)["measures"]}
    assert values["documents"] == -1


def test_the_page_names_the_revision(place: Path, personatool: Run) -> None:
    done = personatool("compare", "move", "--since", "v1", "--output", "out.html", cwd=place)
    assert done.returncode == 0
    assert f"as of v1 ({git(place, 'rev-parse', 'v1')[:9]})" in (place / "out.html").read_text("utf-8")


def test_nothing_is_checked_out_and_nothing_written(place: Path, personatool: Run) -> None:
    def state() -> list[tuple[str, int]]:
        files = (path for path in place.parent.parent.rglob("*") if path.is_file())
        return sorted((str(path), path.stat().st_mtime_ns) for path in files)

    before = state()
    personatool("compare", "move", "--since", "v1", cwd=place)
    assert state() == before


@pytest.mark.parametrize(
    "revision",
    [
        "v2", "--output=pwned", "-h", "--exec=touch pwned", "v1; touch pwned", "$(touch pwned)", "`touch pwned`",
        "v1\nv1", "v1..HEAD", "v1:a folder", "HEAD^{tree}", ":/never said", "@{-9}", "\x1b[31mred", "é" * 5_000, "^v1",
        "refs/../v1", " ",
    ],
)  # fmt: skip
def test_hostile_revisions_are_harmless(place: Path, personatool: Run, revision: str) -> None:
    done = personatool("compare", "move", f"--since={revision}", cwd=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stderr
    assert len(done.stderr) < 400
    assert not list(place.parent.parent.rglob("*pwned*"))


def test_programs_of_the_repository_are_not_run(place: Path, personatool: Run) -> None:
    root = place.parent.parent
    trap = root / "trap"
    trap.write_text("#!/bin/sh\ntouch pwned\ncat\n", "utf-8")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "diff.evil.textconv", "filter.evil.smudge", "core.pager", "alias.rev-parse"):
        git(root, "config", key, str(trap))
    (root / ".gitattributes").write_text("*.yaml diff=evil filter=evil\n", "utf-8")
    assert personatool("compare", "move", "--since", "v1", cwd=place).returncode == 0
    assert not list(root.rglob("pwned"))


def test_a_journey_that_was_not_there_is_said(place: Path, personatool: Run) -> None:
    done = personatool("compare", "later", "--since", "v1", cwd=place)
    assert done.returncode == 2
    assert "later" in done.stderr


def test_a_hook_of_another_repository_changes_nothing(place: Path, personatool: Run) -> None:
    done = personatool(
        "compare", "move", "--since", "v1", cwd=place, environ={"GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/"}
    )
    assert done.returncode == 0


def test_outside_a_repository_it_is_said(tmp_path: Path, personatool: Run) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "move.yaml").write_text(NEW, "utf-8")
    done = personatool("compare", "move", "--since", "v1", environ={"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
    assert done.returncode == 2
    assert "Git repository" in done.stderr


def test_without_git_it_is_said(place: Path, personatool: Run) -> None:
    done = personatool("compare", "move", "--since", "v1", cwd=place, environ={"PATH": str(place)})
    assert done.returncode == 2
    assert "Git is not installed here" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"), [(("move",), "--since"), (("move", "later", "--since", "v1"), "one journey")]
)
def test_the_words_must_fit(place: Path, personatool: Run, words: tuple[str, ...], said: str) -> None:
    done = personatool("compare", *words, cwd=place)
    assert done.returncode == 2
    assert said in done.stderr
