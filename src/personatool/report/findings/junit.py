"""JUnit's XML, which nearly every CI system can show.

https://github.com/testmoapp/junitxml
"""

from collections.abc import Iterable, Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.report.findings.places import by_file
from personatool.report.findings.summary import Summary, closing, count, gravest, left_out, problem_and_advice, sentence
from personatool.report.markup import Markup, element
from personatool.report.text import one_line
from personatool.wording.severities import FINDING_SEVERITY

LIMIT = 1_000
_PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'


def junit(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator) -> str:
    """At most 1,000 findings, the gravest. An error is a failure; warnings and advice pass, and say so in their output.

    A suite a file, a case a finding; the last suite says how much was checked.
    """
    shown = gravest(diagnostics, LIMIT)
    suites = [_suite(path, found, [_case(finding, say) for finding in found]) for path, found in by_file(shown)]
    ending = closing(diagnostics, summary, say)
    if len(shown) < len(diagnostics):
        ending = f"{say.say(left_out(len(diagnostics) - len(shown)))} {ending}"
    suites.append(
        _suite("personatool", (), [_row(element("testcase", name=ending, classname="personatool", time="0"))])
    )
    return f"{_PROLOG}{_group('testsuites', 'personatool', shown, suites, len(shown) + 1)}\n"


def _suite(name: str, found: Sequence[Diagnostic], cases: Sequence[Markup]) -> Markup:
    return _row(_group("testsuite", one_line(name), found, cases, len(cases)))


def _group(tag: str, name: str, found: Sequence[Diagnostic], parts: Iterable[str], tests: int) -> Markup:
    failures = str(count(found)[Severity.ERROR])
    return element(
        tag, Markup("\n"), *parts, name=name, tests=str(tests), failures=failures, errors="0", skipped="0", time="0"
    )


def _case(finding: Diagnostic, say: Translator) -> Markup:
    path, line = one_line(finding.path), str(finding.span.line)
    name = f"{finding.kind.code} {finding.kind.name} {line}:{finding.span.column}"
    return _row(element("testcase", _outcome(finding, say), name=name, classname=path, file=path, line=line, time="0"))


def _outcome(finding: Diagnostic, say: Translator) -> Markup:
    text = f"{problem_and_advice(finding, say)} {sentence(finding.kind.why, say)}"
    if finding.severity is Severity.ERROR:
        return element("failure", text, type="error", message=sentence(finding.message, say))
    return element("system-out", f"{say.say(FINDING_SEVERITY[finding.severity])} · {text}")


def _row(markup: Markup) -> Markup:
    return Markup(f"{markup}\n")
