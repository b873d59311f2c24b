"""Names of places in the page, each given once.

Ids are `[a-z0-9-]`; a dot or an underscore, which no id holds, keeps two of them apart.
"""

from personatool.model.scalars import is_id


def persona_anchor(persona_id: str) -> str:
    """Name a persona's card."""
    return f"persona-{persona_id}"


def need_anchor(persona_id: str, need_id: str) -> str:
    """Name a need of a persona."""
    return f"need-{persona_id}.{need_id}"


def journey_anchor(journey_id: str) -> str:
    """Name a journey."""
    return f"journey-{journey_id}"


def stage_anchor(journey_id: str, stage_id: str | None, number: int) -> str:
    """Name a stage by its id or, when it has none, by its number, from 1."""
    return f"stage-{journey_id}.{stage_id}" if stage_id else f"stage-{journey_id}_{number}"


def step_anchor(journey_id: str, step_id: str | None, number: int) -> str:
    """Name a step by its id or, when it has none, by its number, from 1."""
    return f"step-{journey_id}.{step_id}" if step_id else f"step-{journey_id}_{number}"


def opportunity_anchor(journey_id: str, opportunity_id: str | None, number: int) -> str:
    """Name an opportunity by its id or, when it has none, by its number in the page's register."""
    return f"opportunity-{journey_id}.{opportunity_id}" if opportunity_id else f"opportunity-{journey_id}_{number}"


def evidence_anchor(evidence_id: str, number: int) -> str:
    """Name an evidence entry by its id or, when that has not the form of one, by its number."""
    return f"evidence-{evidence_id}" if is_id(evidence_id) else f"evidence_{number}"


def comparison_anchor(current_id: str, future_id: str) -> str:
    """Name the comparison of two journeys."""
    return f"comparison-{current_id}.{future_id}"


def standard_anchor(standard_id: str) -> str:
    """Name a standard."""
    return f"standard-{standard_id}"


def point_anchor(standard_id: str, point_id: str) -> str:
    """Name a point of a standard."""
    return f"standard-{standard_id}.{point_id}"


def pain_anchor(place: str, number: int) -> str:
    """Name a pain point by the anchor of its step, stage or persona, and its number there, from 1."""
    return f"{place}.pain_{number}"


def term_anchor(number: int) -> str:
    """Name an entry of the glossary by its number: terms are words, not ids."""
    return f"term_{number}"


def passage_anchor(journey_id: str) -> str:
    """Name the inclusion results of a journey."""
    return f"passage-{journey_id}"


def threads_anchor(journey_id: str) -> str:
    """Name a journey's threads from needs to owners."""
    return f"threads-{journey_id}"
