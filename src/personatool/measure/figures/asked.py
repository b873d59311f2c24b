"""Documents and data: how much is asked, how much of it again, how much of it is already held."""

from collections.abc import Iterator

from personatool.measure.figures import counts
from personatool.measure.figures.counts import Asked
from personatool.measure.journey_walk import JourneyWalk
from personatool.model.figure import COUNTED_IN_FILE, Figure, FigurePart, Input, notes, verbatim
from personatool.model.message import Message, msg, msg_n
from personatool.wording.folding import fold

_ONCE = msg("“Tell us once”: French code of relations between the public and the administration, L. 114-8")


NO_DOCUMENTS = msg("No step says which documents are asked (`documents`; `[]` says none).")
NO_DATA = msg("No step says which data are asked (`asks`; `[]` says none).")


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """Documents, data, asked again, already held, form fields."""
    documents, data = counts.documents(walk), counts.data(walk)
    yield _requests("documents", msg("Documents asked"), documents, _silence(walk, "documents"))
    yield _requests("data", msg("Pieces of data asked"), data, _silence(walk, "asks"))
    silence = _silence(walk, "documents") + _silence(walk, "asks")
    yield _again(documents, data, silence)
    yield _held(documents, data, silence)
    yield _fields(walk)


def _silence(walk: JourneyWalk, field: str) -> tuple[Message, ...]:
    """What to say when no step says whether something is asked; `[]` says that nothing is."""
    return () if counts.says(walk, field) else ({"documents": NO_DOCUMENTS, "asks": NO_DATA}[field],)


def _requests(key: str, label: Message, asked: tuple[Asked, ...], silence: tuple[Message, ...]) -> Figure:
    different = counts.distinct(entry.name for entry in asked)
    return Figure(
        key, label, None if silence else len(asked), msg("requests"),
        formula=msg("each request counts, the same thing asked twice counts twice"),
        source=COUNTED_IN_FILE,
        inputs=(Input(msg("different"), None if silence else len(different)),),
        parts=tuple(_times(name, asked) for name in different), missing=silence,
    )  # fmt: skip


def _times(name: str, asked: tuple[Asked, ...]) -> FigurePart:
    times = sum(fold(entry.name) == fold(name) for entry in asked)
    return FigurePart(verbatim(name), times)


def _again(documents: tuple[Asked, ...], data: tuple[Asked, ...], silence: tuple[Message, ...]) -> Figure:
    again = counts.repeated(documents) + counts.repeated(data)
    return Figure(
        "asked-again", msg("Asked again"), None if len(silence) > 1 else again, msg("requests"),
        formula=msg("requests − different things, documents and data apart"),
        source=_ONCE,
        inputs=(
            Input(msg("documents again"), counts.repeated(documents)), Input(msg("data again"), counts.repeated(data)),
        ),
        missing=silence,
    )  # fmt: skip


def _held(documents: tuple[Asked, ...], data: tuple[Asked, ...], silence: tuple[Message, ...]) -> Figure:
    held = [entry for entry in (*documents, *data) if entry.held_by]
    silent = len(documents) + len(data) - len(held)
    return Figure(
        "already-held", msg("Asked although already held"), None if len(silence) > 1 else len(held), msg("requests"),
        formula=msg("requests whose `held_by`, or `held` in personatool.yaml, names an administration"),
        source=_ONCE,
        inputs=(Input(msg("requests"), len(documents) + len(data)),),
        parts=tuple(
            FigurePart(verbatim(name), sum(fold(entry.name) == fold(name) for entry in held))
            for name in counts.distinct(entry.name for entry in held)
        ),
        missing=silence + notes((silent > 0, msg_n(
            "{count} request does not say whether an administration already holds what it asks (`held_by`).",
            "{count} requests do not say whether an administration already holds what they ask (`held_by`).", silent,
        ))),
    )  # fmt: skip


def _fields(walk: JourneyWalk) -> Figure:
    forms = [moment for moment in walk.moments if moment.fields is not None]
    return Figure(
        "fields", msg("Form fields"), counts.fields(walk) if forms else None, msg("fields"),
        formula=msg("sum of `fields`; of a stage and its steps, the greater"), source=COUNTED_IN_FILE,
        inputs=(Input(msg("forms"), len(forms)),),
        missing=notes((not forms, msg("No step says how many fields its form has (`fields`)."))),
    )  # fmt: skip
