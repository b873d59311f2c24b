"""What `check` had to say, kept in the pack so that nobody reads it as flawless."""

from personatool.model.diagnostic import Diagnostic, Severity
from personatool.model.message import msg
from personatool.packs.builder.context import Context
from personatool.packs.view import Badge, FindingView

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def finding_views(say: Context) -> tuple[FindingView, ...]:
    """List the findings, the gravest first."""
    ordered = sorted(say.material.diagnostics, key=lambda each: (_ORDER.index(each.severity), each.order))
    return tuple(_finding(say, each) for each in ordered)


def _finding(say: Context, found: Diagnostic) -> FindingView:
    severity = {
        Severity.ERROR: Badge(say.say(msg("Error")), "circle-x", "bad"),
        Severity.WARNING: Badge(say.say(msg("Warning")), "triangle-alert", "warn"),
        Severity.INFO: Badge(say.say(msg("Advice")), "info", "plain"),
    }
    return FindingView(
        code=found.kind.code,
        severity=severity[found.severity],
        message=say.say(found.message),
        why=say.say(found.kind.why),
        instead=say.say(found.instead),
        place=say.say(msg("{file}, line {line}", file=found.path, line=str(found.span.line))),
    )
