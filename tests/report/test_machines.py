"""What programs read is what their own readers expect."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from junitparser import JUnitXml
from referencing import Registry, Resource

from personatool.i18n import LANGUAGES, translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.model.place import Span
from personatool.report import Summary, fingerprints, render, statistics
from support import ROOT

Make = Callable[..., Diagnostic]
SUMMARY = Summary(files=13, personas=8, journeys=4)
EN = translator("en")
SCHEMAS = Path(__file__).parent / "schemas"
PUBLISHED = ROOT / "docs" / "schemas"


def read(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return value


def as_value(fmt: str, found: tuple[Diagnostic, ...], language: str = "en", folder: str = "") -> Any:
    return json.loads(render(fmt, found, SUMMARY, translator(language), paint=False, folder=folder))


def many(make: Make, number: int) -> tuple[Diagnostic, ...]:
    return tuple(make(line=line) for line in range(1, number + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_follows_the_standard(language: str, three: tuple[Diagnostic, ...], make: Make) -> None:
    schema = read(SCHEMAS / "sarif-schema-2.1.0.json")
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)
    for found in ((), three, many(make, 5_001)):
        validator.validate(as_value("sarif", found, language))


def test_sarif_names_its_rules_and_places(three: tuple[Diagnostic, ...]) -> None:
    (run,) = as_value("sarif", three, folder="design/workspace")["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["L001", "L008", "L090"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["L001", "L008", "L090"]
    assert [result["level"] for result in run["results"]] == ["error", "error", "warning"]
    (place,) = run["results"][1]["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "design/workspace/journeys/deuil.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 12, "startColumn": 14, "endColumn": 20},
    }
    (other,) = run["results"][1]["relatedLocations"]
    assert other["physicalLocation"]["region"]["startLine"] == 9


def test_sarif_encodes_paths(make: Make) -> None:
    (run,) = as_value("sarif", (make(path="parcours/à faire: #1?.yaml"),))["runs"]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "parcours/%C3%A0%20faire%3A%20%231%3F.yaml"


def test_sarif_text_is_no_link(make: Make) -> None:
    (run,) = as_value("sarif", (make("[x](https://example.org)"),))["runs"]
    assert "](" not in run["results"][0]["message"]["text"]


@pytest.mark.parametrize("fmt", ["gitlab", "rdjson"])
def test_reports_follow_their_schemas(fmt: str, three: tuple[Diagnostic, ...], make: Make) -> None:
    validator = Draft202012Validator(read(SCHEMAS / f"{fmt}.schema.json"))
    for found in ((), three, many(make, 5_001)):
        validator.validate(as_value(fmt, found))


@pytest.mark.parametrize("fmt", ["gitlab", "rdjson"])
def test_reports_have_the_shape_others_write(fmt: str, tmp_path: Path, three: tuple[Diagnostic, ...]) -> None:
    """Ruff writes the same formats; what both have has the same type."""
    (tmp_path / "a.py").write_text("import os\n")
    words = ("-m", "ruff", "check", "--no-cache", "--isolated", "--select", "F401", "--output-format", fmt, "a.py")
    done = subprocess.run([sys.executable, *words], cwd=tmp_path, capture_output=True, text=True, check=False)
    theirs, ours = (dict(shape(value)) for value in (json.loads(done.stdout), as_value(fmt, three)))
    shared = {path: kind for path, kind in ours.items() if path in theirs}
    assert len(shared) >= 6
    assert shared == {path: theirs[path] for path in shared}


def shape(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    yield path, type(value).__name__
    if isinstance(value, dict):
        for key, item in value.items():
            yield from shape(item, f"{path}.{key}")
    if isinstance(value, list):
        for item in value[:1]:
            yield from shape(item, f"{path}[]")


def test_rdjson_counts_bytes(make: Make) -> None:
    each = replace(make(), line_text="étape: a𐐀b", span=Span(3, 10, 11))
    (found,) = as_value("rdjson", (each,))["diagnostics"]
    assert found["location"]["range"] == {"start": {"line": 3, "column": 14}, "end": {"line": 3, "column": 15}}


def test_junit_is_read_by_a_junit_reader(three: tuple[Diagnostic, ...]) -> None:
    report = JUnitXml.fromstring(render("junit", three, SUMMARY, EN, paint=False).encode())
    journey, persona, ending = list(report)
    assert (report.tests, report.failures, report.errors) == (4, 2, 0)
    assert (journey.name, journey.tests, journey.failures) == ("journeys/deuil.yaml", 2, 2)
    assert (persona.name, persona.tests, persona.failures) == ("personas/nadia-belkacem.yaml", 1, 0)
    (unused,) = list(persona)
    assert unused.system_out.startswith("warning · ")
    (case,) = list(ending)
    assert case.name == "Checked 8 personas and 4 journeys: 2 errors, 1 warning."


def test_junit_of_nothing_found_has_a_case_that_passes() -> None:
    report = JUnitXml.fromstring(render("junit", (), SUMMARY, EN, paint=False).encode())
    (suite,) = list(report)
    assert (suite.tests, suite.failures) == (1, 0)


@pytest.mark.parametrize(("fmt", "limit"), [("github", 100), ("azure", 100), ("markdown", 200), ("html", 1_000)])
def test_what_people_read_says_what_it_leaves_out(fmt: str, limit: int, make: Make) -> None:
    text = render(fmt, many(make, limit + 7), SUMMARY, EN, paint=False)
    assert text.count("L001") == limit
    assert "… and 7 more." in text


@pytest.mark.parametrize(("fmt", "limit"), [("gitlab", 1_000), ("rdjson", 1_000), ("junit", 1_000), ("sarif", 5_000)])
def test_what_programs_read_says_what_it_leaves_out(fmt: str, limit: int, make: Make) -> None:
    text = render(fmt, many(make, limit + 7), SUMMARY, EN, paint=False)
    assert (
        len(re.findall(r'"code": \{|"level": "error",\s+"message"|<testcase name="L001|"description": "L001', text))
        == limit
    )
    assert "7 more." in text


def test_a_comment_of_markdown_stays_short(make: Make) -> None:
    text = render("markdown", [make("é" * 2_000)] * 300, SUMMARY, EN, paint=False)
    assert len(text.encode()) < 60_000
    assert "more." in text


@pytest.mark.parametrize("fmt", ["github", "gitlab", "junit", "sarif", "rdjson", "azure"])
def test_ci_systems_get_paths_of_the_repository(fmt: str, three: tuple[Diagnostic, ...]) -> None:
    shown = render(fmt, three, SUMMARY, EN, paint=False, folder="design")
    assert shown.count("design/journeys/deuil.yaml") >= 2
    assert not re.search(r"(?<!design/)(journeys/deuil|personas/nadia)", shown)


@pytest.mark.parametrize("fmt", ["json", "jsonl", "markdown", "html"])
def test_others_get_paths_of_the_workspace(fmt: str, three: tuple[Diagnostic, ...]) -> None:
    assert "design" not in render(fmt, three, SUMMARY, EN, paint=False, folder="design")


def registry() -> Registry[Any]:
    resource: Resource[Any] = Resource.from_contents(read(PUBLISHED / "check.schema.json"))
    found: Registry[Any] = Registry().with_resource("check.schema.json", resource)
    return found


def closed(schema: Any) -> Any:
    """The schema with no room for keys it does not name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    shut = {key: closed(value) for key, value in schema.items()}
    return {**shut, "unevaluatedProperties": False} if shut.get("type") == "object" and "required" in shut else shut


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_follows_the_published_schema(language: str, three: tuple[Diagnostic, ...], make: Make) -> None:
    schema = read(PUBLISHED / "check.schema.json")
    Draft202012Validator.check_schema(schema)
    for found in ((), three, many(make, 1_001)):
        Draft202012Validator(closed(schema)).validate(as_value("json", found, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_lines_follow_the_published_schema(language: str, three: tuple[Diagnostic, ...]) -> None:
    schema = read(PUBLISHED / "check-line.schema.json")
    Draft202012Validator.check_schema(schema)
    validator: Any = Draft202012Validator({**schema, "unevaluatedProperties": False}, registry=registry())
    lines = [
        json.loads(line) for line in render("jsonl", three, SUMMARY, translator(language), paint=False).splitlines()
    ]
    for line in lines:
        validator.validate(line)
    assert [line["type"] for line in lines] == ["diagnostic", "diagnostic", "diagnostic", "summary"]
    assert not validator.is_valid({"type": "diagnostic"})


def test_json_lines_say_the_same_as_json(three: tuple[Diagnostic, ...]) -> None:
    whole = as_value("json", three)
    *lines, summary = (json.loads(line) for line in render("jsonl", three, SUMMARY, EN, paint=False).splitlines())
    assert [without(line, "type") for line in lines] == whole["diagnostics"]
    assert without(summary, "type", "version", "language") == whole["summary"]


def without(value: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: item for key, item in value.items() if key not in keys}


def test_fingerprints_outlive_changes_around_them(three: tuple[Diagnostic, ...]) -> None:
    moved = [replace(finding, span=replace(finding.span, line=finding.span.line + 40)) for finding in three]
    assert fingerprints(three) == fingerprints(moved)
    indented = [
        replace(
            finding, line_text=f"  {finding.line_text}", span=Span(1, finding.span.column + 2, finding.span.end + 2)
        )
        for finding in three
    ]
    assert fingerprints(three) == fingerprints(indented)


def test_fingerprints_tell_findings_apart(make: Make) -> None:
    found = [make(), make(), make(line=9), make("other"), make(path="journeys/other.yaml")]
    assert len(set(fingerprints(found))) == len(found)


def test_reports_carry_their_fingerprints(three: tuple[Diagnostic, ...]) -> None:
    (run,) = as_value("sarif", three, language="fr")["runs"]
    in_sarif = [result["partialFingerprints"]["personatool/v1"] for result in run["results"]]
    assert in_sarif == list(fingerprints(three)) == [entry["fingerprint"] for entry in as_value("gitlab", three)]


def test_statistics_count_by_kind(three: tuple[Diagnostic, ...], make: Make) -> None:
    found = (*three, *(make(line=line, severity=Severity.INFO) for line in range(11)))
    assert statistics(found, EN).splitlines() == [
        "11  advice   L001 unknown-persona",
        " 1  error    L001 unknown-persona",
        " 1  error    L008 duplicate-id",
        " 1  warning  L090 unused-ignore",
    ]
    assert statistics((), EN) == ""
