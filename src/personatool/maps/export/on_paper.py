"""A map on paper: one sheet or several, and what to do about words that are too small there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from personatool.maps.canvas.shapes import Label
from personatool.maps.engine.dot import DotSource
from personatool.maps.export.paper import fitted, inked, smallest
from personatool.maps.export.poster import spread_out
from personatool.maps.export.tiles import tiled
from personatool.model.message import Message, Param, msg, msg_n
from personatool.model.paper import PAPERS, Paper, Sheet

_TOLERATED: Final = 0.05
_HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A map in its theme and brand, to be set on paper with a margin, in millimetres."""

    source: DotSource
    margin: float
    lay: Callable[[Sheet], tuple[DotSource, ...]] = lambda _: ()

    def on_one(self, papers: Sequence[Paper]) -> DotSource:
        """The map as large as one sheet holds it; set for that sheet where words would be too small."""
        one = self._fitted(papers)
        if is_readable(one, papers[0]):
            return one
        laid = [sheet for paper in papers for sheet in self.lay(Sheet(paper, self.margin))]
        return max(laid, key=_said, default=one)

    def _fitted(self, papers: Sequence[Paper]) -> DotSource:
        return fitted(self.source, tuple(papers), self.margin)

    def on_several(self, papers: Sequence[Paper]) -> tuple[DotSource, ...]:
        """The map on as few sheets as its words can be read on, cut where sheets are full."""
        one = self._fitted(papers)
        if is_readable(one, papers[0]):
            return (one,)
        laid = [sheets for paper in papers if (sheets := self.lay(Sheet(paper, self.margin, alone=False)))]
        if laid:
            return min(laid, key=len)
        cut = tiled(self.source, papers, self.margin)
        if all(filled(sheet) >= _HALF for sheet in cut[:-1]) and is_readable(cut[0], papers[0]):
            return cut
        return spread_out(self.source, papers, self.margin, papers[0].least / smallest(self.source.drawing))

    def warning(self, name: str, made: Sequence[DotSource], paper: Paper) -> Message | None:
        """What to do when words are too small to be read: the smallest paper that would do, and how many sheets.

        Says as well when some details are left out, so that words can be read.
        """
        if is_readable(made[0], paper):
            return self._left_out(name, made, paper)
        told: dict[str, Param] = {
            "name": name, "size": round(_smallest(made[0]), 1), "paper": paper.label, "least": paper.least,
        }  # fmt: skip
        larger = next(
            (other for other in _larger(paper) if is_readable(self.on_one((other.lying, other)), other)), None
        )
        count = len(self.on_several((paper.lying, paper)))
        if larger:
            return msg_n(
                "{name}: the smallest words would be {size} pt on {paper}, hard to read under {least} pt. "
                "On one sheet it takes {larger}; with --tiles, {count} sheet of {paper}.",
                "{name}: the smallest words would be {size} pt on {paper}, hard to read under {least} pt. "
                "On one sheet it takes {larger}; with --tiles, {count} sheets of {paper}.",
                count, larger=larger.label, **told,
            )  # fmt: skip
        return msg_n(
            "{name}: the smallest words would be {size} pt on {paper}, hard to read under {least} pt. "
            "No larger paper is enough; with --tiles it takes {count} sheet of {paper}.",
            "{name}: the smallest words would be {size} pt on {paper}, hard to read under {least} pt. "
            "No larger paper is enough; with --tiles it takes {count} sheets of {paper}.",
            count, **told,
        )  # fmt: skip

    def _left_out(self, name: str, made: Sequence[DotSource], paper: Paper) -> Message | None:
        if len(made) > 1 or _said(made[0]) >= _said(self.source):
            return None
        return msg(
            "{name}: so that words can be read on one sheet of {paper}, details are left out; the sheet says which. "
            "With --tiles all are there.",
            name=name, paper=paper.label,
        )  # fmt: skip


def is_readable(sheet: DotSource, paper: Paper) -> bool:
    """Whether no words are smaller than can be read on a paper."""
    return _smallest(sheet) >= paper.least - _TOLERATED


def _said(sheet: DotSource) -> int:
    """How many letters are on a sheet."""
    labels = (shape for shape in sheet.drawing.shapes if isinstance(shape, Label))
    return sum(len(line) for label in labels for line in label.lines)


def filled(sheet: DotSource) -> float:
    """How much of a sheet is used, by where its words lie; its own number is the last of them."""
    drawing = sheet.drawing
    area = inked(replace(drawing, shapes=tuple(shape for shape in drawing.shapes if isinstance(shape, Label))[:-1]))
    return area.width * area.height / (drawing.width * drawing.height)


def _smallest(sheet: DotSource) -> float:
    return smallest(sheet.drawing) * sheet.printed


def _larger(paper: Paper) -> tuple[Paper, ...]:
    """Papers of the same kind that are larger, the smallest first."""
    kind = [other for other in PAPERS if (other.name[0] == "a") is (paper.name[0] == "a")]
    return tuple(sorted((other for other in kind if other.width > paper.width), key=lambda other: other.width))
