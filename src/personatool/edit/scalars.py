"""Single texts as they are written: without quotes where that is safe for every reader of YAML."""

import re

from personatool.model.outline import Node

_SIGNS = frozenset("-?:,[]{}#&*!|>'\"%@`=<.~")
_TRAPS = re.compile(r": |:\Z| #|[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_BRACKET_TRAPS = re.compile(r"[,\[\]{}:?]")
# Words and figures that other readers of YAML take for something else than text.
_OTHER_TYPES = re.compile(r"true|false|yes|no|on|off|y|n|null|[-+]?\.?\d[\d_.,:+\-xoa-ftz ]*", re.IGNORECASE)
_BREAK = re.compile(r"(?:(?<![ \t])[ \t]+)?(?:\r\n|\r|\n)[ \t]*")  # spaces from the first of them only
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def is_plain(value: str, *, brackets: bool) -> bool:
    """Whether a text can stand without quotes, also for readers that give types to words and figures."""
    return (
        value.strip() == value != ""
        and value[0] not in _SIGNS
        and not _TRAPS.search(value)
        and not (brackets and _BRACKET_TRAPS.search(value))
        and not _OTHER_TYPES.fullmatch(value)
    )


def quoted(value: str) -> str:
    """A text in double quotes."""
    return '"' + "".join(_ESCAPED.get(character, character) for character in value) + '"'


def written(value: str, style: str, *, brackets: bool) -> str:
    """A text in the style of the one it replaces, in quotes when it needs them."""
    if style == "'" and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    if style == '"' or not is_plain(value, brackets=brackets):
        return quoted(value)
    return value


def tidy(node: Node, raw: str, *, brackets: bool) -> str:
    """A text of one line in the canonical style: plain where it may be, else in double quotes."""
    if not node.style or "\\" in raw:
        return raw
    if is_plain(node.text, brackets=brackets):
        return node.text
    return raw if '"' in node.text else quoted(node.text)


def in_one_line(node: Node, raw: str, *, brackets: bool) -> str:
    """A text inside brackets, however many lines it was written on."""
    if not _BREAK.search(raw):
        return tidy(node, raw, brackets=brackets)
    return node.text if is_plain(node.text, brackets=brackets) else quoted(node.text)
