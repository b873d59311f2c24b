"""Files appear whole or not at all, and what was there before stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from personatool.model.errors import PersonatoolError
from personatool.pipeline.files import write_files

KILLED_WRITER = """
import os, sys
from pathlib import Path
from personatool.pipeline import files
os.fsync = lambda handle: os.kill(os.getpid(), 9)
files.write_files({Path(sys.argv[1]): b"new"})
"""


def test_writes_all(tmp_path: Path) -> None:
    write_files({tmp_path / "a" / "one.txt": b"1", tmp_path / "two.txt": b"2"})
    assert (tmp_path / "a" / "one.txt").read_bytes() == b"1"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "two.txt"]


def test_one_that_cannot_be_written_stops_all(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("old")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PersonatoolError):
        write_files({tmp_path / "one.txt": b"new", tmp_path / "file" / "two.txt": b"2"})
    assert (tmp_path / "one.txt").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "one.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed in another way there")
def test_a_killed_run_leaves_the_old_file_and_the_next_one_cleans_up(tmp_path: Path) -> None:
    target = tmp_path / "pack.html"
    target.write_text("old, made by personatool")
    killed = subprocess.run([sys.executable, "-c", KILLED_WRITER, str(target)], check=False)
    assert killed.returncode == -9
    assert target.read_text() == "old, made by personatool"
    assert len(list(tmp_path.iterdir())) == 2
    write_files({target: b"new"})
    assert [path.name for path in tmp_path.iterdir()] == ["pack.html"]
    assert target.read_bytes() == b"new"


def test_the_folder_of_the_settings_is_named_when_it_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PersonatoolError) as caught:
        write_files({tmp_path / "file" / "x.svg": b"x"})
    assert dict(caught.value.message.params)["where"] == "file"


def test_when_the_second_cannot_be_moved_the_first_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b.txt").write_text("old")
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if Path(target).name == "c.txt":
            raise PermissionError(13, "Permission denied", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(PersonatoolError) as caught:
        write_files({tmp_path / "a.txt": b"new", tmp_path / "b.txt": b"new", tmp_path / "c.txt": b"new"})
    assert dict(caught.value.message.params)["where"] == "c.txt"
    assert (tmp_path / "b.txt").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]


def test_a_folder_in_the_place_of_a_file_stops_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(PersonatoolError) as caught:
        write_files({tmp_path / "a.txt": b"new", tmp_path / "b.txt": b"new"})
    assert dict(caught.value.message.params)["where"] == "b.txt"
    assert (tmp_path / "a.txt").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="the administrator may write everything")
def test_a_file_that_may_not_be_written_stops_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "b.txt").write_text("kept")
    (tmp_path / "b.txt").chmod(0o444)
    with pytest.raises(PersonatoolError):
        write_files({tmp_path / "a.txt": b"new", tmp_path / "b.txt": b"new"})
    assert [(tmp_path / name).read_text() for name in ("a.txt", "b.txt")] == ["old", "kept"]
