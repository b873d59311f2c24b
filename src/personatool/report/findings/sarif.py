"""SARIF 2.1.0, for code scanning.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from personatool import __version__
from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Edit, Kind, Related, Severity
from personatool.model.place import Span
from personatool.report.findings.fingerprint import fingerprints
from personatool.report.findings.json_text import json_text
from personatool.report.findings.summary import Summary, gravest, left_out, problem_and_advice, sentence

LIMIT = 5_000
_RELATED = 20
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.OBSERVATION: "note"}
_GITHUB = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "recommendation",
    Severity.OBSERVATION: "recommendation",
}
_OBSERVATION = {"properties": {"tags": ["observation"]}}  # SARIF 3.8.2


def sarif(diagnostics: Sequence[Diagnostic], _summary: Summary, say: Translator) -> str:
    """At most 5,000 findings, the gravest (what GitHub takes); a notification says how many more. Plain ASCII.

    Paths are relative to the repository; the rules listed are those that found something.
    """
    shown = gravest(diagnostics, LIMIT)
    rules = {finding.kind.code: finding.kind for finding in sorted(shown, key=lambda finding: finding.kind.code)}
    places = {code: index for index, code in enumerate(rules)}
    run = {
        "tool": {"driver": _driver(list(rules.values()), say)},
        "language": say.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(len(diagnostics) - len(shown), say)],
        "results": [
            _result(finding, mark, places, say) for finding, mark in zip(shown, fingerprints(shown), strict=True)
        ],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _driver(rules: Sequence[Kind], say: Translator) -> dict[str, object]:
    return {"name": "personatool", "semanticVersion": __version__, "rules": [_rule(kind, say) for kind in rules]}


def _rule(kind: Kind, say: Translator) -> dict[str, object]:
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": say.say(kind.why)},
        "fullDescription": {"text": say.say(kind.why)},
        "help": {"text": say.say(kind.instead)},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
        "properties": {"problem.severity": _GITHUB[kind.severity]},
    }


def _invocation(more: int, say: Translator) -> dict[str, object]:
    notes = [{"level": "note", "message": {"text": say.say(left_out(more))}}] if more else []
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}


def _result(finding: Diagnostic, mark: str, places: Mapping[str, int], say: Translator) -> dict[str, object]:
    fixes = {"fixes": [_fix(finding, finding.edit, say)]} if finding.edit else {}
    return {
        "ruleId": finding.kind.code,
        "ruleIndex": places[finding.kind.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(problem_and_advice(finding, say))},
        "locations": [{"physicalLocation": _location(finding.path, finding.span)}],
        "relatedLocations": [_related(index, other, say) for index, other in enumerate(finding.related[:_RELATED])],
        "partialFingerprints": {"personatool/v1": mark},
        **fixes,
        **(_OBSERVATION if finding.severity is Severity.OBSERVATION else {}),
    }


def _fix(finding: Diagnostic, edit: Edit, say: Translator) -> dict[str, object]:
    location = _location(edit.path, edit.span)
    replacement = {"deletedRegion": location["region"], "insertedContent": {"text": edit.text}}
    change = {"artifactLocation": location["artifactLocation"], "replacements": [replacement]}
    return {"description": {"text": _text(say.say(finding.instead))}, "artifactChanges": [change]}


def _related(index: int, other: Related, say: Translator) -> dict[str, object]:
    location = _location(other.path, other.span)
    return {"id": index, "physicalLocation": location, "message": {"text": _text(sentence(other.message, say))}}


def _location(path: str, span: Span) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": quote(path.encode("utf-8", "surrogatepass")), "uriBaseId": _ROOT},
        "region": {"startLine": span.line, "startColumn": span.column, "endColumn": max(span.end, span.column)},
    }


def _text(text: str) -> str:
    """Keep a text of the files from becoming a link: SARIF reads `[words](target)` as one (3.11.6)."""
    return text.replace("](", "] (")
