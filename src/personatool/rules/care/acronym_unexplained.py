"""C084: an acronym is not in the glossary."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import data_asked, documents_asked
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.service_texts import acronyms, service_texts_in, written_out
from personatool.rules.facts.user_journeys import UserJourney, user_journeys
from personatool.rules.sources.care import CLEAR

KIND = Kind(
    code="C084",
    name="acronym-unexplained",
    why=msg("An acronym is a word of those inside: it tells people that they do not belong."),
    instead=msg("Write it out, or explain it under `glossary` in `personatool.yaml`."),
    severity=Severity.WARNING,
    of_service=True,
)
_EVERYDAY = ("OK", "TV", "SMS", "PDF", "QR", "ID", "AI", "IA")
_NAME = re.compile(r"(?=\w{4})[^AEIOUY]?(?:[AEIOUY]{1,2}[^AEIOUY]{1,2})*[AEIOUY]{1,2}[^AEIOUY]?")
"""A word in capitals that can be said, vowel after consonant, names a product or a place: KOERU, UTAU, LYON."""
_ROMAN = re.compile(r"[IVXLCDM]+")


def check(scope: Scope) -> Iterator[Finding]:
    """Look at each acronym where a journey uses it first; what an office calls things is its own words."""
    glossary = scope.settings.glossary
    for lived in user_journeys(scope):
        if not (glossary or is_reviewed(lived.journey.value)) or lived.service == "internal":
            continue
        known = {*glossary, *_EVERYDAY}
        texts = ((text.text, text.spot) for text in service_texts_in(scope, lived))
        names = _names(lived) if lived.service == "public" else ()
        for text, spot in (*texts, *names):
            for word in acronyms(text):
                if word in known or _ROMAN.fullmatch(word) or _NAME.fullmatch(word):
                    continue
                known.add(word)
                if not written_out(word, text):
                    yield Finding(KIND, spot, msg("“{acronym}” is not explained.", acronym=word))


def _names(lived: UserJourney) -> Iterator[tuple[str, Spot]]:
    for moment in lived.moments:
        value = moment.value
        if value.touchpoint:
            yield value.touchpoint, moment.at("touchpoint")
        yield from ((item.name, item.spot) for item in (*data_asked(moment), *documents_asked(moment)))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for acronyms in what people meet: texts they are told, names of documents and data, touchpoints; "
        "once a journey has been reviewed or the workspace has a glossary."
    ),
    source=CLEAR,
    example="""\
# personatool.yaml
service: public
glossary: {GP: The family doctor}
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Tell the doctor, touchpoint: GP or DVLA}]}]
""",
    instead_example="""\
# personatool.yaml
service: public
glossary: {GP: The family doctor, DVLA: The office for driving licences}
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Tell the doctor, touchpoint: GP or DVLA}]}]
""",
)
