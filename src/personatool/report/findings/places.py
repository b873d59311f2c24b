"""Places as CI systems name them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from personatool.model.diagnostic import Diagnostic


def inside(folder: str, diagnostics: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Name files from the repository's root when the workspace lies in one of its folders."""
    start = folder.strip("/")
    if start in ("", "."):
        return diagnostics
    return tuple(
        replace(
            finding,
            path=f"{start}/{finding.path}",
            related=tuple(replace(other, path=f"{start}/{other.path}") for other in finding.related),
            edit=replace(finding.edit, path=f"{start}/{finding.edit.path}") if finding.edit else None,
        )
        for finding in diagnostics
    )


def by_file(diagnostics: Sequence[Diagnostic]) -> Iterator[tuple[str, list[Diagnostic]]]:
    """Gather findings file by file; the order of findings holds."""
    for path, found in groupby(sorted(diagnostics, key=lambda finding: finding.path), key=lambda finding: finding.path):
        yield path, list(found)


def byte_column(line: str, column: int) -> int:
    """Turn a column counted in characters into one counted in bytes of UTF-8."""
    before = line[: column - 1]
    return len(before.encode("utf-8", "surrogatepass")) + column - len(before)
