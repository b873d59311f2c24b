"""What is made never stands where people write."""

from pathlib import Path

import pytest

from support import Run

PERSONA = "name: Ada Lind\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "ada.yaml").write_text(PERSONA, "utf-8")
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "move.yaml").write_text("title: I move\nstages: [Before]\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        ("pack", "--out", "personas/ada.yaml"),
        ("pack", "--out", "personas/new.yml"),
        ("check", "--output", "sarif=personas/ada.yaml"),
        ("check", "--output", "json=personatool.yaml"),
        ("check", "--output", "json=pyproject.toml"),
        ("check", "--write-baseline", "--baseline", "personas/ada.yaml"),
        ("check", "--output", "html=link.html"),
    ],
)
def test_a_source_is_refused_by_name(personatool: Run, workspace: Path, words: tuple[str, ...]) -> None:
    (workspace / "link.html").symlink_to("personas/ada.yaml")
    done = personatool(*words, cwd=workspace)
    assert done.returncode == 2
    assert "nothing is written over it" in done.stderr or "is no baseline" in done.stderr
    assert (workspace / "personas" / "ada.yaml").read_text("utf-8") == PERSONA
    assert not (workspace / "personas" / "new.yml").exists()


def test_a_page_of_others_is_refused_and_ours_is_made_anew(personatool: Run, workspace: Path) -> None:
    site = workspace / "public"
    site.mkdir()
    (site / "index.html").write_text("<!doctype html><title>Our club</title>", "utf-8")
    done = personatool("pack", "-t", "site", "--out", "public", cwd=workspace)
    assert done.returncode == 2
    assert "“index.html” was not made by personatool" in done.stderr
    assert [path.name for path in site.iterdir()] == ["index.html"]
    (site / "index.html").unlink()
    for _ in range(2):
        assert personatool("pack", "-t", "site", "--out", "public", cwd=workspace).returncode == 0


def test_an_error_names_the_file_that_was_asked_for(personatool: Run, workspace: Path) -> None:
    (workspace / "report.sarif").mkdir()
    done = personatool("check", "--output", "sarif=report.sarif", cwd=workspace)
    assert done.returncode == 2
    assert "“report.sarif” cannot be written" in done.stderr
    assert ".tmp" not in done.stderr
