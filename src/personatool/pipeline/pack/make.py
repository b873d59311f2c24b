"""Make packs of every kind, and write them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from personatool.i18n import content_language, is_known, translator
from personatool.i18n.translator import unknown_language
from personatool.load.files.team_templates import team_files
from personatool.maps.engine.svg import DrawnMap
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.paper import PackPaper, read_pack_paper
from personatool.packs.chapters.registry import chapter_names
from personatool.packs.kinds.base import PackRequest
from personatool.packs.kinds.registry import Kind, find_kind
from personatool.packs.page.template_set import template_set
from personatool.pipeline.check.run_rules import Checked
from personatool.pipeline.draw.write import map_files, write_listed
from personatool.pipeline.files import write_files
from personatool.pipeline.pack.browser import find_browser, to_pdf
from personatool.pipeline.pack.material import as_maps, gather

MANIFEST = "build.json"


def write_build(checked: Checked, drawn: Mapping[str, DrawnMap], folder: Path) -> None:
    """Write maps, pack and the list of what was made; remove what an earlier build made and this one does not.

    Raises `PersonatoolError` when a template of the team's cannot be filled.
    """
    pack = make_pack(checked, drawn, choose_pack("briefing", "a4", ""))
    made = {f"maps/{name}": data for name, data in map_files(drawn).items()}
    write_listed(folder, MANIFEST, {**made, "pack.html": pack[""]}, checked.workspace.digest)


FORMATS = ("html", "pdf")
_MANIFEST = "site.json"


@dataclass(frozen=True, slots=True)
class PackChoice:
    """Which pack to make. `language` is the workspace's own when empty; with `sources`, it carries the YAML files.

    `chapters` are those of a briefing, in order, all when empty; with `full`, its appendix is printed too.

    `browser` is the program that makes a PDF of it; empty for a page.
    """

    kind: Kind
    paper: PackPaper = "a4"
    language: str = ""
    sources: bool = False
    chapters: tuple[str, ...] = ()
    full: bool = False
    browser: str = ""

    @property
    def target(self) -> Path:
        """Where it goes when nobody says so."""
        if self.kind.folder:
            return Path("build") / self.kind.name
        stem = "pack" if self.kind.name == "briefing" else self.kind.name
        return Path("build") / f"{stem}.{'pdf' if self.browser else 'html'}"


def choose_pack(template: str, paper: str, language: str, *, sources: bool = False) -> PackChoice:
    """Read what was asked for. Raises `PersonatoolError` for an unknown kind or paper size."""
    if language and not is_known(language):
        raise PersonatoolError(unknown_language(language))
    return PackChoice(find_kind(template), read_pack_paper(paper), language, sources)


def with_chapters(choice: PackChoice, names: str, *, full: bool) -> PackChoice:
    """Choose the briefing's chapters, and whether its appendix is printed. Raises `PersonatoolError`."""
    wanted = chapter_names(name for part in names.split(",") if (name := part.strip()))
    if (wanted or full) and choice.kind.name != "briefing":
        raise PersonatoolError(msg("Only the briefing has chapters to choose: leave out --chapters and --full."))
    return replace(choice, chapters=wanted, full=full)


def as_format(choice: PackChoice, name: str, browser: str) -> PackChoice:
    """Choose between a page and a PDF. Raises `PersonatoolError` for another format, or when no browser is found."""
    if name not in FORMATS:
        raise PersonatoolError(
            msg("There is no format “{name}” for packs. Choose among: {known}.", name=name, known=", ".join(FORMATS))
        )
    if name == "html":
        return choice
    if choice.kind.folder:
        raise PersonatoolError(msg("A site is made of pages, not of paper. For a PDF, choose another kind of pack."))
    return replace(choice, browser=find_browser(browser, os.environ), sources=False)


def write_pack(checked: Checked, drawn: Mapping[str, DrawnMap], choice: PackChoice, target: Path) -> None:
    """Write the pack: a file, or for a kind of several pages a folder."""
    pages = make_pack(checked, drawn, choice)
    if not choice.kind.folder:
        write_files({target: to_pdf(pages[""], choice.browser) if choice.browser else pages[""]})
        return
    if target.is_file():
        raise PersonatoolError(
            msg("“{out}” is a file. This pack has several: name a folder with --out.", out=target.name)
        )
    write_listed(target, _MANIFEST, pages, checked.workspace.digest)


def make_pack(checked: Checked, drawn: Mapping[str, DrawnMap], choice: PackChoice) -> dict[str, bytes]:
    """Make the pages, by path."""
    say = translator(content_language(choice.language or None, checked.workspace.settings.language))
    material = gather(checked, as_maps(drawn, checked.workspace), sources=choice.sources)
    material = replace(material, chapters=choice.chapters, full=choice.full)
    request = PackRequest(material, say, choice.paper, template_set(team_files(checked.root)))
    return {path: page.encode() for path, page in choice.kind.make(request).items()}
