"""The house: what import-linter does not see."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from support import ROOT

SOURCE = ROOT / "src"
FEW_LINES, MOST_FILES = 15, 45
ONE_FILE_A_RULE = {"rules/journey"}
CONCEPTS_OF_THEIR_OWN = {"personatool.packs.chapters.glossary"}  # one file a chapter


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in sorted((SOURCE / "personatool").rglob("*.py"))}


def imported(module: str) -> Iterator[str]:
    """The modules of ours that a module imports by a statement, at its top or inside a function."""
    for node in ast.walk(ast.parse(MODULES[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            below = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if name in MODULES else node.module for name in below]
        else:
            continue
        yield from (name for name in names if name in MODULES)


GRAPH = {module: set(imported(module)) for module in MODULES}


def test_no_circles_late_imports_included() -> None:
    try:
        TopologicalSorter(GRAPH).prepare()
    except CycleError as error:
        circle = " → ".join(error.args[1])
        raise AssertionError(circle) from None


def test_folders_can_be_overlooked() -> None:
    folders = {path.parent for path in MODULES.values()}
    crowded = {
        folder.relative_to(SOURCE / "personatool").as_posix()
        for folder in folders
        if len([*folder.glob("*.py")]) - 1 > MOST_FILES
    }
    assert crowded <= ONE_FILE_A_RULE


def test_no_small_file_for_one_importer_alone() -> None:
    small = {module for module, path in MODULES.items() if len(path.read_text("utf-8").splitlines()) < FEW_LINES}
    packages = {module for module, path in MODULES.items() if path.name == "__init__.py"}
    importers = {module: sum(module in names for names in GRAPH.values()) for module in small - packages}
    assert {module for module, count in importers.items() if count < 2} <= CONCEPTS_OF_THEIR_OWN
