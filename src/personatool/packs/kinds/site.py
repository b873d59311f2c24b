"""A site: a page a subject, one style sheet, one with the typeface, relative links only; no script, nothing fetched."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, cast

from markupsafe import Markup

from personatool import __version__
from personatool.model.message import Message, msg
from personatool.packs.kinds.base import PackRequest
from personatool.packs.page import styles, templates
from personatool.packs.page.print_css import book_css
from personatool.packs.sandbox.job import TemplateJob
from personatool.packs.view.page import PackView, SectionView, SitePage
from personatool.packs.view.parts import Part

if TYPE_CHECKING:
    from personatool.packs.view.journeys import JourneyView

POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)
_HOME, _ABOUT = ("summary", "guide"), ("ground", "findings", "accessibility", "made")
_OVERVIEW, _ABOUT_TITLE = msg("Overview"), msg("About this pack")
_ID = re.compile(r'\bid="([^"]*)"')
_LINK = re.compile(r'\bhref="#([^"]*)"')
_POPOVER = re.compile(r'\bpopovertarget="([^"]*)"')


def make(request: PackRequest) -> Mapping[str, str]:
    """Make every page and the two style sheets, by their paths."""
    view = request.view()
    pages, variables = tuple(site_pages(request, view)), request.variables(view)
    jobs = [
        TemplateJob("site/body.html.j2", {**variables, **_around(pages, at)}, view.terms) for at in range(len(pages))
    ]
    bodies = request.template_set.fill(jobs)
    homes = _homes(pages, bodies)
    made = {
        page.path: _frame(view, variables, page, _linked(body, page.path, homes))
        for page, body in zip(pages, bodies, strict=True)
    }
    sheets = (
        *map(request.template_set.sheet, ("base.css", "pack.css", "site/site.css")),
        book_css(request.paper, view.cover.title),
    )
    style = styles.style_without_fonts(
        request.pack_input.workspace, "".join(bodies), *sheets, request.template_set.custom_css
    )
    return {**made, "style.css": style, "fonts.css": styles.fonts()}


def site_pages(request: PackRequest, view: PackView) -> Iterator[SitePage]:
    """Share the chapters out: the overview, each subject, each journey, what is behind it all."""
    yield SitePage("index.html", _own(request, _OVERVIEW), _chosen(view, _HOME), home=True)
    for section in view.sections:
        if section.key in (*_HOME, *_ABOUT):
            continue
        if section.key == "journeys":
            yield from _journeys(section)
        else:
            yield SitePage(f"{section.key}.html", Part(section.title, user=False), (section,))
    yield SitePage("about.html", _own(request, _ABOUT_TITLE), _chosen(view, _ABOUT))


def _own(request: PackRequest, message: Message) -> Part:
    return Part(request.translator.say(message), user=False)


def _chosen(view: PackView, keys: Sequence[str]) -> tuple[SectionView, ...]:
    return tuple(section for section in view.sections if section.key in keys)


def _journeys(section: SectionView) -> Iterator[SitePage]:
    """A page for each journey. Ids hold no dot, so no journey can take another page's name."""
    journeys = cast("tuple[JourneyView, ...]", section.view)
    for journey, item in zip(journeys, section.below, strict=True):
        alone = SectionView("journeys", section.title, (journey,), ())
        yield SitePage(f"journey.{journey.id}.html", item.text, (alone,), inner=True)


def _around(pages: Sequence[SitePage], at: int) -> dict[str, object]:
    """A page and its neighbours."""
    return {
        "page": pages[at],
        "pages": tuple(pages),
        "before": pages[at - 1] if at else None,
        "after": pages[at + 1] if at + 1 < len(pages) else None,
    }


def _homes(pages: Sequence[SitePage], bodies: Sequence[str]) -> dict[str, str]:
    """The page that each anchor stands on."""
    found: dict[str, str] = {}
    for page, body in zip(pages, bodies, strict=True):
        for anchor in _ID.findall(body):
            found.setdefault(anchor, page.path)
    return found


def _linked(body: str, path: str, homes: Mapping[str, str]) -> str:
    """Let links lead to the page their anchor stands on."""
    here = set(_ID.findall(body))

    def link(match: re.Match[str]) -> str:
        anchor = match.group(1)
        home = path if anchor in here else homes.get(anchor, path)
        return match.group() if home == path else f'href="{home}#{anchor}"'

    return _LINK.sub(link, body)


def _frame(view: PackView, variables: Mapping[str, object], page: SitePage, body: str) -> str:
    used = set(_POPOVER.findall(body))
    whole = (
        templates.environment()
        .get_template("site/frame.html.j2")
        .render(
            pack=view,
            page=page,
            say=variables["say"],
            terms=[term for term in view.terms if term.popover in used],
            policy=POLICY,
            version=__version__,
            body=Markup(body),  # noqa: S704 - escaped by its own template
        )
    )
    return _linked_terms(whole, page) + "\n"


def _linked_terms(whole: str, page: SitePage) -> str:
    """A definition leads to the glossary, which is a page of its own."""
    if page.path == "glossary.html":
        return whole
    return re.sub(r'href="#(term_\d+)"', r'href="glossary.html#\1"', whole)
