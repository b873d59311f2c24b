"""What `check` has to say: kinds of problem, findings of the rules, diagnostics with their place."""

from dataclasses import dataclass
from enum import StrEnum

from personatool.model.message import Message
from personatool.model.place import Span, Spot


class Severity(StrEnum):
    """How bad: an error stops the build, a warning and an information do not.

    An observation tells what a journey shows about a service as it is: no fault of the file that shows it.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OBSERVATION = "observation"


@dataclass(frozen=True, slots=True)
class Softer:
    """How a kind of problem is told of a service that is not said to be public; without `why`, for the same reason."""

    severity: Severity
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem, by its code for ever. `why` and `instead` are written for a designer.

    `of_service`: it speaks of the service, not of the file. On a journey as it is lived today it is an observation,
    and `weight` says how bad it would be on one that is planned. There, `check` and `build` fail on such an error, and
    a map can still be drawn: showing what is wrong is what maps are for.

    `of_duty`: it rests on a right, a law or a duty of administrations, and is said of public services alone.
    `of_lived`: it speaks of what people live and of the team's own work, so not of a prescribed journey: that one is
    told by an administration, and nobody has lived it.
    `elsewhere`: how it is told of a service that is not said to be public, when that is another way.
    """

    code: str
    name: str
    why: Message
    instead: Message
    severity: Severity = Severity.ERROR
    of_service: bool = False
    weight: Severity | None = None
    of_duty: bool = False
    of_lived: bool = False
    elsewhere: Softer | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """Write `text` where `was` stands: a text, or with `spot.key` a key.

    With `add`, the text is the value of a new key instead, in front of those of the thing at the spot; when that is
    written as a text, `was`, it becomes what stands under `under`.
    """

    spot: Spot
    was: str
    text: str
    add: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A fix in the text of a file: what to write between two offsets (in characters), which are on one line."""

    path: str
    start: int
    end: int
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem found by meaning; its place is still a route. `instead` replaces the kind's own advice.

    `fix` is what to write instead, when that is beyond doubt.
    """

    kind: Kind
    spot: Spot
    message: Message
    instead: Message | None = None
    related: tuple[tuple[Spot, Message], ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a diagnostic, and what stands there."""

    path: str
    span: Span
    message: Message


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A problem with its exact place in a file. `line_text` is the source line, as written, without its end.

    `edit` is the change that mends it, when there is a fix that can be written into the file. `also` are the codes of
    other rules whose findings on this place it speaks for. `line_above` is the line before, where the spaces at the
    start of both are what is wrong.
    """

    kind: Kind
    path: str
    span: Span
    message: Message
    instead: Message
    line_text: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    edit: Edit | None = None
    also: tuple[str, ...] = ()
    line_above: str = ""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.kind.severity

    @property
    def weight(self) -> Severity:
        """How much it matters: what an observation would be on a journey that can still be changed."""
        return self.kind.weight or self.kind.severity

    @property
    def gravity(self) -> tuple[int, int]:
        """The order of what matters first: faults before observations, each by weight."""
        ranks = tuple(Severity)
        return ranks.index(self.severity), ranks.index(self.weight)

    @property
    def order(self) -> tuple[str, Span, str, str]:
        """The one order diagnostics are shown in: by place, then by code."""
        return (self.path, self.span, self.kind.code, self.message.text)
