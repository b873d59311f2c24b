"""Draw the gallery: every view in every theme, from the example that comes along, as small pictures with an index.

`python scripts/gallery.py` writes docs/gallery/ anew. The same sources give the same bytes.
"""

import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from personatool.maps.theme import THEMES
from personatool.maps.views import VIEWS

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "gallery"
JOURNEYS = ("je-perds-un-proche", "je-perds-un-proche-demain")  # the second replaces the first: they can be compared
WIDTH, HEIGHT = 1000, 1400
COLOURS = 256
SHOWN = ("je-perds-un-proche.", "nadia-belkacem")
MOST_BYTES = 6_000_000


def main() -> None:
    """Write pictures and index; remove what no view makes any more."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = {name: data for view in VIEWS for name, data in pictures(view.name)}
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
    print(f"{len(made)} pictures, {total:,} bytes")


def pictures(view: str) -> Iterator[tuple[str, bytes]]:
    """One picture of a view in each theme."""
    for theme in THEMES:
        with tempfile.TemporaryDirectory() as folder:
            words = (
                "map",
                *JOURNEYS,
                "--view",
                view,
                "--theme",
                theme,
                "--format",
                "png",
                "--scale",
                "0.6",
                "--out",
                folder,
            )
            subprocess.run([sys.executable, "-m", "personatool", "--quiet", *words], cwd=ROOT, check=True)
            drawn = sorted(Path(folder).glob("*.png"), key=lambda path: (not path.name.startswith(SHOWN), path.name))
            if drawn:
                yield f"{view}-{theme}.png", small(drawn[0])


def small(path: Path) -> bytes:
    """Reduce a picture to the size of a page on a screen, and to few colours."""
    picture = Image.open(path).convert("RGB")
    picture.thumbnail((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
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
    for view in VIEWS:
        shown = [theme for theme in THEMES if f"{view.name}-{theme}.png" in made]
        if not shown:
            continue
        lines += [f"## {view.title.text}", "", f"`personatool map --view {view.name}`", ""]
        lines += ["| " + " | ".join(shown) + " |", "|" + "---|" * len(shown)]
        cells = (
            f"[![{view.title.text}, {theme}]({view.name}-{theme}.png)]({view.name}-{theme}.png)" for theme in shown
        )
        lines += ["| " + " | ".join(cells) + " |", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
