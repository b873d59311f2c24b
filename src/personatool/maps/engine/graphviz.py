"""The drawing engine: finding Graphviz and running it, within limits of time and memory."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.svg import DrawnMap, read_engine_svg
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg

CHOICES: Final = ("auto", "bundled", "system")
VARIABLE: Final = "PERSONATOOL_DOT"
Arrange = Callable[[str], str]
_SECONDS: Final = 20
_MEMORY: Final = 1 << 30
_KEPT = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP", "TMPDIR", "HOME", "LD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Engine:
    """A Graphviz program and the few variables it may see."""

    program: str
    environ: tuple[tuple[str, str], ...] = ()


def render(source: DotSource, engine: Engine) -> DrawnMap:
    """Draw a map. Raises PersonatoolError when the engine fails."""
    return read_engine_svg(source, run(engine, source.wordless))


def find_engine(choice: str, environ: Mapping[str, str]) -> Engine:
    """Find the program: `PERSONATOOL_DOT` first, then the bundled one, then the system's `dot`.

    "bundled" and "system" look in one place only. Raises PersonatoolError when there is none.
    """
    if choice not in CHOICES:
        raise PersonatoolError(msg("There is no drawing engine “{name}”. Choose auto, bundled or system.", name=choice))
    program = next(_programs(choice, environ), None)
    if program is None:
        raise PersonatoolError(_missing(choice, environ))
    kept = tuple((name, environ[name]) for name in _KEPT if name in environ)
    return Engine(program, (*kept, ("LC_ALL", "C")))


def _programs(choice: str, environ: Mapping[str, str]) -> Iterator[str]:
    chosen = environ.get(VARIABLE)
    if choice == "auto" and chosen:
        found = shutil.which(chosen, path=environ.get("PATH"))
        yield from (found,) if found else ()
        return
    if choice in ("auto", "bundled"):
        yield from _bundled()
    if choice in ("auto", "system"):
        found = shutil.which("dot", path=environ.get("PATH"))
        yield from (found,) if found else ()


def _bundled() -> Iterator[str]:
    """Find the program among the files of its package, so that no activated environment is needed."""
    try:
        files = metadata.files("graphviz-pure") or []
    except metadata.PackageNotFoundError:
        return
    for file in files:
        path = Path(str(file.locate()))
        if file.stem == "graphviz-pure" and file.suffix in ("", ".exe") and path.is_file():
            yield str(path.resolve())


def _missing(choice: str, environ: Mapping[str, str]) -> Message:
    if choice == "auto" and environ.get(VARIABLE):
        return msg(
            "{variable} names “{program}”, which is no program here. Correct it or remove it.",
            variable=VARIABLE, program=environ[VARIABLE],
        )  # fmt: skip
    if choice == "system":
        return msg("Graphviz is not installed here. Install it from graphviz.org, or use the bundled engine.")
    return msg("No drawing engine was found. Install the package graphviz-pure, or Graphviz from graphviz.org.")


def run(engine: Engine, dot: str) -> bytes:
    """Draw a pinned graph as SVG. Raises PersonatoolError when the engine fails or takes too long."""
    return _output(engine, _pinned(engine), dot)


def lay_out(engine: Engine, dot: str) -> str:
    """Lay graphs out with `dot` and say in Graphviz's plain format where everything stands. Raises as `run` does."""
    return _output(engine, [engine.program, "-Kdot", "-Tplain"], dot).decode("utf-8", "replace").replace("\r\n", "\n")


def _output(engine: Engine, command: Sequence[str], dot: str) -> bytes:
    try:
        code, output, errors = _communicate(engine, command, dot.encode())
    except subprocess.TimeoutExpired:
        raise PersonatoolError(
            msg("The drawing took more than {seconds} seconds and was stopped.", seconds=_SECONDS)
        ) from None
    except OSError as error:
        raise PersonatoolError(
            msg("The drawing engine “{program}” cannot be run: {reason}.", program=engine.program,
                reason=error.strerror or str(error))
        ) from None  # fmt: skip
    if code or not output:
        raise PersonatoolError(
            msg(
                "The drawing engine “{program}” failed: {reason}.", program=engine.program, reason=_reason(errors, code)
            )
        )
    return output


def _communicate(engine: Engine, command: Sequence[str], dot: bytes) -> tuple[int, bytes, bytes]:
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 the program was found by us, and no shell reads the line
        command, stdin=pipe, stdout=pipe, stderr=pipe, env=dict(engine.environ)
    ) as process:
        _limit_memory(process.pid)
        try:
            output, errors = process.communicate(dot, timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        return process.returncode, output, errors


def _pinned(engine: Engine) -> list[str]:
    # The package knows the options and their formats. It runs programs without limits of time or memory, though, and
    # with the whole environment, so that is done here.
    from graphviz.backend import dot_command  # noqa: PLC0415 - what lays out or lists draws nothing

    _, *options = dot_command.command("neato", "svg", neato_no_op=2)
    return [engine.program, *map(str, options)]


def _limit_memory(pid: int) -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 it exists on this system only

        resource.prlimit(pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _reason(errors: bytes, code: int) -> str:
    lines = errors.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:200] if lines else f"exit code {code}"
