"""L008: two things of one kind carry the same id in one file."""

from collections.abc import Iterable, Iterator
from typing import Any

from personatool.model.diagnostic import Finding, Kind
from personatool.model.items import Pain
from personatool.model.message import msg
from personatool.model.moment import Opportunity, Stage, Step
from personatool.model.persona import Need
from personatool.model.workspace import Placed
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L008",
    name="duplicate-id",
    why=msg("Links go by the id: with two of the same, nobody can tell which one is meant."),
    instead=msg("Give one of the two another id, and mend the links to it."),
)
_KINDS: tuple[type[Any], ...] = (Step, Stage, Opportunity, Need, Pain)


def check(scope: Scope) -> Iterator[Finding]:
    """Compare the ids of the steps, the stages, the opportunities, the needs, the pain points of each file."""
    for file in scope.files:
        named = file.links("id")
        if len({name for _, _, name in named}) < len(named):
            for kind in _KINDS:
                yield from _twins(part for part, _ in file.placed_links("id") if isinstance(part.value, kind))


def _twins(parts: Iterable[Placed[Any]]) -> Iterator[Finding]:
    seen: dict[str, Placed[Any]] = {}
    for part in parts:
        first = seen.setdefault(part.value.id, part)
        if first is not part:
            yield _finding(part, first)


def _finding(part: Placed[Any], first: Placed[Any]) -> Finding:
    message = msg("The id “{id}” is already taken.", id=part.value.id)
    return Finding(KIND, part.at("id"), message, related=((first.at("id"), msg("it is used here first")),))


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {id: notice, name: Give notice}
      - {id: notice, name: Notice the damp}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {id: notice, name: Give notice}
      - {id: damp, name: Notice the damp}
""",
)
