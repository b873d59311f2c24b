"""GitHub's workflow commands: annotations beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.report.findings.summary import Summary, closing, gravest, left_out, sentence
from personatool.report.text import one_line

LIMIT = 100
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
    Severity.OBSERVATION: "notice",
}


def github(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator) -> str:
    """At most 100 annotations, the gravest (GitHub itself shows ten of each level a step), then the summary."""
    shown = gravest(diagnostics, LIMIT)
    lines = [_command(finding, say) for finding in shown]
    if len(shown) < len(diagnostics):
        lines.append(say.say(left_out(len(diagnostics) - len(shown))))
    return "\n".join((*lines, closing(diagnostics, summary, say))) + "\n"


def _command(finding: Diagnostic, say: Translator) -> str:
    properties = {
        "file": one_line(finding.path),
        "line": str(finding.span.line),
        "endLine": str(finding.span.line),
        "col": str(finding.span.column),
        "endColumn": str(finding.span.end),
        "title": f"{finding.kind.code} {finding.kind.name}",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = "\n".join(sentence(part, say) for part in (finding.message, finding.kind.why, finding.instead))
    return f"::{_LEVELS[finding.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
