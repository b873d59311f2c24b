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
    for each in diagnostics:
        same = _same(each)
        seen[same] += 1
        found.append(hashlib.sha256(f"{same}\0{seen[same]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return tuple(found)


def _same(each: Diagnostic) -> str:
    line = " ".join(each.line_text.split())
    marked = each.line_text[each.span.column - 1 : each.span.end - 1]
    return f"{each.kind.code}\0{each.path}\0{line}\0{marked}"
