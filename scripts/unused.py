"""Name code that nothing uses: `python scripts/unused.py`; exit code 1 when there is any.

Vulture finds it; what a template reads by name, a registry names in a string, or a library calls by name is in use.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from vulture import Vulture

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("src", "scripts", "benchmarks", "tests")
DECORATORS = ["@pytest.fixture", "@*_validator", "@app.callback"]
CALLED_BY_LIBRARIES = [
    "model_config", "intercepted_binops", "get_source", "validateLink", "ascend_resolver", "descend_resolver",
    "display_type_rich", "handle_data", "handle_starttag", "log_message", "pytest_*", "pytestmark",
    "name_IDs", "fuzzy", "header_comment", "msgid_bugs_address", "revision_date",
]  # fmt: skip


def python_files() -> list[Path]:
    """Every file of ours, but for the cases: they hold broken files on purpose."""
    return [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py") if "cases" not in path.parts]


def named_elsewhere(files: list[Path]) -> Iterator[str]:
    """The words of templates, and of strings that are names: what is opened late is named so."""
    for template in (ROOT / "templates").rglob("*.j2"):
        yield from re.findall(r"\w+", template.read_text("utf-8"))
    for path in files:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[\w.:]+", node.value):
                yield from re.split(r"[.:]", node.value)


def main() -> int:
    """Print what is unused, one a line."""
    files = python_files()
    finder = Vulture(ignore_names=CALLED_BY_LIBRARIES, ignore_decorators=DECORATORS)
    finder.scavenge(list(map(str, files)))
    used = set(named_elsewhere(files))
    unused = [found for found in finder.get_unused_code(min_confidence=60) if found.name not in used]
    for found in unused:
        print(f"{Path(found.filename).relative_to(ROOT)}:{found.first_lineno}: nothing uses {found.name}")
    return 1 if unused else 0


if __name__ == "__main__":
    sys.exit(main())
