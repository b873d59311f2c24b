"""C030: a step can be taken on a screen alone."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity, Softer
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.folding import fold
from personatool.rules.facts.user_journeys import UserMoment, user_moments
from personatool.rules.lexicons.reading import BETWEEN_CLAUSES, READING
from personatool.rules.sources.care import ASSISTED

KIND = Kind(
    code="C030",
    name="digital-only",
    why=msg("Whoever has no screen, no signal or no strength that day is shut out of a right."),
    instead=msg("Give it an `alternatives` away from screens (`counter`, `phone`, `paper`), or `help` from a human."),
    of_service=True,
    elsewhere=Softer(
        Severity.WARNING, msg("Whoever has no screen, no signal or no strength that day cannot take this step.")
    ),
)
_VERB_WITHIN = 3  # words: “She reads”, “Inès opens”, “Elle ne lit”


def check(scope: Scope) -> Iterator[Finding]:
    """Look at what the person does on digital channels; a channel that a stage names for its steps is reported once."""
    reported = set[Spot]()
    for moment in user_moments(scope):
        if not (moment.is_column and moment.digital and moment.by_person and _at_stake(moment)) or moment.assisted:
            continue
        spot = moment.lane_spot("channel")
        if spot not in reported and not any(map(moment.lived.offline, moment.ways("alternatives"))):
            reported.add(spot)
            yield Finding(KIND, spot, msg("“{step}” can be done on a screen alone.", step=cut(moment.title)))


def _at_stake(moment: UserMoment) -> bool:
    """Whether being kept from the step would matter: an office has its own screens, and who reads obtains nothing."""
    if moment.lived.service == "internal":
        return False
    return moment.asks_something or not _only_reads(moment.value.action or moment.title)


def _only_reads(text: str) -> bool:
    """Whether each thing that is done is a reading or a looking: its verb stands among its first words."""
    clauses = [clause.split()[:_VERB_WITHIN] for clause in BETWEEN_CLAUSES.split(fold(text)) if clause.strip()]
    return bool(clauses) and all(not READING.isdisjoint(clause) for clause in clauses)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for digital steps that the person must take, with neither a way off the screen nor a human."),
    source=ASSISTED,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages: [{name: Telling everyone, steps: [{name: Tell the council, channel: web}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - name: Tell the council
        channel: web
        alternatives: [counter]
        help: [{channel: phone, human: true}, {channel: counter, human: true}]
""",
)
