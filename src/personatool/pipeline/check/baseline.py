"""Findings that a team has agreed to live with: written once, set aside from then on, fewer with time.

A finding is known again by its rule, its file and the words on its line, never by a line number.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from personatool.i18n import translator
from personatool.load.files.opening import OpeningError, read_regular
from personatool.model.diagnostic import Diagnostic
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.pipeline.files import write_files
from personatool.report.findings.fingerprint import fingerprints

_VERSION = 1
_LIMIT = 16 * 1024 * 1024
_SHAPE = ("F", "S")  # a file that cannot be understood would silently drop out of maps and packs


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a file, by fingerprint."""

    file: Path
    entries: dict[str, dict[str, str]]

    def without(self, diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
        """The findings that are not in the baseline."""
        return tuple(
            finding for finding, mark in _marked(diagnostics) if mark not in self.entries or not _can_wait(finding)
        )

    def gone(self, diagnostics: Sequence[Diagnostic]) -> "Baseline":
        """The baseline without what is no longer found."""
        found = {mark for finding, mark in _marked(diagnostics) if _can_wait(finding)}
        return Baseline(self.file, {mark: entry for mark, entry in self.entries.items() if mark in found})


def baseline_of(file: Path, diagnostics: Sequence[Diagnostic]) -> Baseline:
    """Everything that was found, but for what is wrong with a file's shape.

    What an earlier baseline holds of files that cannot be read now stays in it: nobody knows whether it is gone.
    """
    closed = {finding.path for finding in diagnostics if not _can_wait(finding)}
    before = read_baseline(file).entries if closed and file.is_file() else {}
    kept = {mark: entry for mark, entry in before.items() if entry["path"] in closed}
    found = {mark: _entry(finding) for finding, mark in _marked(diagnostics) if _can_wait(finding)}
    return Baseline(file, {**kept, **found})


def read_baseline(file: Path) -> Baseline:
    """Read a baseline. Raises `PersonatoolError` when it is not there, or is no baseline of ours."""
    try:
        document: Any = json.loads(read_regular(file, _LIMIT))
        known = {_VERSION: document["findings"]}[document["version"]]
        entries = {str(entry["fingerprint"]): {key: str(entry[key]) for key in _KEYS} for entry in known}
    except (OpeningError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _unreadable(file) from error
    return Baseline(file, entries)


def write_baseline(baseline: Baseline) -> None:
    """Write a baseline: one entry a finding, in the order of files and rules, made to be read in a review."""
    findings = [{"fingerprint": mark, **entry} for mark, entry in baseline.entries.items()]
    findings.sort(key=lambda finding: (finding["path"], finding["code"], finding["fingerprint"]))
    text = json.dumps({"version": _VERSION, "findings": findings}, indent=2, ensure_ascii=False)
    write_files({baseline.file: (text + "\n").encode("utf-8", "backslashreplace")})


_KEYS = ("path", "code", "message")


def _entry(finding: Diagnostic) -> dict[str, str]:
    english = translator("en")
    return {"path": finding.path, "code": finding.kind.code, "message": english.say(finding.message)[:200]}


def _marked(diagnostics: Sequence[Diagnostic]) -> Iterable[tuple[Diagnostic, str]]:
    return zip(diagnostics, fingerprints(diagnostics), strict=True)


def _can_wait(finding: Diagnostic) -> bool:
    return not finding.kind.code.startswith(_SHAPE)


def _unreadable(file: Path) -> PersonatoolError:
    return PersonatoolError(
        msg(
            "“{file}” is no baseline that can be read. Restore it, or write it anew with --write-baseline.",
            file=file.name,
        )
    )
