"""JSON Lines, for programs that read as they go: a finding a line, the summary last.

https://jsonlines.org
"""

from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic
from personatool.report.findings.json_text import VERSION, diagnostic_value, json_text, summary_value
from personatool.report.findings.summary import Summary, gravest

LIMIT = 5_000


def jsonl(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator) -> str:
    """At most 5,000 findings, the gravest; the last line says how many. Plain ASCII."""
    shown = gravest(diagnostics, LIMIT)
    ending = {
        "type": "summary",
        "version": VERSION,
        "language": say.language,
        **summary_value(diagnostics, summary, len(shown)),
    }
    values = [*({"type": "diagnostic", **diagnostic_value(finding, say)} for finding in shown), ending]
    return "".join(json_text(value) + "\n" for value in values)
