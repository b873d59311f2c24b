"""Say messages, numbers and dates in the user's language."""

from personatool.i18n.translator import CATALOGS, LANGUAGES, Translator, content_language, is_known, translator

__all__ = ["CATALOGS", "LANGUAGES", "Translator", "content_language", "is_known", "translator"]
