"""GitLab's Code Quality report, for findings beside the lines of a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.report.findings.fingerprint import fingerprints
from personatool.report.findings.json_text import json_text
from personatool.report.findings.summary import Summary, gravest, left_out, problem_and_advice
from personatool.report.text import one_line

LIMIT = 1_000
_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info", Severity.OBSERVATION: "info"}
_LEFT_OUT = "0" * 32


def gitlab(diagnostics: Sequence[Diagnostic], _summary: Summary, say: Translator) -> str:
    """At most 1,000 findings, the gravest; an entry beside the last one says how many more there are."""
    shown = gravest(diagnostics, LIMIT)
    entries = [_entry(finding, mark, say) for finding, mark in zip(shown, fingerprints(shown), strict=True)]
    if len(shown) < len(diagnostics):
        rest = say.say(left_out(len(diagnostics) - len(shown)))
        entries.append(
            {
                **entries[-1],
                "description": rest,
                "check_name": "personatool",
                "fingerprint": _LEFT_OUT,
                "severity": "info",
            }
        )
    return json_text(entries, indent=2) + "\n"


def _entry(finding: Diagnostic, mark: str, say: Translator) -> dict[str, object]:
    return {
        "description": f"{finding.kind.code}: {problem_and_advice(finding, say)}",
        "check_name": f"{finding.kind.code} {finding.kind.name}",
        "fingerprint": mark,
        "severity": _LEVELS[finding.severity],
        "location": {"path": one_line(finding.path), "lines": {"begin": finding.span.line, "end": finding.span.line}},
    }
