"""From needs to those who answer for doing better."""

from dataclasses import dataclass

from personatool.packs.view.parts import Badge, Line, Part


@dataclass(frozen=True)
class ThreadRow:
    """A need: whose it is, the steps that serve it, the opportunities that answer it, who owns those."""

    need: Part
    who: Part
    steps: tuple[Part, ...]
    opportunities: tuple[Part, ...]
    owners: tuple[Part, ...]


@dataclass(frozen=True)
class ThreadsView:
    """A journey's threads.

    `breaks` are the things that something is missing about, `unserved` the needs that no step serves. Rows give
    opportunities by their numbers; `key` says which each is.
    """

    anchor: str
    title: Part
    state: tuple[Badge, ...]
    breaks: tuple[Line, ...]
    unserved: tuple[Part, ...]
    rows: tuple[ThreadRow, ...]
    key: tuple[tuple[Part, Part], ...]
