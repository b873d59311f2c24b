"""Show what `check` found: in full for people, and in the words of editors, CI systems and other programs."""

from collections.abc import Callable, Sequence
from importlib import import_module

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic
from personatool.report.findings.fingerprint import fingerprints
from personatool.report.findings.places import inside
from personatool.report.findings.summary import Summary, statistics
from personatool.report.text import painter

_TERMINAL = ("full", "concise")
_EVERYTHING = "everything"  # in full, without a limit: not a format of its own, `--all` asks for it
_WORKSPACE = ("json", "jsonl", "markdown", "html")
_REPOSITORY = ("github", "gitlab", "junit", "sarif", "rdjson", "azure")
_FILES = {
    "json": ("json_text", "as_json"),
    "html": ("html_page", "as_html"),
    _EVERYTHING: ("full", _EVERYTHING),
}  # the others are in the file of their name
FORMATS = (*_TERMINAL, *_WORKSPACE, *_REPOSITORY)

__all__ = ["FORMATS", "Summary", "fingerprints", "render", "statistics"]


def render(
    fmt: str,
    diagnostics: Sequence[Diagnostic],
    summary: Summary,
    say: Translator,
    paint: bool,  # noqa: FBT001
    folder: str = "",
) -> str:
    """Put findings into one of the `FORMATS`; `paint` allows colour. The text ends with a line break.

    `folder` is where the workspace lies in its repository, with forward slashes: CI systems look files up from there.
    """
    write = _writer(fmt)
    if fmt in (*_TERMINAL, _EVERYTHING):
        return write(diagnostics, summary, say, painter(paint))
    return write(inside(folder, diagnostics) if fmt in _REPOSITORY else diagnostics, summary, say)


def _writer(fmt: str) -> Callable[..., str]:
    """Open the file of a format only when it is asked for: all of them would slow every start."""
    module, name = _FILES.get(fmt, (fmt, fmt))
    write: Callable[..., str] = getattr(import_module(f"personatool.report.findings.{module}"), name)
    return write
