"""Azure Pipelines' logging commands: issues in the run's summary.

https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
"""

from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.report.findings.concise import concise_line
from personatool.report.findings.summary import Summary, closing, gravest, left_out, problem_and_advice
from personatool.report.text import one_line, painter

LIMIT = 100
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_UNPAINTED = painter(paint=False)


def azure(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator) -> str:
    """At most 100 findings, the gravest, then the summary. Azure knows errors and warnings: advice is a line of log."""
    shown = gravest(diagnostics, LIMIT)
    lines = [_line(finding, say) for finding in shown]
    if len(shown) < len(diagnostics):
        lines.append(say.say(left_out(len(diagnostics) - len(shown))))
    return "\n".join((*lines, closing(diagnostics, summary, say))) + "\n"


def _line(finding: Diagnostic, say: Translator) -> str:
    if finding.severity not in _LEVELS:
        return concise_line(finding, say, _UNPAINTED)
    properties = {
        "type": _LEVELS[finding.severity],
        "sourcepath": one_line(finding.path),
        "linenumber": str(finding.span.line),
        "columnnumber": str(finding.span.column),
        "code": finding.kind.code,
    }
    listed = "".join(f"{name}={_property(value)};" for name, value in properties.items())
    return f"##vso[task.logissue {listed}]{_data(problem_and_advice(finding, say))}"


def _data(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace("]", "%5D").replace(";", "%3B")
