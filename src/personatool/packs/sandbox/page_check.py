"""What a team's page may not hold: code, other pages, anything fetched. The page's policy stops it too, silently."""

from html.parser import HTMLParser

_TAGS = frozenset({"script", "iframe", "frame", "object", "embed", "applet", "base", "link", "meta", "form", "portal"})
_FETCHING = frozenset({"src", "srcset", "poster", "data", "background", "xlink:href", "action", "formaction", "ping"})


class _Reader(HTMLParser):
    found = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        if self.found:
            return
        if tag in _TAGS:
            self.found = f"<{tag}>"
            return
        for name, value in attrs:
            if _refused(tag, name, (value or "").strip().lower()):
                self.found = f'{name}="{(value or "")[:60]}"'
                return


def _refused(tag: str, name: str, value: str) -> bool:
    if name.startswith("on") or name == "style":
        return True
    if name in _FETCHING:
        return not value.startswith(("data:", "#"))
    if name != "href":
        return False
    if tag != "a":
        return not value.startswith(("#", "data:"))
    squeezed = "".join(value.split())
    return ":" in squeezed.split("/")[0] and not squeezed.startswith(("http:", "https:", "mailto:", "#"))


def refused(page: str) -> str:
    """Name the first thing that may not be in a page; empty when all is well."""
    reader = _Reader()
    reader.feed(page)
    return reader.found
