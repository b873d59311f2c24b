"""Show what `check` found: in full for people, and in the words of editors, CI systems and other programs."""

from collections.abc import Callable, Mapping, Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic
from personatool.report.as_html import as_html
from personatool.report.as_json import as_json
from personatool.report.azure import azure
from personatool.report.concise import concise
from personatool.report.fingerprint import fingerprints
from personatool.report.full import full
from personatool.report.github import github
from personatool.report.gitlab import gitlab
from personatool.report.jsonl import jsonl
from personatool.report.junit import junit
from personatool.report.markdown import markdown
from personatool.report.paint import painter
from personatool.report.places import inside
from personatool.report.rdjson import rdjson
from personatool.report.sarif import sarif
from personatool.report.summary import Summary
from personatool.report.tally import statistics

_Write = Callable[[Sequence[Diagnostic], Summary, Translator], str]
_WORKSPACE: Mapping[str, _Write] = {"json": as_json, "jsonl": jsonl, "markdown": markdown, "html": as_html}
_REPOSITORY: Mapping[str, _Write] = {
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "sarif": sarif,
    "rdjson": rdjson,
    "azure": azure,
}
FORMATS = ("full", "concise", *_WORKSPACE, *_REPOSITORY)

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
    if fmt in _REPOSITORY:
        return _REPOSITORY[fmt](inside(folder, diagnostics), summary, say)
    if fmt in _WORKSPACE:
        return _WORKSPACE[fmt](diagnostics, summary, say)
    return (full if fmt == "full" else concise)(diagnostics, summary, say, painter(paint))
