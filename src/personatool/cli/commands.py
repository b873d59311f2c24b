"""Every command there is: its name, its purpose, and the file that is opened when it is run."""

from collections.abc import Callable
from importlib import import_module
from typing import Final, NamedTuple

from personatool.cli.console import Console
from personatool.model.message import Message, msg


class Entry(NamedTuple):
    """A command, or a group of them. `make` is the function of the module `file` that makes it."""

    name: str
    purpose: Message
    file: str = ""
    make: str = "make"
    commands: "tuple[Entry, ...]" = ()

    def open(self) -> Callable[[Console], Callable[..., None]]:
        """Import the file; give the function that makes the command in a language."""
        found: Callable[[Console], Callable[..., None]] = getattr(
            import_module(f"{__package__}.{self.file}"), self.make
        )
        return found


COMMANDS: Final = (
    Entry("build", msg("Check everything, then draw every map and make the pack. An error stops it."), "build"),
    Entry("check", msg("Check personas and journeys: what is wrong, where, why it matters, what to write."), "check"),
    Entry(
        "compare", msg("Compare two journeys: what went away, what came, what every measure gained or lost."), "compare"
    ),
    Entry("evidence", msg("Show the evidence register: each study, what rests on it, what has none."), "evidence"),
    Entry("fmt", msg("Lay files out alike: order of keys, indents, quotes. Every comment stays."), "fmt"),
    Entry("inclusion", msg("Show who can pass each step alone, with help, not at all; and why."), "inclusion"),
    Entry("map", msg("Draw journey maps: SVG, PNG, PDF or DOT, for the screen or for paper."), "maps"),
    Entry(
        "measure", msg("Measure journeys: complexity, burden, waiting, reading ease, cost of mediation …"), "measure"
    ),
    Entry("pack", msg("Make a pack: a briefing, an executive summary, workshop sheets, slides, or a site."), "pack"),
    Entry("rule", msg("Explain what check looks for, and why."), "rule"),
    Entry(
        "schema",
        msg("Write the JSON Schemas of the format, so that editors can complete and check as you type."),
        "schema",
    ),
    Entry(
        "standards", msg("Lay journeys over standards: what is met, claimed without evidence, left out."), "standards"
    ),
    Entry("trace", msg("Follow needs through steps, pains and opportunities to owners, and back."), "trace"),
    Entry(
        "template",
        msg("List the templates of packs, take one to change it."),
        commands=(
            Entry(
                "list",
                msg("List the kinds of pack, their templates, and which of them are your own."),
                "template",
                "make_list",
            ),
            Entry("eject", msg("Copy a built-in template into templates/, to start from."), "template", "make_eject"),
        ),
    ),
)
