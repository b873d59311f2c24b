"""What people hold in their hands: the words for devices, in English and French."""

from collections.abc import Iterable

from personatool.rules.care.lives import Act
from personatool.rules.journey.reading import folded

# In the order they are tried: an “ordinateur portable” is no phone, nor is a “téléphone fixe”.
_FAMILIES = {
    "landline": frozenset(("landline", "fixe")),
    "computer": frozenset(("computer", "laptop", "desktop", "pc", "mac", "macbook", "ordinateur", "ordi")),
    "tablet": frozenset(("tablet", "tablette", "ipad")),
    "phone": frozenset(
        ("phone", "smartphone", "mobile", "cellphone", "iphone", "android", "telephone", "portable", "mobiles")
    ),
}
_PAPER_MACHINES = ("printer", "scanner", "scan", "photocopier", "copier", "imprimante", "scanneur", "photocopieuse")


def families(devices: Iterable[str]) -> frozenset[str]:
    """The kinds of device named: `phone`, `tablet`, `computer`, `landline`; unknown words stand for themselves."""
    return frozenset(map(_family, devices))


def _family(device: str) -> str:
    words = folded(device).split("-")
    return next((family for family, known in _FAMILIES.items() if not known.isdisjoint(words)), folded(device))


def needs_paper_machine(devices: Iterable[str]) -> bool:
    """Whether a printer, a scanner or a copier is among them."""
    return any(word in folded(each).split("-") for each in devices for word in _PAPER_MACHINES)


def out_of_reach(act: Act) -> bool:
    """Whether the persona has none of the devices that a digital act needs, and no way off the screen."""
    lens, life = act.life.lens, act.life
    owned = families(lens.digital.devices) if lens and lens.digital else frozenset()
    needed = families(act.placed.value.devices)
    if not (act.digital and owned and needed) or owned & needed:
        return False
    return not any(map(life.offline, act.ways("alternatives")))
