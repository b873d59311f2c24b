"""The whole page."""

from dataclasses import dataclass

from personatool.packs.view.parts import Figure, Image, Note, Part


@dataclass(frozen=True)
class CoverView:
    """The first page."""

    title: str
    organisation: str
    logo: Image | None
    facts: tuple[Note, ...]
    figures: tuple[Figure, ...]
    state: tuple[str, ...]


@dataclass(frozen=True)
class ContentsItem:
    """A line of the contents; an `appendix` is printed only with the whole pack."""

    text: Part
    href: str
    below: tuple["ContentsItem", ...] = ()
    appendix: bool = False


@dataclass(frozen=True)
class SectionView:
    """A chapter: `key` is its anchor and the name of its template, `view` what that template is given.

    An `appendix` is printed only with the whole pack.
    """

    key: str
    title: str
    view: object
    below: tuple[ContentsItem, ...]
    appendix: bool = False


@dataclass(frozen=True)
class PackView:
    """The whole page. `terms` are the definitions shown where a term is used first; `sources` the files by path."""

    language: str
    cover: CoverView
    contents: tuple[ContentsItem, ...]
    sections: tuple[SectionView, ...]
    terms: tuple["TermView", ...]
    sources: tuple[tuple[str, str], ...]
    version: str
    digest: str


@dataclass(frozen=True)
class TermView:
    """A term of the glossary. `anchor` names its entry; `popover` the definition shown on demand."""

    anchor: str
    popover: str
    term: Part
    meaning: Part


@dataclass(frozen=True)
class SitePage:
    """A page: its file, its name in the navigation, its chapters. `home` is the first one; `inner` one of a group."""

    path: str
    title: Part
    sections: tuple[SectionView, ...]
    home: bool = False
    inner: bool = False
