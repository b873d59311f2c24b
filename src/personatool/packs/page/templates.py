"""The templates: where they are, and how they are filled."""

import contextlib
import re
import sys
from functools import cache
from importlib.resources import files
from importlib.util import cache_from_source
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from personatool import __version__
from personatool.i18n import Translator
from personatool.packs.builder.markup import code_spans
from personatool.packs.builder.phrases import PHRASES, SCRIPT_PHRASES

_PIECE: Final = re.compile(
    r"""("[^"]*"|'[^']*')|(/\*.*?\*/\s*)|\s*([{};,>])\s*|(?<=[a-z-]):\s+|(\s+)""", re.DOTALL
)  # a space before a colon parts a selector from what it holds: it stays


def minify_css(sheet: str) -> str:
    """Shorten a style sheet; what stands in quotes stays."""
    return _PIECE.sub(_short, sheet.strip()).replace(";}", "}")


def _short(piece: re.Match[str]) -> str:
    quoted, comment, mark, space = piece.groups()
    if quoted or mark:
        return quoted or mark
    if comment:
        return ""
    return " " if space else ":"


def folder() -> Path:
    """Find the templates: in the installed package, else at the root of the repository."""
    package = Path(str(files("personatool")))
    packed = package / "templates"
    return (packed if packed.is_dir() else package.parent.parent / "templates") / "pack"


def text(name: str) -> str:
    """Read a style sheet or a script as it was written."""
    return (folder() / name).read_text(encoding="utf-8")


@cache
def sheet(name: str) -> str:
    """Read a style sheet as pages carry it."""
    return minify_css(text(name))


class _CompiledTemplates(FileSystemBytecodeCache):
    """Compiled templates, kept where Python keeps the compiled form of this file: who may write there runs anyway."""

    def __init__(self) -> None:
        super().__init__(str(Path(cache_from_source(__file__)).parent), f"template-{__version__}-%s.pyc")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one template, unless Python is asked to keep none or the folder cannot be written."""
        if not sys.dont_write_bytecode:
            with contextlib.suppress(OSError):
                super().dump_bytecode(bucket)


@cache
def environment() -> Environment:
    """Prepare the template engine: everything is escaped, an unknown name is an error."""
    loader = FileSystemLoader(folder(), encoding="utf-8")
    made = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_CompiledTemplates(),
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}  # the page is UTF-8: é is shorter
    made.filters["coded"] = code_spans
    made.filters["drawn"] = Markup  # for what we made ourselves: maps, and prose turned into safe HTML
    return made


@cache
def templates() -> dict[str, str]:
    """Every template by its name."""
    return {name: text(name) for name in names() if name.endswith(".j2")}


def names() -> tuple[str, ...]:
    """Every template, style sheet and script."""
    found = (path.relative_to(folder()).as_posix() for path in folder().rglob("*") if path.is_file())
    return tuple(sorted(found))


def phrases(translator: Translator) -> dict[str, str]:
    """Every fixed wording of the templates, by the name they call it."""
    return {name: translator.say(message) for name, message in PHRASES.items()}


def script_phrases(translator: Translator) -> dict[str, str]:
    """Every wording of the script; its gaps stay, to be filled there."""
    return {name: translator.say(message) for name, message in SCRIPT_PHRASES.items()}
