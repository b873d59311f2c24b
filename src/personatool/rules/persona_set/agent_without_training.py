"""T015: a reviewed agent persona without training."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_persona, agents
from personatool.rules.facts.examples import example_agent
from personatool.rules.sources.persona import SYMMETRY

KIND = Kind(
    code="T015",
    name="agent-without-training",
    why=msg("A new service without training leaves agents alone before the public."),
    instead=msg("List what they learned and what is missing: `training: [{topic: Bereavement, needed: true}]`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_persona(
        KIND,
        "training",
        lambda persona: msg("{persona} is staff, but no training is listed.", persona=persona),
        of=agents,
    ),
    what=msg("Asks reviewed agent personas for their training."),
    source=SYMMETRY,
    example=example_agent(without="training"),
    instead_example=example_agent(),
)
