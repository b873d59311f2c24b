"""Rules about the set of personas as a whole.

`RULES` names the module of each rule by its code; `ERRORS` are the codes of those that keep maps from being drawn.
"""

RULES = {
    "T001": "too_many_personas",
    "T002": "too_few_personas",
    "T003": "several_primaries",
    "T004": "no_primary",
    "T005": "near_duplicates",
    "T006": "no_low_autonomy",
    "T007": "no_reading_difficulty",
    "T008": "no_access_needs",
    "T009": "no_field_observation",
    "T010": "digital_without_usage",
    "T011": "staffed_without_agent",
    "T012": "agent_without_needs",
    "T013": "agent_without_pains",
    "T014": "agent_without_tools",
    "T015": "agent_without_training",
    "T016": "nothing_to_rest_on",
}
ERRORS = frozenset(("T011",))
