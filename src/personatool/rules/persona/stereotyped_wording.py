"""P030: wording that judges or reduces the person."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.items import Quote
from personatool.model.message import Message, msg
from personatool.rules.persona.lexicons.stereotypes import STEREOTYPES
from personatool.rules.persona.sources import WORDING
from personatool.rules.persona.texts import Said, fold, passage, spot, texts, words
from personatool.rules.rule import Rule
from personatool.rules.scope import Scope

KIND = Kind(
    code="P030",
    name="stereotyped-wording",
    why=msg("Words stick: the team will design for the cliché, and the people meant will read it one day."),
    instead=msg("Say what the person does, or what stands in the way."),
    severity=Severity.WARNING,
)


def _by_trigger() -> Mapping[str, Sequence[tuple[re.Pattern[str], str]]]:
    found: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for trigger, pattern, better in STEREOTYPES:
        for written in {trigger, fold(trigger)}:
            found.setdefault(written, []).append((re.compile(pattern), better))
    return found


_PATTERNS = _by_trigger()
_TRIGGERS = frozenset(_PATTERNS)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at every text but the quote: those are the person's own words."""
    for persona in scope.personas:
        said = [each for each in texts(persona) if each.within is not Quote]
        triggers = _TRIGGERS.intersection(words("\n".join(each.text for each in said)))
        for each in _holding(said, triggers):
            found = _stereotype(each.text)
            if found:
                message = msg("“{words}” judges or reduces the person.", words=found[0])
                yield Finding(KIND, spot(persona, each), message, _advice(found[1]))


def _holding(said: Sequence[Said], triggers: Collection[str]) -> Iterator[Said]:
    """The texts in which one of the words may stand."""
    for each in said if triggers else ():
        lowered = each.text.lower()
        if any(trigger in lowered for trigger in triggers):
            yield each


def _stereotype(text: str) -> tuple[str, str] | None:
    """The first such wording of a text, and a better one."""
    triggers = _TRIGGERS.intersection(words(text))
    folded = fold(text) if triggers else ""
    for trigger in sorted(triggers):
        for pattern, better in _PATTERNS[trigger]:
            match = pattern.search(folded)
            if match:
                return passage(text, *match.span()), better
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
