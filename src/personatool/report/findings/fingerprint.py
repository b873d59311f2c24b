"""Fingerprints: how a CI system knows a finding again after the file around it has changed."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from personatool.model.diagnostic import Diagnostic


def fingerprints(diagnostics: Sequence[Diagnostic]) -> tuple[str, ...]:
    """One fingerprint a finding, 32 hexadecimal digits, all different.

    It is made of the code, the path, the line's words, what is marked in them, and a count among those that share all
    that. Line numbers, the language of messages and the spaces around words do not change it.
    """
    seen: Counter[str] = Counter()
    found = []
    for finding in diagnostics:
        same = _same(finding)
        seen[same] += 1
        found.append(hashlib.sha256(f"{same}\0{seen[same]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return tuple(found)


def _same(finding: Diagnostic) -> str:
    line = " ".join(finding.line_text.split())
    marked = finding.line_text[finding.span.column - 1 : finding.span.end - 1]
    return f"{finding.kind.code}\0{finding.path}\0{line}\0{marked}"
