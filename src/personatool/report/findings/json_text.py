"""JSON, for other programs. Keys are only ever added; `version` changes when one changes its meaning."""

import json
from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Edit, Related
from personatool.report.findings.summary import Summary, count, gravest
from personatool.report.text import shorten

VERSION = 1
LIMIT = 1_000
_TEXT = 2_000
_RELATED = 20


def as_json(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator) -> str:
    """At most 1,000 findings, the gravest; `summary.shown` says how many. Plain ASCII."""
    shown = gravest(diagnostics, LIMIT)
    document = {
        "version": VERSION,
        "language": say.language,
        "summary": summary_value(diagnostics, summary, len(shown)),
        "diagnostics": [diagnostic_value(finding, say) for finding in shown],
    }
    return json_text(document, indent=2) + "\n"


def json_text(value: object, indent: int | None = None) -> str:
    """Write JSON in ASCII in which no CI reads a command: to some, `##[…]` is one wherever it stands in a line."""
    return json.dumps(value, indent=indent).replace("##", "#\\u0023")


def summary_value(diagnostics: Sequence[Diagnostic], summary: Summary, shown: int) -> dict[str, int]:
    """How much was checked, found and shown."""
    return {
        "files": summary.files,
        "personas": summary.personas,
        "journeys": summary.journeys,
        **{f"{severity}s": number for severity, number in count(diagnostics).items()},
        "shown": shown,
    }


def diagnostic_value(finding: Diagnostic, say: Translator) -> dict[str, object]:
    """Everything there is to say of a finding; texts are exact up to 2,000 columns."""
    return {
        "code": finding.kind.code,
        "name": finding.kind.name,
        "severity": finding.severity,
        "weight": finding.weight,
        "also": list(finding.also),
        "path": finding.path,
        "line": finding.span.line,
        "column": finding.span.column,
        "end_column": finding.span.end,
        "message": shorten(say.say(finding.message), _TEXT),
        "why": say.say(finding.kind.why),
        "instead": shorten(say.say(finding.instead), _TEXT),
        "related": [_related(other, say) for other in finding.related[:_RELATED]],
        "fix": _fix(finding.edit) if finding.edit else None,
    }


def _fix(edit: Edit) -> dict[str, object]:
    """What `--fix` writes instead of what stands between two columns of a line."""
    return {
        "path": edit.path,
        "line": edit.span.line,
        "column": edit.span.column,
        "end_column": edit.span.end,
        "text": edit.text,
    }


def _related(related: Related, say: Translator) -> dict[str, object]:
    return {
        "path": related.path,
        "line": related.span.line,
        "column": related.span.column,
        "end_column": related.span.end,
        "message": shorten(say.say(related.message), _TEXT),
    }
