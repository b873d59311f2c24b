"""Markdown, for a comment on a merge request or a job's summary. GitHub and GitLab both read it."""

import re
from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.model.message import msg
from personatool.report.findings.concise import safe_place, within
from personatool.report.findings.summary import Summary, closing, gravest, left_out, sentence
from personatool.wording.severities import FINDING_SEVERITY

LIMIT = 200
_BYTES = 58_000
_ACTIVE = re.compile(r"[\\`*_\[\]<>#|~&$]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_MARKS = {Severity.ERROR: "🔴", Severity.WARNING: "🟠", Severity.INFO: "🔵", Severity.OBSERVATION: "🟣"}


def markdown(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator) -> str:
    """A sentence and a table of at most 200 findings, the gravest; below 60,000 bytes: a comment holds it."""
    lines = ["## personatool", "", closing(diagnostics, summary, say)]
    rows = within([_row(finding, say) for finding in gravest(diagnostics, LIMIT)], _BYTES)
    if rows:
        titles = (msg("Severity"), msg("Where"), msg("What is wrong"), msg("What to write instead"))
        lines += ["", _cells([say.say(title) for title in titles]), _cells(["---"] * len(titles)), *rows]
    if len(rows) < len(diagnostics):
        lines += ["", say.say(left_out(len(diagnostics) - len(rows)))]
    return "\n".join(lines) + "\n"


def in_markdown(text: str) -> str:
    """Write a line of text so that Markdown shows it as it is: no markup, no link, nobody called by `@name`."""
    return _ACTIVE.sub(r"\\\g<0>", text).replace("@", "@\u200b")


def _row(finding: Diagnostic, say: Translator) -> str:
    severity = f"{_MARKS[finding.severity]} {say.say(FINDING_SEVERITY[finding.severity])}"
    message = f"{in_markdown(sentence(finding.message, say))} ({finding.kind.code})"
    return _cells([severity, _code(safe_place(finding)), message, in_markdown(sentence(finding.instead, say))])


def _cells(texts: Sequence[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _code(text: str) -> str:
    """Set a text as code: a fence longer than any in it; a table takes `|` for its own even there."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    space = " " if "`" in text else ""
    return f"{fence}{space}{text}{space}{fence}".replace("|", "\\|")
