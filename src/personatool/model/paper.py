"""The sheets a pack is printed on."""

from typing import Final, Literal

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

Paper = Literal["a4", "a3"]
PAPERS: Final[tuple[Paper, ...]] = ("a4", "a3")


def read_paper(name: str) -> Paper:
    """Take a paper size by its name. Raises PersonatoolError for an unknown one."""
    found = next((paper for paper in PAPERS if paper == name.lower()), None)
    if found is None:
        raise PersonatoolError(
            msg("There is no paper size “{name}” here. Choose among: {known}.", name=name, known=", ".join(PAPERS))
        )
    return found
