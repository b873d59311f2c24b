"""Maps as a PDF: vector shapes, text that stays text with its fonts inside, set by Typst from the same SVG.

Typst lays the letters of other scripts on each other where an SVG holds them, so it sets those itself, in their places.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

from personatool.assets import font_files
from personatool.assets.fonts import WEIGHTS
from personatool.maps.canvas.shapes import Label
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.svg import PROGRAM, DrawnMap, Letters, Run, SetLine, baseline
from personatool.maps.export.lettering import Lettering, bare, is_pictorial, lettering, line_keys, starts
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

_PLACED: Final = """#let placed(x, y, share, word) = context {
  let line = box(word)
  place(top + left, dx: x - share * measure(line).width, dy: y, line)
}"""


def pdf(sheets: Sequence[DrawnMap], letters: Lettering | None = None) -> bytes:
    """Write sheets as the pages of one document. Raises PersonatoolError when Typst is not installed."""
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise PersonatoolError(
            msg('PDF needs the package typst. Install it with: pip install "personatool[pdf]"')
        ) from error
    letters = letters or lettering(sheets)
    options = replace(PROGRAM, letters={key: _pictures_and_ours(line) for key, line in letters.lines.items()})
    files = {f"{number}.svg": sheet.svg(options).encode() for number, sheet in enumerate(sheets)}
    fonts = sorted({str(Path(path).parent) for path in (*font_files(), *letters.files)})
    # Its type hints know of single files only; a set of them needs no disk.
    compiled = cast("Callable[..., bytes]", typst.compile)
    source = {"main.typ": _document([sheet.source for sheet in sheets], letters.lines).encode(), **files}
    try:
        return compiled(source, font_paths=fonts, ignore_system_fonts=True, pdf_standards="ua-1")
    except typst.TypstError:
        # Letters that a font draws without telling which they are, or no font has: tagged as well, but no PDF/UA.
        return compiled(source, font_paths=fonts, ignore_system_fonts=True)


def _document(sheets: Sequence[DotSource], lines: Letters) -> str:
    first = sheets[0]
    head = (f"#set document(title: {_quoted(first.name)}, author: (), date: none)",
            f'#set text(lang: {_quoted(first.language[:2])}, top-edge: "baseline", bottom-edge: "baseline")',
            _PLACED)  # fmt: skip
    return "\n".join((*head, *(_page(number, sheet, lines) for number, sheet in enumerate(sheets))))


def _page(number: int, sheet: DotSource, lines: Letters) -> str:
    scale = sheet.printed or 1
    width, height = f"{sheet.drawing.width * scale:.2f}pt", f"{sheet.drawing.height * scale:.2f}pt"
    alternative = _quoted(f"{sheet.name}. {sheet.description}")
    picture = f'image("{number}.svg", width: {width}, height: {height}, fit: "stretch", alt: {alternative})'
    words = "".join(_words(sheet, lines, scale))
    return f"#page(width: {width}, height: {height}, margin: 0pt)[#place(top + left, {picture}){words}]"


def _set_here(run: Run) -> bool:
    """Tell whether Typst sets a run: letters of other fonts; pictures come out well in the SVG."""
    return run.family not in ("", "Inter") and not is_pictorial(run.family)


def _pictures_and_ours(line: SetLine) -> SetLine:
    return line._replace(runs=tuple(run for run in line.runs if not _set_here(run)))


def _words(sheet: DotSource, lines: Letters, scale: float) -> Iterator[str]:
    """Every run that Typst sets, at its place."""
    for label in (shape for shape in sheet.drawing.shapes if isinstance(shape, Label)):
        for index, (key, x) in enumerate(zip(line_keys(label), starts(label, lines), strict=True)):
            for run in lines[key].runs if key in lines else ():
                if _set_here(run):
                    place = (x + run.x * label.size) * scale, baseline(label, index) * scale
                    yield _word(run, label, place, scale, "left" if lines[key].width is not None else label.align)


def _word(run: Run, label: Label, place: tuple[float, float], scale: float, align: str) -> str:
    turned = run.text != bare(run.text)
    style = (f"font: {_quoted(run.family)}, size: {label.size * scale:.3f}pt, weight: {WEIGHTS[label.face]}, "
             f'fill: rgb("{label.colour}"), dir: {"rtl" if turned else "ltr"}')  # fmt: skip
    word = f"text({style}, {_quoted(bare(run.text))})"
    word = f"strike({word})" if label.struck else word
    share = {"left": 0, "center": 0.5, "right": 1}[align]
    return f"#placed({place[0]:.3f}pt, {place[1]:.3f}pt, {share}, {word})"


def _quoted(text: str) -> str:
    """A string of Typst: text is never code there."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\r", " ") + '"'
