"""Who passes which step, as JSON and as CSV."""

from collections.abc import Iterator, Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.inclusion import VERDICT_WORDS, VERDICTS, Inclusion, StepOutcome
from personatool.model.message import msg
from personatool.report.tables.csv import harmless, sheet
from personatool.report.tables.json_text import dump

_HEADS = (
    msg("Journey (id)"), msg("Stage"), msg("Step (number)"), msg("Step"), msg("Persona (id)"), msg("Persona"),
    msg("Passes"), msg("Why"), msg("What would help"),
)  # fmt: skip


def inclusion_json(found: Sequence[Inclusion], translator: Translator) -> str:
    """Write journeys. Keys and verdicts stay English; sentences are in the translator's language."""
    journeys = [_journey(inclusion, translator) for inclusion in found]
    return dump({"version": 1, "language": translator.language, "journeys": journeys})


def inclusion_csv(found: Sequence[Inclusion], translator: Translator) -> str:
    """Write one row a persona and step."""
    return sheet(_HEADS, (row for inclusion in found for row in _rows(inclusion, translator)), translator)


def _journey(found: Inclusion, translator: Translator) -> dict[str, Any]:
    return {
        "id": found.journey,
        "title": found.title,
        "summary": [translator.say(message) for message in found.summary],
        "personas": [
            {
                "id": person.id,
                "label": person.label,
                "counts": {verdict: len(found.of(index, verdict)) for verdict in VERDICTS},
                "steps": [_reach(found, outcome, translator) for outcome in found.outcomes[index]],
            }
            for index, person in enumerate(found.people)
        ],
    }


def _reach(found: Inclusion, reach: StepOutcome, translator: Translator) -> dict[str, Any]:
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


def _rows(found: Inclusion, translator: Translator) -> Iterator[list[str]]:
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
