"""What a stage, or a whole journey, asks of people, in figures that maps show."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sums:
    """`doing` and `waiting` are in minutes; `silent` steps tell nothing of contacts, which are then more perhaps.

    Of `rough` lengths of time (ranges, working days), the longer end is added.
    """

    doing: float = 0.0
    waiting: float = 0.0
    contacts: int = 0
    silent: int = 0
    data: int = 0
    documents: int = 0
    rough: bool = False

    @property
    def minutes(self) -> float:
        """How long it takes, with all waiting."""
        return self.doing + self.waiting


def added_up(parts: Sequence[Sums]) -> Sums:
    """The sums of several stages."""
    return Sums(
        doing=sum(part.doing for part in parts),
        waiting=sum(part.waiting for part in parts),
        contacts=sum(part.contacts for part in parts),
        silent=sum(part.silent for part in parts),
        data=sum(part.data for part in parts),
        documents=sum(part.documents for part in parts),
        rough=any(part.rough for part in parts),
    )
