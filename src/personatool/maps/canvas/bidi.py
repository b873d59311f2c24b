"""The order in which a line of several directions is drawn, by the Unicode bidirectional algorithm (UAX 9).

Explicit embeddings and isolates are left out: nobody types them into YAML.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, Literal, TypeVar

Item = TypeVar("Item")
_Sense = Literal["L", "R"]
EMBEDDED: Final = "\u202b{}\u202c"  # from right to left, whatever is around it
_SIGN: Final = re.compile(r"(?<![\w.,])(?=[-+−±]\d)")
_FROM_RIGHT: Final = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_MARK: Final = "\u200e"
_OPENING: Final = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "「": "」", "『": "』", "（": "）", "【": "】"}
_NEUTRAL: Final = ("ON", "WS", "B", "S", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def with_signs(line: str, *, mirrored: bool) -> str:
    """Keep the sign of a number before it where text runs from right to left, with a mark that is not seen."""
    if mirrored or any(unicodedata.bidirectional(char) in ("R", "AL") for char in _FROM_RIGHT.findall(line)):
        return _SIGN.sub(_MARK, line)
    return line


def levels(line: str, *, from_right: bool) -> list[int]:
    """The level of each character: odd ones run from right to left. `from_right` is the direction of the whole."""
    base: _Sense = "R" if from_right else "L"
    kinds = _weak([unicodedata.bidirectional(char) or "L" for char in line], base)
    kinds = _neutral(_brackets(line, kinds, base), base)
    found = [_level(kind, odd=from_right) for kind in kinds]
    for index in reversed(range(len(line))):
        if not line[index].isspace():
            break
        found[index] = int(from_right)
    return found


def visual_order(items: Sequence[Item], ranks: Sequence[int]) -> list[Item]:
    """Items of a line from left to right, each with a level. Source: UAX 9, rule L2."""
    order = list(range(len(items)))
    for level in range(max(ranks, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and ranks[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return [items[index] for index in order]


def _weak(kinds: list[str], base: _Sense) -> list[str]:
    """Numbers, their signs and marks. Source: UAX 9, rules W1 to W7."""
    before: str = base
    for index, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[index] = before
        before = kinds[index]
    strong: str = base
    for index, kind in enumerate(kinds):
        strong = kind if kind in ("L", "R", "AL") else strong
        if kind == "EN" and strong == "AL":
            kinds[index] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for index in range(1, len(kinds) - 1):
        beside = kinds[index - 1]
        joins = kinds[index] == "CS" or (kinds[index] == "ES" and beside == "EN")
        if joins and beside in ("EN", "AN") and kinds[index + 1] == beside:
            kinds[index] = beside
    _spread(kinds)
    kinds = ["ON" if kind in ("ES", "CS", "ET") else kind for kind in kinds]
    strong = base
    for index, kind in enumerate(kinds):
        strong = kind if kind in ("L", "R") else strong
        if kind == "EN" and strong == "L":
            kinds[index] = "L"
    return kinds


def _spread(kinds: list[str]) -> None:
    """Signs of currency and per cent beside a number go with it (W5)."""
    for order in (range(1, len(kinds)), range(len(kinds) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for index in order:
            if kinds[index] == "ET" and kinds[index + step] == "EN":
                kinds[index] = "EN"


def _sense(kind: str) -> _Sense | None:
    return "L" if kind == "L" else "R" if kind in ("R", "EN", "AN") else None


def _brackets(line: str, kinds: list[str], base: _Sense) -> list[str]:
    """Pairs of brackets go with what they hold. Source: UAX 9, rule N0."""
    for start, end in _pairs(line, kinds):
        inside = {_sense(kind) for kind in kinds[start + 1 : end]}
        before = next((sense for kind in reversed(kinds[:start]) if (sense := _sense(kind))), base)
        if base in inside or before == base:
            chosen = base if inside & {"L", "R"} else None
        else:
            chosen = before if before in inside else None
        if chosen:
            kinds[start] = kinds[end] = chosen
    return kinds


def _pairs(line: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    stack: list[tuple[str, int]] = []
    found = []
    for index, char in enumerate(line):
        if kinds[index] != "ON":
            continue
        if char in _OPENING:
            stack.append((_OPENING[char], index))
        elif any(char == closing for closing, _ in stack):
            while stack[-1][0] != char:
                stack.pop()
            found.append((stack.pop()[1], index))
    return sorted(found)


def _neutral(kinds: list[str], base: _Sense) -> list[str]:
    """What has no direction of its own takes that of both sides, else of the whole. Source: UAX 9, N1 and N2."""
    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        if end > index:
            before = _sense(kinds[index - 1]) if index else base
            after = _sense(kinds[end]) if end < len(kinds) else base
            kinds[index:end] = [before if before == after and before else base] * (end - index)
        index = max(end, index + 1)
    return kinds


def _level(kind: str, *, odd: bool) -> int:
    if odd:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)
