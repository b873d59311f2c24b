"""Keep the message catalogs: `python scripts/catalogs.py` collects every message and compiles the catalogs.

With `--check` nothing is written; the exit code says whether the catalogs are complete and up to date.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po
from compile_catalogs import LOCALE, compile_catalogs

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "personatool"
KEYWORDS = {"msg": None, "msg_n": (1, 2)}
TYPER_WORDS = (
    "(dynamic)", "Aborted!", "default: {default}", "required", "env var: {var}", "Arguments", "Options", "Commands",
    "Missing command.", "No such command {name!r}.", "[default: {}]", "[env var: {}]", "[required]", "Error",
    "Aborted.", "Try [blue]'{command_path} {help_option}'[/] for help.",
)  # fmt: skip
"""What Typer asks gettext for by itself."""


def collect() -> Catalog:
    """Collect every message of the sources."""
    found = Catalog(project="personatool", charset="utf-8")
    pieces = extract_from_dir(str(SOURCE), [("**.py", "python")], keywords=KEYWORDS)
    for _name, _line, message, comments, _context in sorted(pieces, key=lambda piece: (piece[0], piece[1])):
        found.add(message, auto_comments=comments)
    for word in TYPER_WORDS:
        found.add(word)
    return found


def merge(language: str, template: Catalog) -> Catalog:
    """Lay what is collected over the catalog of a language."""
    path = _po(language)
    known = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog(locale=language)
    known.update(template, no_fuzzy_matching=True)
    known.obsolete.clear()
    known.header_comment = "# Messages of personatool. Kept by scripts/catalogs.py; translate the msgstr lines."
    known.project, known.version, known.fuzzy = "personatool", "", False
    known.msgid_bugs_address = ""
    return known


def po_bytes(catalog: Catalog) -> bytes:
    """Write a catalog as text, the same on any day and machine."""
    out = io.BytesIO()
    write_po(out, catalog, width=120, omit_header=False, sort_output=True, include_lineno=False)
    dated = (b'"POT-Creation-Date', b'"PO-Revision-Date', b'"Last-Translator', b'"Language-Team', b'"Generated-By')
    return b"".join(line for line in out.getvalue().splitlines(keepends=True) if not line.startswith(dated))


def missing(catalog: Catalog) -> list[str]:
    """The messages that nobody translated yet."""
    return [str(message.id) for message in catalog if message.id and (message.fuzzy or not _translated(message.string))]


def _translated(string: object) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


def _po(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "personatool.po"


def main() -> int:
    """Update or check the catalogs; 1 when a message has no translation or a catalog is not up to date."""
    template = collect()
    problems: list[str] = []
    for language in sorted(folder.name for folder in LOCALE.iterdir() if folder.is_dir()):
        catalog = merge(language, template)
        po, data = _po(language), po_bytes(catalog)
        problems += [f"{language}: not translated: {text}" for text in missing(catalog)]
        if "--check" not in sys.argv:
            po.write_bytes(data)
        elif po.read_bytes() != data:
            problems.append(f"{po.relative_to(ROOT)} is not up to date: run python scripts/catalogs.py")
    if "--check" not in sys.argv:
        compile_catalogs()
    sys.stdout.write("\n".join([*problems, f"{len(template)} messages, {len(problems)} problems", ""]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
