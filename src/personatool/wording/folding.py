"""Texts brought into one form, to find those that say the same."""

import re
import unicodedata


def fold(text: str) -> str:
    """Bring two ways of writing the same name together: case, spaces, kinds of apostrophe."""
    return " ".join(text.casefold().replace("’", "'").split())


def without_accents(text: str) -> str:
    """A text in lower case, without accents: `Cœur` → `coeur`."""
    return "".join(character for character in _decomposed(text) if not unicodedata.combining(character)).lower()


def composed(text: str) -> str:
    """A text with its accents put together (NFC): a Mac takes those of file names apart."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def ascii_slug(text: str, between: str = "-") -> str:
    """The letters a–z and digits of a text, with a mark between its words: `Conseillère CAF` → `conseillere-caf`."""
    plain = _decomposed(text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", between, plain).strip("-")


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
