"""Words of the format in our own sentences: what stands between backticks is set as code."""

import re

from markupsafe import Markup, escape

_WORD = re.compile(r"`([^`\n]+)`")


def coded(text: str) -> Markup:
    """Escape a sentence and set its words of the format as code."""
    return Markup(_WORD.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped before it is marked
