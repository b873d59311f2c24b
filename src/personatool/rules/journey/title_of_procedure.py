"""J015: a title names a procedure instead of what the person lives."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope, language
from personatool.rules.facts.journey_moments import folded
from personatool.rules.lexicons.titles import FIRST_PERSON, OPENINGS
from personatool.rules.sources.journey import WORDING

KIND = Kind(
    code="J015",
    name="title-of-procedure",
    why=msg("People do not live a procedure: a title in their words keeps the whole team on their side."),
    instead=msg("Say it as the person would: “I am moving house” rather than “Management of address changes”."),
    severity=Severity.WARNING,
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Compare the beginning of each title with openings of its own language."""
    for journey in scope.journeys:
        title = folded(journey.value.title) + "-"
        openings = OPENINGS.get(language(scope, journey.value), ())
        if any(title.startswith(f"{opening}-") for opening in openings) and FIRST_PERSON.isdisjoint(title.split("-")):
            message = msg("The title “{title}” names a procedure.", title=cut(journey.value.title))
            yield Finding(KIND, journey.at("title"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Finds titles that begin as the name of a procedure (words in English and French)."),
    source=WORDING,
    example="""\
# journeys/adresse.yaml
title: Gestion des changements d’adresse
language: fr
stages: [{name: Avant, steps: [Faire les cartons]}]
""",
    instead_example="""\
# journeys/adresse.yaml
title: Je déménage
language: fr
stages: [{name: Avant, steps: [Faire les cartons]}]
""",
)
