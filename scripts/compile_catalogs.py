"""Compile the message catalogs: `python scripts/compile_catalogs.py`; every build of the package does it too."""

import datetime as dt
import io
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parent.parent / "src" / "personatool" / "i18n" / "locale"
_NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # a date of its own would change the compiled catalog every minute


def compile_catalogs() -> list[Path]:
    """Write the compiled catalog beside each catalog; the same bytes on any day and machine. Returns their paths."""
    return [_compile(po) for po in sorted(LOCALE.rglob("*.po"))]


def _compile(po: Path) -> Path:
    catalog = read_po(io.BytesIO(po.read_bytes()), locale=po.parents[1].name)
    catalog.header_comment = ""
    catalog.creation_date = catalog.revision_date = _NO_DAY
    out = io.BytesIO()
    write_mo(out, catalog)
    mo = po.with_suffix(".mo")
    mo.write_bytes(out.getvalue())
    return mo


if __name__ == "__main__":
    sys.stdout.writelines(f"{path.name} of {path.parents[1].name}\n" for path in compile_catalogs())
