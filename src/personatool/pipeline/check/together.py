"""Merge findings on one place that always come together: a header to fill, two sides of one gap."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, NamedTuple

from personatool.model.diagnostic import Diagnostic, Severity
from personatool.model.message import Message, msg


class _Missing(NamedTuple):
    """What a file leaves unsaid: in words, and the key that says it."""

    words: Message
    key: str


class _Header(NamedTuple):
    """The rules that ask a file for one thing each, by code, and the sentence that names all that is missing."""

    sentence: Message
    parts: Mapping[str, _Missing]


_HEADERS: Final = (
    _Header(
        msg("This journey does not yet say: {missing}."),
        {
            "J001": _Missing(msg("persona"), "persona"),
            "J002": _Missing(msg("scenario"), "scenario"),
            "J003": _Missing(msg("expectations"), "expectations"),
            "J004": _Missing(msg("goal"), "goal"),
            "J005": _Missing(msg("scope"), "scope"),
            "J006": _Missing(msg("decision"), "decision_supported"),
            "J010": _Missing(msg("current or future state"), "state"),
            "J070": _Missing(msg("validation"), "validated_with"),
            "J071": _Missing(msg("owner"), "owner"),
            "J072": _Missing(msg("next review"), "review_by"),
        },
    ),
    _Header(
        msg("This persona does not yet say: {missing}."),
        {
            "P001": _Missing(msg("studies"), "evidence"),
            "P008": _Missing(msg("next review"), "review_by"),
            "P009": _Missing(msg("owner"), "owner"),
            "P016": _Missing(msg("behaviours"), "behaviours"),
            "T012": _Missing(msg("needs"), "needs"),
            "T013": _Missing(msg("pain points"), "pains"),
            "T014": _Missing(msg("tools"), "tools"),
            "T015": _Missing(msg("training"), "training"),
        },
    ),
)
_PAIRS: Final[Mapping[tuple[str, str], Message]] = {
    ("C020", "C021"): msg("Nothing says what “{item}” is used for, nor on what basis it is asked."),
    ("C101", "J055"): msg("This key moment rests on no evidence, and nothing invites people at it."),
    ("J051", "J052"): msg("“{opportunity}” has neither an owner nor a metric."),
}
_GRAVITY: Final = tuple(Severity)


def told_together(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Make one finding of those on one place that come together. The gravest gives it its code and severity."""
    together = []
    for _, standing in groupby(found, key=lambda finding: (finding.path, finding.span)):
        together.extend(_of_one_place(list(standing)))
    return tuple(together)


def _of_one_place(found: list[Diagnostic]) -> list[Diagnostic]:
    if len(found) == 1:
        return found
    for header in _HEADERS:
        found = _joined(found, header)
    for codes, sentence in _PAIRS.items():
        found = _paired(found, codes, sentence)
    return found


def _joined(found: list[Diagnostic], header: _Header) -> list[Diagnostic]:
    parts = [finding for finding in found if finding.kind.code in header.parts]
    if len(parts) == 1 or not parts:
        return found
    missing = [header.parts[finding.kind.code] for finding in parts]
    keys = ", ".join(f"`{part.key}`" for part in missing)
    message = replace(header.sentence, params=(("missing", _list([part.words for part in missing])),))
    return list(_instead_of(found, parts, message, _advice(parts, keys)))


def _paired(found: list[Diagnostic], codes: tuple[str, str], sentence: Message) -> list[Diagnostic]:
    parts = [finding for finding in found if finding.kind.code in codes]
    if {finding.kind.code for finding in parts} != set(codes) or len(parts) != len(codes):
        return found
    gaps = tuple(gap for gap in parts[0].message.params if f"{{{gap[0]}}}" in sentence.text)
    advice = msg("{first} {second}", first=parts[0].instead, second=parts[1].instead)
    return list(_instead_of(found, parts, replace(sentence, params=gaps), advice))


def _instead_of(
    found: Sequence[Diagnostic], parts: Sequence[Diagnostic], message: Message, instead: Message
) -> Iterator[Diagnostic]:
    """The findings, with one in the place of the first of its parts."""
    gravest = min(parts, key=lambda finding: _GRAVITY.index(finding.severity))
    codes = tuple(finding.kind.code for finding in parts if finding is not gravest)
    for finding in found:
        if finding is parts[0]:
            yield replace(gravest, message=message, instead=instead, also=codes)
        elif finding not in parts:
            yield finding


def _advice(parts: Sequence[Diagnostic], keys: str) -> Message:
    codes = ", ".join(finding.kind.code for finding in parts)
    return msg(
        "Write them at the head of the file: {keys}. What you do not need can be set aside: {codes}.",
        keys=keys,
        codes=codes,
    )


def _list(words: Sequence[Message]) -> Message:
    """Put any number of words in a row, with commas."""
    row = words[0]
    for word in words[1:]:
        row = msg("{first}, {next}", first=row, next=word)
    return row
