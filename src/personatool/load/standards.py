"""The standards that come along: read like a team's own, and only when somebody speaks of them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from personatool.load.files.source import Source, decode
from personatool.load.problems.shape import SAME_ID
from personatool.load.syntax.diagnostics import FileProblem
from personatool.load.syntax.documents import read_documents
from personatool.model.diagnostic import Finding
from personatool.model.message import msg
from personatool.model.standard import Standard
from personatool.model.workspace import Placed

# In the next room: opening importlib.resources takes longer than looking whether anybody speaks of a standard.
_FOLDER: Final = Path(__file__).parents[1] / "standards"
_ENDING = ".yaml"
_NAMING = ("meets", "standards")  # the keys behind which a standard or one of its points is named


@cache
def shipped_ids() -> frozenset[str]:
    """The ids of the standards that come along: the names of their files."""
    return frozenset(entry.stem for entry in _FOLDER.iterdir() if entry.suffix == _ENDING)


def shipped(names: Iterable[str]) -> tuple[Placed[Standard], ...]:
    """Read some of the standards that come along. They have no place among the user's files."""
    return tuple(Placed(_read(name), "") for name in sorted(names))


def spoken_of(sources: Mapping[str, Source]) -> frozenset[str]:
    """Those whose id stands in a file that may name one; most workspaces name none, and none is read."""
    naming = [source.text for source in sources.values() if any(key in source.text for key in _NAMING)]
    return frozenset(name for name in shipped_ids() if any(name in text for text in naming))


def own(found: Iterable[Placed[Standard]]) -> tuple[Placed[Standard], ...]:
    """The team's own standards, without those that take the id of one that comes along."""
    return tuple(standard for standard in found if standard.value.id not in shipped_ids())


def overridden(found: Iterable[Placed[Standard]]) -> Iterator[FileProblem]:
    """Refuse a standard of the team's that takes the id of one that comes along."""
    for standard in found:
        name = standard.value.id
        if name in shipped_ids():
            message = msg("“{id}” is already the id of a standard that comes with personatool.", id=name)
            advice = msg("Give yours another id, such as {id}-ours, and use that one under `meets`.", id=name)
            yield FileProblem(standard.path, Finding(SAME_ID, standard.at("id"), message, advice))


def _read(name: str) -> Standard:
    source = decode(name, (_FOLDER / f"{name}{_ENDING}").read_bytes())
    (document,) = read_documents(source, "standard").documents
    return Standard.model_validate({"id": name, **document.value})
