"""GitHub's workflow commands: annotations beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.report.findings.summary import Summary, closing, gravest, left_out, sentence
from personatool.report.text import one_line

LIMIT = 100
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator) -> str:
    """At most 100 annotations, the gravest (GitHub itself shows ten of each level a step), then the summary."""
    shown = gravest(diagnostics, LIMIT)
    lines = [_command(each, say) for each in shown]
    if len(shown) < len(diagnostics):
        lines.append(say.say(left_out(len(diagnostics) - len(shown))))
    return "\n".join((*lines, closing(diagnostics, summary, say))) + "\n"


def _command(each: Diagnostic, say: Translator) -> str:
    properties = {
        "file": one_line(each.path),
        "line": str(each.span.line),
        "endLine": str(each.span.line),
        "col": str(each.span.column),
        "endColumn": str(each.span.end),
        "title": f"{each.kind.code} {each.kind.name}",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = "\n".join(sentence(part, say) for part in (each.message, each.kind.why, each.instead))
    return f"::{_LEVELS[each.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
