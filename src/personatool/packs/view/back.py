"""Evidence and findings."""

from dataclasses import dataclass

from personatool.packs.view.parts import Badge, Fact, Line, Part


@dataclass(frozen=True)
class EvidenceView:
    """An entry of the evidence register; `uses` is empty when nothing rests on it."""

    anchor: str
    id: str
    title: Part
    badges: tuple[Badge, ...]
    facts: tuple[Fact, ...]
    uses: tuple[Line, ...]


@dataclass(frozen=True)
class FindingView:
    """A finding of `check`."""

    code: str
    severity: Badge
    message: str
    why: str
    instead: str
    place: str
