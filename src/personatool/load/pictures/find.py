"""Portraits, pictures of steps and the logo: found inside the workspace, read with limits, made safe to embed."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from personatool.load.files.opening import Obstacle, OpeningError, read_regular
from personatool.load.files.source import PICTURE_LIMIT
from personatool.load.pictures.images import PORTRAIT, STEP, Fit, Refused, to_picture, too_heavy
from personatool.load.problems.picture import PICTURE_MISSING, PICTURE_PLACE, PICTURE_UNREADABLE
from personatool.load.problems.problem import shorten
from personatool.load.syntax.diagnostics import FileProblem
from personatool.model.diagnostic import Finding
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.persona import Persona
from personatool.model.place import Spot
from personatool.model.settings import Settings
from personatool.model.workspace import SETTINGS_FILE, Picture, Placed, moments
from personatool.wording.folding import composed

_ELSEWHERE = re.compile(r"[/\\~]|[A-Za-z][A-Za-z0-9+.-]*:")
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pictures:
    """All pictures of a workspace: portraits by persona id, those of steps by journey id and file as written.

    `files` are the bytes read, by path.
    """

    portraits: Mapping[str, Picture] = field(default_factory=dict)
    steps: Mapping[tuple[str, str], Picture] = field(default_factory=dict)
    logo: Picture | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[FileProblem, ...] = ()


class _Wanted(NamedTuple):
    """A picture that a file asks for: under which name, by which words, where that is written, how large it is kept."""

    name: str | tuple[str, str]
    written: str
    spot: Spot
    fit: Fit = PORTRAIT


class _Found(NamedTuple):
    path: str
    data: bytes


def read_pictures(
    root: Path, personas: Iterable[Placed[Persona]], journeys: Iterable[Placed[Journey]], settings: Settings | None
) -> Pictures:
    """Read every picture that is asked for; each one that cannot be shown is a problem."""
    wanted = [*_portraits(personas), *_logo(settings), *_of_steps(journeys)]
    if not wanted:
        return Pictures()
    folder = root.resolve()
    made: dict[str | tuple[str, str], Picture] = {}
    files: dict[str, bytes] = {}
    problems: list[FileProblem] = []
    for picture in wanted:
        try:
            found = _find(folder, picture)
            files[found.path] = found.data
            made[picture.name], remark = to_picture(found.data, shorten(picture.written), picture.fit)
        except Refused as refused:
            remark = refused
        if remark:
            problems.append(
                FileProblem(picture.spot.path, Finding(remark.kind, picture.spot, remark.message, remark.instead))
            )
    logo = made.pop("", None)
    portraits = {name: picture for name, picture in made.items() if isinstance(name, str)}
    of_steps = {name: picture for name, picture in made.items() if not isinstance(name, str)}
    return Pictures(portraits, of_steps, logo, files, tuple(problems))


def _portraits(personas: Iterable[Placed[Persona]]) -> Iterator[_Wanted]:
    for persona in personas:
        if persona.value.portrait:
            yield _Wanted(persona.value.id, persona.value.portrait.file, persona.at("portrait", "file"))


def _logo(settings: Settings | None) -> Iterator[_Wanted]:
    if settings and settings.brand.logo:
        yield _Wanted("", settings.brand.logo, Spot(SETTINGS_FILE, ("brand", "logo")))


def _of_steps(journeys: Iterable[Placed[Journey]]) -> Iterator[_Wanted]:
    """Each file once a journey, where it is named first."""
    seen = set()
    for journey in journeys:
        for moment in moments(journey):
            name = (journey.value.id, moment.value.picture.file) if moment.value.picture else None
            if name and name not in seen:
                seen.add(name)
                yield _Wanted(name, name[1], moment.at("picture", "file"), STEP)


def _find(root: Path, wanted: _Wanted) -> _Found:
    """Read the picture beside the file that asks for it or, failing that, from the workspace's folder."""
    written = wanted.written
    if _ELSEWHERE.match(written):
        raise Refused(PICTURE_PLACE, _outside(written))
    if "\\" in written:
        message = msg("“{file}” has backslashes.", file=shorten(written))
        raise Refused(PICTURE_PLACE, message, msg("Write / between folders: it works on every computer."))
    if any(_RESERVED.fullmatch(part) for part in PurePosixPath(written).parts):
        message = msg("“{file}” is a name that Windows keeps for itself.", file=shorten(written))
        raise Refused(PICTURE_PLACE, message, msg("Give the picture another name."))
    beside = root.joinpath(wanted.spot.path).parent
    for folder in dict.fromkeys((beside, root)):
        place = _resolve(root, _as_spelt(folder, written))
        if place and place.exists():
            return _Found(place.relative_to(root).as_posix(), _read(place, written))
    if not _resolve(root, beside / written):
        raise Refused(PICTURE_PLACE, _outside(written))
    missing = msg("There is no picture “{file}”.", file=shorten(written))
    spelt = next((name for folder in (beside, root) if (name := _in_other_letters(folder / written))), None)
    advice = msg("Write {file}: large and small letters count.", file=shorten(spelt)) if spelt else None
    raise Refused(PICTURE_MISSING, missing, advice)


def _as_spelt(folder: Path, written: str) -> Path:
    """The place, each part as the disk spells it: a Mac takes accents apart, and its archives keep them so."""
    place = folder
    for part in PurePosixPath(written).parts:
        there = place / part
        if part.isascii() or os.path.lexists(there):
            place = there
        else:
            place /= next((name for name in _names(place) if composed(name) == composed(part)), part)
    return place


def _in_other_letters(place: Path) -> str | None:
    """The name of a file beside, when large and small letters alone are different."""
    wanted = composed(place.name).casefold()
    return next((name for name in _names(place.parent) if composed(name).casefold() == wanted), None)


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - the names are all that is wanted
    except (OSError, ValueError):
        return []


def _outside(written: str) -> Message:
    return msg("“{file}” is not a place inside the workspace.", file=shorten(written))


def _resolve(root: Path, place: Path) -> Path | None:
    """Follow links; nothing when the place, or anything on the way, is outside the workspace."""
    try:
        real = place.resolve()
    except (OSError, ValueError, RuntimeError):
        return None
    return real if root == real or root in real.parents else None


def _read(place: Path, written: str) -> bytes:
    name = shorten(written)
    try:
        return read_regular(place, PICTURE_LIMIT)
    except OpeningError as error:
        raise _unread(error, name) from error


def _unread(error: OpeningError, name: str) -> Refused:
    if error.obstacle is Obstacle.TOO_LARGE:
        return too_heavy(name, error.size, PICTURE_LIMIT)
    if error.obstacle is Obstacle.NOT_A_FILE:
        return Refused(PICTURE_UNREADABLE, msg("“{file}” is not an ordinary file.", file=name))
    return Refused(PICTURE_UNREADABLE, msg("“{file}” may not be read by you.", file=name))
