"""Write what templates are given into docs/templates.md and docs/view-data.json, from the dataclasses of packs/view.

Refuses when something went away or changed its shape and the version of the view data did not go up.
`--check` writes nothing and says whether they are up to date.
"""

import dataclasses
import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path
from typing import Any

from personatool.packs import view
from personatool.packs.view import VIEW_VERSION

ROOT = Path(__file__).parent.parent
PAGE, DATA = ROOT / "docs" / "templates.md", ROOT / "docs" / "view-data.json"
START, END = "<!-- view data: made by scripts/view_docs.py -->", "<!-- end of view data -->"

Shapes = dict[str, dict[str, str]]


def classes() -> list[type]:
    """Every dataclass of the view, by module and name."""
    modules = [
        importlib.import_module(f"{view.__name__}.{module.name}") for module in pkgutil.iter_modules(view.__path__)
    ]
    found = [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and dataclasses.is_dataclass(value) and value.__module__ == module.__name__
    ]
    return sorted(found, key=lambda cls: (cls.__module__, cls.__name__))


def type_of(field: dataclasses.Field[Any]) -> str:
    """A field's type, as a template's author reads it."""
    kind: Any = field.type
    text = kind.__name__ if isinstance(kind, type) and not hasattr(kind, "__args__") else str(kind)
    return re.sub(
        r"(?:\w+\.)+(\w+)|ForwardRef\('(\w+)'\)|'(\w+)'", lambda match: match[1] or match[2] or match[3], text
    )


def shapes() -> Shapes:
    """Every class with its fields and their types."""
    return {cls.__name__: {field.name: type_of(field) for field in dataclasses.fields(cls)} for cls in classes()}


def broken(old: Shapes, new: Shapes) -> list[str]:
    """What a template written for the old shapes would miss."""
    return [
        f"{name}.{field}"
        for name, fields in old.items()
        for field, kind in fields.items()
        if new.get(name, {}).get(field) != kind
    ]


def described() -> str:
    """The chapter of the page."""
    lines = [f"Version {VIEW_VERSION} of the view data.", ""]
    for cls in classes():
        lines += [f"### {cls.__name__}", "", *(line.strip() for line in (cls.__doc__ or "").strip().splitlines()), ""]
        lines += ["| Field | Type |", "|---|---|"]
        lines += [_row(field) for field in dataclasses.fields(cls)]
        lines += [""]
    return "\n".join(lines)


def _row(field: dataclasses.Field[Any]) -> str:
    kind = type_of(field).replace("|", "\\|")
    return f"| `{field.name}` | `{kind}` |"


def made() -> dict[Path, str]:
    """Both files as they should be."""
    before, _, rest = PAGE.read_text("utf-8").partition(START)
    _, _, after = rest.partition(END)
    data = json.dumps({"version": VIEW_VERSION, "classes": shapes()}, indent=2, sort_keys=True) + "\n"
    return {PAGE: f"{before}{START}\n{described()}{END}{after}", DATA: data}


def main() -> int:
    """Write both, or say what is wrong."""
    old: dict[str, Any] = json.loads(DATA.read_text("utf-8")) if DATA.exists() else {"version": 0, "classes": {}}
    gone = broken(old["classes"], shapes())
    if gone and old["version"] == VIEW_VERSION:
        print("Templates would break; raise VIEW_VERSION:", ", ".join(gone))
        return 1
    stale = [path for path, text in made().items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv:
        print("stale:" if stale else "up to date", *(each.name for each in stale))
        return bool(stale)
    for path, text in made().items():
        path.write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
