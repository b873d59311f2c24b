"""What people hold in their hands: the words for devices, in English and French."""

import re
import unicodedata
from collections.abc import Iterable

# In the order they are tried: an “ordinateur portable” is no phone, nor is a “téléphone fixe”.
_FAMILIES = {
    "landline": frozenset(("landline", "fixe")),
    "computer": frozenset(("computer", "laptop", "desktop", "pc", "mac", "macbook", "ordinateur", "ordi")),
    "tablet": frozenset(("tablet", "tablette", "ipad")),
    "phone": frozenset(
        ("phone", "smartphone", "mobile", "cellphone", "iphone", "android", "telephone", "portable", "mobiles")
    ),
}
_PAPER_MACHINES = frozenset(
    ("printer", "scanner", "scan", "photocopier", "copier", "imprimante", "scanneur", "numeriseur", "photocopieuse")
)


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, without capitals and accents."""
    plain = unicodedata.normalize("NFKD", text[:200]).encode("ascii", "ignore").decode()
    return tuple(re.findall(r"[a-z0-9]+", plain.lower()))


def families(devices: Iterable[str]) -> frozenset[str]:
    """The kinds of device named: `phone`, `tablet`, `computer`, `landline`; unknown words stand for themselves."""
    return frozenset(map(_family, devices))


def _family(device: str) -> str:
    words = words_in(device)
    return next((family for family, known in _FAMILIES.items() if not known.isdisjoint(words)), "-".join(words))


def needs_paper_machine(devices: Iterable[str]) -> bool:
    """Whether a printer, a scanner or a copier is among them."""
    return any(not _PAPER_MACHINES.isdisjoint(words_in(device)) for device in devices)
