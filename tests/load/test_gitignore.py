"""`.gitignore` means what it means to Git, whatever stands in it, and takes no longer for many stars."""

import shutil
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from personatool.load.files.gitignore import ignored

FILES = ("personas/ada.yaml", "personas/b a.yaml", "personas/[z].yaml", "personas/é.yaml", "personas/a-b.yaml",
         "personas/#a.yaml", "personas/!a.yaml", "personas/z/ada.yaml", "personas/a/b/ada.yaml", "ada.yaml",
         "personas/ada.yaml ", "personas/\\a.yaml")  # fmt: skip
TEXTS = (
    "ada.yaml", "/ada.yaml", "personas/ada.yaml", "personas/", "/personas", "*.yaml", "*", "**", "/**", "**/", "*/",
    "**/ada.yaml", "personas/**", "personas/**/ada.yaml", "**/b/**", "a/**/b/*", "per*/a*a*.y*l", "personas/?da.yaml",
    "[a-c]*", "[!a-c]*", "[^a]*", "[z-a]*", "[]z]*", "[]-a]*", "[[:alpha:]]da.yaml", "[[:digit:]]*", "[[:oops:]]*",
    "\\#a.yaml", "#a.yaml", "\\!a.yaml", "!", "\\", "a\\", "[", "[a", "[!", "*[", "b a.yaml", "b\\ a.yaml", "ada.yaml ",
    "ada.yaml\\ ", "\\[z\\].yaml", "é.yaml", "?.yaml", "??.yaml", "*\n!ada.yaml", "personas/\n!personas/ada.yaml",
    "*.yaml\n!*/", "/*\n!/personas", "ada.yaml\r", "\ufeffada.yaml", "***", "a***.yaml", "personas/***/ada.yaml", "//",
    "a//b", "/", "!/", "!*\n*", "personas/[a/]da.yaml", "\\\\a.yaml", "[\\]a]*", "[a-]*", "[\\a-b]*",
    "personas\\/ada.yaml",
    "**a.yaml", "ada**", "personas/a/**/**/ada.yaml", "**/**", "*a*a*", "[!z-a]da.yaml",
)  # fmt: skip


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("repository")
    if not shutil.which("git"):
        pytest.skip("no Git here")
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)
    return root


def written(folder: Path, text: str) -> Path:
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    (folder / ".gitignore").write_bytes(text.encode())
    return folder


def said_by_git(root: Path, files: Iterable[str]) -> set[str]:
    asked = "".join(f"{name}\0" for name in files)
    words = ["git", "-C", str(root), "-c", "core.excludesFile=", "check-ignore", "-z", "--stdin", "--no-index"]
    done = subprocess.run(words, input=asked.encode(), capture_output=True, check=False)
    return set(done.stdout.decode().split("\0")) - {""}


def said_by_us(root: Path, folder: Path) -> set[str]:
    asked = ignored(root, folder)
    return {name for name in FILES if asked(root / name)}


def test_what_is_ignored_is_what_git_ignores(repository: Path) -> None:
    places = {str(number): written(repository / str(number), text) for number, text in enumerate(TEXTS)}
    theirs = said_by_git(repository, [f"{place}/{name}" for place in places for name in FILES])
    for number, text in enumerate(TEXTS):
        found = {f"{number}/{name}" for name in said_by_us(places[str(number)], places[str(number)])}
        assert found == {name for name in theirs if name.startswith(f"{number}/")}, text


@pytest.mark.slow
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.text("ab*?[]-!^\\/#z. é", max_size=8), max_size=4),
    st.lists(st.text("a*?!/.", max_size=5), max_size=2),
)
def test_whatever_stands_in_it(repository: Path, lines: list[str], nearer: list[str]) -> None:
    root = written(repository / "any", "\n".join(lines))
    (root / "personas" / ".gitignore").write_bytes("\n".join(nearer).encode())
    assert said_by_us(root, root / "personas") == said_by_git(root, FILES)


def test_many_stars_take_no_longer_than_few(tmp_path: Path) -> None:
    deep = tmp_path / "/".join(["a"] * 40)
    for text in (
        "*a" * 100 + "b",
        "*[!b]" * 100 + "b",
        "**/a/" * 30 + "b",
        "*?" * 60 + "b",
        "a*" * 20 + "/" + "*a" * 60 + "b",
    ):
        (tmp_path / ".gitignore").write_text(text)
        start = time.process_time()
        assert not ignored(tmp_path, tmp_path)(deep / ("a" * 200))
        assert time.process_time() - start < 0.5, text
