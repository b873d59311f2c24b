"""Documents and data: how much is asked, how much of it again, how much of it is already held."""

from collections.abc import Iterator

from personatool.measure.figures import counts
from personatool.measure.figures.counts import Asked
from personatool.measure.journey_walk import JourneyWalk
from personatool.model.figure import COUNTED_IN_FILE, Figure, FigurePart, Input, notes, verbatim
from personatool.model.message import Message, msg, msg_n
from personatool.wording.folding import fold

_ONCE = msg("“Tell us once”: French code of relations between the public and the administration, L. 114-8")


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """Documents, data, asked again, already held, form fields."""
    documents, data = counts.documents(walk), counts.data(walk)
    yield _requests("documents", msg("Documents asked"), documents)
    yield _requests("data", msg("Pieces of data asked"), data)
    yield _again(documents, data)
    yield _held(documents, data)
    yield _fields(walk)


def _requests(key: str, label: Message, asked: tuple[Asked, ...]) -> Figure:
    different = counts.distinct(entry.name for entry in asked)
    return Figure(
        key, label, len(asked), msg("requests"),
        formula=msg("each request counts, the same thing asked twice counts twice"),
        source=COUNTED_IN_FILE,
        inputs=(Input(msg("different"), len(different)),),
        parts=tuple(_times(name, asked) for name in different),
    )  # fmt: skip


def _times(name: str, asked: tuple[Asked, ...]) -> FigurePart:
    times = sum(fold(entry.name) == fold(name) for entry in asked)
    return FigurePart(verbatim(name), times)


def _again(documents: tuple[Asked, ...], data: tuple[Asked, ...]) -> Figure:
    return Figure(
        "asked-again", msg("Asked again"), counts.repeated(documents) + counts.repeated(data), msg("requests"),
        formula=msg("requests − different things, documents and data apart"),
        source=_ONCE,
        inputs=(
            Input(msg("documents again"), counts.repeated(documents)), Input(msg("data again"), counts.repeated(data)),
        ),
    )  # fmt: skip


def _held(documents: tuple[Asked, ...], data: tuple[Asked, ...]) -> Figure:
    held = [entry for entry in (*documents, *data) if entry.held_by]
    silent = len(documents) + len(data) - len(held)
    return Figure(
        "already-held", msg("Asked although already held"), len(held), msg("requests"),
        formula=msg("requests whose `held_by`, or `held` in personatool.yaml, names an administration"),
        source=_ONCE,
        inputs=(Input(msg("requests"), len(documents) + len(data)),),
        parts=tuple(
            FigurePart(verbatim(name), sum(fold(entry.name) == fold(name) for entry in held))
            for name in counts.distinct(entry.name for entry in held)
        ),
        missing=notes((silent > 0, msg_n(
            "{count} request does not say whether an administration already holds what it asks (`held_by`).",
            "{count} requests do not say whether an administration already holds what they ask (`held_by`).", silent,
        ))),
    )  # fmt: skip


def _fields(walk: JourneyWalk) -> Figure:
    forms = [moment for moment in walk.moments if moment.fields is not None]
    return Figure(
        "fields", msg("Form fields"), counts.fields(walk) if forms else None, msg("fields"),
        formula=msg("sum of `fields`"), source=COUNTED_IN_FILE,
        inputs=(Input(msg("forms"), len(forms)),),
        missing=notes((not forms, msg("No step says how many fields its form has (`fields`)."))),
    )  # fmt: skip
