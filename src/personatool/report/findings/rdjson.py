"""Reviewdog's diagnostic format, for comments on a review.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
Its positions count bytes of UTF-8, and its messages are shown as Markdown.
"""

from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Related, Severity
from personatool.report.findings.json_text import json_text
from personatool.report.findings.markdown import in_markdown
from personatool.report.findings.places import byte_column
from personatool.report.findings.summary import Summary, gravest, left_out, problem_and_advice, sentence
from personatool.report.text import one_line

LIMIT = 1_000
_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO", Severity.OBSERVATION: "INFO"}
_RELATED = 20


def rdjson(diagnostics: Sequence[Diagnostic], _summary: Summary, say: Translator) -> str:
    """At most 1,000 findings, the gravest; one more beside the last says how many are left out."""
    shown = gravest(diagnostics, LIMIT)
    found = [_diagnostic(finding, say) for finding in shown]
    if len(shown) < len(diagnostics):
        rest = say.say(left_out(len(diagnostics) - len(shown)))
        found.append({"message": rest, "location": found[-1]["location"], "severity": "INFO"})
    return json_text({"source": {"name": "personatool"}, "diagnostics": found}, indent=2) + "\n"


def _diagnostic(finding: Diagnostic, say: Translator) -> dict[str, object]:
    start, end = (byte_column(finding.line_text, column) for column in (finding.span.column, finding.span.end))
    line = finding.span.line
    return {
        "message": in_markdown(problem_and_advice(finding, say)),
        "location": {
            "path": one_line(finding.path),
            "range": {"start": {"line": line, "column": start}, "end": {"line": line, "column": end}},
        },
        "severity": _LEVELS[finding.severity],
        "code": {"value": finding.kind.code},
        **(
            {"relatedLocations": [_related(other, say) for other in finding.related[:_RELATED]]}
            if finding.related
            else {}
        ),
    }


def _related(related: Related, say: Translator) -> dict[str, object]:
    return {
        "message": in_markdown(sentence(related.message, say)),
        "location": {"path": one_line(related.path), "range": {"start": {"line": related.span.line}}},
    }
