"""Texts in a form in which they are looked up: lower case, without accents, as words."""

import re
from collections.abc import Collection

_ACCENTS = str.maketrans("àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’\u00a0\u202f", "aaaaaaceeeeiiiinooooouuuuyy'  ")
_WORD = re.compile(r"[^\W_]+")
_SIGNS = bytes(byte for byte in range(128) if not chr(byte).isalnum())
_BLANKS = bytes.maketrans(_SIGNS, b" " * len(_SIGNS))


def fold(text: str) -> str:
    """Lower case without accents, plain apostrophes and spaces; as long as the text for any French or English one."""
    return text.lower() if text.isascii() else text.lower().translate(_ACCENTS)


def words(text: str) -> list[str]:
    """The words of a text in lower case, accents kept."""
    return _WORD.findall(text.lower())


def vocabulary(text: str) -> Collection[str]:
    """The words of a text, in lower case and in any order; one may come several times."""
    if text.isascii():
        return text.lower().encode().translate(_BLANKS).decode().split()
    found = set(text.lower().split())
    odd = [word for word in found if not word.isalpha()]
    found.difference_update(odd)
    found.update(words(" ".join(odd)))
    return found


def passage(text: str, start: int, end: int) -> str:
    """A stretch of a text found in its folded form."""
    same = len(text) == len(fold(text))
    return (text if same else fold(text))[start:end]
