"""The door: answers `--version` at once, wakes the command line for everything else."""

import sys


def main() -> None:
    """Run personatool with the words of the command line."""
    if sys.argv[1:] == ["--version"]:
        from personatool import __version__  # noqa: PLC0415 - nothing else is needed to say it

        sys.stdout.write(f"personatool {__version__}\n")
        return
    from personatool.cli import run  # noqa: PLC0415 - importing Typer takes six times as long as the answer above

    run()


if __name__ == "__main__":
    main()
