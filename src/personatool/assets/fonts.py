"""Inter, the font of every page and map: its bytes, its CSS, and how wide a text is in it.

The baked faces carry no kerning and no ligature, so a width is the sum of advances in every renderer.
"""

import json
from binascii import b2a_base64
from collections.abc import Iterable
from functools import cache, lru_cache
from math import ceil
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

Face = Literal["regular", "medium", "semibold", "bold", "extrabold", "italic"]

FOLDER: Final = Path(__file__).parent / "inter"
UNITS_PER_EM: Final = 2048
_INVISIBLE: Final = "\t\n\r\u00ad\u200b\u200c\u200d\u200e\u200f\ufe0e\ufe0f"
STEPS: Final = 64  # browsers round a line's width up to the next 1/64
WEIGHTS: Final[dict[Face, int]] = {
    "regular": 400,
    "medium": 500,
    "semibold": 600,
    "bold": 700,
    "extrabold": 800,
    "italic": 400,
}


class LineMetrics(NamedTuple):
    """Vertical metrics of every face, in em from the baseline; `descent` is positive downwards."""

    ascent: float
    descent: float
    cap_height: float


line_metrics: Final = LineMetrics(
    ascent=1984 / UNITS_PER_EM, descent=494 / UNITS_PER_EM, cap_height=1490 / UNITS_PER_EM
)


class _Advances(dict[str, int]):
    """Advance by character, in font units; a character the face lacks gets a generous guess."""

    __slots__ = ()

    def __missing__(self, char: str) -> int:
        return _unknown_advance(char)


@lru_cache(maxsize=4096)
def _unknown_advance(char: str) -> int:
    from personatool.assets.fallback import fallback_em  # noqa: PLC0415 most texts never need it

    return round(fallback_em(char) * UNITS_PER_EM)


@cache
def _widths() -> dict[str, Any]:
    widths: dict[str, Any] = json.loads((FOLDER / "widths.json").read_bytes())
    return widths


@cache
def _advances(face: Face) -> _Advances:
    widths = _widths()
    chars = (chr(code) for first, last in widths["codepoints"] for code in range(first, last + 1))
    return _Advances(zip(chars, widths["advances"][face], strict=True))


def text_width(text: str, face: Face, size: float) -> float:
    """Width of one line of `text` at `size` points, in points, rounded up to 1/64; generous for unknown characters.

    The ink of an italic may lean up to 0.15 em beyond its width.
    """
    return ceil(sum(map(_advances(face).__getitem__, text)) * size * STEPS / UNITS_PER_EM) / STEPS


def font_bytes(face: Face, text: str | None = None) -> bytes:
    """Return the face as WOFF2; for a `text`, the small one unless it lacks letters that the whole one has."""
    return _file(face, small=text is not None and _western(text))


def _file(face: Face, *, small: bool) -> bytes:
    return (FOLDER / f"{face}{'-western' if small else ''}.woff2").read_bytes()


def font_files() -> tuple[str, ...]:
    """Paths of all faces as TrueType, for programs that read fonts from files."""
    return tuple(str(FOLDER / f"{face}.ttf") for face in WEIGHTS)


def covers(text: str) -> bool:
    """Tell whether our faces hold every character of a text."""
    return _advances("regular").keys() >= set(text) - set(_INVISIBLE)


def _western(text: str) -> bool:
    """Whether the small faces show as much of a text as the whole ones."""
    return set(text).isdisjoint(_beyond_small())


@cache
def _beyond_small() -> frozenset[str]:
    return frozenset(_advances("regular").keys() - _small())


@cache
def _small() -> frozenset[str]:
    return frozenset(chr(code) for first, last in _widths()["western"] for code in range(first, last + 1))


def font_face_css(faces: Iterable[Face], text: str | None = None) -> str:
    """`@font-face` rules, one a face and a line, each carrying its font; nothing is fetched.

    With a `text`, only as much of each font as most texts need, when that is enough for this one.
    """
    small = text is not None and _western(text)
    return "".join(_font_face_rule(face, small=small) for face in dict.fromkeys(faces))


@cache
def _font_face_rule(face: Face, *, small: bool) -> str:
    style = "italic" if face == "italic" else "normal"
    data = b2a_base64(_file(face, small=small), newline=False).decode("ascii")
    return (
        f'@font-face{{font-family:"Inter";font-style:{style};font-weight:{WEIGHTS[face]};font-display:block;'
        f'src:url("data:font/woff2;base64,{data}") format("woff2")}}\n'
    )
