"""One file → the values of its documents, or why there are none."""

import re
from dataclasses import replace
from typing import Any, NamedTuple

from personatool.load.files.selection import FileKind
from personatool.load.files.source import Source
from personatool.load.problems.file import EMPTY_FILE, SEVERAL_DOCUMENTS, TAB
from personatool.load.problems.problem import Problem
from personatool.load.syntax.nodes import Composed, compose
from personatool.load.syntax.values import Reading
from personatool.model.message import msg

_LEADING_TAB = re.compile(r"^ *(\t)(?=[ \t]*[^\s#])", re.MULTILINE)
_MARKER = re.compile(r"^---(?=\s|\Z)", re.MULTILINE)
JOURNEY_WORDS = ("journey", "blueprint")


class Document(NamedTuple):
    """What one document of a file says; `number` counts from 0, empty ones too."""

    number: int
    value: Any


class Documents(NamedTuple):
    """The documents of a file that says what it should hold; none when something is wrong with the file as such."""

    kind: FileKind
    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_documents(source: Source, kind: FileKind) -> Documents:
    """Read all documents of a file. Only journey files may hold several."""
    if source.problem:
        return Documents(kind, problems=(source.problem,))
    composed = compose(source.text)
    reading = Reading(source.text)
    found = tuple(Document(number, reading.value(node)) for number, node in enumerate(composed.documents))
    filled = tuple(document for document in found if document.value is not None)
    kind = _by_content(filled) if kind == "unknown" else kind
    problems = (*_several(source.text, composed, filled, kind), *_distinct(reading.problems))
    if composed.problem:
        problems = (*problems, *_of_its_kind(source.text, composed.problem))
    elif not filled and not problems:
        problems = (Problem(EMPTY_FILE, msg("This file is empty."), 0, 0),)
    return Documents(kind, () if problems else filled, problems)


def _of_its_kind(text: str, problem: Problem) -> tuple[Problem, ...]:
    """A tab seldom comes alone: every line that starts with one is told at once."""
    if problem.kind is not TAB or text[: problem.start].rpartition("\n")[2].strip():
        return (problem,)
    found = (match.start(1) for match in _LEADING_TAB.finditer(text))
    return tuple(replace(problem, start=at, end=at + 1) for at in found) or (problem,)


def _distinct(problems: list[Problem]) -> list[Problem]:
    """One problem a place and a kind: an anchored block is read again for each alias."""
    return list({(problem.kind.code, problem.start): problem for problem in problems}.values())


def _by_content(documents: tuple[Document, ...]) -> FileKind:
    value = documents[0].value if documents else None
    if not isinstance(value, dict):
        return "persona"
    if "points" in value:
        return "standard"
    return "journey" if "stages" in value or value.get("type") in JOURNEY_WORDS else "persona"


def _several(text: str, composed: Composed, filled: tuple[Document, ...], kind: FileKind) -> tuple[Problem, ...]:
    if kind == "journey" or len(filled) < 2:  # noqa: PLR2004 - a second document
        return ()
    second = composed.documents[filled[1].number].start_mark.index
    markers = [match for match in _MARKER.finditer(text) if match.start() <= second]
    start = markers[-1].start() if markers else second
    message = msg("A second document starts here; this file may hold only one.")
    return (Problem(SEVERAL_DOCUMENTS, message, start, start + 3),)
