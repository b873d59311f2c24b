"""Levels of detail of a journey map."""

from typing import Final, Literal

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

Detail = Literal["essential", "full", "executive"]
# What hangs on the wall; everything that was written; one page for those who decide.
DETAILS: Final[tuple[Detail, ...]] = ("essential", "full", "executive")


def read_detail(name: str) -> Detail:
    """Take a level of detail by its name. Raises PersonatoolError for an unknown one."""
    found = next((detail for detail in DETAILS if detail == name), None)
    if found is None:
        raise PersonatoolError(
            msg("There is no level of detail “{name}”. Choose among: {known}.", name=name, known=", ".join(DETAILS))
        )
    return found
