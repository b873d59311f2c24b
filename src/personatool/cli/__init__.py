"""Words in, exit code out. Exit codes: 0 clean, 1 findings, 2 could not run."""

from personatool.cli.run import run

__all__ = ["run"]
