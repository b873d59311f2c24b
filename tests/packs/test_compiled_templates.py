"""Compiled templates are kept beside Python's own compiled files."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemBytecodeCache

from personatool.packs.page import templates

NAME = "body.html.j2"


def _environment(folder: Path) -> Environment:
    """A new environment that keeps what it compiles in a folder of the test's."""
    made = templates.environment.__wrapped__()
    assert isinstance(made.bytecode_cache, FileSystemBytecodeCache)
    made.bytecode_cache.directory = str(folder)
    return made


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    _environment(tmp_path).get_template(NAME)
    assert len(list(tmp_path.iterdir())) == 1
    again = _environment(tmp_path)
    monkeypatch.setattr(again, "compile", None)
    assert again.get_template(NAME).name == NAME


def test_python_may_be_asked_to_keep_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _environment(tmp_path).get_template(NAME)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert _environment(tmp_path / "missing").get_template(NAME).name == NAME
