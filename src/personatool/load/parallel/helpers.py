"""Work shared with helper processes: forks of this one that take numbers from a queue and hand back plain values.

Each result is handed back as soon as it is there: this process goes on with it while they work.

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
from typing import Any, Final, NoReturn

Work = Callable[[int], Any]
Result = tuple[int, Any]
"""A number, and what the work made of it."""
MOST = 3  # more helpers than that wait for one another
_NUMBER: Final = 2  # bytes; a pipe holds 32,000 numbers before anybody takes one
_SIZE: Final = 8


@contextlib.contextmanager
def with_helpers(work: Work, count: int, helpers: int) -> Iterator[Callable[[], Iterator[Result]]]:
    """Let helpers begin with `work` for 0, 1 … `count` - 1. Calling what is given has all results, as they come.

    It does what the helpers have not yet begun whenever it would have to wait for them. Results are made of texts,
    numbers, lists and mappings. No helper outlives the `with`.
    """
    queue = _queue(count)
    if queue is None:
        yield lambda: ((number, work(number)) for number in range(count))
        return
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
    """A process; the memory it writes results to, one after the other; a pipe that tells which, and how long it is."""

    process: int
    written: int
    told: int
    read: int = 0

    def next(self) -> Result | None:
        """A result, which may have to be waited for; nothing when the helper is done or failed."""
        told = os.read(self.told, _NUMBER + _SIZE)
        if not told:
            return None
        data = os.pread(self.written, int.from_bytes(told[_NUMBER:]), self.read)
        self.read += len(data)
        return int.from_bytes(told[:_NUMBER]), marshal.loads(data)  # noqa: S302 - our own words, from memory we share

    def stop(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.told)
        os.close(self.written)


def _queue(count: int) -> int | None:
    """A pipe with all numbers in it: whoever reads takes the next one, and nobody else gets it."""
    try:
        reading, writing = os.pipe()
    except OSError:
        return None
    os.write(writing, b"".join(number.to_bytes(_NUMBER) for number in range(count)))
    os.close(writing)
    return reading


def _start(work: Work, queue: int) -> _Helper | None:
    """Become two; no helper where the system refuses what it needs."""
    opened: list[int] = []
    try:
        opened.append(os.memfd_create("personatool"))
        opened += os.pipe()
        process = os.fork()
    except OSError:
        for each in opened:
            os.close(each)
        return None
    written, told, telling = opened
    if process == 0:
        _help(work, queue, written, telling)
    os.close(telling)
    return _Helper(process, written, told)


def _help(work: Work, queue: int, written: int, telling: int) -> NoReturn:
    """The life of a helper: it leaves in silence whatever happens, without what Python does at the end of a program."""
    with contextlib.suppress(BaseException), os.fdopen(written, "wb", closefd=False) as memory:
        for number, result in _taken(work, queue):
            size = memory.write(marshal.dumps(result))
            memory.flush()
            os.write(telling, number.to_bytes(_NUMBER) + size.to_bytes(_SIZE))
    os._exit(0)


def _taken(work: Work, queue: int) -> Iterator[Result]:
    while number := os.read(queue, _NUMBER):
        yield int.from_bytes(number), work(int.from_bytes(number))


def _results(work: Work, count: int, queue: int, started: list[_Helper]) -> Iterator[Result]:
    missing = set(range(count))
    for number, result in _as_they_come(_taken(work, queue), started):
        missing.discard(number)
        yield number, result
    for number in sorted(missing):  # a helper had taken them, and failed
        yield number, work(number)


def _as_they_come(here: Iterator[Result], started: list[_Helper]) -> Iterator[Result]:
    """What helpers have done; while there is none of it, what is done here."""
    busy, idle = list(started), False
    while busy:
        helper = _ready(busy, wait=idle)
        result = helper.next() if helper else next(here, None)
        if result:
            yield result
        elif helper:
            busy.remove(helper)
        else:
            idle = True
    yield from here


def _ready(helpers: list[_Helper], *, wait: bool) -> _Helper | None:
    """One that has something to tell, or has ended."""
    import select  # noqa: PLC0415 - where helpers are

    poll = select.poll()
    for each in helpers:
        poll.register(each.told, select.POLLIN)
    ready = dict(poll.poll(None if wait else 0))
    return next((each for each in helpers if each.told in ready), None)
