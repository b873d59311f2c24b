"""A plain `check`, read without waking Typer: that takes longer than finding out that nothing has changed.

`check.py` says what the command is; here is read what most people and all robots write: files, a format, yes-or-no
options. Anything else, slips and `--help` too, is Typer's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from personatool.cli.check_answer import Asked
    from personatool.pipeline.check.check import Request

_OPTIONS: Final = frozenset(("--strict", "--exit-zero", "--statistics", "--no-cache", "--no-baseline"))
_FORMAT: Final = "--format"


@dataclass(slots=True)
class _Words:
    """What the words after `check` say."""

    output_format: str = "full"
    paths: tuple[Path, ...] = ()
    options: frozenset[str] = frozenset()


def plain_check(words: Sequence[str]) -> "tuple[Request, Asked] | None":
    """What a command line asks of `check`, or nothing when it asks for something else, or in other words."""
    read = _read(words[1:]) if words[:1] == ["check"] else None
    if read is None:
        return None
    from personatool.cli.check_answer import Asked  # noqa: PLC0415 - for this command only
    from personatool.cli.reporting import check_format  # noqa: PLC0415 - idem
    from personatool.pipeline.check.check import Request  # noqa: PLC0415 - idem

    given = {option.removeprefix("--").replace("-", "_"): option in read.options for option in _OPTIONS}
    request = Request(read.paths, use_baseline=not given.pop("no_baseline"), cache=not given.pop("no_cache"))
    return request, Asked(check_format(read.output_format), {}, **given)


def _read(words: Sequence[str]) -> _Words | None:
    found = _Words()
    coming = iter(words)
    for word in coming:
        name, sign, value = word.partition("=")
        if name == _FORMAT:
            found.output_format = value if sign else next(coming, "")
        elif word in _OPTIONS:
            found.options |= {word}
        elif word and word[0] != "-":
            found.paths = (*found.paths, Path(word))
        else:
            return None
    return found if found.output_format and found.output_format[0] != "-" else None
