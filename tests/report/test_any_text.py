"""Whatever stands in a file, each format's own reader gives it back as text, and nothing else."""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from junitparser import JUnitXml
from markdown_it import MarkdownIt

from personatool.i18n import translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.report import Summary, render
from personatool.report.findings.summary import sentence

Make = Callable[..., Diagnostic]
SUMMARY = Summary(files=2, personas=1, journeys=1)
EN = translator("en")
PIECES = (
    "\n", "\r", "\t", "\x1b[31m", "\x85", "\u2028", "\u202e", "\ud800", "\ufffe", "::", "::error file=x::", "%0A",
    "%", "%25", "##vso[task.x]", "##[error]", "##teamcity[", ";", ",", "]", "]]>", "<", ">", "&", "&amp;", "&#x1b;",
    '"', "'", "<!--", "-->", "</failure>", "<script>", "</style>", "<img src=x onerror=alert(1)>", "`", "``", "|",
    "\\", "\\|", "*", "**", "_", "~~", "[x](https://e.org)", "![x](y)", "<https://e.org>", "https://e.org",
    "www.e.org", "@team", "#12", "$x$", "{0}", "```", "# ", "- ", "\u200b", "é", "日", "👩‍👩‍👧",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=12).map("".join)
every_text = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def shown(fmt: str, finding: Diagnostic) -> str:
    return render(fmt, [finding], SUMMARY, EN, paint=False)


@every_text
@given(text=TEXTS)
@example(text="a\r\n::error file=x::forged")
def test_github_reads_one_command(text: str, make: Make) -> None:
    command, ending = shown("github", make(text, path=f"journeys/{text}.yaml")).splitlines()
    assert ending.startswith("Checked")
    properties, data = re.fullmatch(r"::error ([^:]*)::(.*)", command).groups()  # type: ignore[union-attr]
    named = dict(part.split("=", 1) for part in properties.split(","))
    assert (named["line"], named["col"], named["title"]) == ("3", "10", "L001 unknown-persona")
    assert list(named) == ["file", "line", "endLine", "col", "endColumn", "title"]
    assert unescaped(data).split("\n")[0] == sentence(make(text).message, EN)


def unescaped(data: str) -> str:
    return data.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")


@every_text
@given(text=TEXTS)
def test_azure_reads_one_command(text: str, make: Make) -> None:
    command, ending = shown("azure", make(text, path=f"journeys/{text}.yaml")).splitlines()
    assert ending.startswith("Checked")
    properties, data = re.fullmatch(r"##vso\[task\.logissue ([^\]]*)\](.*)", command).groups()  # type: ignore[union-attr]
    named = dict(part.split("=", 1) for part in properties.removesuffix(";").split(";"))
    assert list(named) == ["type", "sourcepath", "linenumber", "columnnumber", "code"]
    assert "##vso[" not in data
    assert data.replace("%AZP25", "%").startswith(sentence(make(text).message, EN))


@every_text
@given(text=TEXTS)
def test_azure_advice_is_no_command(text: str, make: Make) -> None:
    advice, _ = shown("azure", make(text, path=text or "x", severity=Severity.INFO)).splitlines()
    assert not re.search(r"##\w*\[|^::", advice)


@every_text
@given(text=TEXTS)
def test_junit_reads_the_text(text: str, make: Make) -> None:
    report = JUnitXml.fromstring(shown("junit", make(text, path=f"journeys/{text}.yaml")).encode())
    (failure,) = next(iter(next(iter(report)))).result
    assert failure.message == sentence(make(text).message, EN)
    assert failure.text.startswith(failure.message)


@every_text
@given(text=TEXTS)
@pytest.mark.parametrize("fmt", ["sarif", "gitlab", "rdjson", "jsonl"])
def test_json_reads_the_text(fmt: str, text: str, make: Make) -> None:
    raw = shown(fmt, make(text, path=f"journeys/{text}.yaml"))
    assert raw.isascii()
    assert "##" not in raw
    said = sentence(make(text).message, EN)
    if fmt == "sarif":
        found = json.loads(raw)["runs"][0]["results"][0]["message"]["text"]
        assert found.startswith(said.replace("](", "] ("))
    elif fmt == "gitlab":
        assert json.loads(raw)[0]["description"].startswith(f"L001: {said}")
    elif fmt == "rdjson":
        rendered = seen(json.loads(raw)["diagnostics"][0]["message"])
        assert rendered.tags == ["p"]
        assert rendered.text.startswith(said)
    else:
        line, _ = raw.splitlines()
        assert json.loads(line)["message"] == f"No persona here is called “{text}”."


class Page(HTMLParser):
    """What a browser takes a page for: its tags, and its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def page(markup: str) -> Page:
    parser = Page()
    parser.feed(markup)
    parser.close()
    return parser


def seen(source: str) -> Any:
    """Read Markdown the way GitHub does, as far as tags go; a zero-width space keeps names from being called."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found = page(reader.render(source))
    found.text = found.text.replace("@\u200b", "@")
    return found


@every_text
@given(text=TEXTS)
@example(text="a|b\\|c`d|e")
def test_markdown_shows_the_text(text: str, make: Make) -> None:
    each = make(text, path=f"journeys/{text}.yaml")
    calm, found = seen(shown("markdown", make())), seen(shown("markdown", each))
    assert (found.tags, found.attributes) == (calm.tags, calm.attributes)
    assert sentence(each.message, EN) in found.text
    assert not re.search(r"@[^\u200b]", shown("markdown", make(text)))


@every_text
@given(text=TEXTS)
def test_html_shows_the_text(text: str, make: Make) -> None:
    each = make(f"x{text}x", path=f"journeys/{text}.yaml")
    calm, found = page(shown("html", make())), page(shown("html", each))
    assert (found.tags, found.attributes) == (calm.tags, calm.attributes)
    assert sentence(each.message, EN) in found.text
