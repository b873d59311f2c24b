"""The evidence register as JSON and as CSV."""

from collections.abc import Iterator
from typing import Any

from personatool.i18n import Translator
from personatool.model.evidence import EvidenceRegister, Study, SubjectConfidence
from personatool.model.message import msg
from personatool.model.place import Mention
from personatool.report.tables.csv import harmless, sheet
from personatool.report.tables.json_text import dump, rounded
from personatool.wording.fixed_words import CONFIDENCE, EVIDENCE, THING, inside_sentence

_HEADS = (
    msg("Study"), msg("Title"), msg("Kind"), msg("Date"), msg("Age in months"), msg("Too old"),
    msg("People or observations"), msg("Confidence"), msg("Weight"), msg("What rests on it"), msg("In its words"),
    msg("Inside"), msg("File"),
)  # fmt: skip


def register_json(register: EvidenceRegister, translator: Translator) -> str:
    """Write the register; weights and scores run from 0 to 1."""
    return dump(
        {
            "version": 1,
            "language": translator.language,
            "studies": [_study(study) for study in register.studies],
            "confidence": [_trust(subject) for subject in register.subjects],
            "unsupported": [_mention(mention) for mention in register.unsupported],
        }
    )


def register_csv(register: EvidenceRegister, translator: Translator) -> str:
    """Write one row for each thing that rests on a study, and one for each study on which nothing does."""
    return sheet(_HEADS, (row for study in register.studies for row in _rows(study, translator)), translator)


def _study(study: Study) -> dict[str, Any]:
    evidence = study.evidence
    return {
        "id": study.id,
        "title": evidence.title,
        "kind": evidence.kind,
        "date": evidence.date.isoformat() if evidence.date else None,
        "age_months": study.age,
        "stale": study.stale,
        "n": evidence.n,
        "confidence": evidence.confidence,
        "weight": rounded(study.weight),
        "url": evidence.url,
        "uses": [_mention(mention) for mention in study.uses],
    }


def _trust(trust: SubjectConfidence) -> dict[str, Any]:
    found = trust.confidence
    return {
        "kind": trust.kind,
        "id": trust.id,
        "title": trust.title,
        "path": trust.path,
        "level": found.level,
        "score": rounded(found.score),
        "proto": found.draft,
        "studies": list(found.studies),
    }


def _mention(found: Mention) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "words": found.words,
        "owner": found.owner,
        "within": list(found.within),
        "path": found.spot.path,
        "route": list(found.spot.route),
    }


def _rows(study: Study, translator: Translator) -> Iterator[list[str]]:
    evidence, say = study.evidence, translator.say
    begin = [
        study.id,
        harmless(evidence.title),
        inside_sentence(say(EVIDENCE[evidence.kind])) if evidence.kind else "",
        evidence.date.isoformat() if evidence.date else "",
        "" if study.age is None else str(study.age),
        say(msg("yes")) if study.stale else say(msg("no")),
        "" if evidence.n is None else str(evidence.n),
        inside_sentence(say(CONFIDENCE[evidence.confidence])) if evidence.confidence else "",
        translator.number(study.weight, 2),
    ]
    if not study.uses:
        yield [*begin, "", "", "", ""]
    for use in study.uses:
        texts = (say(THING[use.kind]), use.words, " › ".join(use.within), use.spot.path)
        yield [*begin, *map(harmless, texts)]
