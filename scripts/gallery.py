"""Draw the gallery: every view in every theme, from the example that comes along, as small pictures with an index.

`python scripts/gallery.py` writes docs/gallery/ and the README's picture anew. The same sources give the same bytes.
"""

import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from personatool.maps.parts.detail import DETAILS
from personatool.maps.themes.branding import THEMES
from personatool.maps.views.registry import VIEWS, JourneyView, View, WorkspaceView

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "gallery"
POSTER = ROOT / "docs" / "images" / "journey-map.png"  # the picture of the README
JOURNEYS = ("je-perds-un-proche", "je-perds-un-proche-demain")  # the second replaces the first: they can be compared
SIZE, POSTER_SIZE = (1000, 1400), (2000, 2000)
COLOURS = 256
FIRST = ("je-perds-un-proche.", "nadia-belkacem")
MOST_BYTES = 6_000_000


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of the gallery: its title, its files' name, the words that draw it, and of which journeys."""

    title: str
    name: str
    words: tuple[str, ...]
    journeys: tuple[str, ...] = JOURNEYS


def _rows(view: View) -> Iterator[Shown]:
    """One row for each level of detail a view has; a view of the workspace is drawn of all of it."""
    title, words = view.title.text, ("--view", view.name)
    details = DETAILS if isinstance(view, JourneyView) and view.detailed else DETAILS[:1]
    journeys = () if isinstance(view, WorkspaceView) else JOURNEYS
    for detail in details:
        usual = detail == DETAILS[0]
        yield Shown(
            title if len(details) == 1 else f"{title}, {detail}", view.name if usual else f"{view.name}-{detail}",
            words if usual else (*words, "--detail", detail), journeys,
        )  # fmt: skip


SHOWN = tuple(row for view in VIEWS for row in _rows(view))


def main() -> None:
    """Write pictures and index; remove what no view makes any more."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = {name: data for shown in SHOWN for name, data in pictures(shown)}
    total = sum(map(len, made.values()))
    if total > MOST_BYTES:
        refuse = f"the gallery weighs {total:,} bytes, more than {MOST_BYTES:,}"
        raise SystemExit(refuse)
    for old in FOLDER.glob("*.png"):
        if old.name not in made:
            old.unlink()
    for name, data in made.items():
        (FOLDER / name).write_bytes(data)
    (FOLDER / "README.md").write_text(index(made), encoding="utf-8", newline="\n")
    POSTER.write_bytes(drawn(("map", JOURNEYS[0], "--theme", "light", "--scale", "1.2"), POSTER_SIZE) or b"")
    print(f"{len(made)} pictures, {total:,} bytes")


def pictures(shown: Shown) -> Iterator[tuple[str, bytes]]:
    """One picture of a view in each theme."""
    for theme in THEMES:
        picture = drawn(("map", *shown.journeys, *shown.words, "--theme", theme, "--scale", "0.6"), SIZE)
        if picture:
            yield f"{shown.name}-{theme}.png", picture


def drawn(words: Sequence[str], size: tuple[int, int]) -> bytes | None:
    """The first picture that a command draws, no larger than a size; None when it draws none."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "personatool", "--quiet", *words, "--format", "png", "--out", folder]
        subprocess.run(command, cwd=ROOT, check=True)
        files = sorted(Path(folder).glob("*.png"), key=lambda path: (not path.name.startswith(FIRST), path.name))
        return small(files[0], size) if files else None


def small(path: Path, size: tuple[int, int]) -> bytes:
    """Reduce a picture to the size of a page on a screen, and to few colours."""
    picture = Image.open(path).convert("RGB")
    picture.thumbnail(size, Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    reduced = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    reduced.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def index(made: dict[str, bytes]) -> str:
    """The page that shows them all."""
    lines = [
        "# Gallery",
        "",
        "Every view in every theme, drawn from the example in this repository by `python scripts/gallery.py`.",
        "",
    ]
    for shown in SHOWN:
        themes = [theme for theme in THEMES if f"{shown.name}-{theme}.png" in made]
        if not themes:
            continue
        lines += [f"## {shown.title}", "", f"`personatool map {' '.join(shown.words)}`", ""]
        lines += ["| " + " | ".join(themes) + " |", "|" + "---|" * len(themes)]
        pictures = ((f"{shown.name}-{theme}.png", f"{shown.title}, {theme}") for theme in themes)
        lines += ["| " + " | ".join(f"[![{alt}]({file})]({file})" for file, alt in pictures) + " |", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
