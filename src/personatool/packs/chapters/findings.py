"""The findings of `check`, so that readers know what is unresolved."""

from personatool.model.diagnostic import Diagnostic, Severity
from personatool.model.message import msg
from personatool.packs.builder.context import Context
from personatool.packs.view.analysis import FindingView
from personatool.packs.view.parts import Badge

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def view(ctx: Context) -> tuple[FindingView, ...]:
    """List the findings, the gravest first."""
    ordered = sorted(ctx.pack_input.diagnostics, key=lambda finding: (_ORDER.index(finding.severity), finding.order))
    return tuple(_finding(ctx, finding) for finding in ordered)


def _finding(ctx: Context, found: Diagnostic) -> FindingView:
    severity = {
        Severity.ERROR: Badge(ctx.say(msg("Error")), "circle-x", "bad"),
        Severity.WARNING: Badge(ctx.say(msg("Warning")), "triangle-alert", "warn"),
        Severity.INFO: Badge(ctx.say(msg("Advice")), "info", "plain"),
    }
    return FindingView(
        code=found.kind.code,
        severity=severity[found.severity],
        message=ctx.say(found.message),
        why=ctx.say(found.kind.why),
        instead=ctx.say(found.instead),
        place=ctx.say(msg("{file}, line {line}", file=found.path, line=str(found.span.line))),
    )
