"""HTML and XML: one writer that escapes whatever it was not given as markup."""

from html import escape

from personatool.report.text import source_text

_VOID = frozenset({"meta"})


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def element(tag: str, /, *content: str, **attributes: str) -> Markup:
    """Write an element; `class_` stands for `class`, `http_equiv` for `http-equiv`."""
    listed = "".join(f' {key.rstrip("_").replace("_", "-")}="{_safe(value)}"' for key, value in attributes.items())
    if tag in _VOID:
        return Markup(f"<{tag}{listed}>")
    return Markup(f"<{tag}{listed}>{''.join(_safe(item) for item in content)}</{tag}>")


def _safe(text: str) -> str:
    return text if isinstance(text, Markup) else escape(source_text(text))
