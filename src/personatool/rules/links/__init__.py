"""Links: what files say of each other must hold."""

from personatool.rules.links import (
    duplicate_id,
    emotion_off_scale,
    endless_loop,
    next_to_itself,
    replaces_mismatch,
    subjourney_loop,
    unknown_channel,
    unknown_evidence,
    unknown_icon,
    unknown_journey,
    unknown_need,
    unknown_opportunity,
    unknown_persona,
    unknown_point,
    unknown_standard,
    unknown_step,
    unreachable_step,
)

LINKS = (
    unknown_persona.RULE,
    unknown_evidence.RULE,
    unknown_opportunity.RULE,
    unknown_need.RULE,
    unknown_step.RULE,
    unknown_channel.RULE,
    unknown_journey.RULE,
    duplicate_id.RULE,
    next_to_itself.RULE,
    unreachable_step.RULE,
    endless_loop.RULE,
    emotion_off_scale.RULE,
    subjourney_loop.RULE,
    replaces_mismatch.RULE,
    unknown_icon.RULE,
    unknown_standard.RULE,
    unknown_point.RULE,
)
"""The rules about links, in the order of their codes."""
