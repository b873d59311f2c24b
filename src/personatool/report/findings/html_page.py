"""HTML: one page to open, print or send on, with every finding explained."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.resources import files

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Related, Severity
from personatool.model.message import Message, msg
from personatool.report.findings.places import by_file
from personatool.report.findings.summary import Summary, closing, gravest, left_out, sentence
from personatool.report.markup import Markup, element
from personatool.report.text import one_line
from personatool.wording.severities import FINDING_SEVERITY

LIMIT = 1_000
_RELATED = 20
_AROUND = 200
_TITLE = msg("What personatool found")
_OBSERVED = msg("What the journeys show about the service")


def as_html(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator) -> str:
    """At most 1,000 findings, the gravest, file by file. Nothing is loaded from elsewhere, nothing runs."""
    shown = gravest(diagnostics, LIMIT)
    parts = [element("h1", say.say(_TITLE)), element("p", closing(diagnostics, summary, say), class_="sum")]
    observed = [finding for finding in shown if finding.severity is Severity.OBSERVATION]
    parts += [_file(path, found, say) for path, found in by_file(shown[: len(shown) - len(observed)])]
    if observed:
        parts.append(element("h2", say.say(_OBSERVED)))
        parts += [_file(path, found, say) for path, found in by_file(observed)]
    if len(shown) < len(diagnostics):
        parts.append(element("p", say.say(left_out(len(diagnostics) - len(shown)))))
    body = element("body", element("main", *(_row(part) for part in parts)))
    return f"<!doctype html>\n{element('html', _head(say), body, lang=say.language)}\n"


def _head(say: Translator) -> Markup:
    style = (files("personatool.report") / "report.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", say.say(_TITLE)),
        element("style", Markup(style)),
    )


def _file(path: str, found: Sequence[Diagnostic], say: Translator) -> Markup:
    rows = (_row(_finding(finding, say)) for finding in found)
    return element("section", element("h2", element("code", one_line(path))), *rows)


def _finding(finding: Diagnostic, say: Translator) -> Markup:
    severity = element("span", say.say(FINDING_SEVERITY[finding.severity]), class_=f"severity {finding.severity}")
    where = say.say(msg("line {line}", line=str(finding.span.line)))
    title = element("h3", severity, " ", sentence(finding.message, say))
    place = element("p", f"{where} · {finding.kind.code} {finding.kind.name}", class_="place")
    return element("article", title, place, *_source(finding), element("dl", *_advice(finding, say)))


def _source(finding: Diagnostic) -> Iterator[Markup]:
    """The line of the file, the place marked in it; a long line is cut around the place."""
    line, first, last = finding.line_text, finding.span.column - 1, max(finding.span.end, finding.span.column) - 1
    if not line.strip():
        return
    start, end = max(0, first - _AROUND), min(len(line), last + _AROUND)
    before, after = line[start:first].lstrip(), line[last:end].rstrip()
    marked = element("mark", line[first : min(last, first + _AROUND)])
    yield element("pre", element("code", "…" if start else "", before, marked, after, "…" if end < len(line) else ""))


def _advice(finding: Diagnostic, say: Translator) -> Iterator[Markup]:
    yield from _entry(msg("Why"), sentence(finding.kind.why, say), say)
    yield from _entry(msg("Do"), sentence(finding.instead, say), say)
    for other in finding.related[:_RELATED]:
        yield from _entry(msg("See"), _place(other, say), say)


def _entry(label: Message, text: str, say: Translator) -> Iterator[Markup]:
    yield element("dt", say.say(label))
    yield element("dd", text)


def _place(other: Related, say: Translator) -> str:
    return f"{one_line(other.path)}:{other.span.line}:{other.span.column} {sentence(other.message, say)}"


def _row(markup: Markup) -> Markup:
    return Markup(f"\n{markup}")
