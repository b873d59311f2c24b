"""Say messages, numbers and dates in the user's language."""

from personatool.i18n.sentences import CATALOGS, as_read, known_sentences
from personatool.i18n.translator import LANGUAGES, Translator, content_language, is_known, translator

__all__ = [
    "CATALOGS", "LANGUAGES", "Translator", "as_read", "content_language", "is_known", "known_sentences", "translator",
]  # fmt: skip
