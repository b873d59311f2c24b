"""The canonical style keeps every value and every comment, and once reached it stays."""

import re
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings

from edit.writing import files
from personatool.edit import Form, restyle
from personatool.load.shape.fields import model_at
from personatool.load.syntax.outline import outline
from personatool.model.outline import Outline
from personatool.model.persona import Persona

FORM = Form(model_at, Persona)
COMMENT = re.compile(r"# ?(?:above|beside|end)[a-z_ ]*-\d+")


def read(text: str) -> Outline | None:
    return outline(text.encode())


def styled(text: str, form: Form = FORM) -> str:
    found = read(text)
    assert found is not None
    result = restyle(found, form, read)
    assert result is not None
    return result


def values(text: str) -> list[Any]:
    """What the text says, by a reader that is none of ours."""
    return list(yaml.load_all(text, yaml.BaseLoader))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(files())
@example('name: "0{"   #beside name-1\n#end-2\n')  # a text that ends like a bracket
def test_every_value_and_every_comment_survives(text: str) -> None:
    found = read(text)
    assume(found is not None)
    result = styled(text)
    assert values(result) == values(text)
    assert sorted(COMMENT.findall(result)) == sorted(COMMENT.findall(text))
    assert styled(result) == result
    assert "\r" not in result
    assert result.endswith("\n")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(files())
def test_a_comment_stays_with_what_it_belongs_to(text: str) -> None:
    assume(read(text) is not None)
    lines = styled(text).splitlines()
    for number, line in enumerate(lines):
        for owner in re.findall(r"# ?above (\w+)-\d+", line):
            below = next((each for each in lines[number + 1 :] if each.strip() and not is_comment(each)), "")
            assert owner in ("item", "marker") or f"{owner}:" in below or in_header(lines, number)


def is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def in_header(lines: list[str], number: int) -> bool:
    """Comments on top of a document stay on top, whatever key comes first then."""
    above = [each for each in lines[:number] if each and not is_comment(each)]
    return not above or above[-1].startswith("---")


@pytest.mark.parametrize(
    ("content", "below", "after"),
    [
        ("|\n  a\n", "\n\n", "|\n  a\n"),
        ("|\n  a\n", "  \n", "|\n  a\n"),
        (">\r\n  a\r\n", "  \r\n\r\n", ">\n  a\n"),
        ("|\n\n  \n  a\n", "\n", "|\n\n\n  a\n"),
        ("|\n", "\n\n", "|\n"),
        # A plus keeps the lines below, unless it stands in a comment.
        ("|+\n  a\n\n", "", "|+\n  a\n\n"),
        ("| # c+\n  a\n", "\n", "|  # c+\n  a\n"),
        # Spaces and tabs beyond the indent are content, and so are those beyond an indent given as a number.
        ("|\n  a\n    \n", "", "|\n  a\n    \n"),
        ("|\n  a\n      b\n    \n", "", "|\n  a\n      b\n    \n"),
        ("|\n  a\n  \t\n", "", "|\n  a\n  \t\n"),
        ("|2\n    a\n   \n", "", "|2\n    a\n   \n"),
    ],
)
def test_a_block_text_ends_where_its_content_does(content: str, below: str, after: str) -> None:
    text = f"story: {content}{below}quote: x\n"
    found = read(text)
    assert found is not None
    story = found.documents[0].root.pairs[0][1]
    assert text[story.start : story.end] == content
    assert styled(text) == f"quote: x\nstory: {after}"
    assert values(styled(text)) == values(text)
