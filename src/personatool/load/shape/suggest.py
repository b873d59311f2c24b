"""Did you mean …: keys, words and ids close to what was written, and words of other tools and of French."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from personatool.load.problems.problem import shorten
from personatool.load.shape.fields import Model, homes, key_names
from personatool.model.entry import Entry
from personatool.model.message import Message, msg
from personatool.model.place import Route
from personatool.model.scalars import ID_LIMIT, is_free_id
from personatool.wording.folding import without_accents
from personatool.wording.misspellings import misspelled

_CLOSE = 0.7
_STEM = 4  # letters that two forms of a word begin with
_TYPO = 0.8  # a slip of the finger rather than another word
_UNSEEN = re.compile("[\u00a0\u00ad\u200b-\u200f\u202f\u2060]")
_FILE = re.compile(r"(?:.*/)?([^/]+?)\.ya?ml", re.IGNORECASE)
_COMPARED = 64  # characters of a key that are compared: nobody mistypes a longer one
_SHOWN = 16
# Words of other tools and of French, with ours in the order of preference.
_OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "about": ("story",), "bio": ("story",), "biography": ("story",), "background": ("story",),
    "summary": ("story", "scenario"), "description": ("story", "scenario", "text", "action", "notes"),
    "job": ("role",), "job_title": ("role",), "profession": ("role",), "title": ("name", "role"),
    "photo": ("portrait",), "image": ("portrait",), "picture": ("portrait",), "avatar": ("portrait",),
    "pain_points": ("pains",), "painpoints": ("pains",), "frustrations": ("pains",), "problems": ("pains",),
    "objectives": ("goals", "goal"), "quotes": ("quote",), "verbatim": ("quote",), "education": ("demographics",),
    "income": ("demographics",), "gender": ("demographics",), "phases": ("stages", "phase"), "sections": ("stages",),
    "actor": ("by", "with", "persona"), "location": ("place", "touchpoint"), "name": ("title",), "stage": ("stages",),
    "who": ("by", "with"), "persona_id": ("persona",), "fees": ("cost",), "price": ("cost",), "delay": ("wait",),
    "waiting_time": ("wait",), "context": ("scenario", "situation"), "forms": ("documents", "fields"),
    "user": ("persona",), "personas": ("persona", "also"), "actions": ("action",),
    "doing": ("action",), "tasks": ("steps", "action"), "thinking": ("thought",), "thoughts": ("thought",),
    "feeling": ("emotion",), "feelings": ("emotion",), "mood": ("emotion",), "sentiment": ("emotion",),
    "channels": ("channel",), "touchpoints": ("touchpoint",), "ideas": ("opportunities",), "time": ("duration",),
    "tech": ("tools", "digital"), "technology": ("tools", "digital"), "author": ("owner",), "lang": ("language",),
    "nom": ("name",), "prenom": ("name",), "titre": ("title", "name"), "histoire": ("story",), "besoins": ("needs",),
    "objectifs": ("goals", "goal"), "objectif": ("goal", "goals"), "citation": ("quote",), "irritants": ("pains",),
    "douleurs": ("pains",), "freins": ("barriers",), "competences": ("skills",), "outils": ("tools",),
    "comportements": ("behaviours",), "etapes": ("steps", "stages"), "etape": ("steps", "stages"),
    "emotions": ("emotion",), "pensee": ("thought",), "canal": ("channel",), "duree": ("duration",),
    "attente": ("wait",), "cout": ("cost",), "couts": ("cost",), "idees": ("opportunities",), "langue": ("language",),
    "opportunites": ("opportunities",), "statut": ("status",), "couleur": ("accent",), "preuves": ("evidence",),
    "metier": ("role",), "fonction": ("role",), "age": ("demographics",), "lieu": ("place", "demographics"),
    "ville": ("demographics",), "buts": ("goals", "goal"), "but": ("goal", "goals"), "contexte": ("scenario", "story"),
    "point_de_contact": ("touchpoint",), "points_de_contact": ("touchpoint",), "acteur": ("by", "with", "persona"),
    "pensees": ("thought",), "resume": ("story", "scenario"), "auteur": ("owner",), "delai": ("wait",),
    "utilisateur": ("user",), "usager": ("user",), "aidant": ("helper",), "brouillon": ("draft",),
    "relu": ("reviewed",), "valide": ("approved",), "actuel": ("current",), "actuelle": ("current",),
    "futur": ("future",), "prescrit": ("prescribed",), "official": ("prescribed",), "officiel": ("prescribed",),
    "future_state": ("future",), "avant": ("before",), "pendant": ("core",), "apres": ("after",),
    "during": ("core",), "as_is": ("current",), "to_be": ("future",), "proto_persona": ("proto",),
    "principal": ("primary",), "secondaire": ("secondary",), "entretien": ("interview",), "enquete": ("survey",),
    "atelier": ("workshop",),
}  # fmt: skip


def closest(written: str, known: Iterable[str], likeness: float = _CLOSE) -> str | None:
    """Find the known word that was most likely meant."""
    return _closest(_plain(written[:_COMPARED]), tuple(known), likeness)


@lru_cache(maxsize=256)
def _closest(plain: str, known: tuple[str, ...], likeness: float) -> str | None:
    words = _words(known)
    near = [plain] if plain in words else get_close_matches(plain, list(words), 4, likeness)
    return next((words[word] for word in near if _same_word(plain, word)), None)


def _same_word(written: str, word: str) -> bool:
    """Whether two words are one, misspelt or in another form; `place` and `phase` are close and are not."""
    longer, shorter = sorted((written, word), key=len, reverse=True)
    letters = iter(longer)
    left_out = all(letter in letters for letter in shorter)  # `usr`, `txt`
    return left_out or longer.startswith(shorter[:_STEM]) or misspelled(written, (word,)) is not None


@lru_cache(maxsize=256)
def _words(known: tuple[str, ...]) -> dict[str, str]:
    """The known words, and those of other tools and of French that stand for one of them."""
    words = {_plain(word): word for word in known}
    for other, ours in _OTHER_WORDS.items():
        if other not in words and (meant := next((word for word in ours if word in words), None)):
            words[other] = words[meant]
    return words


def key_advice(
    root: Model, model: Model | None, key: str, given: object = None, *, alone: bool = False
) -> Message | None:
    """What to write instead of a key that a model does not know; `alone` when no other stands beside it."""
    known = key_names(model) if model else ()
    exact = _words(known).get(_plain(key[:_COMPARED]))
    if exact and _UNSEEN.search(key):
        return msg("Delete the invisible character or the odd space in the key, and write “{guess}”.", guess=exact)
    if exact:
        return msg("Did you mean “{guess}”?", guess=exact)
    home = next((route for route, model in homes(root) if key in key_names(model)), None)
    if home is not None:
        return _move(key, home)
    return _shape_advice(model, key, given, alone=alone) or _guess(known, key)


def key_slip(root: Model, model: Model, key: str, given: object) -> str | None:
    """The key that was meant beyond doubt: another case, accents or spaces, or a slip of the finger."""
    names = {_plain(key): key for key in key_names(model)}
    plain = _plain(key[:_COMPARED])
    if plain in names:
        return names[plain]
    is_other = plain in _OTHER_WORDS or any(key in key_names(model) for _, model in homes(root))
    if is_other or _shape_advice(model, key, given):
        return None
    return names.get(misspelled(plain, names.keys()) or "")


def _shape_advice(model: Model | None, key: str, given: object, *, alone: bool = False) -> Message | None:
    """What is no key at all: half a number, a text with a colon in it, the name of an item."""
    if given is None and key.strip().isdecimal():
        return msg("In brackets a comma starts something new: write the number with a point, such as 2.1.")
    if model is None or not issubclass(model, Entry):
        return None
    spaced = re.search(r"\s", key.strip()) is not None
    if isinstance(given, str) and (spaced or (alone and not closest(key, key_names(model)))):
        return msg("If this is one text with a colon in it, put all of it in quotes.")
    if isinstance(given, dict | list) and "steps" in key_names(model) and not closest(key, key_names(model), _TYPO):
        return msg("Start each stage with a dash: “- name: {key}”, and put what belongs to it below.", key=shorten(key))
    return None


def _guess(known: tuple[str, ...], key: str) -> Message | None:
    guess = closest(key, known)
    if guess:
        return msg("Did you mean “{guess}”?", guess=guess)
    if not known:
        return None
    shown = ", ".join(known[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
    return msg("Use one of the keys known here ({known}), or delete it.", known=shown)


def _move(key: str, home: Route) -> Message:
    if not home:
        return msg("“{key}” belongs at the top of the file, with no space in front: move it there.", key=key)
    place = " → ".join(str(part) for part in home)
    return msg("“{key}” belongs under {place}: move it there.", key=key, place=place)


def word_advice(written: str, allowed: tuple[str, ...]) -> Message:
    """What to write instead of a word that is not known."""
    guess = closest(written, allowed)
    if guess:
        return msg("Did you mean “{guess}”? Known words: {allowed}.", guess=guess, allowed=", ".join(allowed))
    return msg("Write one of: {allowed}.", allowed=", ".join(allowed))


def id_advice(written: str) -> Message | None:
    """An id made from what was written, if anything is left of it."""
    proposed = slug(written)
    return msg("Write {id}, with lower-case letters a–z, digits and hyphens only.", id=proposed) if proposed else None


def slug(written: str) -> str | None:
    """Make an id of a text, or of a file's path: no accents, lower case, hyphens."""
    file = _FILE.fullmatch(written[:200].strip())
    plain = (
        re.sub(r"[^a-z0-9]+", "-", without_accents(file[1] if file else written[:200])).strip("-")[:ID_LIMIT].strip("-")
    )
    return plain if is_free_id(plain) else None


def _plain(word: str) -> str:
    return re.sub(r"[\s-]+", "_", without_accents(_UNSEEN.sub(" ", word).strip()))
