"""What people hold in their hands, against what a digital act needs."""

from personatool.model.devices import families
from personatool.rules.care.lives import Act


def out_of_reach(act: Act) -> bool:
    """Whether the persona has none of the devices that a digital act needs, and no way off the screen."""
    lens, life = act.life.lens, act.life
    owned = families(lens.digital.devices) if lens and lens.digital else frozenset()
    needed = families(act.placed.value.devices)
    if not (act.digital and owned and needed) or owned & needed:
        return False
    return not any(map(life.offline, act.ways("alternatives")))
