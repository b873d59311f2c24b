"""The kinds of pack. A new one is a module with `make(request)`, a folder of templates, and a line here."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg
from personatool.packs.kinds.base import PackRequest
from personatool.wording.suggestions import nearest


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of pack.

    `module` is where it is made, imported when it is. `detail` is how much its maps tell, nothing when it shows none;
    `views` are drawn of each journey beside its map, where weight is no matter. With `folder`, it is written into a
    folder of its own.
    """

    name: str
    purpose: Message
    module: str
    detail: str = "essential"
    views: tuple[str, ...] = ()
    folder: bool = False

    def make(self, request: PackRequest) -> Mapping[str, str]:
        """Make the pages by their path; a kind that is one page gives it under an empty path."""
        pages: Mapping[str, str] = import_module(f"personatool.packs.kinds.{self.module}").make(request)
        return pages


KINDS: Final[tuple[Kind, ...]] = (
    Kind("briefing", msg("Everything on one page, to send and to keep."), "briefing"),
    Kind("executive", msg("Two sheets for those who decide."), "executive", detail=""),
    Kind("workshop", msg("Cards, posters, notes and a script, to print and cut out."), "workshop.pack"),
    Kind(
        "site",
        msg("Several pages for an intranet or a shared folder."),
        "site",
        views=("blueprint", "flow"),
        folder=True,
    ),
    Kind("slides", msg("One idea a screen, to present."), "slides", detail="executive"),
)


def find_kind(name: str) -> Kind:
    """Find a kind by its name. Raises `PersonatoolError`, with the likeliest one, when there is none."""
    found = next((kind for kind in KINDS if kind.name == name), None)
    if found:
        return found
    known = [kind.name for kind in KINDS]
    near = nearest(name, known)
    if near:
        raise PersonatoolError(msg("There is no pack “{name}”. Did you mean “{near}”?", name=name, near=near))
    raise PersonatoolError(msg("There is no pack “{name}”. Choose among: {known}.", name=name, known=", ".join(known)))
