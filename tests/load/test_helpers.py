"""Work shared with helper processes: the same results whoever did them, whatever becomes of a helper."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from personatool.load.parallel import helpers
from personatool.load.parallel.helpers import spare_processors, with_helpers

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="no helpers on this system"),
    # Several tests at a time run in processes with threads, where `spare_processors` allows no helper.
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
]
HERE = os.getpid()
OPEN = Path("/proc/self/fd")


@pytest.fixture(autouse=True)
def nobody_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whoever was forked is gone and waited for; other tests' processes, a browser's say, are none of ours."""
    forked, fork = list[int](), os.fork

    def noted() -> int:
        forked.append(fork())
        return forked[-1]

    with monkeypatch.context() as patched:
        patched.setattr(os, "fork", noted)
        yield
    for process in forked:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)


def results(work: helpers.Work, count: int, number: int) -> list[object]:
    with with_helpers(work, count, number) as done:
        return in_order(done())


def in_order(come: Iterator[helpers.Result]) -> list[object]:
    """Every result once, by its number."""
    found = sorted(come, key=lambda each: each[0])
    assert [number for number, _ in found] == list(range(len(found)))
    return [result for _, result in found]


@pytest.mark.parametrize("number", [0, 1, 3])
@pytest.mark.parametrize("count", [0, 1, 500])
def test_results_come_in_order_from_any_number_of_helpers(count: int, number: int) -> None:
    assert results(lambda each: {"of": str(each), "is": [each * each]}, count, number) == [
        {"of": str(each), "is": [each * each]} for each in range(count)
    ]


def test_what_helpers_have_done_is_not_done_again() -> None:
    with with_helpers(lambda _: os.getpid(), 20, 2) as done:
        time.sleep(0.5)
        assert HERE not in in_order(done())


def test_this_process_works_too_and_takes_what_is_there() -> None:
    def work(_: int) -> int:
        time.sleep(0.02)
        return os.getpid()

    with with_helpers(work, 60, 1) as done:
        come = done()
        next(come)
        time.sleep(0.5)
        # While this process was busy elsewhere the helper went on: that comes before any more work here.
        assert next(come)[1] != HERE
        assert {process for _, process in come} > {HERE}


def test_a_large_result_comes_whole() -> None:
    assert results(lambda each: "é" * 3_000_000 + str(each), 4, 1) == [
        "é" * 3_000_000 + str(number) for number in range(4)
    ]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_what_a_stopped_helper_had_taken_is_done_here(number: signal.Signals) -> None:
    def work(each: int) -> str:
        if each == 3 and os.getpid() != HERE:
            os.kill(os.getpid(), number)
        return f"{each}"

    with with_helpers(work, 10, 1) as done:
        time.sleep(0.3)
        assert in_order(done()) == [f"{each}" for each in range(10)]


def test_what_fails_fails_here(capfd: pytest.CaptureFixture[str]) -> None:
    def work(each: int) -> int:
        return 1 // (each - 5)

    with with_helpers(work, 10, 2) as done:
        time.sleep(0.3)
        with pytest.raises(ZeroDivisionError):
            list(done())
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("missing", ["fork", "memfd_create"])
def test_where_no_helper_may_start_everything_is_done_here(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError

    monkeypatch.setattr(os, missing, refuse)
    assert results(lambda _: os.getpid(), 9, 2) == [HERE] * 9


def test_a_helper_that_does_not_start_leaves_nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    fork, left = os.fork, [1]

    def scarce() -> int:
        if not left:
            raise OSError
        left.pop()
        return fork()

    before = len(list(OPEN.iterdir()))
    monkeypatch.setattr(os, "fork", scarce)
    assert results(lambda each: each, 9, 2) == list(range(9))
    assert len(list(OPEN.iterdir())) == before


def test_no_helper_outlives_an_interruption() -> None:
    def work(_: int) -> None:
        time.sleep(60)

    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt), with_helpers(work, 9, 2):
        raise KeyboardInterrupt
    assert time.monotonic() - start < 10


def test_a_process_with_threads_has_no_helpers() -> None:
    leave = threading.Event()
    other = threading.Thread(target=leave.wait)
    other.start()
    try:
        assert spare_processors() == 0
    finally:
        leave.set()
        other.join()
