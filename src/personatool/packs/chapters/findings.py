"""The findings of `check`, so that readers know what is unresolved."""

from personatool.model.diagnostic import Diagnostic, Severity
from personatool.model.finding_groups import Group, grouped
from personatool.model.message import Message, msg
from personatool.packs.builder.context import Context
from personatool.packs.view.analysis import FindingView
from personatool.packs.view.parts import Badge

_PLACES = 4


def view(ctx: Context) -> tuple[FindingView, ...]:
    """List the findings, what matters first; the same finding on many places is one."""
    return tuple(_finding(ctx, group) for group in grouped(ctx.pack_input.diagnostics))


def _finding(ctx: Context, group: Group) -> FindingView:
    found = group.first
    severity = {
        Severity.ERROR: Badge(ctx.say(msg("Error")), "circle-x", "bad"),
        Severity.WARNING: Badge(ctx.say(msg("Warning")), "triangle-alert", "warn"),
        Severity.INFO: Badge(ctx.say(msg("Advice")), "info", "plain"),
        Severity.OBSERVATION: Badge(ctx.say(msg("Observation")), "eye", "plain"),
    }
    return FindingView(
        code=found.kind.code,
        severity=severity[found.severity],
        message=ctx.say(found.message),
        why=ctx.say(found.kind.why),
        instead=ctx.say(found.instead),
        place=_places(ctx, group),
    )


def _places(ctx: Context, group: Group) -> str:
    shown = [ctx.say(_place(finding)) for finding in group.findings[:_PLACES]]
    left = len(group) - len(shown)
    more = [ctx.say(msg("and {count} more", count=left))] if left else []
    return " · ".join((*shown, *more))


def _place(finding: Diagnostic) -> Message:
    return msg("{file}, line {line}", file=finding.path, line=str(finding.span.line))
