"""Every case folder of tests/cases/shape: a small workspace, and what reading it must say."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from personatool.i18n import translator
from personatool.load.problems.kinds import KINDS
from personatool.load.workspace import load
from personatool.model.diagnostic import Diagnostic

CASES = Path(__file__).parent.parent / "cases" / "shape"
FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir())


def workspace(case: Path, folder: Path) -> Path:
    """Copy a case; `grow.txt` names a file, a size, and what fills it up."""
    target = folder / "workspace"
    shutil.copytree(case, target, ignore=shutil.ignore_patterns("expected.txt", "grow.txt"))
    if (case / "grow.txt").exists():
        path, size, *filling = (case / "grow.txt").read_text("utf-8").split()
        with (target / path).open("ab") as stream:
            unit = (filling[0] if filling else "#").encode()
            stream.write(unit * ((int(size) - stream.tell()) // len(unit)))
    return target


def lines(diagnostic: Diagnostic) -> Iterator[str]:
    say = translator("en").say
    span = diagnostic.span
    yield f"{diagnostic.path}:{span.line}:{span.column}-{span.end}: {diagnostic.kind.code} {say(diagnostic.message)}"
    yield f"    {say(diagnostic.instead)}"
    for related in diagnostic.related:
        yield f"    {related.path}:{related.span.line}:{related.span.column}: {say(related.message)}"


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path, golden: Callable[[str, Path], None]) -> None:
    loaded = load([workspace(case, tmp_path)], cwd=tmp_path)
    said = [line for diagnostic in loaded.diagnostics for line in lines(diagnostic)]
    golden("\n".join([*said, f"{len(loaded.diagnostics)} found", ""]), case / "expected.txt")
    codes = {finding.kind.code for finding in loaded.diagnostics}
    assert codes == ({case.name[:4]} if not case.name.startswith("clean-") else set())


def test_every_kind_has_a_case() -> None:
    assert {kind.code for kind in KINDS} == {folder.name[:4] for folder in FOLDERS} - {"clea"}


def test_codes_and_names_are_unique() -> None:
    assert len({kind.code for kind in KINDS}) == len({kind.name for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_every_sentence_has_its_gaps_filled(case: Path, tmp_path: Path) -> None:
    for language in ("en", "fr"):
        say = translator(language).say
        for diagnostic in load([workspace(case, tmp_path / language)], cwd=tmp_path).diagnostics:
            for message in (diagnostic.message, diagnostic.instead, diagnostic.kind.why):
                assert say(message).strip()
                assert len(say(message)) < 400
