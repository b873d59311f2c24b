"""The files of a map: in which theme, on which paper, in which formats. Writers are opened when asked for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.svg import FILE, DrawnMap
from personatool.maps.export.paper import cropped, read_margin, turned
from personatool.maps.themes.branding import branded, read_theme
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg
from personatool.model.paper import Sheet, read_paper
from personatool.model.workspace import Workspace

if TYPE_CHECKING:
    from personatool.maps.export.lettering import Lettering

FORMATS: Final = ("svg", "png", "pdf", "dot")
_POINT: Final = 72
_SCREEN: Final = 96
_PRINT: Final = 150


@dataclass(frozen=True, slots=True)
class Output:
    """What was asked for on the command line; empty where the usual holds. `margin` in millimetres."""

    formats: tuple[str, ...] = ("svg",)
    theme: str = ""
    paper: str = ""
    orientation: str = "auto"
    tiles: bool = False
    margin: float | None = None
    scale: float | None = None
    dpi: float | None = None
    detail: str = "essential"
    poster: str = ""
    sheets: str = ""
    lanes: str = ""

    def stem(self, name: str) -> str:
        """The name of a map's files, with all that is not as usual, so that no file replaces another."""
        detail = "" if self.detail == "essential" else self.detail
        way = "" if self.orientation == "auto" else f"-{self.orientation}"
        paper = f"{self.paper.lower()}{way}" if self.paper else ""
        sheets = "tiles" if paper and self.tiles else ""
        if self.poster:
            paper, sheets = f"poster-{self.poster.lower()}", f"{self.sheets.lower()}{way}"
        return ".".join(filter(None, (name, detail, self.lanes, paper, sheets, self.theme)))


@dataclass(frozen=True, slots=True)
class Made:
    """Files by name, and warnings about them."""

    files: dict[str, bytes]
    warnings: tuple[Message, ...] = ()


Render = Callable[[DotSource], DrawnMap]
Lay = Callable[[Sheet], tuple[DotSource, ...]]


def check_output(output: Output) -> None:
    """Check options before anything is drawn. Raises PersonatoolError for one that cannot be met."""
    for name in output.formats:
        if name not in FORMATS:
            known = ", ".join(FORMATS)
            raise PersonatoolError(msg("There is no format “{name}”. Choose among: {known}.", name=name, known=known))
    if output.theme:
        read_theme(output.theme)
    _check_poster(output)
    paper = read_paper(output.paper or output.sheets) if output.paper or output.sheets else None
    read_margin(output.margin, paper)
    if paper:
        turned(paper, output.orientation)
    elif output.tiles or output.orientation != "auto":
        raise PersonatoolError(msg("Tell which paper: --tiles and --orientation need --paper."))
    if output.scale is not None and output.dpi is not None:
        raise PersonatoolError(msg("Give --scale or --dpi, not both: they say the same."))
    if any(value is not None and not value > 0 for value in (output.scale, output.dpi)):
        raise PersonatoolError(msg("--scale and --dpi are above zero."))


def _check_poster(output: Output) -> None:
    """Check that a poster has sheets, smaller ones, and is not asked for beside other paper."""
    if bool(output.poster) != bool(output.sheets):
        raise PersonatoolError(msg("A poster is cut over sheets: give --poster and --sheets together."))
    if output.poster and (output.paper or output.tiles):
        raise PersonatoolError(msg("Give --poster and --sheets, or --paper, not both."))
    if output.poster and read_paper(output.sheets).width >= read_paper(output.poster).width:
        raise PersonatoolError(msg("The sheets are smaller than the poster: such as --poster a1 --sheets a4."))


def make(
    source: DotSource, name: str, workspace: Workspace, output: Output, render: Render, lay: Lay = lambda _: ()
) -> Made:
    """Make every file of a map; `lay` sets it for a sheet. Raises PersonatoolError when one cannot be made."""
    theme = read_theme(output.theme) if output.theme else None

    def dressed(sheet: Sheet) -> tuple[DotSource, ...]:
        return tuple(branded(laid, workspace, theme) for laid in lay(sheet))

    whole, small = branded(source, workspace, theme), None
    if output.paper or output.poster:
        sources, small = _on_paper(whole, name, output, dressed)
    else:
        sources = (whole if output.margin is None else cropped(whole, read_margin(output.margin)),)
    drawn = [render(sheet) for sheet in sources]
    letters = _letters(drawn, output)
    files = dict(_files(drawn, output.stem(name), output, letters))
    lacking = letters.warning(name) if letters else None
    return Made(files, tuple(warning for warning in (small, lacking) if warning))


def _letters(drawn: Sequence[DrawnMap], output: Output) -> "Lettering | None":
    """Fonts of the machine, for formats that hold no text or have their fonts inside."""
    if not {"png", "pdf"} & set(output.formats):
        return None
    from personatool.maps.export.lettering import lettering  # noqa: PLC0415 - most runs make SVG

    return lettering(drawn)


def _on_paper(
    source: DotSource, name: str, output: Output, lay: Lay
) -> tuple[tuple[DotSource, ...], Message | None]:  # fmt: skip
    from personatool.maps.export.on_paper import OnPaper  # noqa: PLC0415 - opened when it is asked for

    margin = read_margin(output.margin)
    paper = read_paper(output.paper or output.poster)
    setting = OnPaper(source, margin, lay)
    if output.poster:
        from personatool.maps.export.poster import posted  # noqa: PLC0415 - as above

        whole = setting.on_one((paper.lying, paper))
        sheets = turned(read_paper(output.sheets), output.orientation)
        return posted(whole, sheets, margin, whole.printed), setting.warning(name, (whole,), paper)
    papers = turned(paper, output.orientation)
    made = setting.on_several(papers) if output.tiles else (setting.on_one(papers),)
    return made, setting.warning(name, made, paper)


def _files(
    drawn: Sequence[DrawnMap], stem: str, output: Output, letters: "Lettering | None"
) -> Iterator[tuple[str, bytes]]:
    for name in dict.fromkeys(output.formats):
        if name == "pdf":
            from personatool.maps.export.pdf import pdf  # noqa: PLC0415 - as above

            yield f"{stem}.pdf", pdf(drawn, letters)
            continue
        for number, sheet in enumerate(drawn, 1):
            tail = f"-{number:0{len(str(len(drawn)))}}" if len(drawn) > 1 else ""
            yield f"{stem}{tail}.{name}", _file(name, sheet, output, letters)


def _file(name: str, sheet: DrawnMap, output: Output, letters: "Lettering | None") -> bytes:
    if name == "dot":
        return sheet.source.text.encode()
    if name == "svg":
        return sheet.svg(FILE).encode()
    from personatool.maps.export.png import png  # noqa: PLC0415 - as above

    return png(sheet, _pixels(sheet.source.printed, output), letters)


def _pixels(printed: float, output: Output) -> float:
    """Pixels a unit: by the scale asked for, else by dots per inch of the paper or the screen."""
    if output.dpi is not None:
        return output.dpi / (_POINT if printed else _SCREEN) * (printed or 1)
    if output.scale is not None:
        return output.scale
    return _PRINT / _POINT * printed if printed else 1.0
