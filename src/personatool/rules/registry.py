"""Every rule there is."""

from personatool.rules.care import CARE_RULES
from personatool.rules.engine.choice import UNKNOWN_CHOICE, choice_rule
from personatool.rules.engine.ignore_comments import BAD_IGNORE, UNUSED_IGNORE
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.settings import setting_rules
from personatool.rules.journey import JOURNEY_RULES
from personatool.rules.without_journeys import RULES as WITHOUT_JOURNEYS

_CHECKED = (*CARE_RULES, *JOURNEY_RULES, *WITHOUT_JOURNEYS)
_OTHERS = (UNUSED_IGNORE, BAD_IGNORE)
_SETTINGS = setting_rules(_CHECKED, (*_OTHERS, UNKNOWN_CHOICE))
_ALL = (*_CHECKED, *_SETTINGS, choice_rule((*(rule.kind for rule in (*_CHECKED, *_SETTINGS)), *_OTHERS)))
RULES: tuple[Rule, ...] = tuple(sorted(_ALL, key=lambda rule: rule.kind.code))
KINDS = (*(rule.kind for rule in RULES), *_OTHERS)
