"""How easy the journey's words are to read."""

from collections.abc import Iterator
from dataclasses import dataclass

from personatool import language as reading
from personatool.measure.journey_walk import JourneyWalk, Node
from personatool.model.figure import POINTS, Figure, FigurePart, Input, notes
from personatool.model.message import Message, msg, msg_n

_SOURCES = {
    "fr": msg("Kandel & Moles 1958, after Flesch 1948; syllables counted by personatool"),
    "en": msg("Flesch 1948; syllables counted by personatool"),
}
_FORMULAS = {
    "fr": msg("207 − 1.015 × words per sentence − 73.6 × syllables per word"),
    "en": msg("206.835 − 1.015 × words per sentence − 84.6 × syllables per word"),
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the journey: where it stands, and its counts."""

    where: Message
    counts: reading.Counts


def language(walk: JourneyWalk) -> str | None:
    """The language the journey is written in, when it can be scored."""
    written = walk.journey.language or walk.workspace.settings.language or "en"
    short = written.lower().replace("_", "-").split("-")[0]
    return short if short in _FORMULAS else None


def passages(walk: JourneyWalk) -> tuple[Passage, ...]:
    """Count the texts that tell what happens and what people are told; names, thoughts and inner notes are left out."""
    spoken = language(walk)
    if spoken is None:
        return ()
    return tuple(Passage(where, reading.count(text, spoken)) for node in walk.nodes for where, text in _texts(node))


def _texts(node: Node) -> Iterator[tuple[Message, str]]:
    moment, title = node.moment, node.title
    candidates = (
        (msg("{step}: what happens", step=title), moment.action),
        (msg("{step}: Easy Read text", step=title), moment.easy_read and moment.easy_read.text),
        (msg("{step}: invitation", step=title), moment.key_moment and moment.key_moment.incentive),
        (msg("{step}: rule", step=title), moment.policy),
        (msg("{step}: way out of a failure", step=title), moment.failure and moment.failure.recovery),
    )
    yield from ((where, text) for where, text in candidates if text)


def scored(walk: JourneyWalk) -> tuple[FigurePart, ...]:
    """Score each text of 8 words or more, hardest first; shorter ones together."""
    spoken = language(walk)
    if spoken is None:
        return ()
    every = passages(walk)
    enough = [passage for passage in every if passage.counts.words >= reading.SHORT]
    long = [FigurePart(passage.where, reading.score(passage.counts, spoken)) for passage in enough]
    short = reading.total(passage.counts for passage in every if passage.counts.words < reading.SHORT)
    pooled = (
        (FigurePart(msg("short texts, together"), reading.score(short, spoken)),)
        if short.words >= reading.SHORT
        else ()
    )
    return (*sorted(long, key=lambda part: part.value or 0.0), *pooled)


def hard_texts(walk: JourneyWalk) -> int:
    """Count the texts that score under the limit in the settings."""
    limit = walk.workspace.settings.measures.hard_text
    return sum(part.value is not None and part.value < limit for part in scored(walk))


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """The reading score of the whole journey, and of each text."""
    spoken = language(walk)
    counted = reading.total(passage.counts for passage in passages(walk))
    enough = spoken is not None and counted.words >= reading.SHORT
    yield Figure(
        "readability", msg("Reading ease (0 hard, 100 easy)"),
        reading.score(counted, spoken) if spoken and enough else None,
        POINTS, formula=_FORMULAS[spoken or "en"], source=_SOURCES[spoken or "en"],
        inputs=_inputs(walk, counted), parts=scored(walk), better="higher", digits=1,
        missing=notes(
            (spoken is None, msg(
                "The language “{language}” cannot be scored; French and English can.",
                language=walk.journey.language or walk.workspace.settings.language or "",
            )),
            (spoken is not None and not enough, msg_n(
                "There are fewer than {count} words to score.", "There are fewer than {count} words to score.",
                reading.SHORT,
            )),
        ),
    )  # fmt: skip


def _inputs(walk: JourneyWalk, counted: reading.Counts) -> tuple[Input, ...]:
    limit = walk.workspace.settings.measures.hard_text
    return (
        Input(msg("sentences"), counted.sentences),
        Input(msg("words"), counted.words),
        Input(msg("syllables"), counted.syllables),
        Input(msg("texts under {limit}", limit=limit), hard_texts(walk)),
    )
