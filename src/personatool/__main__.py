"""The door: answers `--version` at once, wakes the command line for everything else."""

import os
import sys


def main() -> None:
    """Run personatool with the words of the command line."""
    if sys.argv[1:] == ["--version"]:
        from personatool import __version__  # noqa: PLC0415 - nothing else is needed to say it

        sys.stdout.write(f"personatool {__version__}\n")
        return
    # No stranger's pydantic plugin has a say in how files are read, and looking for one takes 50 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from personatool.cli import run  # noqa: PLC0415 - importing Typer takes six times as long as the answer above

    run()


if __name__ == "__main__":
    main()
