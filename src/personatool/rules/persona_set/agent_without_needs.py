"""T012: a reviewed agent persona without needs."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_persona, agents
from personatool.rules.facts.examples import example_agent
from personatool.rules.sources.persona import SYMMETRY

KIND = Kind(
    code="T012",
    name="agent-without-needs",
    why=msg("Agents need things too before they can serve well: what they lack, the public feels."),
    instead=msg("Ask the agents, and write for instance `needs: [See the whole file on one screen]`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_persona(
        KIND, "needs", lambda persona: msg("{persona} is staff, but has no needs here.", persona=persona), of=agents
    ),
    what=msg("Asks reviewed agent personas for their needs."),
    source=SYMMETRY,
    example=example_agent(without="needs"),
    instead_example=example_agent(),
)
