"""A workspace and what was measured of it: what drawings and packs are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from personatool.model.evidence import Confidence
from personatool.model.inclusion import Inclusion
from personatool.model.sums import Sums
from personatool.model.trace import Trace
from personatool.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Measured:
    """What was not measured is not shown.

    `confidences` are by `persona` or `journey`, and id; `inclusions`, `traces` and `sums` (of each stage) by the id
    of the journey.
    """

    workspace: Workspace
    confidences: Mapping[tuple[str, str], Confidence] = field(default_factory=dict)
    inclusions: Mapping[str, Inclusion] = field(default_factory=dict)
    traces: Mapping[str, Trace] = field(default_factory=dict)
    sums: Mapping[str, tuple[Sums, ...]] = field(default_factory=dict)
