"""L032: a label is given anew that the tool does not have, or with a gap that is not in it."""

import re
from collections.abc import Collection, Iterator

from personatool.i18n import as_read, known_sentences
from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import Message, msg
from personatool.model.place import Spot
from personatool.model.workspace import SETTINGS_FILE
from personatool.rules.engine.naming import closest, cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L032",
    name="unknown-label",
    why=msg("A label that is not one of the tool’s is given in vain: the map keeps the words it had."),
    instead=msg("Write the label as the map shows it, in English or in French, then your own words for it."),
    severity=Severity.WARNING,
)
_GAP = re.compile(r"\{\w+\}")


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every label among the tool's sentences."""
    labels = scope.settings.labels
    known = known_sentences() if labels else {}
    for label, words in labels.items():
        ours = known.get(as_read(label))
        if ours is None:
            spot = Spot(SETTINGS_FILE, ("labels", label), key=True)
            yield Finding(KIND, spot, msg("There is no label “{label}”.", label=cut(label)), _advice(label, known))
            continue
        for gap in sorted({*_GAP.findall(words)} - {*_GAP.findall(ours)}):
            yield Finding(
                KIND, Spot(SETTINGS_FILE, ("labels", label)), msg("Nothing fills {gap} in this label.", gap=gap),
                msg("Write the gaps as they stand in the tool’s label: {label}.", label=cut(ours)),
            )  # fmt: skip


def _advice(label: str, known: Collection[str]) -> Message:
    near = closest(label, [each for each in known if len(each) <= 2 * len(label)])
    if near:
        return msg("Write “{near}” if that is the label; if not, take it out.", near=near)
    return msg("Write the label as the map shows it, in English or in French.")


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# personatool.yaml
labels: {Tuochpoints: Kontaktpunkte}
# personas/grace.yaml
name: Grace Okafor
""",
    instead_example="""\
# personatool.yaml
labels: {Touchpoints: Kontaktpunkte}
# personas/grace.yaml
name: Grace Okafor
""",
)
