"""The garbage collector, sent to rest while very many values are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest(*, to_the_end: bool = False) -> Iterator[None]:
    """Stop the garbage collector: reading makes no cycles, and it would walk all values again at every file.

    Values that a command keeps `to_the_end` are put out of its sight for good: it would walk them all once more when
    it wakes, and again when Python leaves.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if to_the_end:
            gc.freeze()
        if enabled:
            gc.enable()
