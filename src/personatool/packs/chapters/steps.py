"""The step table: stages, and a row for each step with all its facts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from personatool.model.message import Message, msg
from personatool.model.moment import KeyMoment, Moment, Stage
from personatool.packs.builder import anchors
from personatool.packs.builder.cross_references import NumberedStep
from personatool.packs.chapters import moments, service
from personatool.packs.chapters.endings import next_facts
from personatool.packs.chapters.moments import Scene
from personatool.packs.view.journeys import Cell, Row, StageView
from personatool.packs.view.parts import Badge, Fact, Line, Part
from personatool.wording.fixed_words import CONFIDENCE, PHASE

_GROUPS = (
    (msg("How they meet"), moments.contact),
    (msg("What is lived"), moments.experience),
    (msg("Pain points and opportunities"), moments.pains_and_opportunities),
    (msg("What is asked, what it takes"), service.demands),
    (msg("Behind the scenes"), service.behind_the_scenes),
)
_PALETTE = 8  # stage colours of the style sheet, the same as on the maps


def table(scene: Scene) -> tuple[tuple[str, ...], tuple[StageView, ...]]:
    """Make the table: its column headings and its stages. A column nobody fills is left out."""
    stages = tuple(_stages(scene))
    used = [any(row.cells[at].facts for stage in stages for row in stage.rows) for at in range(len(_GROUPS))]
    headings = tuple(scene.ctx.say(label) for (label, _), keep in zip(_GROUPS, used, strict=True) if keep)
    return headings, tuple(_narrow(stage, used) for stage in stages)


def _narrow(stage: StageView, used: list[bool]) -> StageView:
    rows = (
        replace(row, cells=tuple(cell for cell, keep in zip(row.cells, used, strict=True) if keep))
        for row in stage.rows
    )
    return replace(stage, rows=tuple(rows))


def _stages(scene: Scene) -> Iterator[StageView]:
    numbered = iter(scene.ctx.index.steps[scene.journey.id])
    for number, stage in enumerate(scene.journey.stages, 1):
        steps = tuple(_step_row(scene, next(numbered)) for _ in stage.steps)
        place = anchors.stage_anchor(scene.journey.id, stage.id, number)
        yield StageView(
            anchor=place,
            number=str(number),
            name=scene.ctx.user_text(stage.name),
            details=_stage_details(scene, stage),
            colour=(number - 1) % _PALETTE + 1,
            rows=(*_stage_rows(replace(scene, here=place), stage), *steps),
        )


def _stage_details(scene: Scene, stage: Stage) -> tuple[Line, ...]:
    ctx = scene.ctx
    phase = ctx.our_line(PHASE[stage.phase] if stage.phase else None)
    sure = ctx.our_line(CONFIDENCE[stage.confidence] if stage.confidence else None)
    return (*phase, *ctx.text_line(stage.time), *ctx.text_line(stage.situation), *ctx.text_line(stage.goal), *sure)


def _stage_rows(scene: Scene, stage: Stage) -> tuple[Row, ...]:
    """One row for the lanes that stand on the stage itself, when there are any."""
    row = _row(scene, stage, scene.ctx.our_text(msg("Whole stage")), whole=True)
    filled = row.action or row.picture or row.badges or row.about or any(cell.facts for cell in row.cells)
    return (row,) if filled else ()


def _step_row(scene: Scene, numbered: NumberedStep) -> Row:
    step = numbered.step
    title = scene.ctx.user_text(step.title)
    here = replace(scene, here=numbered.anchor)
    return _row(here, step, title, numbered.anchor, str(numbered.number), next_facts(scene.ctx, scene.journey, step))


def _row(  # noqa: PLR0913 - a row says where it stands and what it holds
    scene: Scene,
    moment: Moment,
    title: Part,
    anchor: str = "",
    number: str = "",
    following: tuple[Fact, ...] = (),
    *,
    whole: bool = False,
) -> Row:
    ctx = scene.ctx
    action = ctx.user_text(moment.action) if moment.action and moment.action != title.text else None
    key = moment.key_moment
    return Row(
        anchor=anchor,
        number=number,
        title=title,
        action=action,
        badges=(Badge(ctx.say(msg("Moment of truth")), "star", "accent"),) if key else (),
        about=(*_key_moment(scene, key), *_easy_read(scene, moment), *following, *_subjourney(scene, moment)),
        cells=tuple(Cell(facts(scene, moment)) for _, facts in _GROUPS),
        whole_stage=whole,
        picture=moments.picture(scene, moment),
        channel="|".join(moment.channel),
        channel_name="|".join(ctx.channel_name(channel).text for channel in moment.channel),
        severity=max((pain.severity or 0 for pain in moment.pains), default=0),
    )


def _key_moment(scene: Scene, key: KeyMoment | None) -> tuple[Fact, ...]:
    if not key:
        return ()
    ctx = scene.ctx
    lines = (
        *ctx.text_line(key.name),
        *_named(scene, msg("Why"), key.why),
        *_named(scene, msg("Incentive"), key.incentive),
    )
    return ctx.fact("key-moment", msg("Why it is a key moment"), "star", lines)


def _named(scene: Scene, label: Message, text: str | None) -> tuple[Line, ...]:
    return (Line((scene.ctx.our_text(label),), scene.ctx.user_note(None, text)),) if text else ()


def _easy_read(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    ctx, easy = scene.ctx, moment.easy_read
    reviewer = ctx.user_note(msg("Reviewed by"), easy.reviewer) if easy else ()
    return ctx.fact("easy-read", msg("Easy to read"), "book-open", ctx.text_line(easy.text, *reviewer) if easy else ())


def _subjourney(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    lines: Iterable[Line] = (Line((scene.ctx.journey_link(moment.subjourney),)),) if moment.subjourney else ()
    return scene.ctx.fact("subjourney", msg("Told in full in"), "layers", lines)
