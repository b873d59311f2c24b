"""Personas, one by one and side by side."""

from dataclasses import dataclass

from personatool.packs.view.parts import Badge, Fact, Image, Line, Part, Slider, Strip


@dataclass(frozen=True)
class PersonaView:
    """A persona's card. `story` is safe HTML; `source` is the path of its file, when the pack carries it."""

    id: str
    anchor: str
    name: Part
    initials: str
    portrait: Image | None
    role: Part | None
    archetype: Part | None
    badges: tuple[Badge, ...]
    quote: Line | None
    story: str
    lang: str
    columns: tuple[Fact, ...]
    sliders: tuple[Slider, ...]
    footer: tuple[Fact, ...]
    credit: Part | None
    source: str


@dataclass(frozen=True)
class SetRow:
    """A persona in the overview of the set."""

    name: Part
    initials: str
    portrait: Image | None
    cells: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True)
class SetView:
    """All personas side by side."""

    headings: tuple[str, ...]
    rows: tuple[SetRow, ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True)
class PersonasView:
    """Every persona, after what they have in common."""

    overview: SetView | None
    personas: tuple[PersonaView, ...]
