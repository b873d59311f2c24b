"""T014: a reviewed agent persona without tools."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_persona, agents
from personatool.rules.facts.examples import example_agent
from personatool.rules.sources.persona import SYMMETRY

KIND = Kind(
    code="T014",
    name="agent-without-tools",
    why=msg("A service is only as smooth as the tools in the agents’ hands."),
    instead=msg("List what the agents work with: `tools: [Case system, Telephone]`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_persona(
        KIND, "tools", lambda persona: msg("{persona} is staff, but no tools are listed.", persona=persona), of=agents
    ),
    what=msg("Asks reviewed agent personas for their tools."),
    source=SYMMETRY,
    example=example_agent(without="tools"),
    instead_example=example_agent(),
)
