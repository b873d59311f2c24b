"""Coverage of standards: text for the terminal, JSON, CSV."""

from collections.abc import Iterator, Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.coverage import Claim, Coverage, PointCoverage, PointStatus, Proof
from personatool.model.message import msg, msg_n
from personatool.model.standard import Standard
from personatool.report.tables.json_and_csv import dump, harmless, sheet
from personatool.report.tables.terminal import left, listed, page, paragraph, plain, say, title
from personatool.wording.fixed_words import POINT_STATUS, STANDARD_WORDING, THING

_HEADS = (
    msg("Standard"), msg("Point"), msg("Heading"), msg("Threshold"), msg("Reach"), msg("Claimed by"),
    msg("In its words"), msg("Inside"), msg("Still to come"), msg("Evidence"), msg("File"),
)  # fmt: skip

SIGNS: dict[PointStatus, str] = {"met": "+", "claimed": "~", "open": "-"}


def coverage_text(covered: Sequence[Coverage], translator: Translator) -> str:
    """Show standards point by point: how far each is met, and by what."""
    return "\n".join(page(list(_standard(coverage, translator))) for coverage in covered)


def counted(coverage: Coverage, translator: Translator) -> str:
    """Say how many points are met, claimed, not addressed."""
    met, claimed, left_open = (coverage.count(reach) for reach in SIGNS)
    counts = (
        msg_n("{count} met", "{count} met", met),
        msg_n("{count} claimed without evidence", "{count} claimed without evidence", claimed),
        msg_n("{count} not addressed", "{count} not addressed", left_open),
    )
    return ", ".join(translator.say(count) for count in counts)


def caution(standard: Standard, translator: Translator) -> str:
    """Say so when the words shown are not the standard's own."""
    if standard.wording in STANDARD_WORDING:
        return say(translator, STANDARD_WORDING[standard.wording])
    ours = standard.translations == "unofficial" and any(
        translator.language in point.headings for point in standard.points
    )
    return say(translator, msg("Headings are translated by us.")) if ours else ""


def _standard(coverage: Coverage, translator: Translator) -> Iterator[str]:
    standard = coverage.standard
    yield from title(f"{plain(standard.title_in(translator.language))} ({standard.id})")
    yield counted(coverage, translator)
    warned = caution(standard, translator)
    if warned:
        yield from paragraph(warned, "")
    yield ""
    width = max(len(reached.point.id) for reached in coverage.points)
    for reached in coverage.points:
        yield from _point(coverage.standard, reached, width, translator)


def _point(standard: Standard, reached: PointCoverage, width: int, translator: Translator) -> Iterator[str]:
    yield from paragraph(
        heading(standard, reached, translator), f"{SIGNS[reached.status]} {left(reached.point.id, width)}  "
    )
    lead = " " * (width + 4)
    yield lead + status(reached, translator)
    for claim in reached.claims:
        yield from listed(tuple(claim_facts(claim, translator)), f"{lead}  ")


def heading(standard: Standard, reached: PointCoverage, translator: Translator) -> str:
    """Name a point, with the threshold it sets."""
    point = reached.point
    aim = f" ({plain(point.threshold)})" if point.threshold else ""
    return plain(standard.heading_in(point, translator.language)) + aim


def status(reached: PointCoverage, translator: Translator) -> str:
    """Say how far a point is met."""
    return say(translator, msg("met, in a journey still to come") if reached.future else POINT_STATUS[reached.status])


def claim_facts(claim: Claim, translator: Translator) -> Iterator[str]:
    """Tell what claims to meet a point, where it is, and what it rests on."""
    kind = say(translator, THING[claim.kind])
    yield say(translator, msg("{kind} “{words}”", kind=kind, words=plain(claim.words)))
    if claim.within:
        yield plain(" › ".join(claim.within))
    if claim.future:
        yield say(translator, msg("still to come"))
    yield from proofs(claim.proofs, translator)


def proofs(found: Sequence[Proof], translator: Translator) -> Iterator[str]:
    """Name what a claim rests on."""
    studies = ", ".join(proof.text for proof in found if proof.kind == "study")
    metrics = " ; ".join(proof.text for proof in found if proof.kind == "metric")
    if studies:
        yield say(translator, msg("evidence: {studies}", studies=studies))
    if metrics:
        yield say(translator, msg("metric: {metrics}", metrics=metrics))


def coverage_json(covered: Sequence[Coverage], translator: Translator) -> str:
    """Write standards point by point. Keys and states stay English; headings are in the translator's language."""
    standards = [
        {
            **described(coverage.standard, translator),
            "counts": {reach: coverage.count(reach) for reach in POINT_STATUS},
            "points": [_point_json(coverage.standard, point, translator) for point in coverage.points],
        }
        for coverage in covered
    ]
    return dump({"version": 1, "language": translator.language, "standards": standards})


def coverage_csv(covered: Sequence[Coverage], translator: Translator) -> str:
    """Write one row a claim, and one for each point that nothing addresses."""
    return sheet(_HEADS, (row for coverage in covered for row in _csv_rows(coverage, translator)), translator)


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


def _point_json(standard: Standard, reached: PointCoverage, translator: Translator) -> dict[str, Any]:
    return {
        "id": reached.point.id,
        "heading": standard.heading_in(reached.point, translator.language),
        "threshold": reached.point.threshold,
        "reach": reached.status,
        "future": reached.future,
        "claims": [_claim_json(claim) for claim in reached.claims],
    }


def _claim_json(claim: Claim) -> dict[str, Any]:
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


def _csv_rows(coverage: Coverage, translator: Translator) -> Iterator[list[str]]:
    standard, say = coverage.standard, translator.say
    for reached in coverage.points:
        point = reached.point
        texts = (standard.heading_in(point, translator.language), point.threshold or "")
        begin = [standard.id, point.id, *map(harmless, texts), say(POINT_STATUS[reached.status])]
        if not reached.claims:
            yield [*begin, "", "", "", "", "", ""]
        for claim in reached.claims:
            yield [*begin, *map(harmless, _csv_cells(claim, translator))]


def _csv_cells(claim: Claim, translator: Translator) -> tuple[str, ...]:
    future = translator.say(msg("yes")) if claim.future else translator.say(msg("no"))
    evidence = ", ".join(proofs(claim.proofs, translator))
    within = " › ".join(claim.within)
    return (translator.say(THING[claim.kind]), claim.words, within, future, evidence, claim.spot.path)
