"""Maps as a PDF: vector shapes, text that stays text with its fonts inside, set by Typst from the same SVG."""

from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import cast

from personatool.assets import covers, font_files
from personatool.maps.export.svg_file import spelled_out, standalone
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.rendered_map import RenderedMap


def pdf(sheets: Sequence[RenderedMap]) -> bytes:
    """Write sheets as the pages of one document. Raises PersonatoolError when Typst is not installed."""
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise PersonatoolError(
            msg('PDF needs the package typst. Install it with: pip install "personatool[pdf]"')
        ) from error
    files = {f"{number}.svg": spelled_out(standalone(sheet)).encode() for number, sheet in enumerate(sheets)}
    plain = all(covers(sheet.svg) for sheet in sheets)
    fonts = sorted({str(Path(path).parent) for path in font_files()})
    # Its type hints know of single files only; a set of them needs no disk.
    compiled = cast("Callable[..., bytes]", typst.compile)
    source = {"main.typ": _document(sheets).encode(), **files}
    try:
        return compiled(source, font_paths=fonts, ignore_system_fonts=plain, pdf_standards="ua-1")
    except typst.TypstError:
        # Letters that a font draws without telling which they are, or no font has: tagged as well, but no PDF/UA.
        return compiled(source, font_paths=fonts, ignore_system_fonts=plain)


def _document(sheets: Sequence[RenderedMap]) -> str:
    first = sheets[0]
    head = (f"#set document(title: {_quoted(first.name)}, author: (), date: none)",
            f"#set text(lang: {_quoted(first.language[:2])})")  # fmt: skip
    return "\n".join(chain(head, *(_page(number, sheet) for number, sheet in enumerate(sheets))))


def _page(number: int, sheet: RenderedMap) -> tuple[str, ...]:
    scale = sheet.printed or 1
    width, height = f"{sheet.width * scale:.2f}pt", f"{sheet.height * scale:.2f}pt"
    picture = (
        f'image("{number}.svg", width: {width}, height: {height}, fit: "stretch", alt: {_quoted(_alternative(sheet))})'
    )
    return (f"#page(width: {width}, height: {height}, margin: 0pt, {picture})",)


def _alternative(sheet: RenderedMap) -> str:
    return f"{sheet.name}. {sheet.description}"


def _quoted(text: str) -> str:
    """A string of Typst: text is never code there."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\r", " ") + '"'
