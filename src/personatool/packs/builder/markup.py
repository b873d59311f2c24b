"""Finishing touches on markup we made: code spans, blank lines, terms of the glossary."""

import re
from collections.abc import Sequence
from html import escape

from markupsafe import Markup
from markupsafe import escape as escape_text

from personatool.packs.view.page import TermView

_CODE = re.compile(r"`([^`\n]+)`")
_BLANK = re.compile(r"\n\s*\n(?=<)")  # between elements; what a team writes never starts with one
_TOKEN = re.compile(r"<[^>]+>|[^<]+")
_NAME = re.compile(r"</?([a-z0-9]+)")
# A button in a link, a label or a heading would be one thing to click in another, or read out with it.
_CLOSED = frozenset(
    {"a", "button", "summary", "svg", "h2", "h3", "h4", "dt", "code", "caption", "select", "details", "thead"}
)


def code_spans(text: str) -> Markup:
    """Escape a sentence and set what stands between backticks as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape_text(text))))  # noqa: S704 - escaped before it is marked


def tidy(markup: str, terms: Sequence[TermView]) -> str:
    """Drop blank lines between elements, mark the terms of the glossary."""
    return mark_terms(_BLANK.sub("\n", markup), terms)


def mark_terms(markup: str, terms: Sequence[TermView]) -> str:
    """Turn the first use of each term in every article and chapter into a button that shows what it means.

    `markup` is ours: well-formed, its texts escaped. Only texts are touched.
    """
    known = {escape(term.term.text, quote=True): term for term in terms}
    if not known:
        return markup
    words = sorted(map(re.escape, known), key=len, reverse=True)
    return _Marker(re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])"), known).mark(markup)


class _Marker:
    """Reads the markup once, from tag to text to tag."""

    def __init__(self, pattern: re.Pattern[str], known: dict[str, TermView]) -> None:
        self._pattern, self._known = pattern, known
        self._left = set(known)
        self._closed = 0

    def mark(self, markup: str) -> str:
        return "".join(map(self._token, _TOKEN.findall(markup)))

    def _token(self, token: str) -> str:
        if not token.startswith("<"):
            return token if self._closed or not self._left else self._pattern.sub(self._button, token)
        found = _NAME.match(token)
        name = found.group(1) if found else ""
        if name in ("article", "section") and token[1] != "/":
            self._left = set(self._known)
        elif name in _CLOSED and not token.endswith("/>"):
            self._closed += -1 if token[1] == "/" else 1
        return token

    def _button(self, match: re.Match[str]) -> str:
        word = match.group()
        if word not in self._left:
            return word
        self._left.discard(word)
        return f'<button type="button" class="term" popovertarget="{self._known[word].popover}">{word}</button>'
