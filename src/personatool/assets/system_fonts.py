"""Fonts of the machine, for scripts that ours lacks: which families there are, and which draw a character.

Only what tells that is read of a file: its directory, names and character map. Source: OpenType 1.9, `name`, `cmap`.
"""

import os
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import BinaryIO, Final

_ENDINGS: Final = (".ttf", ".otf", ".ttc", ".otc")
_COLLECTION: Final = b"ttcf"
_FAMILY, _STYLE, _BETTER_FAMILY = 1, 2, 16
_ENGLISH: Final = 0x409
_WINDOWS, _UNICODE = 3, 0
_LARGEST: Final = 16_000_000  # bytes of a character map; more is no font
# Best first: without serifs, made to stand beside Latin letters, of many weights. Then what systems come with.
_LIKED: Final = (
    "Noto Sans", "Noto Color Emoji", "Apple Color Emoji", "Segoe UI", "Nirmala UI", "Leelawadee UI", "Yu Gothic UI",
    "Microsoft YaHei UI", "Microsoft JhengHei UI", "Malgun Gothic", "Hiragino Sans", "PingFang", "Apple SD Gothic Neo",
    "Geeza Pro", "Arial Hebrew", "Kohinoor", "Thonburi", "Noto ", "Arial", "DejaVu Sans",
)  # fmt: skip
_DISLIKED: Final = (
    "Mono", "Serif", "Condensed", "Display", "Looped", "Slanted", "Unjoined", "Kufi", "Rashi", "Unifont",
)  # fmt: skip
_EMPTY: Final = ("LastResort", "Last Resort", "Adobe Blank", "Adobe NotDef", ".")


@dataclass(slots=True)
class Family:
    """Fonts of one name. `files` are all of them, `place` where the plain one's tables are."""

    name: str
    files: list[str] = field(default_factory=list)
    place: tuple[str, int, int] | None = None  # file, offset and length of the character map
    plain: bool = False
    _map: "_CharacterMap | None" = None

    def draws(self, char: str) -> bool:
        """Tell whether it has a character."""
        if self._map is None:
            self._map = _CharacterMap(_part(*self.place) if self.place else b"")
        return self._map.holds(ord(char))


class _CharacterMap:
    """A character map as it lies in the file: looked up, never unpacked."""

    def __init__(self, table: bytes) -> None:
        self._table, self._wide, self._narrow = table, 0, 0
        try:
            self._choose()
        except struct.error:
            self._wide = self._narrow = 0

    def _choose(self) -> None:
        count = struct.unpack_from(">H", self._table, 2)[0] if self._table else 0
        for index in range(count):
            platform, _, offset = struct.unpack_from(">HHI", self._table, 4 + 8 * index)
            kind = struct.unpack_from(">H", self._table, offset)[0]
            if platform in (_UNICODE, _WINDOWS) and kind == 12:  # noqa: PLR2004 segmented, 32 bits
                self._wide = offset
            elif platform in (_UNICODE, _WINDOWS) and kind == 4:  # noqa: PLR2004 segmented, 16 bits
                self._narrow = offset

    def holds(self, code: int) -> bool:
        """Tell whether there is a glyph for a code point; a damaged map has none."""
        try:
            return bool(self._wide and self._in_wide(code)) or bool(self._narrow and self._in_narrow(code))
        except struct.error:
            return False

    def _in_wide(self, code: int) -> bool:
        low, high = 0, struct.unpack_from(">I", self._table, self._wide + 12)[0]
        while low < high:
            middle = (low + high) // 2
            first, last, glyph = struct.unpack_from(">III", self._table, self._wide + 16 + 12 * middle)
            if code < first:
                high = middle
            elif code > last:
                low = middle + 1
            else:
                return bool(glyph + code - first)
        return False

    def _in_narrow(self, code: int) -> bool:
        if code > 0xFFFF:  # noqa: PLR2004
            return False
        ends = self._narrow + 14
        double = struct.unpack_from(">H", self._table, self._narrow + 6)[0]
        low, high = 0, double // 2
        while low < high:
            middle = (low + high) // 2
            if struct.unpack_from(">H", self._table, ends + 2 * middle)[0] < code:
                low = middle + 1
            else:
                high = middle
        if low >= double // 2:
            return False
        starts = ends + 2 + double
        first, delta, offset = (
            struct.unpack_from(">H", self._table, starts + part * double + 2 * low)[0] for part in range(3)
        )
        if code < first:
            return False
        if not offset:
            return bool((code + delta) & 0xFFFF)
        place = starts + 2 * double + 2 * low + offset + 2 * (code - first)
        return bool(struct.unpack_from(">H", self._table, place)[0])


def family(name: str) -> Family | None:
    """The family of that name."""
    return known_families().get(name)


def family_for(chars: str, *, emoji: bool = False, endings: tuple[str, ...] = ()) -> Family | None:
    """The family best beside Inter that has all of some characters; `endings` of names are preferred in that order."""
    for known in ranked_families(emoji, endings):
        if all(map(known.draws, chars)):
            return known
    return None


@cache
def ranked_families(emoji: bool, endings: tuple[str, ...]) -> tuple[Family, ...]:  # noqa: FBT001 one of two lists
    """Families, the best first."""

    def rank(known: Family) -> tuple[bool, bool, int, int, int, str]:
        name = known.name
        liked = next((place for place, start in enumerate(_LIKED) if name.startswith(start)), len(_LIKED))
        ending = next((place for place, end in enumerate(endings) if name.endswith(end)), len(endings))
        return emoji is not ("Emoji" in name), any(word in name for word in _DISLIKED), ending, liked, len(name), name

    return tuple(sorted(known_families().values(), key=rank))


@cache
def known_families() -> dict[str, Family]:
    """Families of the machine by name, read once."""
    found: dict[str, Family] = {}
    for path in sorted(_files()):
        try:
            with path.open("rb") as file:
                faces = list(_faces(file))
        except (OSError, struct.error, UnicodeDecodeError):
            continue
        for name, style, offset, length in faces:
            if name.startswith(_EMPTY) or not name:
                continue
            known = found.setdefault(name, Family(name))
            if str(path) not in known.files:
                known.files.append(str(path))
            plain = style in ("Regular", "Book", "Medium", "")
            if known.place is None or (plain and not known.plain):
                known.place, known.plain = (str(path), offset, length), plain
    return found


def _files() -> Iterator[Path]:
    for folder in _folders():
        for base, _, names in os.walk(folder):
            yield from (Path(base, name) for name in names if name.lower().endswith(_ENDINGS))


def _folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return (Path(os.environ.get("WINDIR", "C:\\Windows"), "Fonts"), Path(local, "Microsoft", "Windows", "Fonts"))
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".fonts", home / ".local/share/fonts")


def _faces(file: BinaryIO) -> Iterator[tuple[str, str, int, int]]:
    """Family, style, and where the character map is, of each face of a file."""
    head = file.read(12)
    starts: tuple[int, ...] = (0,)
    if head[:4] == _COLLECTION:
        count = min(struct.unpack_from(">I", head, 8)[0], 64)
        starts = struct.unpack(f">{count}I", file.read(4 * count))
    for start in starts:
        file.seek(start + 4)
        count = struct.unpack(">H", file.read(8)[:2])[0]
        tables = {}
        directory = file.read(16 * count)
        for index in range(count):
            tag, _, offset, length = struct.unpack_from(">4sIII", directory, 16 * index)
            tables[tag] = offset, min(length, _LARGEST)
        if b"name" in tables and b"cmap" in tables:
            file.seek(tables[b"name"][0])
            yield *_names(file.read(tables[b"name"][1])), *tables[b"cmap"]


def _names(table: bytes) -> tuple[str, str]:
    """The English family, the typographic one first, and the style."""
    count, strings = struct.unpack_from(">HH", table, 2)
    found: dict[int, str] = {}
    for index in range(count):
        platform, _, language, kind, length, offset = struct.unpack_from(">6H", table, 6 + 12 * index)
        if kind in (_FAMILY, _STYLE, _BETTER_FAMILY) and (
            platform == _UNICODE or (platform == _WINDOWS and language == _ENGLISH)
        ):
            found[kind] = table[strings + offset : strings + offset + length].decode("utf-16-be")
    return found.get(_BETTER_FAMILY) or found.get(_FAMILY, ""), found.get(_STYLE, "")


def _part(path: str, offset: int, length: int) -> bytes:
    with Path(path).open("rb") as file:
        file.seek(offset)
        return file.read(length)
