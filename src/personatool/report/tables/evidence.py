"""The evidence register: text for the terminal, JSON, CSV."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.evidence import ConfidenceLevel, EvidenceRegister, Study, SubjectConfidence
from personatool.model.message import msg, msg_n
from personatool.model.place import Mention
from personatool.report.tables.json_and_csv import dump, harmless, rounded, sheet
from personatool.report.tables.terminal import left, listed, page, plain, row, say
from personatool.wording.fixed_words import CONFIDENCE, EVIDENCE, THING, inside_sentence

_HEADS = (
    msg("Study"), msg("Title"), msg("Kind"), msg("Date"), msg("Age in months"), msg("Too old"),
    msg("People or observations"), msg("Confidence"), msg("Weight"), msg("What rests on it"), msg("In its words"),
    msg("Inside"), msg("File"),
)  # fmt: skip

SIGNS: dict[ConfidenceLevel, str] = {"high": "+++", "medium": "++ ", "low": "+  ", "none": "-  "}
_LEVEL = 22


def register_text(register: EvidenceRegister, translator: Translator) -> str:
    """Show the studies, the confidence in what rests on them, and what rests on nothing."""
    studies = [line for study in register.studies for line in _study(study, translator)]
    trusts = [line for subject in register.subjects for line in confidence(subject, translator)]
    bare = [line for mention in register.unsupported for line in listed([*unsupported(mention, translator)], "  ")]
    blocks = (
        (msg("Studies"), studies),
        (msg("Confidence in personas and journeys"), trusts),
        (msg("What rests on nothing"), bare),
    )
    nothing = ["  " + say(translator, msg("Nothing."))]
    return "\n".join(page([say(translator, heading), "", *(lines or nothing)]) for heading, lines in blocks)


def _study(study: Study, translator: Translator) -> Iterator[str]:
    yield from listed([study.id, plain(study.evidence.title)], "  ")
    yield from listed(list(facts(study, translator)), "    ")
    users = list(resting(study.uses, translator)) or [say(translator, msg("nothing rests on it"))]
    yield from listed(users, "    > ")


def facts(study: Study, translator: Translator) -> Iterator[str]:
    """Tell what is known of a study."""
    evidence = study.evidence
    yield inside_sentence(say(translator, EVIDENCE[evidence.kind] if evidence.kind else msg("kind not stated")))
    yield translator.date(evidence.date) if evidence.date else say(translator, msg("no date"))
    if study.age is not None:
        yield say(translator, msg_n("{count} month old", "{count} months old", study.age))
    if study.stale:
        yield say(translator, msg("TOO OLD"))
    if evidence.n is not None:
        yield f"n = {translator.number(evidence.n, 0)}"
    yield inside_sentence(
        say(translator, CONFIDENCE[evidence.confidence] if evidence.confidence else msg("confidence not stated"))
    )
    yield say(translator, msg("weight {weight}", weight=translator.number(study.weight, 2)))


def resting(uses: Iterable[Mention], translator: Translator) -> Iterator[str]:
    """Gather what rests on a study by persona and journey: `Nadia Belkacem: persona, 2 × need`."""
    owners: dict[str, Counter[str]] = {}
    for use in uses:
        owners.setdefault(plain((*use.within, use.words)[0]), Counter())[use.kind] += 1
    for owner, kinds in owners.items():
        words = ((count, say(translator, THING[kind])) for kind, count in kinds.items())
        counted = ", ".join(f"{count} × {word}" if count > 1 else word for count, word in words)
        yield say(translator, msg("{owner}: {what}", owner=owner, what=counted))


def confidence(trust: SubjectConfidence, translator: Translator) -> list[str]:
    """Show how far a persona or a journey can be relied on."""
    found = trust.confidence
    level = left(f"{SIGNS[found.level]} {inside_sentence(say(translator, CONFIDENCE[found.level]))}", _LEVEL)
    count = say(translator, msg_n("{count} study", "{count} studies", len(found.studies)))
    score = translator.number(found.score, 2)
    proto = say(translator, msg("proto-persona"))
    why = f" · {proto}" if found.draft else ""
    return row([f"  {level}  "], f"{say(translator, THING[trust.kind])} {trust.id} · {score} · {count}{why}")


def unsupported(found: Mention, translator: Translator) -> Sequence[str]:
    """Name what rests on nothing, and where it is."""
    kind = say(translator, THING[found.kind])
    named = say(translator, msg("{kind} “{words}”", kind=kind, words=plain(found.words)))
    return (named, *((plain(" › ".join(found.within)),) if found.within else ()))


def register_json(register: EvidenceRegister, translator: Translator) -> str:
    """Write the register; weights and scores run from 0 to 1."""
    return dump(
        {
            "version": 1,
            "language": translator.language,
            "studies": [_study_json(study) for study in register.studies],
            "confidence": [_confidence_json(subject) for subject in register.subjects],
            "unsupported": [_mention_json(mention) for mention in register.unsupported],
        }
    )


def register_csv(register: EvidenceRegister, translator: Translator) -> str:
    """Write one row for each thing that rests on a study, and one for each study on which nothing does."""
    return sheet(_HEADS, (row for study in register.studies for row in _csv_rows(study, translator)), translator)


def _study_json(study: Study) -> dict[str, Any]:
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
        "uses": [_mention_json(mention) for mention in study.uses],
    }


def _confidence_json(trust: SubjectConfidence) -> dict[str, Any]:
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


def _mention_json(found: Mention) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "words": found.words,
        "owner": found.owner,
        "within": list(found.within),
        "path": found.spot.path,
        "route": list(found.spot.route),
    }


def _csv_rows(study: Study, translator: Translator) -> Iterator[list[str]]:
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
