"""The process that fills a team's templates: reads one request, answers with pages or with what is wrong.

It takes `{"templates": {name: text}, "values": [...],
"jobs": [{"template", "variables": {name: index}, "terms": index}]}`
and answers `{"pages": [...]}` or `{"problem", "template", "line", "detail"}`, both JSON.
"""

import json
import sys
import traceback
from types import SimpleNamespace
from typing import Any, TextIO

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from personatool.packs.builder.markup import tidy
from personatool.packs.sandbox.environment import RefusedError, Sandbox, sandbox
from personatool.packs.sandbox.limits import limit
from personatool.packs.sandbox.page_check import refused
from personatool.packs.sandbox.plain_values import own_markup

LARGEST = 32 * 1024 * 1024  # characters of all pages together
_KINDS = ((UndefinedError, "unknown"), (SecurityError, "refused"), (RecursionError, "endless"), (MemoryError, "memory"))


def main(read: TextIO, write: TextIO) -> None:
    """Report readiness, read the request, answer."""
    write.write("ready\n")
    write.flush()
    text = read.read()
    limit()
    write.write(json.dumps(answer(text)))


def answer(text: str) -> dict[str, Any]:
    """Fill every template of a request."""
    request = json.loads(text)
    templates: dict[str, str] = request["templates"]
    ours = frozenset(own_markup(request["values"]))
    values = json.loads(json.dumps(request["values"]), object_hook=lambda fields: SimpleNamespace(**fields))
    environment = sandbox(templates, ours)
    try:
        return {"pages": list(_pages(environment, request["jobs"], values))}
    except Exception as error:  # noqa: BLE001 - whatever a template does wrong is explained, never shown as a traceback
        return _problem(error, templates)


def _pages(environment: Sandbox, jobs: list[dict[str, Any]], values: list[Any]) -> list[str]:
    made, room = [], LARGEST
    for job in jobs:
        variables = {name: values[at] for name, at in job["variables"].items()}
        page = environment.get_template(job["template"]).render(variables)
        room -= len(page)
        if room < 0:
            raise MemoryError
        found = refused(page)
        if found:
            raise RefusedError(name="", line=0, what=found)
        made.append(tidy(page, values[job["terms"]]))
    return made


def _problem(error: Exception, templates: dict[str, str]) -> dict[str, Any]:
    if isinstance(error, RefusedError):
        name, line = (error.name, error.line) if error.name else _find_in_templates(error.what, templates)
        return {"problem": "refused", "template": name, "line": line, "detail": error.what}
    if isinstance(error, TemplateSyntaxError):
        return {"problem": "syntax", "template": error.name, "line": error.lineno, "detail": error.message}
    name, line = _place(error, templates)
    if isinstance(error, TemplateNotFound):
        return {"problem": "missing", "template": name, "line": line, "detail": error.name}
    kind = next((kind for cls, kind in _KINDS if isinstance(error, cls)), "failed")
    return {"problem": kind, "template": name, "line": line, "detail": str(error)[:300]}


def _place(error: Exception, templates: dict[str, str]) -> tuple[str, int]:
    """The template and line where it went wrong: Jinja names them in the traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [(frame.filename, frame.lineno or 0) for frame in frames if frame.filename in templates]
    return found[-1] if found else ("", 0)


def _find_in_templates(what: str, templates: dict[str, str]) -> tuple[str, int]:
    """The first template that writes what may not be in a page, as far as it can be found in its text."""
    wanted = what.strip("<>").split("=")[0].lower()
    sign = f"<{wanted}" if what.startswith("<") else f"{wanted}="
    for name, text in templates.items():
        for number, line in enumerate(text.splitlines(), 1):
            if sign in line.lower():
                return name, number
    return "", 0


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(sys.stdin, sys.stdout)
