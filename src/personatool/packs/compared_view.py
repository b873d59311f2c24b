"""What the comparison's template is given: plain, frozen, already in words."""

from dataclasses import dataclass

from personatool.packs.view import Badge, Fact, MapView, Note, Part


@dataclass(frozen=True)
class SideView:
    """One of the two journeys: what it is called, when it holds, what is said of it."""

    label: str
    title: Part
    when: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class MeasureView:
    """A measure of both; `change` carries its sign, `verdict` says in a word whether it is good for people.

    `key` tells it apart; `gaps` when the files leave something out.
    """

    key: str
    label: str
    unit: str
    before: str
    after: str
    change: str
    verdict: Badge
    gaps: bool


@dataclass(frozen=True)
class StepView:
    """A step of both journeys, and what changed in it: a note for each, its two parts before and after."""

    title: Part
    changes: tuple[Note, ...]


@dataclass(frozen=True)
class ComparedView:
    """The whole page. `drawing` is both curves, when somebody drew them."""

    language: str
    title: str
    organisation: str
    before: SideView
    after: SideView
    headlines: tuple[MeasureView, ...]
    measures: tuple[MeasureView, ...]
    gaps: tuple[str, ...]
    gone: tuple[Fact, ...]
    come: tuple[Fact, ...]
    changed: tuple[StepView, ...]
    drawing: MapView | None
    digest: str
