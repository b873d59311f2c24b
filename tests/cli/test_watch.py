"""`map --watch` in a process of its own: it redraws on save, survives errors, and leaves cleanly."""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from personatool.pipeline.watch import changes, stamps

PATIENCE = 40.0


class Watcher:
    """A running watcher and the lines it says."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "personatool", "map", "mine", "--watch", "--out", "out"]
        self.process = subprocess.Popen(
            command, cwd=folder, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, encoding="utf-8",
            env={**os.environ, "PERSONATOOL_LANG": "en", "PYTHONUTF8": "1"},
        )  # fmt: skip
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        for line in self.process.stderr or ():
            self.lines.put(line.strip())

    def hears(self, words: str) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                line = self.lines.get(timeout=max(end - time.monotonic(), 0.01))
            except queue.Empty:
                break
            if words in line:
                return line
        pytest.fail(f"nobody said {words!r}")


JOURNEY = "title: {title}\nstages:\n  - name: Begin\n    steps: [Ask]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "personatool.yaml").write_text("title: T\n", "utf-8")
    (tmp_path / "journeys" / "mine.yaml").write_text(JOURNEY.format(title="First"), "utf-8")
    return tmp_path


@pytest.fixture
def watcher(folder: Path) -> Iterator[Watcher]:
    watching = Watcher(folder)
    yield watching
    watching.process.kill()
    watching.process.wait()
    watching.reader.join()
    assert watching.process.stderr is not None
    watching.process.stderr.close()


def test_it_draws_on_save_survives_errors_and_stops_cleanly(folder: Path, watcher: Watcher) -> None:
    watcher.hears("Watching")
    drawn, journey = folder / "out" / "mine.svg", folder / "journeys" / "mine.yaml"
    assert "First" in drawn.read_text("utf-8")
    journey.write_text(JOURNEY.format(title="Second"), "utf-8")
    assert "1 map written to out." in watcher.hears("map written")
    assert "Second" in drawn.read_text("utf-8")
    journey.write_text("title: [\n", "utf-8")
    assert "journeys/mine.yaml, line" in watcher.hears("Not drawn: ")
    assert "Second" in drawn.read_text("utf-8")
    journey.unlink()
    watcher.hears("There is nothing to check here")
    journey.write_text(JOURNEY.format(title="Third"), "utf-8")
    watcher.hears("map written")
    assert "Third" in drawn.read_text("utf-8")
    watcher.process.send_signal(signal.SIGINT)
    assert watcher.process.wait(PATIENCE) == 0
    watcher.hears("Stopped.")


def test_a_burst_of_saves_is_one_change(folder: Path) -> None:
    looks = 0

    def sleep(_: float) -> None:
        nonlocal looks
        looks += 1
        if looks <= 4:
            (folder / "journeys" / "mine.yaml").write_text("x" * looks, "utf-8")

    seen = changes(folder, stamps(folder), sleep)
    next(seen)
    assert looks == 5  # four saves, then a look that sees no more
