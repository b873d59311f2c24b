"""The rules that find something where there are personas alone: half of all, opened in half the time."""

from personatool.rules.links import LINKS
from personatool.rules.persona import PERSONA_RULES, need_is_a_solution
from personatool.rules.persona_set import PERSONA_SET_RULES
from personatool.rules.rule import Rule

_PERSONAS = (*PERSONA_RULES, *PERSONA_SET_RULES, need_is_a_solution.RULE)
RULES: tuple[Rule, ...] = tuple(sorted((*LINKS, *_PERSONAS), key=lambda rule: rule.kind.code))
