"""Who passes which step: text for the terminal, JSON, CSV."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from personatool.i18n import Translator
from personatool.model.inclusion import VERDICT_WORDS, VERDICTS, Inclusion, InclusionStep, StepOutcome, Verdict
from personatool.model.message import msg
from personatool.report.tables.json_and_csv import dump, harmless, sheet
from personatool.report.tables.terminal import WIDTH, left, page, paragraph, plain, say, title
from personatool.report.text import cells

_HEADS = (
    msg("Journey (id)"), msg("Stage"), msg("Step (number)"), msg("Step"), msg("Persona (id)"), msg("Persona"),
    msg("Passes"), msg("Why"), msg("What would help"),
)  # fmt: skip

SIGNS: Final[dict[Verdict, str]] = {"alone": "+", "helped": "~", "blocked": "x", "unknown": "?"}
_CELL: Final = 15
_AT_ONCE: Final = 4


def inclusion_text(found: Sequence[Inclusion], translator: Translator, *, details: bool) -> str:
    """Show journeys: who is left behind, every step for everybody, why; with `details`, why for each doubt too."""
    return "\n".join(page(list(_journey(inclusion, translator, details=details))) for inclusion in found)


def _journey(found: Inclusion, translator: Translator, *, details: bool) -> Iterator[str]:
    yield from title(f"{plain(found.title)} ({found.journey})")
    yield ""
    for message in found.summary:
        yield from paragraph(say(translator, message), "  ")
    shown, easy = _columns(found)
    if easy:
        names = ", ".join(plain(found.people[index].label) for index in easy)
        yield from paragraph(say(translator, msg("Every step alone: {names}.", names=names)), "  ")
    for start in range(0, len(shown), _AT_ONCE):
        yield ""
        yield from _table(found, shown[start : start + _AT_ONCE], translator)
    wanted = {"blocked", "helped", "unknown"} if details else {"blocked"}
    rows = [row for row in zip(*found.outcomes, strict=True) if any(outcome.verdict in wanted for outcome in row)]
    if rows:
        yield ""
        yield say(translator, msg("Why, and what would help"))
    for row in rows:
        meant = [outcome for outcome in row if outcome.verdict in wanted]
        yield from reasons(found, meant, translator)


def _columns(found: Inclusion) -> tuple[list[int], list[int]]:
    """Whom to give a column; of many, those who pass every step alone are only named."""
    people = list(range(len(found.people)))
    if len(people) <= _AT_ONCE:
        return people, []
    easy = [index for index in people if len(found.of(index, "alone")) == len(found.steps)]
    return [index for index in people if index not in easy], easy


def _table(found: Inclusion, people: Sequence[int], translator: Translator) -> Iterator[str]:
    foot = say(translator, msg("Steps alone / in all"))
    longest = max((cells(plain(step.title)) for step in found.steps), default=0)
    room = min(max(longest + 6, cells(foot) + 2), WIDTH - _CELL * len(people))
    heads = "".join(left(_short(found.people[index].label, _CELL - 1), _CELL) for index in people)
    yield (" " * room + heads).rstrip()
    for _, steps in groupby(found.steps, lambda step: step.stage):
        here = list(steps)
        yield _short(plain(here[0].stage_name), WIDTH)
        for step in here:
            verdicts = "".join(_cell(found.outcomes[index][step.number - 1].verdict, translator) for index in people)
            yield (left(_row_head(step, room), room) + verdicts).rstrip()
    totals = "".join(_total(found, index) for index in people)
    yield (left(foot, room) + totals).rstrip()


def _total(found: Inclusion, person: int) -> str:
    return left(f"{len(found.of(person, 'alone'))} / {len(found.steps)}", _CELL)


def _row_head(step: InclusionStep, room: int) -> str:
    return f"{step.number:>3} {_short(plain(step.title), room - 6)}"


def _cell(verdict: Verdict, translator: Translator) -> str:
    return left(f"{SIGNS[verdict]} {say(translator, VERDICT_WORDS[verdict])}", _CELL)


def _short(text: str, width: int) -> str:
    """Cut a text to a width, a sign telling so."""
    if cells(text) <= width:
        return text
    while cells(text) > width - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def reasons(found: Inclusion, meant: Sequence[StepOutcome], translator: Translator) -> Iterator[str]:
    """Say of one step why it is not passed alone, and what would help."""
    step = found.steps[meant[0].step - 1]
    labels = {person.id: person.label for person in found.people}
    yield from paragraph(plain(step.title), f"{step.number:>3} ")
    for reach in meant:
        yield from _why(labels[reach.persona], reach, translator)


def _why(person: str, reach: StepOutcome, translator: Translator) -> Iterator[str]:
    verdict = say(translator, VERDICT_WORDS[reach.verdict])
    reasons = " ".join(plain(reason) for reason in reach.reason_texts(translator.say))
    text = msg("{persona}, {verdict}: {reasons}", persona=plain(person), verdict=verdict, reasons=reasons)
    yield from paragraph(say(translator, text), f"    {SIGNS[reach.verdict]} ")
    for remedy in reach.remedies:
        yield from paragraph(say(translator, remedy), "      → ")


def inclusion_json(found: Sequence[Inclusion], translator: Translator) -> str:
    """Write journeys. Keys and verdicts stay English; sentences are in the translator's language."""
    journeys = [_journey_json(inclusion, translator) for inclusion in found]
    return dump({"version": 1, "language": translator.language, "journeys": journeys})


def inclusion_csv(found: Sequence[Inclusion], translator: Translator) -> str:
    """Write one row a persona and step."""
    return sheet(_HEADS, (row for inclusion in found for row in _csv_rows(inclusion, translator)), translator)


def _journey_json(found: Inclusion, translator: Translator) -> dict[str, Any]:
    return {
        "id": found.journey,
        "title": found.title,
        "summary": [translator.say(message) for message in found.summary],
        "personas": [
            {
                "id": person.id,
                "label": person.label,
                "counts": {verdict: len(found.of(index, verdict)) for verdict in VERDICTS},
                "steps": [_outcome_json(found, outcome, translator) for outcome in found.outcomes[index]],
            }
            for index, person in enumerate(found.people)
        ],
    }


def _outcome_json(found: Inclusion, reach: StepOutcome, translator: Translator) -> dict[str, Any]:
    step = found.steps[reach.step - 1]
    return {
        "number": step.number,
        "stage": step.stage_name,
        "title": step.title,
        "human_help": step.staffed,
        "verdict": reach.verdict,
        "reasons": list(reach.reason_texts(translator.say)),
        "remedies": [translator.say(remedy) for remedy in reach.remedies],
    }


def _csv_rows(found: Inclusion, translator: Translator) -> Iterator[list[str]]:
    for person, row in zip(found.people, found.outcomes, strict=True):
        for reach in row:
            step = found.steps[reach.step - 1]
            why, helps = reach.reason_texts(translator.say), map(translator.say, reach.remedies)
            texts = (
                step.title,
                person.id,
                person.label,
                translator.say(VERDICT_WORDS[reach.verdict]),
                *map(" ".join, (why, helps)),
            )
            yield [harmless(found.journey), harmless(step.stage_name), str(step.number), *map(harmless, texts)]
