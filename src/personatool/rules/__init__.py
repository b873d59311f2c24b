"""What a workspace must hold once its files have the right shape: one file a rule."""

from personatool.rules.care.weighed import wanting_complexity
from personatool.rules.choice import left_out, misunderstood, switch_off, without_per_file
from personatool.rules.explain import Page, as_json, as_markdown, as_text, pages
from personatool.rules.rule import Option, Rule
from personatool.rules.run import KINDS, RULES, applies, run
from personatool.rules.suppress import suppress

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
