"""Full: each finding explained, with its place in the file shown."""

from collections.abc import Iterator, Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Related, Severity
from personatool.model.message import Message, msg, msg_n
from personatool.report.concise import safe_place
from personatool.report.paint import BOLD, DIM, GOOD, SEVERITY_STYLES, Paint
from personatool.report.plain import cells, one_line, shorten, wrap
from personatool.report.snippet import snippet
from personatool.report.summary import Summary, closing, count, gravest
from personatool.report.words import SEVERITIES

LIMIT = 20
_RELATED = 5
_WIDTH = 88
_SENTENCE = 500
_WHY, _INSTEAD, _SEE = msg("Why"), msg("Do"), msg("See")


def full(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator, paint: Paint) -> str:
    """Up to 20 findings with their words, then how much was checked."""
    shown = gravest(diagnostics, LIMIT)
    blocks = ["\n".join(_block(each, say, paint)) for each in shown]
    if len(shown) < len(diagnostics):
        blocks.append(say.say(_more(len(diagnostics) - len(shown))))
    return "\n\n".join((*blocks, "\n".join(_ending(diagnostics, summary, say, paint)))) + "\n"


def _block(each: Diagnostic, say: Translator, paint: Paint) -> Iterator[str]:
    style = SEVERITY_STYLES[each.severity]
    yield f"{paint(style, say.say(SEVERITIES[each.severity]))} {_title(each, paint)}"
    margin = max(len(str(each.span.line)), *(cells(say.say(label)) for label in (_WHY, _INSTEAD, _SEE)))
    bar = paint(DIM, "|")
    if each.line_text.strip():
        text, carets = snippet(each.line_text, each.span)
        yield f"{each.span.line:>{margin}} {bar} {text}"
        yield f"{'':{margin}} {bar} {paint(style, carets)}"
    for label, sentence, mark in _sentences(each, say):
        for index, line in enumerate(wrap(shorten(one_line(sentence), _SENTENCE), _WIDTH)):
            head = label if index == 0 else ""
            yield f"{paint(DIM, ' ' * (margin - cells(head)) + head)} {bar} {paint(mark, line) if mark else line}"


def _title(each: Diagnostic, paint: Paint) -> str:
    return f"{paint(BOLD, safe_place(each))} {paint(DIM, f'{each.kind.code} {each.kind.name}')}"


def _sentences(each: Diagnostic, say: Translator) -> Iterator[tuple[str, str, str]]:
    """Label, sentence and style of all that is said of a finding."""
    yield "", say.say(each.message), BOLD
    yield say.say(_WHY), say.say(each.kind.why), ""
    yield say.say(_INSTEAD), say.say(each.instead), ""
    for index, related in enumerate(each.related[:_RELATED]):
        yield say.say(_SEE) if index == 0 else "", _place(related, say), ""


def _place(related: Related, say: Translator) -> str:
    return f"{one_line(related.path)}:{related.span.line}:{related.span.column} {say.say(related.message)}"


def _more(number: int) -> Message:
    return msg_n(
        "… and {count} more. To see them all, one line each: personatool check --format concise",
        "… and {count} more. To see them all, one line each: personatool check --format concise",
        number,
    )


def _ending(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator, paint: Paint) -> Iterator[str]:
    yield paint(BOLD if diagnostics else GOOD, closing(diagnostics, summary, say))
    if count(diagnostics)[Severity.ERROR]:
        yield say.say(msg("Errors keep maps and packs from being made; warnings and advice do not."))
