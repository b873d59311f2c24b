"""Style sheets for paper: sizes, margins, what stands at the foot of every printed page.

Browsers do not put variables into page rules, so these are written out for the paper that was asked for.
"""

from typing import Final

from personatool.model.paper import PackPaper, read_paper
from personatool.packs.page.styles import css_string

_TEXT: Final[dict[PackPaper, str]] = {"a4": "9.5pt", "a3": "12pt"}
_NONE = "@bottom-left { content: none; } @bottom-right { content: none; }"


def book_css(paper: PackPaper, title: str) -> str:
    """Pages of a book: a cover to the edges, chapters with a running foot, wide maps on their side."""
    size = paper.upper()
    return (
        f"@page {{ size: {size}; margin: 14mm 15mm 16mm; {foot(title)} }}\n"
        f"@page cover {{ margin: 0; {_NONE} }}\n"
        f"@page wide {{ size: {size} landscape; margin: 12mm 12mm 15mm; }}\n" + measures(paper)
    )


def sheet_css(paper: PackPaper, title: str, margin: int = 12) -> str:
    """Sheets that are filled one by one: upright ones, and `wide` ones on their side."""
    size = paper.upper()
    return (
        f"@page {{ size: {size}; margin: {margin}mm {margin}mm {margin + 3}mm; {foot(title)} }}\n"
        f"@page wide {{ size: {size} landscape; margin: {margin}mm {margin}mm {margin + 3}mm; }}\n" + measures(paper)
    )


def screen_css(paper: PackPaper) -> str:
    """Pages in the shape of a screen, as wide as the paper, to the edges."""
    long = read_paper(paper).height
    return f"@page {{ size: {long:g}mm {long * 9 / 16:g}mm; margin: 0; }}\n" + measures(paper)


def measures(paper: PackPaper) -> str:
    """The paper's measures, for the rules of the other sheets to count with."""
    sheet = read_paper(paper)
    return (
        f":root {{ --sheet-width: {sheet.width:g}mm; --sheet-height: {sheet.height:g}mm; --print-size: {_TEXT[paper]}; "
        f"--scale: {sheet.height / 297:.3f}; }}\n"
    )


def foot(title: str) -> str:
    """What stands at the foot: whose page this is, which one, of how many.

    "Page" is the same word in our languages. Chromium drops a line of figures alone, and one in an embedded typeface,
    from documents below ten pages.
    """
    font = "font: 500 7.5pt sans-serif; color: #4b5168;"
    return (
        f"@bottom-left {{ content: {css_string(title)}; {font} }} "
        f'@bottom-right {{ content: "Page " counter(page) " / " counter(pages); {font} }}'
    )
