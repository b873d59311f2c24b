"""P030: wording that judges or reduces the person."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.items import Quote
from personatool.model.message import Message, msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.folding import fold, passage, vocabulary, words
from personatool.rules.facts.persona_texts import joined_texts, spot, texts
from personatool.rules.facts.word_numbers import word_numbers
from personatool.rules.lexicons.stereotypes import STEREOTYPES
from personatool.rules.sources.persona import WORDING

KIND = Kind(
    code="P030",
    name="stereotyped-wording",
    why=msg("Words stick: the team will design for the cliché, and the people meant will read it one day."),
    instead=msg("Say what the person does, or what stands in the way."),
    severity=Severity.WARNING,
)


def _by_trigger() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Patterns and better wordings; a pattern is compiled when its word is met for the first time."""
    found: dict[str, list[tuple[str, str]]] = {}
    for trigger, pattern, better in STEREOTYPES:
        for written in {trigger, fold(trigger)}:
            found.setdefault(written, []).append((pattern, better))
    return found


_PATTERNS = _by_trigger()
_TRIGGERS = frozenset(_PATTERNS)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at every text but the quote: those are the person's own words."""
    in_lists = not _TRIGGERS.isdisjoint(word_numbers(scope).numbers)
    for persona in scope.personas:
        joined = joined_texts(persona)
        if not ((in_lists and _may_hold_one(joined.lists)) or _may_hold_one(joined.rest)):
            continue
        for text in texts(persona):
            found = _stereotype(text.text) if text.within is not Quote else None
            if found:
                message = msg("“{words}” judges or reduces the person.", words=found[0])
                yield Finding(KIND, spot(persona, text), message, _advice(found[1]))


def _may_hold_one(text: str) -> bool:
    """Look at many texts at once, where each ends with its line."""
    return _first(text, _TRIGGERS.intersection(vocabulary(text)), re.MULTILINE) is not None


def _stereotype(text: str) -> tuple[str, str] | None:
    """The first such wording of a text, and a better one."""
    found = _first(text, _TRIGGERS.intersection(words(text)))
    return (passage(text, *found[0].span()), found[1]) if found else None


def _first(text: str, triggers: Collection[str], flags: re.RegexFlag = re.NOFLAG) -> tuple[re.Match[str], str] | None:
    folded = fold(text) if triggers else ""
    for trigger in sorted(triggers):
        for pattern, better in _PATTERNS[trigger]:
            match = re.search(pattern, folded, flags)
            if match:
                return match, better
    return None


def _advice(better: str) -> Message | None:
    return msg("Write for instance “{better}”, or say what the person does.", better=better) if better else None


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for clichés and hurtful wording, in English and in French."),
    source=WORDING,
    example="""\
# personas/tom.yaml
name: Tom Whitfield
barriers: [Wheelchair-bound since his accident]
""",
    instead_example="""\
# personas/tom.yaml
name: Tom Whitfield
barriers: [Three steps before every counter]
access_needs: [Uses a wheelchair]
""",
)
