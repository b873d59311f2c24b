"""JSON, for other programs. Keys are only ever added; `version` changes when one changes its meaning."""

import json
from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Related
from personatool.report.plain import shorten
from personatool.report.summary import Summary, count, gravest

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
        "summary": {
            "files": summary.files,
            "personas": summary.personas,
            "journeys": summary.journeys,
            **{f"{severity}s": number for severity, number in count(diagnostics).items()},
            "shown": len(shown),
        },
        "diagnostics": [_diagnostic(each, say) for each in shown],
    }
    # `##[…]` is a command to some CIs wherever it stands in a line.
    return json.dumps(document, indent=2).replace("##", "#\\u0023") + "\n"


def _diagnostic(each: Diagnostic, say: Translator) -> dict[str, object]:
    return {
        "code": each.kind.code,
        "name": each.kind.name,
        "severity": each.severity,
        "path": each.path,
        "line": each.span.line,
        "column": each.span.column,
        "end_column": each.span.end,
        "message": shorten(say.say(each.message), _TEXT),
        "why": say.say(each.kind.why),
        "instead": shorten(say.say(each.instead), _TEXT),
        "related": [_related(other, say) for other in each.related[:_RELATED]],
    }


def _related(related: Related, say: Translator) -> dict[str, object]:
    return {
        "path": related.path,
        "line": related.span.line,
        "column": related.span.column,
        "end_column": related.span.end,
        "message": shorten(say.say(related.message), _TEXT),
    }
