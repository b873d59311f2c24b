"""Helper processes: forks of this one that do a share of the work ahead of it.

At 1,000 personas on two processors a `check` takes about a fifth less time with one helper (benchmarks/check.py).

Each helper goes through its numbers from the first on and appends what the work returns to a file in memory. This
process goes through all numbers from the last on, and takes what is there already whenever it comes to it. So nobody
waits for anybody, and nothing depends on the helpers: where they may not start, fail or are killed, this process does
the rest, and an error in the work is raised here. At worst a few numbers are done twice.
"""

import contextlib
import marshal
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NoReturn

Work = Callable[[int], Any]
"""Takes a number and returns texts, numbers, lists and mappings, which `marshal` can write."""
Result = tuple[int, Any]
_MOST: Final = 3  # more helpers than that take memory bandwidth from each other
_HEADER: Final = 8  # bytes: the length of the result that follows


def spare_processors() -> int:
    """How many helpers are worth starting: none where forking is not safe (other systems, threads)."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 0
    return min(len(os.sched_getaffinity(0)) - 1, _MOST)


@contextlib.contextmanager
def with_helpers(work: Work, count: int, helpers: int) -> Iterator[Callable[[], Iterator[Result]]]:
    """Let helpers start on `work` for 0, 1 … `count` - 1. The function given returns every result once, in any order.

    No helper outlives the `with`.
    """
    started: list[_Helper] = []
    try:
        with contextlib.suppress(OSError):  # the system refuses a process, or the memory
            for first in range(helpers):  # one by one: those that did start are stopped below
                started.append(_Helper(work, range(first, count, helpers)))  # noqa: PERF401
        yield lambda: _results(work, count, started)
    finally:
        for helper in started:
            helper.stop()


def _results(work: Work, count: int, helpers: list["_Helper"]) -> Iterator[Result]:
    missing = set(range(count))
    for number in reversed(range(count)):
        for helper in helpers:
            for result in helper.take():
                if result[0] in missing:
                    missing.remove(result[0])
                    yield result
        if number in missing:
            missing.remove(number)
            yield number, work(number)


class _Helper:
    """A forked process and the file in memory that it writes its results to."""

    def __init__(self, work: Work, numbers: Iterable[int]) -> None:
        self._memory = os.memfd_create("personatool")
        self._read = 0
        try:
            self._process = os.fork()
        except OSError:
            os.close(self._memory)
            raise
        if self._process == 0:
            self._run(work, numbers)

    def _run(self, work: Work, numbers: Iterable[int]) -> NoReturn:
        """Work in the forked process, which says nothing of errors and skips everything Python does at its end."""
        with contextlib.suppress(BaseException), open(self._memory, "wb", closefd=False) as memory:
            for number in numbers:
                data = marshal.dumps((number, work(number)))
                memory.write(len(data).to_bytes(_HEADER) + data)
                memory.flush()
        os._exit(0)

    def take(self) -> Iterator[Result]:
        """Results written since the last time; one that is only half written waits for the next time."""
        written = os.fstat(self._memory).st_size
        while self._read + _HEADER <= written:
            length = int.from_bytes(os.pread(self._memory, _HEADER, self._read))
            if self._read + _HEADER + length > written:
                return
            data = os.pread(self._memory, length, self._read + _HEADER)
            self._read += _HEADER + length
            yield marshal.loads(data)  # noqa: S302 - written by a fork of this process

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._memory)
