"""P006: the newest study behind a persona is old."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.facts.studies import months_between, studies
from personatool.rules.sources.persona import FRESHNESS

KIND = Kind(
    code="P006",
    name="stale-evidence",
    why=msg("People, services and devices change: a persona grows old with its studies, and nobody is told."),
    instead=msg("Plan a new study or cite a newer one, or say that the persona is a guess: `basis: proto`."),
    severity=Severity.WARNING,
)
MONTHS = Option("P006", "months", 24, msg("How many months the newest study may be old."))


def check(scope: Scope) -> Iterator[Finding]:
    """Compare the newest dated study of each persona with today; a proto-persona claims none."""
    today, most = scope.workspace.today, MONTHS.of(scope)
    for persona in scope.personas if today else ():
        if is_draft(persona.value) or persona.value.basis == "proto":
            continue
        dates = [study.date for study in studies(persona, scope) if study.date]
        age = months_between(max(dates), today) if dates and today else 0
        if age > most:
            message = msg(
                "The newest study behind {persona} is {months} months old.",
                persona=cut(persona.value.label),
                months=age,
            )
            yield Finding(KIND, persona.at("evidence"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MONTHS,),
    across=True,
    what=msg("Compares the date of the newest study that a persona cites with today."),
    source=FRESHNESS,
    example="""\
# personatool.yaml
evidence: {interviews: {title: Twelve interviews with movers, kind: interview, date: 2001-03}}
# personas/grace.yaml
name: Grace Okafor
evidence: interviews
""",
    instead_example="""\
# personatool.yaml
evidence:
  interviews: {title: Twelve interviews with movers, kind: interview, date: 2001-03}
  diaries: {title: Diaries of eight moves, kind: diary, date: 2099-03}
# personas/grace.yaml
name: Grace Okafor
evidence: [interviews, diaries]
""",
)
