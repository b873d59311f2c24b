"""Personas that strain a drawing: every script, from a bare role to forty needs of sixty words."""

from typing import Any

from maps.stress import Case, Writer

FILLED = ("motivations", "barriers", "behaviours", "skills", "tools")


def persona(language: str, seed: int, much: int) -> dict[str, Any]:
    """A persona with about so many entries in each list, some keys left out."""
    write = Writer(language, seed)
    lists = {key: [write.text() for _ in range(write.number(1, much))] for key in FILLED}
    said = {
        "archetype": write.text(40),
        "quote": write.text(),
        "story": f"*{write.text(400)}*\n\n- {write.text(40)}",
        "goals": [{"text": write.text(), "type": kind} for kind in ("life", "end", "experience")],
        "needs": [write.text(400 if index % 3 == 0 else 40) for index in range(much)],
        "pains": [{"text": write.text(), "severity": str(index % 3 + 1)} for index in range(much)],
        "digital": {"autonomy": str(seed % 9 + 1), "method": write.text(40), "devices": ["phone", write.text(12)]},
        "literacy": "hesitant",
        "access_needs": ["limited-vision", write.text(40)],
        "spectrum": "permanent",
        "assistive_tech": [write.text(12)],
        "scales": [
            {"name": write.text(40), "low": write.text(12), "high": write.text(40), "value": str(index % 9 / 2 + 1)}
            for index in range(min(much, 6))
        ],
        "demographics": {"age": "52", "place": write.text(12), "occupation": write.text(40), "why": write.text(130)},
        "segment": {"share": "0.154", "n": "812"},
        "training": [{"topic": write.text(40), "needed": "true"}],
        "owner": write.text(40),
        "set_role": "secondary",
        "basis": "proto",
    }
    return {"id": f"p{seed}", "name": write.text(40), "role": write.text(), "language": _tag(language),
            **lists, **write.maybe(said)}  # fmt: skip


def _tag(language: str) -> str:
    return Case(language, 0, 1, 1).tag
