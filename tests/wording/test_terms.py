"""One term per thing: words that may not stand in for the terms of the trade, in both languages."""

import io
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent.parent
PO = ROOT / "src" / "personatool" / "i18n" / "locale" / "fr" / "LC_MESSAGES" / "personatool.po"
FRENCH = {
    "un persona": r"\b(?:une|la|cette|aucune|quelle|nouvelle) (?:proto-)?persona\b",
    "persona (accord)": r"\bpersonas? (?:principale|servie|usagère|centrale|relue|revue|fondée|présente)s?\b",
    "moment de vie": r"\bévénements? de vie\b",
    "moment clé": r"\bmoments? de vérité\b",
    "irritant": r"\b(?:[Ff]rustrations?|points? de friction|douleurs?|points? de douleur)\b",
    "opportunité": r"\bpistes?\b",
    "ligne": r"\bbandes?\b",
    "source": r"\b(?:preuves?|registre des preuves)\b",
    "responsable": r"\b[Pp]orteurs?\b",
    "revu": r"\bprochaine relecture\b|\b(?:parcours|personas?) relue?s?\b",
    "usagers": r"\b(?:[Ll]es|[Dd]es|aux) gens\b",
    "autres canaux": r"\bvoies?\b",
    "coût de conformité": r"\bmise en conformité\b",
    "dossier de présentation": r"\bdossier (?:de cadrage|complet)\b",
    "non renseigné": r"\b[Nn]on dite?s?\b",
    "phase": r"\bétapes? clés?\b",
}
ENGLISH = {
    "key moment": r"\bmoments? of truth\b",
    "not stated": r"\bnot said\b(?! to be)",
    "pain point": r"\b(?:[Ff]riction|[Ff]rustration)s?\b",
    "lane": r"\bswim ?lanes?\b",
}
CATALOG = read_po(io.BytesIO(PO.read_bytes()), locale="fr")


def texts(value: object) -> list[str]:
    return [str(text) for text in value] if isinstance(value, (list, tuple)) else [str(value)]


IN_ENGLISH = sorted(text for message in CATALOG if message.id for text in texts(message.id))
IN_FRENCH = sorted(text for message in CATALOG if message.id for text in texts(message.string))


@pytest.mark.parametrize("term", FRENCH)
def test_french_calls_a_thing_by_its_name(term: str) -> None:
    assert [text for text in IN_FRENCH if re.search(FRENCH[term], text)] == []


@pytest.mark.parametrize("term", ENGLISH)
def test_english_calls_a_thing_by_its_name(term: str) -> None:
    assert [text for text in IN_ENGLISH if re.search(ENGLISH[term], text)] == []


def test_french_signs_are_held_to_their_words_by_spaces_that_do_not_break() -> None:
    written = [re.sub(r"`[^`]*`", "`…`", text) for text in IN_FRENCH]
    assert [text for text in written if re.search(r" [:;!?»]|« ", text)] == []


def test_the_list_finds_what_it_is_for() -> None:
    assert re.search(FRENCH["un persona"], "Nommez la persona qui vit ce parcours.")
    assert re.search(FRENCH["moment de vie"], "les événements de vie")
    assert re.search(ENGLISH["not stated"], "confidence not said")
