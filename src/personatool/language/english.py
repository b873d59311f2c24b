"""Count the syllables of English words: runs of vowels, less the silent e, plus the vowels that stand apart."""

import re

_EXCEPTIONS = {
    "every": 2, "everyone": 3, "everything": 3, "everybody": 4, "everywhere": 3, "everyday": 3, "evening": 2,
    "evenings": 2, "business": 2, "businesses": 3, "wednesday": 2, "wednesdays": 2, "people": 2, "someone": 2,
    "anyone": 3, "anyway": 3, "area": 3, "areas": 3, "idea": 3, "ideas": 3, "ideal": 3, "lion": 2, "lions": 2,
    "science": 2, "sciences": 2, "queue": 1, "queues": 1, "queued": 1, "hundred": 2, "hundreds": 2, "sacred": 2,
    "naked": 2, "familiar": 3, "brilliant": 2, "italian": 3, "civilian": 3, "cashier": 2, "frontier": 2, "premier": 2,
    "weren't": 1, "aren't": 1, "theatre": 3, "recipe": 3, "recipes": 3, "apostrophe": 4, "café": 2, "cafe": 2,
    "tongue": 1, "argue": 2, "argues": 2, "argued": 2, "element": 3, "elements": 3, "implement": 3, "supplement": 3,
    "complement": 3, "colonel": 2, "hour": 1, "eye": 1, "nuclear": 3, "linear": 3, "email": 2, "emails": 2,
    "emailed": 2, "online": 2, "nevertheless": 4, "maybe": 2, "giant": 2, "creature": 2, "senior": 2, "junior": 2,
    "behaviour": 3, "ambiguity": 5, "resume": 3, "household": 2, "households": 2, "forehead": 2, "vegetable": 4,
}  # fmt: skip

_SOUNDS = (
    (re.compile(r"^y(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])"), "j"),
    (re.compile(r"(?<=[aeiou])gues?$"), "g"),
    (re.compile(r"qu(?:es?$)?"), "k"),
    (re.compile(r"gu(?=[aei])"), "g"),
)

# A final e, -es, -ed that is said: after a hissing sound, after t and d, in -tle, -bles, -tre.
_SAID_ENDING = re.compile(r"(?:[sxzcg]|[sc]h)es$|[td]ed$|[^aeiouylr]le[ds]?$|[bct]res?$|eed$")
_SILENT_ENDING = re.compile(r"e[ds]?$")

# Before a suffix or a second word the e of the first stays silent: safe-ly, state-ment, some-thing.
_INNER_SILENT_E = re.compile(
    r"(?<=[^aeiouyl])e(?=(?:ly|ments?|ful|fully|less|ness|ty)$)|(?<=[aeiouy]l)e(?=(?:ly|ments?|ful|less|ness)$)"
)
_FIRST_WORD = re.compile(
    r"^(some|where|there|life|home|house|time|base|guide|safe|note|line|store|more|take|make|name|side|wide|white|care"
    r"|like|fire|trade|space|price)(?=[bcdfghjklmnpqrstvwxz][a-z]{2})"
)

# Two vowels that are two syllables.
_APART = re.compile(
    r"(?<![ctg])ia(?!ge)|[ct]iat|^gia|(?<![tscgxnlhv])io|vio(?!u)|(?<=[ln])io(?!n)|(?<=[tcsgxh])io(?!n|us)|vious"
    r"|(?<![ct])ien(?=[tc])|^scien|iet|ium|ii|ua(?!de)|ue(?=n[tc]|ls?$)|uou|(?<!g)eo(?!u)|^geo|(?<![gc])eou"
    r"|crea(?=t)|rea(?=li|ct)|pea(?=ns?$)|oe(?=[mt]s?$|tr)|^co(?=o[pr])|^re(?=i[mn]|u)|[aeiou]sms?$|ui(?=ds?$|n|ty)"
)
_ING_APART = re.compile(r"[aeiouy]ing(?:s|ly)?$")
_COMPARED = re.compile(r"[aeiouy].*[^aeiouct]ie(?:rs?|st)$")


def syllables(word: str) -> int:
    """Count the syllables of one word made of letters, apostrophes and hyphens; at least 1."""
    text = word.lower().replace("’", "'")
    return max(sum(_piece(piece) for piece in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text)), 1)


def _piece(piece: str) -> int:
    if piece in _EXCEPTIONS:
        return _EXCEPTIONS[piece]
    base, _, tail = piece.partition("'")
    if not tail:
        return _plain(base)
    return _plain(base) + _contracted(base, tail)


def _contracted(base: str, tail: str) -> int:
    """Count what a contraction adds: nothing in don’t, I’ll, one in didn’t, it’ll."""
    if tail == "t":
        return int(re.search(r"[^aeiouy]n$", base) is not None)
    return int(tail == "ll" and base[-1] not in "aeiouy")


def _plain(text: str) -> int:
    if text in _EXCEPTIONS:
        return _EXCEPTIONS[text]
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    text = _drop_silent_e(_FIRST_WORD.sub(lambda match: match[0][:-1], text))
    apart = len(_APART.findall(text)) + len(_ING_APART.findall(text)) + len(_COMPARED.findall(text))
    return max(len(re.findall(r"[aeiouyé]+", text)) + apart, 1)


def _drop_silent_e(text: str) -> str:
    if not _SAID_ENDING.search(text):
        text = _drop(text, _SILENT_ENDING)
    return _drop(text, _INNER_SILENT_E)


def _drop(text: str, pattern: re.Pattern[str]) -> str:
    """Take out what matches when a vowel stands before it to carry the word."""
    match = pattern.search(text)
    if match is None or not re.search("[aeiouy]", text[: match.start()]):
        return text
    return text[: match.start()] + text[match.end() :]
