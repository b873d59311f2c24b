"""What a team's templates may take of the machine: memory, and seconds of work."""

import sys
from typing import Final

MEMORY: Final = 512 * 1024 * 1024
SECONDS: Final = 5


def limit() -> None:
    """Limit the process we are in, from here on. Windows knows no such limits: there, the clock alone counts."""
    if sys.platform != "win32":
        import contextlib  # noqa: PLC0415 - as below
        import resource  # noqa: PLC0415 - not there on Windows

        used = resource.getrusage(resource.RUSAGE_SELF)
        end = int(used.ru_utime + used.ru_stime) + 1 + SECONDS
        with contextlib.suppress(ValueError, OSError):  # macOS may refuse
            resource.setrlimit(resource.RLIMIT_CPU, (end, end + 1))
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def out_of_time(returned: int | None) -> bool:
    """Whether a process ended because it worked too long."""
    if sys.platform == "win32":
        return False
    import signal  # noqa: PLC0415 - there is no such signal on Windows

    return returned == -signal.SIGXCPU
