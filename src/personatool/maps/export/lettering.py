"""Lines in fonts of the machine, for programs that draw a line in one font or lose letters: PNG and PDF.

A line that our font lacks letters for is cut into runs of one font and one direction; each is measured by the program
that draws it and gets its place. What no font draws becomes a box, and is named.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from math import ceil
from typing import Final, NamedTuple

from personatool.assets import Face, covers, font_files, text_width
from personatool.assets.fonts import WEIGHTS
from personatool.assets.system_fonts import Family, family, family_for
from personatool.maps.canvas.bidi import EMBEDDED, levels, visual_order, with_signs
from personatool.maps.canvas.shapes import Label
from personatool.maps.canvas.typesetting import from_right, joined
from personatool.maps.engine.dot import clean, number
from personatool.maps.engine.svg import DrawnMap, Letters, Run, SetLine, element, text
from personatool.model.message import Message, msg

BOX: Final = "□"
_INTER: Final = "Inter"
_SIZE: Final = 24  # pixels an em, where runs are measured
_ROW: Final = 3 * _SIZE
_ROWS: Final = 16
_WIDEST: Final = 1.5  # em a character
_EMOJI_SELECTOR, _TEXT_SELECTOR, _KEYCAP = "\ufe0f", "\ufe0e", "\u20e3"
_PICTURES: Final = (range(0x1F000, 0x1F0F0), range(0x1F180, 0x1FB00))
# Characters of the first plane that are pictures without being told. Source: Unicode 15, Emoji_Presentation.
_DRAWN: Final = frozenset(
    "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕"
)
_SYMBOLS: Final = ("Symbols", "Symbols2", "Symbol")
_HAN: Final = {"ja": ("JP",), "ko": ("KR",), "zh": ("SC",)}
_TRADITIONAL: Final = ("hant", "tw", "hk", "mo")


_Line = tuple[str, Face, bool]


class _Piece(NamedTuple):
    """Letters of one font and level, in the order of reading."""

    text: str
    family: str
    level: int


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines set in fonts of the machine, the files of those fonts, and the characters that none of them has."""

    lines: Letters
    files: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    def warning(self, stem: str) -> Message | None:
        """Name what could not be drawn."""
        if not self.missing:
            return None
        named = ", ".join(f"{cluster} ({' '.join(f'U+{ord(c):04X}' for c in cluster)})" for cluster in self.missing)
        return msg(
            "{map}: no font of this machine draws {characters}; PNG and PDF show a box for each. Install a font that "
            "does, such as one of the Noto fonts, or use the SVG.",
            map=stem,
            characters=named,
        )


def lettering(sheets: Sequence[DrawnMap]) -> Lettering:
    """Set the lines of some sheets that our font alone does not draw."""
    source = sheets[0].source
    brand = family(source.font) if source.font else None
    labels = (shape for sheet in sheets for shape in sheet.source.drawing.shapes if isinstance(shape, Label))
    wanted = sorted({key for label in labels for key in line_keys(label) if not covers(key[0])})
    fonts = _Fonts(brand, source.written or source.language, "".join(line for line, *_ in wanted))
    pieces = {(line, face, mirrored): fonts.pieces(line, mirrored=mirrored) for line, face, mirrored in wanted}
    files = fonts.files()
    measured = _measured(_to_measure(pieces, brand), files)
    lines = {key: _set(found, key[1], measured) for key, found in pieces.items()}
    return Lettering(lines, files, tuple(sorted(fonts.missing)))


def line_keys(label: Label) -> list[_Line]:
    """What the lines of a label are known by."""
    mirrored = from_right(" ".join(label.lines))
    return [(with_signs(clean(line), mirrored=mirrored), label.face, mirrored) for line in label.lines]


def starts(label: Label, lines: Letters) -> Iterator[float]:
    """Where the runs of each line of a label are counted from; of a single one, the end that it is aligned to."""
    for key in line_keys(label):
        width = lines[key].width if key in lines else None
        spare = label.width - (width or 0) * label.size
        yield label.x + {"left": 0.0, "center": spare / 2, "right": spare}[label.align]


def is_pictorial(name: str) -> bool:
    """Tell whether a family draws emoji."""
    return "Emoji" in name


def bare(written: str) -> str:
    """A run as it is read, without the marks that turn it."""
    return written.removeprefix(EMBEDDED[0]).removesuffix(EMBEDDED[-1])


class _Fonts:
    """Chooses fonts, and remembers which it chose and what none of them has."""

    def __init__(self, brand: Family | None, language: str, letters: str) -> None:
        self._brand, self._chosen = brand, {brand.name: brand} if brand else {}
        self._han = _han_endings(language.lower(), letters)
        self._known: dict[str, str | None] = {}
        self.missing: set[str] = set()

    def files(self) -> tuple[str, ...]:
        """Files of the families in use."""
        return tuple(sorted({path for known in self._chosen.values() for path in known.files}))

    def pieces(self, line: str, *, mirrored: bool) -> tuple[_Piece, ...]:
        """Cut a line into pieces of one font and level, in the order of reading, spaces at their ends apart."""
        ranks = levels(line, from_right=mirrored)
        clusters, start = [], 0
        for end in range(1, len(line) + 1):
            if end == len(line) or not joined(line, end):
                clusters.append((line[start:end], ranks[start]))
                start = end
        found = _spaces_joined([self._piece(cluster, level) for cluster, level in clusters])
        runs = groupby(found, key=lambda piece: (piece.family, piece.level))
        whole = (_Piece("".join(piece.text for piece in run), *key) for key, run in runs)
        return tuple(part for piece in whole for part in _bare(piece))

    def _piece(self, cluster: str, level: int) -> _Piece:
        if cluster not in self._known:
            self._known[cluster] = self._choose(cluster)
        name = self._known[cluster]
        if name is None:
            self.missing.add(cluster)
            return _Piece(BOX, _INTER if self._brand else "", level)
        return _Piece(cluster, name, level)

    def _choose(self, cluster: str) -> str | None:
        """The family for a cluster: the brand's, ours, one of the machine, none."""
        seen = _visible(cluster)
        picture = _is_picture(cluster)
        if not picture and self._brand and all(map(self._brand.draws, seen)):
            return ""
        if not picture and covers(seen):
            return _INTER if self._brand else ""
        endings = _SYMBOLS if unicodedata.category(seen[:1] or " ")[0] == "S" else self._han
        found = next((known for part in (seen, seen[:1])
                      if part and (known := family_for(part, emoji=picture, endings=endings))), None)  # fmt: skip
        if found:
            self._chosen[found.name] = found
            return found.name
        return None if seen and not covers(seen[:1]) else ""


def _han_endings(language: str, letters: str) -> tuple[str, ...]:
    """Endings of families whose Chinese characters have the shapes of a language."""
    names = {unicodedata.name(char, "")[:8] for char in letters}
    kind = "ja" if names & {"HIRAGANA", "KATAKANA"} else "ko" if "HANGUL S" in names else "zh"
    kind = language[:2] if language[:2] in _HAN else kind
    if kind == "zh" and set(language.split("-")) & set(_TRADITIONAL):
        return ("TC", "HK")
    return _HAN[kind]


def _visible(cluster: str) -> str:
    """What a font has to have: no joiners, selectors, tags."""
    return "".join(
        char for char in cluster
        if unicodedata.category(char) != "Cf" and char not in (_EMOJI_SELECTOR, _TEXT_SELECTOR)
    )  # fmt: skip


def _is_picture(cluster: str) -> bool:
    """Tell whether a cluster is an emoji: by its selector, its key or its nature."""
    if _TEXT_SELECTOR in cluster:
        return False
    if _EMOJI_SELECTOR in cluster or (_KEYCAP in cluster and cluster[0] in "0123456789#*"):
        return True
    return cluster[0] in _DRAWN or any(ord(cluster[0]) in block for block in _PICTURES)


def _spaces_joined(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Spaces between letters of one font of the machine are of that font: words keep together. Emoji have wide ones."""
    for index, piece in enumerate(pieces):
        if piece.text.isspace() and 0 < index < len(pieces) - 1:
            before, after = pieces[index - 1], pieces[index + 1]
            alike = before.family == after.family and before.level == after.level == piece.level
            if alike and not is_pictorial(before.family):
                yield piece._replace(family=before.family)
                continue
        yield piece


def _bare(piece: _Piece) -> Iterator[_Piece]:
    """A piece without the spaces at its ends, which SVG would drop; they come before and behind it."""
    core = piece.text.strip(" ")
    start = len(piece.text) - len(piece.text.lstrip(" ")) if core else len(piece.text)
    for part in (piece.text[:start], core, piece.text[start + len(core) :]):
        if part:
            yield piece._replace(text=part)


def _written(piece: _Piece) -> str:
    return EMBEDDED.format(piece.text) if piece.level % 2 else piece.text


_Key = tuple[str, str, Face]  # text as written, family, face


def _to_measure(lines: dict[tuple[str, Face, bool], tuple[_Piece, ...]], brand: Family | None) -> list[_Key]:
    """What is not ours in lines of several pieces."""
    return sorted({
        (_written(piece), piece.family or (brand.name if brand else ""), face)
        for (_, face, _), pieces in lines.items() if len(pieces) > 1
        for piece in pieces if (piece.family not in ("", _INTER) or (brand and not piece.family)) and piece.text.strip()
    })  # fmt: skip


def _set(pieces: Sequence[_Piece], face: Face, measured: dict[_Key, float]) -> SetLine:
    """Put pieces beside each other, from left to right."""
    if len(pieces) == 1:
        return SetLine((Run(_written(pieces[0]), pieces[0].family),))
    runs, x = [], 0.0
    for piece in visual_order(pieces, [piece.level for piece in pieces]):
        key = (_written(piece), piece.family, face)
        if piece.text.strip():
            runs.append(Run(key[0], piece.family, x))
        x += measured[key] if key in measured else text_width(piece.text, face, 1000) / 1000
    return SetLine(tuple(runs), x)


def _measured(keys: Sequence[_Key], files: Sequence[str]) -> dict[_Key, float]:
    """Advances in em, as the program sees them; runs of like lengths share a sheet."""
    found: dict[_Key, float] = {}
    ordered = sorted(keys, key=lambda key: len(key[0]))
    for start in range(0, len(ordered), _ROWS):
        some = ordered[start : start + _ROWS]
        found |= dict(zip(some, _advances(some, files), strict=True))
    return found


def _advances(keys: Sequence[_Key], files: Sequence[str]) -> list[float]:
    """Draw each run from the left and up to the right: where their ink begins tells how far they advance."""
    import resvg_py  # noqa: PLC0415 - most maps need no measuring
    from PIL import Image  # noqa: PLC0415 - as above

    width = ceil((max(len(written) for written, _, _ in keys) * _WIDEST + 2) * _SIZE)
    rows = []
    for index, (written, name, face) in enumerate(keys):
        style = {"font-family": name or _INTER, "font-weight": str(WEIGHTS[face])}
        for row, anchor, x in ((2 * index, "start", _SIZE), (2 * index + 1, "end", width - _SIZE)):
            place = {"x": number(x), "y": number((row + 2 / 3) * _ROW), "text-anchor": anchor}
            rows.append(element("text", {**place, **style}, text(written)))
    height = 2 * len(keys) * _ROW
    sheet = {"xmlns": "http://www.w3.org/2000/svg", "width": number(width), "height": number(height)}
    svg = element("svg", {**sheet, "font-size": number(_SIZE)}, *rows)
    drawn = resvg_py.svg_to_bytes(svg_string=svg, font_files=[*font_files(), *files], skip_system_fonts=True)
    ink = Image.open(BytesIO(bytes(drawn))).convert("RGBA").getchannel("A")
    left = []
    for row in range(2 * len(keys)):
        box = ink.crop((0, row * _ROW, width, (row + 1) * _ROW)).getbbox()
        left.append(box[0] if box else 0)
    return [
        max(width - 2 * _SIZE - (end - start), 0) / _SIZE if start or end else 0.0
        for start, end in zip(left[::2], left[1::2], strict=True)
    ]
