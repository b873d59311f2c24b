"""The fixed wording of the comparison's template, by the name it calls it."""

from collections.abc import Mapping
from typing import Final

from personatool.i18n import Translator
from personatool.model.message import Message, msg

_PHRASES: Final[Mapping[str, Message]] = {
    "comparison": msg("Comparison"),
    "at_a_glance": msg("At a glance"),
    "was": msg("was"),
    "is_now": msg("is now"),
    "incomplete": msg("The files leave something out: see the list under the measures."),
    "both_curves": msg("Both emotion curves"),
    "all_measures": msg("Every measure"),
    "measure": msg("Measure"),
    "change": msg("Change"),
    "verdict": msg("For people"),
    "not_said": msg("What the files do not say"),
    "went_away": msg("What went away"),
    "came": msg("What came"),
    "nothing_moved": msg("Nothing."),
    "changed_steps": msg("What changed in the steps that stayed"),
    "compared_by": msg(
        "Every figure is computed from the journey files; personatool measure --details gives its formula"
    ),
}


def phrases(say: Translator) -> dict[str, str]:
    """Every wording in a language."""
    return {name: say.say(message) for name, message in _PHRASES.items()}
