"""Count the syllables of French words, as they are said with care.

A final mute e is silent, an inner one is said (mé-de-cin); i, u and ou glide into the vowel after them (na-tion,
si-tua-tion), unless a consonant and l or r stand before (cli-ent, ou-vri-er).
"""

import re
import unicodedata

# Words whose letters mislead: irregular, or borrowed.
_EXCEPTIONS = {
    "août": 1, "paon": 1, "faon": 1, "taon": 1, "saône": 1, "laon": 1, "saoul": 1, "zoo": 1, "zoos": 1, "duo": 2,
    "pays": 2, "paysan": 3, "paysans": 3, "paysanne": 3, "paysage": 3, "paysages": 3, "abbaye": 3, "moelle": 1,
    "moelleux": 2, "ouïe": 1, "client": 2, "clients": 2, "jean": 1, "week": 1, "mail": 1, "mails": 1, "email": 2,
    "emails": 2, "online": 2, "smartphone": 2, "smartphones": 2, "football": 2, "interview": 3, "interviews": 3,
}  # fmt: skip

# Words in -ent that are no verbs: there the ending is said. Plurals in -ents always say it.
_SAID_ENT = frozenset(
    re.findall(
        r"\w+",
        """
    accent récent innocent adolescent adjacent réticent décent vincent convalescent
    accident président résident occident précédent incident évident prudent imprudent confident ardent antécédent
    argent agent urgent régent intelligent divergent convergent contingent indigent négligent diligent détergent sergent
    fréquent conséquent éloquent subséquent
    talent excellent violent équivalent polyvalent insolent opulent turbulent virulent somnolent ambivalent relent
    permanent éminent pertinent imminent continent abstinent proéminent prééminent
    parent apparent transparent différent indifférent adhérent cohérent incohérent inhérent concurrent récurrent torrent
    afférent référent déférent présent absent consent ressent
    content mécontent patent latent compétent incompétent impotent intermittent omnipotent
    souvent couvent auvent paravent fervent solvent évent affluent influent confluent onguent
    orient ingrédient récipient coefficient efficient conscient inconscient inconvénient expédient
    """,
    )
)

# Verbs whose third person plural ends in -ment: there the ending is mute; a noun or an adverb says it.
_VERB_IN_MENT = re.compile(
    r"(s?aim|.*(ferm|dorm|form|firm|germ|alarm|charm|nomm|somm|gomm|gramm|prim|estim|anim|légitim|clam|entam|sum|fum"
    r"|allum|calm|film|blâm|chôm))ent"
)

_VOWEL = "aâàeéèêëiîïoôuùûüy"
_CORE = r"eau|eai|eoi|aie|oie|oue|eu|eû|ai|aî|au|ay|ea|ei|ey|oi|oî|ou|oû|où|oê|ui|uî|uy|[aâàeéèêëiîïoôuùûüy]"
_NUCLEUS = re.compile(rf"(?:i|ï|ou|u|y)(?:{_CORE})|{_CORE}")
_NUCLEUS_AFTER_CLUSTER = re.compile(_CORE)
_CLUSTER = re.compile(r"[bcdfgkptv][lr]$")

# Letters that look like vowels and are none, or that stand for another sound, in the order they are put right.
_SOUNDS = (
    (re.compile(rf"^(anti|multi|pluri|semi)(?=[{_VOWEL}])"), r"\1h"),
    (re.compile(r"œ(?=[ui])"), "e"),
    (re.compile(r"[œæ]"), "é"),
    (re.compile(r"guë(?=s?$)"), "gu"),
    (re.compile(r"qu"), "k"),
    (re.compile(r"gu(?=[eéèêiîy])"), "g"),
    (re.compile(r"ge(?=[aoâô])"), "j"),
    (re.compile(r"^y(?=[aeéèêiou])"), "j"),
    (re.compile(rf"(?<=[{_VOWEL}])y(?=[{_VOWEL}])"), "j"),
    (re.compile(r"(?<=[aeou])ill|(?<=[aeu])il$"), "jj"),
)


def syllables(word: str) -> int:
    """Count the syllables of one word made of letters, apostrophes and hyphens; at least 1."""
    pieces = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", word).lower())
    return max(sum(_piece(piece) for piece in pieces), 1)


def _piece(piece: str) -> int:
    """Count one piece; an elided one (l’, qu’) has no vowel of its own."""
    if piece in _EXCEPTIONS:
        return _EXCEPTIONS[piece]
    text = piece
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    text = _drop_mute_ending(text, piece)
    return sum(_nuclei(run[0], text[: run.start()]) for run in re.finditer(rf"[{_VOWEL}]+", text))


def _nuclei(run: str, before: str) -> int:
    """Count the vowels that are heard in a run of vowel letters."""
    if not _CLUSTER.search(before):
        return len(_NUCLEUS.findall(run))
    first = _NUCLEUS_AFTER_CLUSTER.match(run)
    return 1 + len(_NUCLEUS.findall(run[first.end() :])) if first else 0


def _drop_mute_ending(text: str, piece: str) -> str:
    if piece.endswith("ent") and _is_mute_ent(piece):
        return _drop_e(text[:-2])
    return _drop_e(text.removesuffix("s") if text.endswith("es") else text)


def _drop_e(text: str) -> str:
    """Drop a last e when another vowel carries the word."""
    return text[:-1] if text.endswith("e") and re.search(f"[{_VOWEL}]", text[:-1]) else text


def _is_mute_ent(piece: str) -> bool:
    """Tell a verb's mute -ent from the one that is said: vent, tient, document."""
    if piece in _SAID_ENT or re.fullmatch(r".?.?ent|.*(t|v)ient", piece):
        return False
    return not piece.endswith("ment") or _VERB_IN_MENT.fullmatch(piece) is not None
