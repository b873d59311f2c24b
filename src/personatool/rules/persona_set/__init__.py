"""The persona set: whom it counts, whom it forgets, and the agents in it."""

from personatool.rules.persona_set import (
    agent_without_needs,
    agent_without_pains,
    agent_without_tools,
    agent_without_training,
    digital_without_usage,
    near_duplicates,
    no_access_needs,
    no_field_observation,
    no_low_autonomy,
    no_primary,
    no_reading_difficulty,
    nothing_to_rest_on,
    several_primaries,
    staffed_without_agent,
    too_few_personas,
    too_many_personas,
)

PERSONA_SET_RULES = (
    too_many_personas.RULE,
    too_few_personas.RULE,
    several_primaries.RULE,
    no_primary.RULE,
    near_duplicates.RULE,
    no_low_autonomy.RULE,
    no_reading_difficulty.RULE,
    no_access_needs.RULE,
    no_field_observation.RULE,
    digital_without_usage.RULE,
    staffed_without_agent.RULE,
    agent_without_needs.RULE,
    agent_without_pains.RULE,
    agent_without_tools.RULE,
    agent_without_training.RULE,
    nothing_to_rest_on.RULE,
)
"""The rules about the persona set, in the order of their codes."""
