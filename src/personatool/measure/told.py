"""What people are told at a step, and how easy it is to read."""

from personatool import language as reading
from personatool.measure.readability import language
from personatool.measure.scene import Node, Scene


def score_told(scene: Scene, node: Node) -> float | None:
    """The reading score of all a step tells people: its invitation, the words on its ways. None below 8 words."""
    spoken = language(scene)
    if spoken is None:
        return None
    invitation = node.moment.key_moment.incentive if node.moment.key_moment else None
    texts = (invitation, *(way.text for way in (*node.moment.help, *node.moment.alternatives)))
    counts = reading.total(reading.count(text, spoken) for text in texts if text)
    return reading.score(counts, spoken) if counts.words >= reading.SHORT else None
