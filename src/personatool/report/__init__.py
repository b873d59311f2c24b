"""Show what `check` found: in full for people, one line each for editors and CI, as JSON for programs."""

from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic
from personatool.report.as_json import as_json
from personatool.report.concise import concise
from personatool.report.full import full
from personatool.report.paint import painter
from personatool.report.summary import Summary

FORMATS = ("full", "concise", "json")

__all__ = ["FORMATS", "Summary", "render"]


def render(fmt: str, diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator, paint: bool) -> str:  # noqa: FBT001
    """Put findings into one of the `FORMATS`; `paint` allows colour. The text ends with a line break."""
    if fmt == "json":
        return as_json(diagnostics, summary, say)
    return (full if fmt == "full" else concise)(diagnostics, summary, say, painter(paint))
