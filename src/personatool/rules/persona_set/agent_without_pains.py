"""T013: a reviewed agent persona without pain points."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_persona, agents
from personatool.rules.facts.examples import example_agent
from personatool.rules.sources.persona import SYMMETRY

KIND = Kind(
    code="T013",
    name="agent-without-pains",
    why=msg("What wears agents out comes back to the public as waiting, errors and curt answers."),
    instead=msg("Ask the agents, and write for instance `pains: [Four systems for one address]`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_persona(
        KIND,
        "pains",
        lambda persona: msg("{persona} is staff, but has no pain points here.", persona=persona),
        of=lambda persona: agents(persona) and not persona.barriers,  # what stands in their way hurts them
    ),
    what=msg("Asks reviewed agent personas for their pain points."),
    source=SYMMETRY,
    example=example_agent(without="pains"),
    instead_example=example_agent(),
)
