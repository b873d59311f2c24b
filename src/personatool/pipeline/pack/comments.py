"""YAML without its comments: what a team noted for itself stays at home when files travel in a pack."""

import re
from collections.abc import Iterator

import yaml

_REST_OF_LINE = re.compile(r"[ \t]*#[^\r\n]*")
_EMPTY_LINE = re.compile(r"(?m)^[ \t]*#[^\r\n]*(?:\r\n|\r|\n|\Z)")
_HEADER = re.compile(r"\A([|>][^\s#]*)[ \t]+#[^\r\n]*")


def without_comments(text: str) -> str:
    """Remove every comment. Text that only looks like one, in quotes or blocks, stays. Raises `yaml.YAMLError`."""
    return "".join(_pieces(text.removeprefix("\ufeff")))


def _pieces(text: str) -> Iterator[str]:
    """What stands between tokens is white space and comments; a block's header may end in a comment too."""
    at = 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        start, end = token.start_mark.index, token.end_mark.index
        if end <= at:
            continue
        yield _bare(text, at, max(start, at))
        piece = text[max(start, at) : end]
        block = isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}
        yield _HEADER.sub(r"\1", piece) if block else piece
        at = end
    yield _bare(text, at, len(text))


def _bare(text: str, start: int, end: int) -> str:
    """The white space of a gap: lines that hold a comment alone vanish, others keep their break."""
    gap = text[start:end]
    begins_line = start == 0 or text[start - 1] in "\r\n"
    first, rest = ("", gap) if begins_line else _at_break(gap)
    return _REST_OF_LINE.sub("", first) + _EMPTY_LINE.sub("", rest)


def _at_break(gap: str) -> tuple[str, str]:
    """The rest of the line that the gap begins in, its break included; and what follows."""
    found = re.search(r"\r\n|\r|\n", gap)
    return (gap[: found.end()], gap[found.end() :]) if found else (gap, "")
