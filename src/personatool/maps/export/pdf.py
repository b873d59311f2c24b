"""Maps as a PDF: vector shapes, text that stays text with its fonts inside, set by Typst from the same SVG."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from personatool.assets import covers, font_files
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.svg import PROGRAM, DrawnMap
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg


def pdf(sheets: Sequence[DrawnMap]) -> bytes:
    """Write sheets as the pages of one document. Raises PersonatoolError when Typst is not installed."""
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise PersonatoolError(
            msg('PDF needs the package typst. Install it with: pip install "personatool[pdf]"')
        ) from error
    files = {f"{number}.svg": sheet.svg(PROGRAM).encode() for number, sheet in enumerate(sheets)}
    plain = all(covers(sheet.text) for sheet in sheets)
    fonts = sorted({str(Path(path).parent) for path in font_files()})
    # Its type hints know of single files only; a set of them needs no disk.
    compiled = cast("Callable[..., bytes]", typst.compile)
    source = {"main.typ": _document([sheet.source for sheet in sheets]).encode(), **files}
    try:
        return compiled(source, font_paths=fonts, ignore_system_fonts=plain, pdf_standards="ua-1")
    except typst.TypstError:
        # Letters that a font draws without telling which they are, or no font has: tagged as well, but no PDF/UA.
        return compiled(source, font_paths=fonts, ignore_system_fonts=plain)


def _document(sheets: Sequence[DotSource]) -> str:
    first = sheets[0]
    head = (f"#set document(title: {_quoted(first.name)}, author: (), date: none)",
            f"#set text(lang: {_quoted(first.language[:2])})")  # fmt: skip
    return "\n".join((*head, *(_page(number, sheet) for number, sheet in enumerate(sheets))))


def _page(number: int, sheet: DotSource) -> str:
    scale = sheet.printed or 1
    width, height = f"{sheet.drawing.width * scale:.2f}pt", f"{sheet.drawing.height * scale:.2f}pt"
    alternative = _quoted(f"{sheet.name}. {sheet.description}")
    picture = f'image("{number}.svg", width: {width}, height: {height}, fit: "stretch", alt: {alternative})'
    return f"#page(width: {width}, height: {height}, margin: 0pt, {picture})"


def _quoted(text: str) -> str:
    """A string of Typst: text is never code there."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\r", " ") + '"'
