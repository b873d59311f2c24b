"""The one writer of SVG markup: it escapes whatever it is given."""

from collections.abc import Mapping

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = _TEXT | str.maketrans({'"': "&quot;"})


def text(value: str) -> str:
    """Escape a text."""
    return value.translate(_TEXT)


def element(name: str, attributes: Mapping[str, str], *children: str) -> str:
    """Write an element; children are markup made by `element` or `text`."""
    given = "".join(f' {key}="{value.translate(_ATTRIBUTE)}"' for key, value in attributes.items())
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"
