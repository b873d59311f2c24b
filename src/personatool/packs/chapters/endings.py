"""Where a journey goes on and where it ends, in the step table and among what is said of the journey."""

from collections.abc import Iterator

from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Moment
from personatool.model.step_graph import Arrow, Ending, Place
from personatool.packs.builder.context import Context
from personatool.packs.view.parts import Fact, Line, Note, Part
from personatool.wording.outcomes import END, end_icon, end_title


def next_facts(ctx: Context, journey: Journey, moment: Moment) -> tuple[Fact, ...]:
    """Where a step leads, and how the journey ends there; none where it plainly leads to the following one."""
    graph = ctx.index.graphs[journey.id]
    place = graph.place(moment)
    if not place or not _said(place, graph.onwards(place.index)):
        return ()
    lines = tuple(_line(ctx, journey, place, arrow) for arrow in graph.onwards(place.index))
    return ctx.fact("next", msg("What comes next"), "corner-down-right", lines)


def _said(place: Place, arrows: tuple[Arrow, ...]) -> bool:
    """Whether `next` is written, or how it ends where it does."""
    written = place.moment.model_fields_set
    return "next" in written or ("outcome" in written and any(arrow.end is None for arrow in arrows))


def _line(ctx: Context, journey: Journey, place: Place, arrow: Arrow) -> Line:
    when = tuple(note for condition in arrow.conditions for note in ctx.user_note(msg("When"), condition))
    ending = ctx.index.graphs[journey.id].ending(place) if arrow.end is None else None
    if ending:
        return Line((_title(ctx, ending),), (*when, *_how(ctx, ending)))
    return Line((place_part(ctx, journey, ctx.index.graphs[journey.id].places[arrow.end or 0]),), when)


def place_part(ctx: Context, journey: Journey, place: Place) -> Part:
    """The number and the name of a step, with a link; of a stage, its name."""
    if not place.number:
        return ctx.user_text(place.name)
    anchor = ctx.index.steps[journey.id][place.number - 1].anchor
    return ctx.user_text(f"{place.number}. {place.name}", f"#{anchor}")


def _title(ctx: Context, ending: Ending) -> Part:
    return ctx.our_text(end_title(ending.outcome), end_icon(ending.outcome))


def _how(ctx: Context, ending: Ending) -> tuple[Note, ...]:
    return ctx.user_note(None, ending.outcome.text if ending.outcome else None)


def ending_facts(ctx: Context, journey: Journey) -> tuple[Fact, ...]:
    """All endings of a journey; none where it plainly ends with its last step."""
    graph = ctx.index.graphs[journey.id]
    lines = tuple(
        Line(
            (place_part(ctx, journey, ending.place),),
            (
                *(ctx.our_note(None, end_title(ending.outcome)) if end_title(ending.outcome) != END else ()),
                *_how(ctx, ending),
                *(note for condition in ending.conditions for note in ctx.user_note(msg("When"), condition)),
            ),
        )
        for ending in graph.endings
    )
    return ctx.fact("endings", msg("Where it ends"), "log-out", lines) if graph.ends_as_written else ()


def stage_endings(ctx: Context, journey: Journey, stage: int) -> Iterator[tuple[Part, ...]]:
    """The endings within a stage, by its place in the journey: of which kind, then how if that is said."""
    graph = ctx.index.graphs[journey.id]
    for ending in graph.endings if graph.ends_as_written else ():
        if ending.place.stage == stage:
            how = ending.outcome.text if ending.outcome else None
            yield (_title(ctx, ending), *((ctx.user_text(how),) if how else ()))
