"""Diagnostics as `check` makes them, made by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from personatool.model.diagnostic import Diagnostic, Edit, Kind, Related, Severity
from personatool.model.message import msg
from personatool.model.place import Span
from personatool.rules.registry import every_kind

Make = Callable[..., Diagnostic]
_KINDS = {kind.code: kind for kind in every_kind()}


def _make(
    text: str = "nadia", path: str = "journeys/deuil.yaml", line: int = 3, severity: Severity = Severity.ERROR
) -> Diagnostic:
    """A finding about a persona's id, standing behind `persona: `."""
    base = _KINDS["L001"]
    kind = Kind(base.code, base.name, base.why, base.instead, severity)
    message = msg("No persona here is called “{id}”.", id=text)
    return Diagnostic(kind, path, Span(line, 10, 10 + len(text)), message, kind.instead, f"persona: {text}")


@pytest.fixture
def make() -> Make:
    return _make


@pytest.fixture
def three() -> tuple[Diagnostic, ...]:
    """An error that can be fixed, a warning, and an error that points to another place."""
    twin = Diagnostic(
        _KINDS["L008"],
        "journeys/deuil.yaml",
        Span(12, 14, 20),
        msg("The id “{id}” is already taken.", id="mairie"),
        _KINDS["L008"].instead,
        "      - {id: mairie, name: Rappeler la mairie}",
        (Related("journeys/deuil.yaml", Span(9, 14, 20), msg("it is used here first")),),
    )
    unused = Diagnostic(
        _KINDS["L090"],
        "personas/nadia-belkacem.yaml",
        Span(1, 23, 27),
        msg("This comment sets nothing aside: {code} finds nothing here.", code="L002"),
        _KINDS["L090"].instead,
        "# personatool: ignore[L002] later",
    )
    misspelt = _make("nadia-belkasem")
    edit = Edit(misspelt.path, 42, 56, "nadia-belkacem", misspelt.span)
    return (replace(misspelt, edit=edit), twin, unused)
