"""A page of the site, among the others."""

from dataclasses import dataclass

from personatool.packs.view.page import SectionView
from personatool.packs.view.parts import Part


@dataclass(frozen=True)
class SitePage:
    """A page: its file, its name in the navigation, its chapters. `home` is the first one; `inner` one of a group."""

    path: str
    title: Part
    sections: tuple[SectionView, ...]
    home: bool = False
    inner: bool = False
