"""What the wall map says in few words: data and documents counted, time and cost in figures, one lane backstage."""

from collections.abc import Iterator, Sequence

from personatool.maps.parts.context import Context
from personatool.maps.parts.notes import Note, Notes, items
from personatool.model.message import Message, msg_n
from personatool.model.moment import Ask, Document, Moment
from personatool.wording.durations import duration
from personatool.wording.money import price


def asked(ctx: Context, moment: Moment) -> Notes:
    """Data and documents asked, each kind in one note; how much of it some administration already holds."""
    data = [ctx.typeset(ask.item) for ask in moment.asks]
    documents = [_document(ctx, document) for document in moment.documents]
    notes = [
        *_counted("id-card", data, ctx, msg_n("{count} piece of data", "{count} pieces of data", len(data))),
        *_counted("file-text", documents, ctx, msg_n("{count} document", "{count} documents", len(documents))),
    ]
    held = _held([*moment.asks, *moment.documents])
    if held and notes:
        words = ctx.say(msg_n("{count} already held", "{count} already held", held))
        notes.append(Note(words, "repeat"))
    return tuple(notes)


def _counted(icon: str, names: Sequence[str], ctx: Context, count: Message) -> Iterator[Note]:
    if len(names) == 1:
        yield Note(names[0], icon)
    elif names:
        yield Note(ctx.say(count), icon, " · ".join(names))


def _document(ctx: Context, document: Document) -> str:
    name = ctx.typeset(document.name)
    return f"{name} ×\u00a0{document.copies}" if document.copies and document.copies > 1 else name


def _held(given: Sequence[Ask | Document]) -> int:
    return sum(bool(entry.held_by) for entry in given)


def time_and_cost(ctx: Context, moment: Moment) -> Notes:
    """How long it takes, how long one waits, what it costs."""
    return (*time_taken(ctx, moment), *([Note(ctx.say(price(moment.cost)), "coins")] if moment.cost else []))


def time_taken(ctx: Context, moment: Moment) -> Notes:
    """How long it takes, how long one waits."""
    lengths = (("clock", moment.duration), ("hourglass", moment.wait))
    return tuple(Note(ctx.say(duration(length)), icon) for icon, length in lengths if length)


def behind(ctx: Context, moment: Moment) -> Notes:
    """What happens backstage, what supports it, on which systems."""
    return (*items(ctx, moment.backstage, "user-cog"), *items(ctx, moment.support, "handshake"),
            *items(ctx, moment.systems, "database"))  # fmt: skip
