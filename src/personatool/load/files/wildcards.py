"""Git's patterns as regular expressions that take time in proportion to the path, however many stars they have.

Each star but the last is an atomic group, which never gives back what it took: once what stands behind a star is found,
a later place need not be tried. A pattern that Git accepts and that matches nothing, such as `[`, does so here too.
"""

import re
from collections.abc import Iterator
from typing import Final

_NOTHING: Final = "(?!)"
_TOKEN: Final = re.compile(r"\*+|\\.|\[(?:[!^]?(?:\[:\w+:\]|\\.|[^\\]))(?:\[:\w+:\]|\\.|[^\]\\])*\]|.", re.DOTALL)
_MEMBER: Final = re.compile(r"\[:(\w+):\]|(\\.|.)(?:-(\\.|[^\]]))?", re.DOTALL)
_POSIX: Final = {
    "alnum": "0-9A-Za-z", "alpha": "A-Za-z", "blank": r" \t", "cntrl": r"\x00-\x1f\x7f", "digit": "0-9",
    "graph": "!-~", "lower": "a-z", "print": " -~", "punct": r"!-/:-@\[-`{-~", "space": r"\s", "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}  # fmt: skip


def expression(pattern: str) -> str:
    """The expression for a whole path, with `/` between its names; `**` stands for any number of names."""
    parts: list[list[str]] = [[]]  # between one `**` and the next: the expressions of names
    for name in _names(pattern):
        if len(name) == 1 and name[0].startswith("**"):
            parts.append([])
        else:
            parts[-1].append(_one_name(name))
    first, *others = ["/".join(names) for names in parts]
    if not others:
        return first
    last = others.pop()
    start = f"{first}/" if first else ""
    between = "".join(f"(?>(?:[^/]+/)*?{part}/)" for part in others if part)
    return start + between + (f"(?:[^/]+/)*{last}" if last else ".+")


def _names(pattern: str) -> Iterator[list[str]]:
    """The tokens of each name of a pattern."""
    name: list[str] = []
    for token in _TOKEN.findall(pattern):
        if token in ("/", "\\/"):
            yield name
            name = []
        else:
            name.append(token)
    yield name


def _one_name(tokens: list[str]) -> str:
    pieces = [""]
    for token in tokens:
        if token[0] == "*":
            pieces.append("")
        else:
            pieces[-1] += _one_letter(token)
    first, *others = pieces
    if not others:
        return first
    last = others.pop()
    return first + "".join(f"(?>[^/]*?{piece})" for piece in others if piece) + "[^/]*" + last


def _one_letter(token: str) -> str:
    if token[0] == "?":
        return "[^/]"
    if token in ("\\", "["):  # nothing behind the one, no end of the other
        return _NOTHING
    if token[0] == "[":
        return _letters(token[1:-1])
    return re.escape(token[-1])


def _letters(inside: str) -> str:
    """What may stand in brackets: letters, ranges, named classes."""
    negated = inside[0] in "!^"
    members = "".join(map(_member, _MEMBER.finditer(inside[negated:])))
    if not members:
        return "[^/]" if negated else _NOTHING
    return f"(?!/)[{'^' if negated else ''}{members}]"


def _member(found: re.Match[str]) -> str:
    named, first, last = found.groups()
    if named:
        return _POSIX.get(named, "")
    low, high = first[-1], (last or first)[-1]
    return f"{re.escape(low)}-{re.escape(high)}" if low <= high else re.escape(low)
