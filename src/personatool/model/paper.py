"""Sheets of paper, for maps and packs: their sizes, and how small words may get on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, upright, in millimetres; `least` is the size of words, in points, under which they are hard to read."""

    name: str
    width: float
    height: float
    least: float

    @property
    def lying(self) -> "Paper":
        """The same sheet on its long side."""
        return replace(self, width=self.height, height=self.width)

    @property
    def label(self) -> str:
        """Its name as people write it."""
        return self.name.upper() if self.name[0] == "a" else self.name.capitalize()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper as it lies, with its margin in millimetres; `alone` when one has to be enough, else one of several."""

    paper: Paper
    margin: float
    alone: bool = True


# A4 and A3 are read in the hand or on a table, A0 from a step and a half away; between them sizes grow in proportion.
PAPERS: Final = (
    Paper("a4", 210, 297, 6), Paper("a3", 297, 420, 7), Paper("a2", 420, 594, 9.5), Paper("a1", 594, 841, 13),
    Paper("a0", 841, 1189, 18), Paper("letter", 215.9, 279.4, 6), Paper("tabloid", 279.4, 431.8, 7),
)  # fmt: skip
PackPaper = Literal["a4", "a3"]
_FOR_PACKS: Final[tuple[PackPaper, ...]] = ("a4", "a3")


def read_paper(name: str, among: Sequence[str] = ()) -> Paper:
    """Take a paper by its name, one of those named or of all. Raises PersonatoolError for any other."""
    known = [paper for paper in PAPERS if not among or paper.name in among]
    found = next((paper for paper in known if paper.name == name.lower()), None)
    if found is None:
        names = ", ".join(paper.name for paper in known)
        raise PersonatoolError(msg("There is no paper “{name}” here. Choose among: {known}.", name=name, known=names))
    return found


def read_pack_paper(name: str) -> PackPaper:
    """Take a paper that packs are printed on. Raises PersonatoolError for any other."""
    return next(paper for paper in _FOR_PACKS if paper == read_paper(name, _FOR_PACKS).name)
