"""What a workspace must hold once its files have the right shape: one file a rule.

Rules are opened late: where there are no journeys, those about journeys are not needed.
"""

from typing import TYPE_CHECKING

from personatool.model.late import late
from personatool.rules.choice import left_out, misunderstood, switch_off, without_per_file
from personatool.rules.rule import Option, Rule
from personatool.rules.run import applies, run
from personatool.rules.suppress import suppress

if TYPE_CHECKING:
    from personatool.rules.care.weighed import wanting_complexity
    from personatool.rules.every import KINDS, RULES
    from personatool.rules.explain import Page, as_json, as_markdown, as_text, pages

__getattr__ = late(
    __name__,
    {
        "KINDS": "every",
        "RULES": "every",
        "Page": "explain",
        "as_json": "explain",
        "as_markdown": "explain",
        "as_text": "explain",
        "pages": "explain",
        "wanting_complexity": "personatool.rules.care.weighed",
    },
)

__all__ = [
    "KINDS",
    "RULES",
    "Option",
    "Page",
    "Rule",
    "applies",
    "as_json",
    "as_markdown",
    "as_text",
    "left_out",
    "misunderstood",
    "pages",
    "run",
    "suppress",
    "switch_off",
    "wanting_complexity",
    "without_per_file",
]
