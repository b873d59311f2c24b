"""What people say of the journey, beside what is computed."""

from collections.abc import Collection, Iterator

from personatool.measure.figures import complexity
from personatool.measure.journey_walk import JourneyWalk, walk_journey
from personatool.model.evidence import Complexity
from personatool.model.figure import Figure, Input, notes
from personatool.model.journey import Perceived
from personatool.model.message import Message, msg
from personatool.model.workspace import Workspace

ENOUGH = 100  # answers, Vos démarches essentielles
_SOURCE = msg("Vos démarches essentielles: a mean of at least {count} answers", count=ENOUGH)
_EASE = msg("10 × m ÷ (m + complexity); m is the complexity whose ease is 5 (`measures: ease_midpoint:`)")
_HOUSE = msg("House formula, a setting; it orders journeys, it does not predict an answer")
_UNIT = msg("of 10")


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """Perceived ease, computed ease, and the gap between them."""
    perceived = _perceived(walk.journey.perceived)
    midpoint = walk.workspace.settings.measures.ease_midpoint
    points = complexity.score(walk)
    computed = ease(points, midpoint)
    yield perceived
    yield Figure(
        "computed-ease", msg("Computed ease"), computed, _UNIT, formula=_EASE, source=_HOUSE, better="higher", digits=1,
        inputs=(Input(msg("complexity"), points), Input(msg("midpoint m"), midpoint)),
        missing=complexity.gaps(walk),
    )  # fmt: skip
    yield Figure(
        "ease-gap", msg("Perceived − computed"), None if perceived.value is None else perceived.value - computed, _UNIT,
        formula=msg("perceived ease − computed ease"), source=_HOUSE, better="neither", digits=1,
        inputs=(Input(msg("perceived ease"), perceived.value), Input(msg("computed ease"), computed)),
        missing=(*perceived.missing, *complexity.gaps(walk)),
    )  # fmt: skip


def ease(points: float, midpoint: float) -> float:
    """Compute the ease of a complexity, from 0 to 10; at the midpoint it is 5."""
    return 10 * midpoint / (midpoint + points)


def complexities(workspace: Workspace, ids: Collection[str]) -> dict[str, Complexity]:
    """Measure how complex these journeys are, by id."""
    midpoint = workspace.settings.measures.ease_midpoint
    found = {}
    for placed in workspace.journeys:
        if placed.value.id in ids:
            points = complexity.score(walk_journey(workspace, placed.value))
            found[placed.value.id] = Complexity(points, ease(points, midpoint))
    return found


def _perceived(rating: Perceived | None) -> Figure:
    usable = rating is not None and rating.out_of > 0 and (rating.n or 0) >= ENOUGH
    return Figure(
        "perceived-ease", msg("Perceived ease"), 10 * rating.score / rating.out_of if rating and usable else None,
        _UNIT,
        formula=msg("10 × `score` ÷ `out_of`"), source=_SOURCE, better="higher", digits=1,
        inputs=(
            Input(msg("score"), rating.score if rating else None),
            Input(msg("out of"), rating.out_of if rating else None),
            Input(msg("answers"), rating.n if rating else None),
        ),
        missing=_gaps(rating),
    )  # fmt: skip


def _gaps(rating: Perceived | None) -> tuple[Message, ...]:
    return notes(
        (rating is None, msg("What people say of the journey is not known (`perceived`).")),
        (rating is not None and rating.n is None, msg("The number of answers is not stated (`n` under `perceived`).")),
        (rating is not None and rating.n is not None and rating.n < ENOUGH, msg(
            "There are {given} answers; a score speaks for people from {count} answers on.",
            given=(rating.n or 0) if rating else 0, count=ENOUGH,
        )),
        (rating is not None and rating.out_of <= 0, msg("`out_of` must be above 0.")),
    )  # fmt: skip
