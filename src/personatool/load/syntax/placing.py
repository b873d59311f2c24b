"""What is wrong, from offsets or routes to a diagnostic with line, column and source text."""

from typing import NamedTuple

from personatool.load.problems.problem import Problem
from personatool.load.syntax.positions import Sources
from personatool.model.diagnostic import Diagnostic, Finding, Related


class Told(NamedTuple):
    """Something to say of a file: a problem at offsets of its text, or a finding at a route."""

    path: str
    what: Problem | Finding


def place(told: Told, sources: Sources) -> Diagnostic:
    """Look up where it stands."""
    what, path = told.what, told.path
    if isinstance(what, Finding):
        spot = sources.home(what.spot)
        path, span = spot.path, sources.locate(spot)
        related = tuple(Related(spot.path, sources.locate(spot), message) for spot, message in what.related)
    else:
        span = sources.span(told.path, what.start, what.end)
        related = tuple(Related(told.path, sources.span(told.path, a, b), message) for a, b, message in what.related)
    return Diagnostic(
        kind=what.kind,
        path=path,
        span=span,
        message=what.message,
        instead=what.instead or what.kind.instead,
        line_text=sources.line(path, span.line),
        related=related,
        fix=what.fix if isinstance(what, Finding) else None,
    )
