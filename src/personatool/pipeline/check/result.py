"""What `check` has to say of a workspace, without the workspace: what reports are made of, and what the cache keeps."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from personatool.model.diagnostic import Diagnostic, Severity

FINDINGS_A_RULE: Final = 500


class Choice(NamedTuple):
    """Codes, beginnings of codes, names; `limit` is how many findings a rule may have, None for all of them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    limit: int | None = FINDINGS_A_RULE


@dataclass(frozen=True, slots=True)
class Result:
    """The findings, and how much was read. `whole` when nothing was left out that could have been found."""

    diagnostics: tuple[Diagnostic, ...]
    root: Path
    files: int
    personas: int
    journeys: int
    whole: bool = True

    @property
    def folder_in_repository(self) -> str:
        """The path from the root of the Git repository around, with forward slashes; empty without one."""
        place = self.root.resolve()
        for above in (place, *place.parents):
            if (above / ".git").exists():
                return place.relative_to(above).as_posix().removeprefix(".")
        return ""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that fail a check."""
        return tuple(finding for finding in self.diagnostics if finding.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The findings that fail a strict check beside the errors: warnings, and observations as grave as they are."""
        return tuple(
            finding
            for finding in self.diagnostics
            if finding.severity not in (Severity.ERROR, Severity.INFO) and finding.weight is not Severity.INFO
        )
