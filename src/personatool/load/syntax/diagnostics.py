"""From a problem at offsets or at a route to a diagnostic with line, column and source text."""

from typing import NamedTuple

from personatool.load.problems.file import INDENTATION, SWALLOWED_LINE, TAB
from personatool.load.problems.problem import Problem
from personatool.load.syntax.positions import Sources
from personatool.model.diagnostic import Diagnostic, Finding, Related

_OF_SPACES = (INDENTATION, SWALLOWED_LINE, TAB)


class FileProblem(NamedTuple):
    """A problem of a file: at offsets of its text, or at a route."""

    path: str
    problem: Problem | Finding


def to_diagnostic(found: FileProblem, sources: Sources) -> Diagnostic:
    """Look up the line and the columns of a problem."""
    path, problem = found
    if isinstance(problem, Finding):
        spot = sources.home(problem.spot)
        path, span = spot.path, sources.locate(spot)
        related = tuple(Related(spot.path, sources.locate(spot), message) for spot, message in problem.related)
    else:
        span = sources.span(path, problem.start, problem.end)
        related = tuple(Related(path, sources.span(path, a, b), message) for a, b, message in problem.related)
    return Diagnostic(
        kind=problem.kind,
        path=path,
        span=span,
        message=problem.message,
        instead=problem.instead or problem.kind.instead,
        line_text=sources.line(path, span.line),
        line_above=sources.line(path, span.line - 1) if problem.kind in _OF_SPACES else "",
        related=related,
        fix=problem.fix if isinstance(problem, Finding) else None,
    )
