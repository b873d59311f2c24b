"""L002: a study is cited that is not in the evidence register."""

from collections.abc import Collection, Iterator
from typing import Any

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import Message, msg
from personatool.model.place import Spot
from personatool.model.workspace import SETTINGS_FILE
from personatool.rules.engine.naming import closest, cut, slip
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope, Walked
from personatool.rules.facts.studies import cited_evidence

KIND = Kind(
    code="L002",
    name="unknown-evidence",
    why=msg("Readers of the map must be able to find the study: one that nobody can find proves nothing."),
    instead=msg("Write the id of a study listed under `evidence` in personatool.yaml."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every `source` and every `evidence` in the register."""
    if SETTINGS_FILE in scope.broken:
        return
    known = scope.settings.evidence
    register = ((Spot(SETTINGS_FILE, ("evidence",), key=True), msg("the studies are listed here")),) if known else ()
    for file in scope.files:
        for spot, study in _unknown(file, known):
            message = msg("No study is registered as “{id}”.", id=cut(study))
            yield Finding(KIND, spot, message, _advice(study, known), register, slip(spot, study, known))


def _unknown(file: Walked[Any], known: Collection[str]) -> Iterator[tuple[Spot, str]]:
    if all(study in known for study in cited_evidence(file)):
        return
    for index, study in enumerate(file.value.evidence):
        if study not in known:
            yield file.at("evidence", index), study
    for part, study in file.placed_links("source"):
        if study not in known:
            yield part.at("source"), study


def _advice(study: str, known: Collection[str]) -> Message:
    near = closest(study, known)
    if near:
        return msg(
            "Write “{near}” if that is the one; if not, add “{id}” under `evidence` in personatool.yaml.",
            near=near,
            id=cut(study),
        )
    return msg("Add it under `evidence` in personatool.yaml: `{id}: {{title: …, kind: interview}}`.", id=cut(study))


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    example="""\
# personatool.yaml
evidence:
  interviews-2026: {title: Twelve interviews with movers, kind: interview, date: 2026-03}
# personas/grace.yaml
name: Grace Okafor
quote: {text: Nearer Mum but dearer, source: interviews-2025}
""",
    instead_example="""\
# personatool.yaml
evidence:
  interviews-2026: {title: Twelve interviews with movers, kind: interview, date: 2026-03}
# personas/grace.yaml
name: Grace Okafor
quote: {text: Nearer Mum but dearer, source: interviews-2026}
""",
)
