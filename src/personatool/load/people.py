"""A persona called by name where its id belongs: the id is known here, whatever the name looks like."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from personatool.load.kinds_shape import BAD_ID
from personatool.load.placing import Told
from personatool.load.suggest import slug
from personatool.model.diagnostic import Finding
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.model.place import Route
from personatool.model.workspace import Placed

_PLACES = ("persona", "also")


def with_ids(told: Iterable[Told], personas: Iterable[Placed[Persona]]) -> Iterator[Told]:
    """Advise the id of the persona that was meant, instead of one made from its name."""
    known: dict[str, str] | None = None
    for each in told:
        what = each.what
        if not isinstance(what, Finding) or what.kind is not BAD_ID or not _names_persona(what.spot.route):
            yield each
            continue
        known = _by_name(personas) if known is None else known
        meant = known.get(slug(str(dict(what.message.params)["given"])) or "")
        advice = msg("Write {id}: that is the id of this persona.", id=meant) if meant else what.instead
        yield each._replace(what=replace(what, instead=advice))


def _names_persona(route: Route) -> bool:
    words = [part for part in route if isinstance(part, str)]
    return bool(words) and words[-1] in _PLACES


def _by_name(personas: Iterable[Placed[Persona]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in personas:
        persona = each.value
        for name in (persona.id, persona.name, persona.role):
            if name and (plain := slug(name)):
                found.setdefault(plain, persona.id)
    return found
