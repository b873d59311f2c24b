"""How far the points of a standard are met by what the files claim."""

from dataclasses import dataclass
from typing import Literal

from personatool.model.place import Mention
from personatool.model.standard import Point, Standard

PointStatus = Literal["met", "claimed", "open"]
"""Claimed with evidence; claimed without any; not addressed."""
ProofKind = Literal["study", "metric"]


@dataclass(frozen=True, slots=True)
class Proof:
    """What a claim rests on: the id of a study, or the name of a metric."""

    kind: ProofKind
    text: str


@dataclass(frozen=True, slots=True)
class Claim(Mention):
    """Something that says to meet a point, and what it rests on."""

    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class PointCoverage:
    """A point of a standard, and everything that says to meet it."""

    point: Point
    claims: tuple[Claim, ...] = ()

    @property
    def status(self) -> PointStatus:
        """One claim with evidence is enough."""
        if any(claim.proofs for claim in self.claims):
            return "met"
        return "claimed" if self.claims else "open"

    @property
    def future(self) -> bool:
        """Whether it is met only by what is still to come."""
        proven = [claim for claim in self.claims if claim.proofs]
        return bool(proven) and all(claim.future for claim in proven)


@dataclass(frozen=True, slots=True)
class Coverage:
    """A standard, point by point."""

    standard: Standard
    points: tuple[PointCoverage, ...]

    def count(self, status: PointStatus) -> int:
        """Count the points with this status."""
        return sum(point.status == status for point in self.points)
