"""Rules about one persona.

`RULES` names the module of each rule by its code; `ERRORS` are the codes of those that keep maps from being drawn.
"""

RULES = {
    "J068": "need_is_a_solution",
    "P001": "no_evidence",
    "P002": "basis_missing",
    "P003": "desk_research_only",
    "P004": "proto_drives_approved",
    "P005": "unreviewed_draft_drives_approved",
    "P006": "stale_evidence",
    "P007": "review_overdue",
    "P008": "no_review_date",
    "P009": "no_owner",
    "P010": "review_dates_crossed",
    "P011": "too_many_goals",
    "P012": "too_few_goals",
    "P013": "goal_is_a_task",
    "P014": "goal_not_one_sentence",
    "P015": "too_many_experience_goals",
    "P016": "no_behaviours",
    "P017": "demographics_without_why",
    "P018": "segment_without_source",
    "P019": "figure_without_source",
    "P020": "scale_too_precise",
    "P021": "autonomy_without_method",
    "P022": "autonomy_without_date",
    "P023": "email_address",
    "P024": "telephone_number",
    "P025": "identity_number",
    "P026": "participant_face",
    "P027": "portrait_unsaid",
    "P028": "famous_name",
    "P029": "label_as_name",
    "P030": "stereotyped_wording",
    "P031": "quote_without_source",
    "P032": "in_no_journey",
}
ERRORS = frozenset(("P004", "P005", "P023", "P024", "P025", "P026", "P028"))
