"""L030: a language that is no code of one."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Fix, Kind, Severity
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.model.workspace import SETTINGS_FILE
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.wording.folding import without_accents

KIND = Kind(
    code="L030",
    name="unknown-language",
    why=msg("Hyphens, quotes and voices that read aloud follow the language: with a word that is no code, they guess."),
    instead=msg("Write the code of the language: `en`, `fr`, `de`, `ar` …"),
    severity=Severity.WARNING,
)
_TAG = re.compile(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*")  # BCP 47, RFC 5646: language, script, region, variants
_NAMES = {
    "en": "english anglais ingles inglese englisch engels", "fr": "french francais frances francese franzosisch frans",
    "de": "german allemand aleman tedesco deutsch duits", "es": "spanish espagnol espanol spagnolo spanisch spaans",
    "it": "italian italien italiano italienisch italiaans", "pt": "portuguese portugais portugues portugiesisch",
    "nl": "dutch neerlandais nederlands holandes olandese", "ar": "arabic arabe arabo arabisch",
    "ja": "japanese japonais", "zh": "chinese chinois", "pl": "polish polonais", "tr": "turkish turc",
    "ro": "romanian roumain", "ru": "russian russe", "uk": "ukrainian ukrainien", "hi": "hindi", "ko": "korean coreen",
}  # fmt: skip
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the language of the workspace and at that of each journey."""
    written = [(scope.settings.language, Spot(SETTINGS_FILE, ("language",)))]
    written += [(journey.value.language, journey.at("language")) for journey in scope.journeys]
    for word, spot in written:
        if word and not _is_tag(word):
            code = _CODES.get(without_accents(word.strip()))
            message = msg("“{language}” is no code of a language.", language=cut(word))
            advice = msg("Write `language: {code}`.", code=code) if code else None
            yield Finding(KIND, spot, message, advice, fix=Fix(spot, word, code) if code else None)


def _is_tag(word: str) -> bool:
    return _TAG.fullmatch(word.strip()) is not None and without_accents(word.strip()) not in _CODES


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks at `language` in the workspace file and in journeys."),
    example="""\
# personatool.yaml
language: English
# personas/grace.yaml
name: Grace Okafor
""",
    instead_example="""\
# personatool.yaml
language: en
# personas/grace.yaml
name: Grace Okafor
""",
)
