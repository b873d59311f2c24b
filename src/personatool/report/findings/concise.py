"""Concise: one line a finding, for editors and CI."""

from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic
from personatool.report.findings.summary import Summary, closing, gravest, left_out
from personatool.report.text import BOLD, SEVERITY_STYLES, Paint, one_line, shorten
from personatool.wording.severities import FINDING_SEVERITY

LIMIT = 200
BYTES = 60_000
_MESSAGE = 240


def concise(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator, paint: Paint) -> str:
    """`path:line:column: error L002 message`, at most 200 lines and 60,000 bytes."""
    lines = within([concise_line(finding, say, paint) for finding in gravest(diagnostics, LIMIT)])
    if len(lines) < len(diagnostics):
        lines.append(say.say(left_out(len(diagnostics) - len(lines))))
    return "\n".join((*lines, closing(diagnostics, summary, say))) + "\n"


def concise_line(finding: Diagnostic, say: Translator, paint: Paint) -> str:
    """One finding in one line."""
    place = safe_place(finding)
    severity = paint(SEVERITY_STYLES[finding.severity], say.say(FINDING_SEVERITY[finding.severity]))
    message = shorten(one_line(say.say(finding.message)), _MESSAGE)
    return f"{paint(BOLD, place)}: {severity} {finding.kind.code} {message}"


def safe_place(finding: Diagnostic) -> str:
    """`path:line:column`; a path that looks like a CI command is written `./path`."""
    path = one_line(finding.path)
    return f"{'./' if path.startswith(':') else ''}{path}:{finding.span.line}:{finding.span.column}"


def within(lines: list[str], limit: int = BYTES) -> list[str]:
    """The first lines that fit into a number of bytes."""
    size = 0
    for index, line in enumerate(lines):
        size += len(line.encode(errors="replace")) + 1
        if size > limit:
            return lines[:index]
    return lines
