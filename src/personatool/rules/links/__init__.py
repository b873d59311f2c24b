"""Rules about links: what files say of each other must hold.

`RULES` names the module of each rule by its code; `ERRORS` are the codes of those that keep maps from being drawn.
"""

RULES = {
    "L001": "unknown_persona",
    "L002": "unknown_evidence",
    "L003": "unknown_opportunity",
    "L004": "unknown_need",
    "L005": "unknown_step",
    "L006": "unknown_channel",
    "L007": "unknown_journey",
    "L008": "duplicate_id",
    "L009": "next_to_itself",
    "L010": "unreachable_step",
    "L011": "endless_loop",
    "L012": "emotion_off_scale",
    "L013": "subjourney_loop",
    "L014": "replaces_mismatch",
    "L016": "unknown_icon",
    "L028": "unknown_standard",
    "L029": "unknown_point",
    "L030": "unknown_language",
    "L031": "uncitable_evidence",
    "L032": "unknown_label",
    "L033": "unknown_lane",
}
ERRORS = frozenset(RULES) - {"L030", "L031", "L032", "L033"}
