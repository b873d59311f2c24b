"""Work shared with helper processes: forks of this one that take numbers from a queue and hand back plain values.

Nothing depends on them. What a helper does not hand back, because it may not start, fails or is stopped, is done here,
and what goes wrong is seen here. They are forked where that is safe, on Linux and without threads; elsewhere a helper
would have to open everything anew, which takes longer than the work.
"""

import contextlib
import marshal
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, NoReturn

Work = Callable[[int], Any]
MOST = 3  # more helpers than that wait for one another
_DONE: Final = b"!"
_NUMBER = 2  # bytes; a pipe holds 32,000 numbers before anybody takes one


@contextlib.contextmanager
def with_helpers(work: Work, count: int, helpers: int) -> Iterator[Callable[[], list[Any]]]:
    """Let helpers begin with `work` for 0, 1 … `count` - 1. Calling what is given does the rest, and has all results.

    Results are made of texts, numbers, lists and mappings. No helper outlives the `with`.
    """
    queue = _queue(count)
    started = [each for _ in range(helpers) if (each := _start(work, queue))]
    try:
        yield lambda: _results(work, count, queue, started)
    finally:
        os.close(queue)
        for each in started:
            each.stop()


def spare_processors() -> int:
    """How many processors wait for work that helpers may do; none where this process may not be forked."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 0
    return min(len(os.sched_getaffinity(0)) - 1, MOST)


@dataclass(slots=True)
class _Helper:
    process: int
    answer: BinaryIO
    last_word: int

    def results(self) -> dict[int, Any]:
        """What it did, by number; nothing when it failed. It says when it is done, and need not be gone by then."""
        if os.read(self.last_word, 1) != _DONE:
            return {}
        self.answer.seek(0)
        found: dict[int, Any] = marshal.loads(self.answer.read())  # noqa: S302 - our own words, from memory we share
        return found

    def stop(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.last_word)
        self.answer.close()


def _queue(count: int) -> int:
    """A pipe with all numbers in it: whoever reads takes the next one, and nobody else gets it."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(number.to_bytes(_NUMBER) for number in range(count)))
    os.close(writing)
    return reading


def _start(work: Work, queue: int) -> _Helper | None:
    try:
        answer = os.fdopen(os.memfd_create("personatool"), "w+b")
    except OSError:
        return None
    last_word, writing = os.pipe()
    process = _fork()
    if process == 0:
        _help(work, queue, answer, writing)
    os.close(writing)
    if process:
        return _Helper(process, answer, last_word)
    answer.close()
    os.close(last_word)
    return None


def _fork() -> int | None:
    """Become two: the number of the other one, 0 in the other one, nothing where that is refused."""
    try:
        return os.fork()
    except OSError:
        return None


def _help(work: Work, queue: int, answer: BinaryIO, last_word: int) -> NoReturn:
    """The life of a helper: it leaves in silence whatever happens, without what Python does at the end of a program."""
    with contextlib.suppress(BaseException):
        marshal.dump(_taken(work, queue), answer)
        answer.flush()
        os.write(last_word, _DONE)
    os._exit(0)


def _taken(work: Work, queue: int) -> dict[int, Any]:
    found = {}
    while number := os.read(queue, _NUMBER):
        found[int.from_bytes(number)] = work(int.from_bytes(number))
    return found


def _results(work: Work, count: int, queue: int, started: list[_Helper]) -> list[Any]:
    found = _taken(work, queue)
    for each in started:
        found |= each.results()
    return [found[number] if number in found else work(number) for number in range(count)]
