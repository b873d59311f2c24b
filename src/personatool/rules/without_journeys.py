"""The rules that find something where there are personas alone: half of all, opened in half the time."""

from personatool.rules.engine.rule import Rule
from personatool.rules.links import LINKS
from personatool.rules.persona import PERSONA_RULES
from personatool.rules.persona_set import PERSONA_SET_RULES

_TELLING = (*LINKS, *PERSONA_RULES, *PERSONA_SET_RULES)
RULES: tuple[Rule, ...] = tuple(sorted(_TELLING, key=lambda rule: rule.kind.code))
