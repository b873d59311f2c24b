"""The same finding on many places is one finding, with its places."""

from collections.abc import Sequence
from dataclasses import dataclass

from personatool.model.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that say the same; `same` when they do so in the same words."""

    findings: tuple[Diagnostic, ...]
    same: bool

    @property
    def first(self) -> Diagnostic:
        """The one that speaks for all."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """How bad each of them is."""
        return self.first.severity

    def __len__(self) -> int:
        """How many findings there are."""
        return len(self.findings)


def grouped(diagnostics: Sequence[Diagnostic]) -> list[Group]:
    """Gather findings by what they say, what matters first at the front; errors only when their words are the same.

    An error tells what to write instead on its very place, so it needs its own words.
    """
    found: dict[tuple[object, ...], list[Diagnostic]] = {}
    for finding in sorted(diagnostics, key=lambda finding: finding.gravity):
        words = () if finding.severity is not Severity.ERROR else (finding.message, finding.instead)
        found.setdefault((finding.kind.code, finding.gravity, finding.also, *words), []).append(finding)
    return [Group(tuple(same), len({finding.message for finding in same}) == 1) for same in found.values()]
