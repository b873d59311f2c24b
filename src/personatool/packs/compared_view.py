"""What the comparison's template is given: plain, frozen, already in words."""

from dataclasses import dataclass

from personatool.packs.view import Badge, ChangedView, DeltaView, Fact, MapView, Part


@dataclass(frozen=True)
class SideView:
    """One of the two journeys: what it is called, when it holds, what is said of it."""

    label: str
    title: Part
    when: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class ComparedView:
    """The whole page. `drawing` is both curves, when somebody drew them."""

    language: str
    title: str
    organisation: str
    before: SideView
    after: SideView
    headlines: tuple[DeltaView, ...]
    measures: tuple[DeltaView, ...]
    gaps: tuple[str, ...]
    gone: tuple[Fact, ...]
    come: tuple[Fact, ...]
    changed: tuple[ChangedView, ...]
    drawing: MapView | None
    digest: str
