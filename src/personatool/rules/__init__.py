"""What a workspace must hold once its files have the right shape: one file a rule."""

from personatool.rules.explain import Page, as_json, as_markdown, as_text, pages
from personatool.rules.rule import Option, Rule
from personatool.rules.run import KINDS, RULES, run
from personatool.rules.suppress import suppress

__all__ = ["KINDS", "RULES", "Option", "Page", "Rule", "as_json", "as_markdown", "as_text", "pages", "run", "suppress"]
