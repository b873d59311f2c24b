"""Initials of personas."""

import pytest

from personatool.wording.initials import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Nadia Belkacem", "NB"),
        ("J. Martin", "JM"),
        ("Jean-Luc de la Tour", "JT"),
        ("Zoé", "Z"),
        ("« »", "?"),
        ("李 明", "李明"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
