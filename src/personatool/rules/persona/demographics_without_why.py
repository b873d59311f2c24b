"""P017: demographics without a reason."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.persona import Demographics
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.sources.persona import BEHAVIOUR

KIND = Kind(
    code="P017",
    name="demographics-without-why",
    why=msg("Facts about a person invite prejudice unless readers know what they change in the journey."),
    instead=msg("Say what they change, for instance `why: Renting decides most of her steps`, or leave them out."),
    severity=Severity.WARNING,
)
MIN_FACTS = Option("P017", "min_facts", 3, msg("How many facts may stand without a reason before the rule speaks."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the facts that stand without a `why`."""
    least = MIN_FACTS.of(scope)
    for persona in scope.personas:
        facts = persona.value.demographics
        if facts and not facts.why and len(facts.model_fields_set) >= least and not is_draft(persona.value):
            first = next(name for name in Demographics.model_fields if name in facts.model_fields_set)
            message = msg("Nothing says why these facts about the person matter.")
            yield Finding(KIND, persona.at("demographics", first), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_FACTS,),
    what=msg("Asks why the demographics of a persona matter here."),
    source=BEHAVIOUR,
    example="""\
# personas/grace.yaml
name: Grace Okafor
demographics: {age: 34, place: Leeds, household: Two children}
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
demographics: {age: 34, place: Leeds, household: Two children, why: School-age children decide most of her steps}
""",
)
