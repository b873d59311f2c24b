"""In which of two languages a text is written: what somebody speaks is not what a team writes of them."""

import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from personatool.model.persona import Persona

_WORD: Final = re.compile(r"[^\W\d_]+")
# Scripts by the first word of the names that Unicode gives their letters; languages not listed use the Latin one.
_SCRIPTS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(scripts.split())
    for languages, scripts in {
        "ar fa ur ps ku sd ug": "ARABIC", "he yi": "HEBREW", "dv": "THAANA", "ru uk bg sr be mk": "CYRILLIC",
        "el": "GREEK", "hi mr ne": "DEVANAGARI", "bn": "BENGALI", "ta": "TAMIL", "th": "THAI", "ko": "HANGUL",
        "zh": "CJK", "ja": "HIRAGANA KATAKANA CJK", "ka": "GEORGIAN", "hy": "ARMENIAN", "am ti": "ETHIOPIC",
    }.items()
    for language in languages.split()
}  # fmt: skip
_LATIN: Final = frozenset({"LATIN"})
# Words that hardly a sentence does without, and that tell these languages from each other.
_COMMON: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the and of to is with her his she he they for from my it that not are was on i",
        "fr": "le la les des du et est une un pour avec elle il sur dans je ne pas son sa ses qui que",
        "de": "der die das und ist mit den dem ein eine für nicht sie er ich auf von zu im",
        "es": "el los las del y es una con para por no su que ella lo en mi se",
        "it": "il lo gli di e è una con per non che della nel sono mi ha si",
        "pt": "o os as do da e é uma com para não que em um seu sua no na ela",
        "nl": "de het een en is van met voor niet zij hij ik op dat aan haar zijn",
    }.items()
}


def written_in(text: str, usual: str, spoken: str | None) -> str:
    """Choose between the language a team usually writes in and another; without a clear sign, the usual one."""
    if not spoken or _short(spoken) == _short(usual):
        return usual
    return spoken if _signs(text, spoken) > _signs(text, usual) else usual


def _signs(text: str, tag: str) -> int:
    """How many letters, or common words, speak for a language."""
    language = _short(tag)
    script = _SCRIPTS.get(language, _LATIN)
    letters = sum(char.isalpha() and unicodedata.name(char, "").split(" ", 1)[0] in script for char in text)
    if script is not _LATIN:
        return letters
    common = _COMMON.get(language, frozenset())
    return sum(word.lower() in common for word in _WORD.findall(text))


def _short(tag: str) -> str:
    return tag.lower().replace("_", "-").split("-")[0]


def persona_written_in(persona: "Persona", usual: str) -> str:
    """The language a persona's file is written in: the team's, or the persona's own where the texts show it."""
    lists = (persona.goals, persona.needs, persona.motivations, persona.pains, persona.barriers, persona.behaviours)
    texts = (persona.role, persona.archetype, persona.story, *(item.text for items in lists for item in items))
    return written_in(" ".join(filter(None, texts)), usual, persona.language)
