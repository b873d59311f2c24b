"""P031: a quote without the study it was heard in."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft, is_reviewed
from personatool.rules.sources.persona import QUOTES

KIND = Kind(
    code="P031",
    name="quote-without-source",
    why=msg("Readers take a quote for something somebody said."),
    instead=msg("Write `quote: {text: …, source: …}` with the study it was heard in, or leave it out."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask for the source of quotes, unless the whole persona is said to be a guess."""
    for persona in scope.personas:
        quote = persona.value.quote
        if quote and not quote.source and _taken_at_its_word(persona.value):
            yield Finding(KIND, persona.at("quote", "text"), msg("Nothing says where this quote was heard."))


def _taken_at_its_word(persona: Persona) -> bool:
    if is_draft(persona) or persona.basis == "proto":
        return False
    return persona.basis is not None or is_reviewed(persona)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks for the source of a persona’s quote, unless it is a proto-persona."),
    source=QUOTES,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: research
quote: I have typed our new address nine times.
""",
    instead_example="""\
# personatool.yaml
evidence: {interviews: {title: Twelve interviews with movers, kind: interview}}
# personas/grace.yaml
name: Grace Okafor
basis: research
quote: {text: I have typed our new address nine times., source: interviews}
""",
)
