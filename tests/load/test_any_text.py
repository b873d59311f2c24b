"""Whatever a file holds: never an exception, every place exists, every text survives."""

import contextlib
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from personatool.load.pictures.images import Refused, to_picture
from personatool.load.syntax.comments import comments
from personatool.load.syntax.nodes import compose
from personatool.load.workspace import Loaded, load

SIGNS = "-:?#&*!|>'\"%@`{}[],~ \n\t\r\0\\é\u2028\u0085\ufeff"
WORDS = ["name", "goals", "stages:", "steps:", "true", "0", "L'été", "&a", "*a", "!t", "...", "\\ud800"]
YAML_BITS = st.sampled_from([*SIGNS, *WORDS, "- ", ": ", "\n  ", "<<: ", "---\n", "\r\n"])
TEXTS = st.one_of(st.lists(YAML_BITS, max_size=60).map("".join), st.text(max_size=200))
# What a text may hold: the rest is refused, and tested on cases of its own.
WRITABLE = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff\ufffe\uffff\u202d\u202e"), min_size=1
).filter(lambda text: text.strip() != "" and not any("\u202a" <= each <= "\u2069" for each in text))


def read(data: bytes, folder: str = "personas") -> Loaded:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / folder / "someone.yaml"
        place.parent.mkdir()
        place.write_bytes(data)
        return load([place], cwd=Path(name))


def assert_sound(loaded: Loaded, text: str) -> None:
    assert loaded.diagnostics or loaded.workspace.personas or loaded.workspace.journeys
    count = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for finding in loaded.diagnostics:
        assert 1 <= finding.span.line <= count
        assert 1 <= finding.span.column <= finding.span.end <= len(finding.line_text) + 2
        assert finding.line_text == loaded.sources.line(finding.path, finding.span.line)


@given(TEXTS, st.sampled_from(["personas", "journeys"]))
@example("a: &a [*a]", "personas")
@example("\n\u2028\n  - *x", "personas")
@example("---\n---\n--- x", "journeys")
@settings(max_examples=400, deadline=None)
def test_any_text(text: str, folder: str) -> None:
    data = text.encode("utf-8", "replace")
    assert_sound(read(data, folder), data.decode("utf-8"))


@given(st.binary(max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_bytes(data: bytes) -> None:
    assert_sound(read(data), data.decode("utf-8", "replace"))


@given(TEXTS)
def test_comments_of_any_text(text: str) -> None:
    for comment in comments(text):
        assert comment.text.startswith("#")
        assert comment.line <= len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


@given(WRITABLE, st.sampled_from(["'", '"', "|"]))
@settings(max_examples=300, deadline=None)
def test_texts_survive(text: str, style: str) -> None:
    loaded = read(yaml.safe_dump({"name": text, "role": "x"}, default_style=style, allow_unicode=True).encode())
    assert not loaded.diagnostics
    assert loaded.workspace.personas[0].value.name == text


@pytest.mark.parametrize(
    "text", ["NO", "yes", "010", "12:30", "0x1F", ".5", "1e3", "null", "2026-05-12", "=", "190:20:30"]
)
def test_plain_texts_stay_texts(text: str) -> None:
    persona = read(f"name: {text}\n".encode()).workspace.personas[0].value
    assert persona.name == text


@given(
    st.binary(max_size=200),
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"RIFF", b"<svg", b""]),
)
@settings(max_examples=200, deadline=None)
def test_any_picture(data: bytes, start: bytes) -> None:
    with contextlib.suppress(Refused):
        assert to_picture(start + data, "x")[0].data


@pytest.mark.parametrize("text", ["[" * 30_000, "- " * 30_000 + "a", "? " * 30_000, "{a: " * 30_000, "a: " + "[" * 900])
def test_depth_never_reaches_the_stack(text: str) -> None:
    assert compose(text).problem is not None or "? " in text


@pytest.mark.parametrize("sign", ["- ", "? "])
def test_deep_but_short_lines(sign: str) -> None:
    assert len(read(f"name: x\ngoals:\n  {sign * 150}a\n".encode()).diagnostics) == 1
