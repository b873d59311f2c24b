"""Start the process that fills a team's templates, limit its time, explain what went wrong."""

import json
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg
from personatool.packs.sandbox.job import TemplateJob
from personatool.packs.sandbox.limits import SECONDS, out_of_time
from personatool.packs.sandbox.plain_values import plain

_PATIENCE = SECONDS if sys.platform == "win32" else 6 * SECONDS  # elsewhere its own work counts, not a busy machine
_START = 60  # a slow machine may take long to start Python; that is not the template's fault
_COMMAND = ("-P", "-X", "utf8", "-m", "personatool.packs.sandbox.child")


def fill_in_sandbox(
    jobs: Sequence[TemplateJob], built_in: Mapping[str, str], own: Mapping[str, str]
) -> tuple[str, ...]:
    """Fill templates, a team's own laid over the built-in ones.

    Raises `PersonatoolError`, with the file and the line where they are known, when a template is wrong, asks for what
    it may not have, or takes more than its share of time or memory.
    """
    answer = _run_child(json.dumps(_encode(jobs, {**built_in, **dict(sorted(own.items()))})))
    if "pages" in answer:
        return tuple(map(str, answer["pages"]))
    raise PersonatoolError(_message(answer, own))


def _encode(jobs: Sequence[TemplateJob], templates: Mapping[str, str]) -> dict[str, Any]:
    """What many templates are given alike is sent once."""
    values: list[Any] = []
    known: dict[int, int] = {}

    def place(value: object) -> int:
        if id(value) not in known:
            known[id(value)] = len(values)
            values.append(plain(value))
        return known[id(value)]

    listed = [
        {
            "template": job.template,
            "variables": {name: place(value) for name, value in job.variables.items()},
            "terms": place(job.terms),
        }
        for job in jobs
    ]
    return {"templates": dict(templates), "values": values, "jobs": listed}


def _run_child(request: str) -> dict[str, Any]:
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 - our own Python, our own module, no shell
        [sys.executable, *_COMMAND], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, encoding="utf-8"
    ) as process:
        _wait_until_ready(process)
        try:
            answer, _ = process.communicate(request, timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            return {"problem": "time"}
    if out_of_time(process.returncode):
        return {"problem": "time"}
    try:
        read: dict[str, Any] = json.loads(answer)
    except ValueError:
        return {"problem": "memory"}
    return read


def _wait_until_ready(process: subprocess.Popen[str]) -> None:
    """Wait until the process is there, before its time begins to count."""
    timer = threading.Timer(_START, process.kill)
    timer.start()
    try:
        if process.stdout is None or process.stdout.readline() != "ready\n":
            raise PersonatoolError(msg("The process that fills your templates could not be started. Try again."))
    finally:
        timer.cancel()


def _message(answer: Mapping[str, Any], own: Mapping[str, str]) -> Message:
    name, line = str(answer.get("template") or ""), int(answer.get("line") or 0)
    file = f"templates/pack/{name}" if name in own else name
    where = f"{file}:{line}" if file and line else file or "templates/"
    return _explain(str(answer["problem"]), where, str(answer.get("detail", "")).rstrip("."))


def _explain(problem: str, where: str, detail: str) -> Message:
    messages = {
        "syntax": msg("{where}: this template cannot be read: {detail}.", where=where, detail=detail),
        "missing": msg(
            "{where}: there is no template “{detail}”. Use a built-in one, or one of your own in templates/pack/.",
            where=where, detail=detail,
        ),
        "unknown": msg(
            "{where}: {detail}. docs/templates.md lists everything a template is given.", where=where, detail=detail
        ),
        "refused": msg("{where}: a template may not use this: {detail}. Packs hold no code and fetch nothing.",
            where=where, detail=detail,
        ),
        "endless": msg("{where}: templates include each other without end. Take one out.", where=where),
        "memory": msg("{where}: your templates take too much memory. Look for a loop.", where=where),
        "time": msg(
            "{where}: your templates take more than {seconds} seconds and were stopped. Look for a loop in a loop.",
            where=where, seconds=SECONDS,
        ),
    }  # fmt: skip
    return messages.get(problem, msg("{where}: this template fails: {detail}.", where=where, detail=detail))
