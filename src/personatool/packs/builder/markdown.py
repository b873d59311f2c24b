"""A team's Markdown as safe HTML: paragraphs, bold, italic, lists, links; everything else stays the text it is."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

_SAFE = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_RULES = ("paragraph", "list", "text", "newline", "escape", "entity", "emphasis", "link", "autolink")


def safe_link(address: str) -> bool:
    """Tell whether a link leads to the web or to a mail address."""
    return _SAFE.match(address) is not None


def to_html(text: str) -> str:
    """Turn Markdown into HTML made of p, strong, em, ul, ol, li, br and a."""
    return str(_writer().render(text)).strip()


@cache
def _writer() -> MarkdownIt:
    writer = MarkdownIt("zero", {"html": False}).enable(list(_RULES))
    writer.validateLink = safe_link  # type: ignore[assignment, method-assign]
    writer.add_render_rule("link_open", _open_link)
    return writer


def _open_link(renderer: RendererHTML, tokens: list[Token], index: int, options: OptionsDict, _env: EnvType) -> str:
    tokens[index].attrSet("rel", "noopener noreferrer")
    return renderer.renderToken(tokens, index, options, _env)
