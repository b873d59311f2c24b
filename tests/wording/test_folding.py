"""Texts brought into one form, and names that come near one."""

import pytest

from personatool.wording.folding import ascii_slug, fold, without_accents
from personatool.wording.suggestions import near_names, nearest


def test_two_ways_of_writing_a_name_are_the_same() -> None:
    assert fold("L’ Acte  de Décès") == fold("l' acte de décès")


@pytest.mark.parametrize(
    ("written", "slug"),
    [("Conseillère CAF", "conseillere-caf"), ("Sœur d’Ali", "soeur-dali"), ("  a__b  ", "a-b"), ("李明", "")],
)
def test_slugs(written: str, slug: str) -> None:
    assert ascii_slug(written) == slug
    assert ascii_slug(written, between="") == slug.replace("-", "")


def test_accents_are_left_out() -> None:
    assert without_accents("Cœur Été") == "coeur ete"


def test_suggestions() -> None:
    known = ("executive", "workshop", "slides")
    assert nearest("Excutive", known) == "executive"
    assert nearest("xyz", known) is None
    assert near_names("workshp", known) == "workshop"
    assert near_names("xyz", known) == "executive, slides, workshop"
    assert near_names("xyz", ()) == "–"
