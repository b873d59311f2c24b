"""Coverage of standards as JSON and as CSV."""

from collections.abc import Iterator, Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.coverage import Claim, Coverage, PointCoverage
from personatool.model.message import msg
from personatool.model.standard import Standard
from personatool.report.tables.coverage_text import proofs
from personatool.report.tables.csv import harmless, sheet
from personatool.report.tables.json_text import dump
from personatool.wording.fixed_words import POINT_STATUS, THING

_HEADS = (
    msg("Standard"), msg("Point"), msg("Heading"), msg("Threshold"), msg("Reach"), msg("Claimed by"),
    msg("In its words"), msg("Inside"), msg("Still to come"), msg("Evidence"), msg("File"),
)  # fmt: skip


def coverage_json(covered: Sequence[Coverage], translator: Translator) -> str:
    """Write standards point by point. Keys and states stay English; headings are in the translator's language."""
    standards = [
        {
            **described(coverage.standard, translator),
            "counts": {reach: coverage.count(reach) for reach in POINT_STATUS},
            "points": [_point(coverage.standard, point, translator) for point in coverage.points],
        }
        for coverage in covered
    ]
    return dump({"version": 1, "language": translator.language, "standards": standards})


def coverage_csv(covered: Sequence[Coverage], translator: Translator) -> str:
    """Write one row a claim, and one for each point that nothing addresses."""
    rows = (
        row for coverage in covered for point in coverage.points for row in _rows(coverage.standard, point, translator)
    )
    return sheet(_HEADS, rows, translator)


def described(standard: Standard, translator: Translator) -> dict[str, Any]:
    """What there is to say of a standard beside its points."""
    return {
        "id": standard.id,
        "title": standard.title_in(translator.language),
        "owner": standard.owner,
        "version": standard.version,
        "date": standard.date.isoformat() if standard.date else None,
        "source": standard.source,
        "licence": standard.licence,
        "wording": standard.wording,
        "translations": standard.translations,
    }


def _point(standard: Standard, reached: PointCoverage, translator: Translator) -> dict[str, Any]:
    return {
        "id": reached.point.id,
        "heading": standard.heading_in(reached.point, translator.language),
        "threshold": reached.point.threshold,
        "reach": reached.status,
        "future": reached.future,
        "claims": [_claim(claim) for claim in reached.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "kind": claim.kind,
        "words": claim.words,
        "owner": claim.owner,
        "within": list(claim.within),
        "future": claim.future,
        "path": claim.spot.path,
        "route": list(claim.spot.route),
        "evidence": [{"kind": proof.kind, "text": proof.text} for proof in claim.proofs],
    }


def _rows(standard: Standard, reached: PointCoverage, translator: Translator) -> Iterator[list[str]]:
    point, say = reached.point, translator.say
    heading = harmless(standard.heading_in(point, translator.language))
    begin = [standard.id, point.id, heading, harmless(point.threshold or ""), say(POINT_STATUS[reached.status])]
    if not reached.claims:
        yield [*begin, "", "", "", "", "", ""]
    for claim in reached.claims:
        yield [*begin, *map(harmless, _cells(claim, translator))]


def _cells(claim: Claim, translator: Translator) -> tuple[str, ...]:
    future = translator.say(msg("yes")) if claim.future else translator.say(msg("no"))
    evidence = ", ".join(proofs(claim.proofs, translator))
    within = " › ".join(claim.within)
    return (translator.say(THING[claim.kind]), claim.words, within, future, evidence, claim.spot.path)
