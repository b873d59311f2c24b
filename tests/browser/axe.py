"""Pages as axe sees them: every rule once, and what hangs on width or colours again where these differ."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4")
COLOURS = ("color-contrast", "link-in-text-block")
WIDTHS = (
    "target-size", "scrollable-region-focusable", "aria-hidden-focus", "button-name", "link-name", "label",
    "select-name", "summary-name", "nested-interactive", "heading-order", "landmark-unique", "skip-link",
)  # fmt: skip
WIDE, NARROW = (1440, 900), (360, 740)
# Nothing else differs on a dark phone: colours do not follow the width.
TIMES: tuple[tuple[str, tuple[int, int], Mapping[str, Any], Mapping[str, Any]], ...] = (
    ("light, wide", WIDE, {"color_scheme": "light"}, {"type": "tag", "values": TAGS}),
    ("dark", WIDE, {"color_scheme": "dark"}, {"type": "rule", "values": COLOURS}),
    ("forced colours", WIDE, {"color_scheme": "light", "forced_colors": "active"}, {"type": "rule", "values": COLOURS}),
    ("narrow", NARROW, {"color_scheme": "light", "forced_colors": "none"}, {"type": "rule", "values": WIDTHS}),
)


def violations(page: Page) -> Iterator[tuple[str, str, str, int]]:
    """What axe finds on an open page: where, the rule, the first of the elements, how many there are."""
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    for name, (width, height), media, rules in TIMES:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(**media)
        options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
        found = page.evaluate("options => axe.run(document, options)", options)["violations"]
        yield from ((name, each["id"], each["nodes"][0]["html"][:200], len(each["nodes"])) for each in found)
