"""Entry point: answers `--version` without importing Typer, opens the command line for everything else."""

import gc
import os
import sys

_MANY = 200_000  # values that may lie about before the garbage collector walks them all: no command makes many cycles


def main() -> None:
    """Run personatool with the words of the command line."""
    if sys.argv[1:] == ["--version"]:
        from personatool import __version__  # noqa: PLC0415 - nothing else is needed to say it

        sys.stdout.write(f"personatool {__version__}\n")
        return
    # No stranger's pydantic plugin has a say in how files are read, and looking for one takes 50 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.set_threshold(_MANY)
    from personatool.cli import run  # noqa: PLC0415 - importing Typer takes six times as long as the answer above

    try:
        run()
    except SystemExit as end:
        _leave(end)


def _leave(end: SystemExit) -> None:
    """Leave here and now: to free every value and module first takes Python a tenth of the time of a map."""
    if not isinstance(end.code, int):
        raise end
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(end.code)


if __name__ == "__main__":
    main()
