"""What the other kinds of pack are given beside the chapters: strips, sheets, a script."""

from dataclasses import dataclass

from personatool.packs.view.parts import Part


@dataclass(frozen=True)
class StripStage:
    """A stage in a journey on one strip.

    `mood` is what people feel there, in words and figures; empty when nobody said. `pain` is the gravest one,
    `endings` say how the journey may end here.
    """

    number: str
    name: Part
    colour: int
    mood: str
    pain: Part | None
    more: str
    truths: tuple[Part, ...]
    endings: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True)
class StripView:
    """A journey in one strip: its stages, and the curve above them.

    `curves` are runs of `x,y` points without a gap, `dots` all of them, on a field 100 wide a stage and 60 high.
    """

    id: str
    title: Part
    who: Part | None
    goal: Part | None
    decision: Part | None
    stages: tuple[StripStage, ...]
    curves: tuple[str, ...]
    dots: tuple[tuple[float, float, str], ...]
    width: int
    summary: str


@dataclass(frozen=True)
class AgendaItem:
    """A part of a workshop: when, how long, what is done with which sheets."""

    start: str
    minutes: str
    title: str
    text: str
    sheets: str


@dataclass(frozen=True)
class AgendaView:
    """A facilitator's script. `title` sums up what the workshop is about; `total` is its length."""

    total: str
    people: str
    bring: tuple[str, ...]
    parts: tuple[AgendaItem, ...]


@dataclass(frozen=True)
class BlankView:
    """An empty map: a journey's stages, and lanes to be filled."""

    id: str
    title: Part
    stages: tuple[tuple[int, Part], ...]


@dataclass(frozen=True)
class NoteView:
    """A sticky note: what it says, where that comes from; `level` is 1 to 3 for a pain, else 0."""

    text: Part
    where: Part | None
    foot: str
    level: int = 0


@dataclass(frozen=True)
class NotesView:
    """Notes of a kind, a sheet at a time; `total` is how many there are in the files."""

    key: str
    title: str
    sheets: tuple[tuple[NoteView, ...], ...]


@dataclass(frozen=True)
class BallotRow:
    """An opportunity to vote on."""

    number: str
    text: Part
    journey: Part


@dataclass(frozen=True)
class GuessView:
    """Something the team believes and has not shown: what it is, why it is a guess, how it would be seen."""

    text: Part
    why: str
    sign: Part | None


@dataclass(frozen=True)
class WorkshopView:
    """Everything to print for a workshop. `dots` are the votes each person has.

    `cards` and `room` are how many persona cards and notes fit a sheet.
    """

    agenda: AgendaView
    cards: int
    blanks: tuple[BlankView, ...]
    notes: tuple[NotesView, ...]
    room: int
    ballots: tuple[tuple[BallotRow, ...], ...]
    dots: int
    guesses: tuple[tuple[GuessView, ...], ...]
