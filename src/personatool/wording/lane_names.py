"""The lanes of journey maps by the names that files call them, and what maps write at their heads."""

from collections.abc import Mapping
from typing import Final

from personatool.model.message import Message, msg
from personatool.wording.folding import fold

LANES: Final[Mapping[str, tuple[Message, ...]]] = {
    "storyboard": (msg("Storyboard"),),
    "steps": (msg("Steps"),),
    "channel": (msg("Touchpoints"),),
    "thought": (msg("Thoughts"),),
    "emotion": (msg("Emotion"),),
    "key-moment": (msg("Key moments"),),
    "outcome": (msg("Where it ends"),),
    "needs": (msg("Needs"),),
    "pains": (msg("Pain points"),),
    "opportunities": (msg("Opportunities"),),
    "asks": (msg("Data and documents asked"),),
    "effort": (msg("Time and effort"), msg("Time and cost")),
    "help": (msg("Help and other ways"),),
    "passing": (msg("Who passes"),),
    "failure": (msg("What can go wrong"),),
    "frontstage": (msg("Frontstage"),),
    "backstage": (msg("Backstage"),),
    "support": (msg("Support processes"),),
    "systems": (msg("Systems"),),
    "metric": (msg("Measures"),),
    "steering": (msg("Rules and owners"),),
}
"""What maps write at the head of each lane."""
_ALSO: Final = {
    "picture": "storyboard", "pictures": "storyboard", "step": "steps", "action": "steps", "channels": "channel",
    "touchpoint": "channel", "touchpoints": "channel", "thoughts": "thought", "emotions": "emotion",
    "key-moments": "key-moment", "outcomes": "outcome", "need": "needs", "pain": "pains",
    "opportunity": "opportunities",
    "documents": "asks", "duration": "effort", "wait": "effort", "cost": "effort", "alternatives": "help",
    "failures": "failure", "system": "systems", "metrics": "metric", "owner": "steering", "owners": "steering",
}  # fmt: skip


def lane_called(written: str) -> str | None:
    """The lane that a name of the format means; none for a lane of the team's own."""
    name = fold(written).replace(" ", "-").replace("_", "-")
    return name if name in LANES else _ALSO.get(name)
