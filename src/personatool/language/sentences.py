"""Cut a text into sentences and words, in French and English alike."""

import re
from dataclasses import dataclass

# Abbreviations, and how many syllables they are read out with.
ABBREVIATIONS = {
    "fr": {
        "m.": 2, "mm.": 2, "mme": 2, "mmes": 2, "mlle": 3, "dr": 2, "dr.": 2, "pr": 3, "pr.": 3, "me": 1, "art.": 2,
        "n°": 3, "p.": 1, "pp.": 1, "av.": 3, "bd": 2, "bd.": 2, "ex.": 2, "cf.": 2, "env.": 3, "tél.": 4,
        "st": 1, "ste": 1, "etc.": 4, "min": 2, "h": 1, "km": 3, "l.": 1, "r.": 1, "d.": 1, "ch.": 2,
    },
    "en": {
        "mr": 2, "mr.": 2, "mrs": 2, "mrs.": 2, "ms": 1, "ms.": 1, "dr": 2, "dr.": 2, "st.": 1, "e.g.": 2, "eg": 2,
        "i.e.": 2, "ie": 2, "etc.": 4, "vs.": 2, "no.": 1, "approx.": 4, "a.m.": 2, "p.m.": 2, "dept.": 3, "inc.": 1,
        "ltd.": 3, "ltd": 3, "p.": 1, "pp.": 2, "tel.": 3, "hr": 1, "hrs": 1, "min": 2, "mins": 2,
    },
}  # fmt: skip
_LAST_TOO = frozenset({"etc.", "a.m.", "p.m.", "inc.", "ltd."})
_BEFORE_NUMBER = frozenset({"no.", "p.", "pp.", "av.", "l.", "r.", "d.", "ch."})
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_NEW_BLOCK = re.compile(r"\n\s*\n|\n\s*(?:[-*•–—]|\d+[.)])\s+|^\s*(?:[-*•–—]|\d+[.)])\s+|\s·\s+")
_SPACED_DIGITS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_OPENING = "«“‘\"'([{–—-"
_CLOSING = "»”’\"')]}"


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut up: how many sentences, and its words as they stand, their full stop kept when it belongs to them."""

    sentences: int
    words: tuple[str, ...]


def cut(text: str, language: str) -> Cut:
    """Cut a text. A word is what stands between spaces and holds a letter or a digit; `l’acte` is one."""
    blocks = [_SPACED_DIGITS.sub("", block).replace("/", " ").split() for block in _NEW_BLOCK.split(text)]
    words = tuple(_bare(token, language) for block in blocks for token in block if _wordy(token))
    return Cut(sum(_sentences(block, language) for block in blocks), words)


def in_sentences(text: str, language: str) -> tuple[str, ...]:
    """Cut a text into its sentences, as they are counted."""
    found = []
    for block in _NEW_BLOCK.split(text):
        tokens, start = block.split(), 0
        ends = [index + 1 for index in range(len(tokens)) if _ends(tokens, index, language)]
        for end in (*ends, len(tokens)):
            if any(map(_wordy, tokens[start:end])):
                found.append(" ".join(tokens[start:end]))
            start = end
    return tuple(found)


def _wordy(token: str) -> bool:
    return any(character.isalnum() for character in token)


def _bare(token: str, language: str) -> str:
    """Take the punctuation off a word, unless it is what makes an abbreviation."""
    inner = token.lstrip(_OPENING + "…").rstrip(_CLOSING + ",;:!?…")
    return inner if unelided(inner) in ABBREVIATIONS[language] else inner.rstrip("." + _CLOSING + ",;:!?…")


def unelided(word: str) -> str:
    """The word in lower case without what is elided before it: `art.` in `l’art.`."""
    return re.split("['’]", word.lower())[-1]


def _sentences(tokens: list[str], language: str) -> int:
    """Count the sentences of a block; one that lacks its full stop counts too."""
    if not any(map(_wordy, tokens)):
        return 0
    return 1 + sum(_ends(tokens, index, language) for index in range(len(tokens)))


def _ends(tokens: list[str], index: int, language: str) -> bool:
    """Tell whether a sentence ends with a token and another one follows in the block."""
    token = tokens[index].rstrip(_CLOSING)
    if not token.endswith((".", "!", "?", "…")) or not (index or _wordy(token)):
        return False
    following = next((other for other in tokens[index + 1 :] if _wordy(other)), "")
    first = following.lstrip(_OPENING)[:1]
    abbreviated = _abbreviated(unelided(token.lstrip(_OPENING)), first, language)
    return first != "" and not first.islower() and not abbreviated


def _abbreviated(token: str, first: str, language: str) -> bool:
    if token in _BEFORE_NUMBER | _LAST_TOO and not first.isdigit():
        return token not in _LAST_TOO and _INITIALS.fullmatch(token) is not None
    return token in ABBREVIATIONS[language] or _INITIALS.fullmatch(token) is not None
