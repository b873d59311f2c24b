"""Everything a pack is made from, computed elsewhere and handed over as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from personatool.model.comparison import Comparison
from personatool.model.coverage import Coverage
from personatool.model.diagnostic import Diagnostic
from personatool.model.figure import Figure
from personatool.model.measured import Measured
from personatool.model.rendered_map import RenderedMap
from personatool.model.workspace import Workspace

Drawings = Mapping[str, Mapping[str, RenderedMap]]


@dataclass(frozen=True, slots=True)
class PackInput:
    """What is not given is not shown: a pack can be made from a workspace of which nothing was measured.

    `drawings` are by journey id, then by view (`map`, `blueprint`, `flow` …), shown in the order given. `figures` are
    by journey id. `comparisons` are of a current journey and the one to replace it. `coverages` are
    of the standards in use. `sources` are the texts of the
    files by path, to be taken out of the pack again. `chapters` are those asked for, in order; with `full`, the
    appendix of the briefing is printed too.
    """

    measured: Measured
    diagnostics: Sequence[Diagnostic] = ()
    drawings: Drawings = field(default_factory=dict)
    figures: Mapping[str, Sequence[Figure]] = field(default_factory=dict)
    comparisons: Sequence[Comparison] = ()
    coverages: Sequence[Coverage] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    chapters: tuple[str, ...] = ()
    full: bool = False

    @property
    def workspace(self) -> Workspace:
        """The team's files."""
        return self.measured.workspace
