"""The templates of packs: listed, and handed out to be changed."""

from collections.abc import Iterator
from pathlib import Path

from personatool.i18n import Translator
from personatool.load.files.team_templates import team_files
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.team_templates import TeamTemplates
from personatool.packs.kinds.registry import KINDS
from personatool.packs.page import templates
from personatool.packs.page.template_set import FRAMES, template_set
from personatool.pipeline.files import write_files
from personatool.wording.suggestions import nearest

_FOLDER = Path("templates") / "pack"
_OTHERS = frozenset({"comparison.html.j2", "comparison.css"})  # of another command, which knows no team


def offered() -> tuple[str, ...]:
    """Every template and style sheet that a team may replace."""
    left = FRAMES | _OTHERS
    return tuple(name for name in templates.names() if name.endswith((".j2", ".css")) and name not in left)


def listing(root: Path, say: Translator) -> str:
    """Write the kinds of pack, then the templates; a star marks the workspace's own."""
    return "\n".join(_lines(template_set(team_files(root)).team, say)) + "\n"


def _lines(own: TeamTemplates, say: Translator) -> Iterator[str]:
    names = offered()
    yield say.say(msg("Kinds of pack (--template):"))
    width = max(len(kind.name) for kind in KINDS)
    yield from (f"  {kind.name:{width}}  {say.say(kind.purpose)}" for kind in KINDS)
    yield ""
    yield say.say(msg("Templates and style sheets (personatool template eject NAME); * is your own:"))
    changed = {*own.templates, *own.styles}
    yield from (f"{'*' if name in changed else ' '} {name}" for name in names)
    added = sorted(changed - set(names))
    if added:
        yield ""
        yield say.say(msg("Yours alone, used where your templates include them:"))
        yield from (f"* {name}{_near(name, names, say)}" for name in added)
    if own.css:
        yield ""
        yield say.say(msg("* templates/custom.css is set after every style sheet."))


def _near(name: str, names: tuple[str, ...], say: Translator) -> str:
    near = nearest(name, names, 0.8)
    return " " + say.say(msg("(did you mean {near}?)", near=near)) if near else ""


def eject(name: str, root: Path) -> tuple[str, ...]:
    """Copy built-in files into the workspace's `templates/`; a kind's name takes its whole folder.

    Raises `PersonatoolError` when there is no such file, or when one would be overwritten: then nothing is copied.
    """
    chosen = _chosen(name.removeprefix("templates/").removeprefix("pack/"))
    targets = {root / _FOLDER / file: templates.text(file).encode() for file in chosen}
    for target in targets:
        if target.exists() or target.is_symlink():
            path = target.relative_to(root).as_posix()
            raise PersonatoolError(msg("{path} is there already and stays as it is. Remove it first.", path=path))
    write_files(targets)
    return tuple((_FOLDER / file).as_posix() for file in chosen)


def _chosen(name: str) -> tuple[str, ...]:
    names = offered()
    chosen = tuple(file for file in names if file == name or file.startswith(f"{name}/"))
    if chosen:
        return chosen
    if name in FRAMES:
        raise PersonatoolError(msg("“{name}” keeps packs closed and cannot be replaced.", name=name))
    near = nearest(name, names) or "body.html.j2"
    raise PersonatoolError(
        msg("There is no template “{name}”. Did you mean “{near}”? personatool template list", name=name, near=near)
    )
