"""What a workspace must hold once its files have the right shape: one file a rule.

Rules are opened late: where there are no journeys, those about journeys are not needed.
"""

from typing import TYPE_CHECKING

from personatool.lazy import late
from personatool.rules.engine.choice import left_out, misunderstood, switch_off, without_per_file
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.run import applies, run
from personatool.rules.engine.suppress import suppress

if TYPE_CHECKING:
    from personatool.rules.care.wanted_measures import wanting_complexity
    from personatool.rules.engine.explain import Page, as_json, as_markdown, as_text, pages
    from personatool.rules.registry import KINDS, RULES

__getattr__ = late(
    __name__,
    {
        "wanting_complexity": "care.wanted_measures",
        "Page": "engine.explain",
        "as_json": "engine.explain",
        "as_markdown": "engine.explain",
        "as_text": "engine.explain",
        "pages": "engine.explain",
        "KINDS": "registry",
        "RULES": "registry",
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
