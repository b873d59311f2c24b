"""Everything there is to say of each kind of problem: for the screen, for documents, for programs."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from personatool.i18n import Translator
from personatool.model.diagnostic import Kind
from personatool.model.message import Message, msg
from personatool.rules.engine.rule import Option, Rule
from personatool.wording.severities import FINDING_SEVERITY

_FAMILIES = {
    "F": msg("Files"),
    "S": msg("Shape"),
    "L": msg("Links"),
    "P": msg("Persona"),
    "T": msg("Persona set"),
    "J": msg("Journey"),
    "C": msg("Care"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """One kind of problem, with its rule where a rule finds it."""

    kind: Kind
    rule: Rule | None = None

    @property
    def options(self) -> tuple[Option, ...]:
        """What a team may set."""
        return self.rule.options if self.rule else ()


def pages(rules: Iterable[Rule], other_kinds: Iterable[Kind]) -> tuple[Page, ...]:
    """All kinds of problem by code; `other_kinds` are found by no rule (a file that cannot be read, say)."""
    every = (*(Page(rule.kind, rule) for rule in rules), *map(Page, other_kinds))
    return tuple(sorted(every, key=lambda page: page.kind.code))


def as_text(page: Page, say: Translator) -> str:
    """A page for the screen."""
    lines = [f"{page.kind.code} {page.kind.name} ({say.say(FINDING_SEVERITY[page.kind.severity])})", ""]
    for title, text in _sections(page, say):
        lines += [title, *(f"  {line}".rstrip() for line in text.splitlines()), ""]
    return "\n".join(lines)


def as_markdown(found: Sequence[Page], say: Translator) -> str:
    """All pages as one document with a table of contents."""
    lines = [f"# {say.say(_TITLE)}", "", say.say(_INTRODUCTION), ""]
    for letter, family in _FAMILIES.items():
        members = [page for page in found if page.kind.code.startswith(letter)]
        if members:
            lines += [f"## {say.say(family)}", "", *_table(members, say), ""]
            lines += [line for page in members for line in _chapter(page, say)]
    return "\n".join(lines).rstrip() + "\n"


def as_json(found: Sequence[Page], say: Translator) -> str:
    """All pages for programs."""
    return json.dumps([_plain(page, say) for page in found], indent=2, ensure_ascii=False) + "\n"


_TITLE = msg("What `check` looks for")
_COLUMNS = (msg("Code"), msg("Name"), msg("How bad"))
_INTRODUCTION = msg(
    "Errors stop the build; warnings and advice do not. A team sets how bad a finding is, and its limits, in "
    "`personatool.yaml`: `rules: {J022: {max_stages: 9, severity: off}}`. Codes stay the same for ever. This page is "
    "written by `personatool rule --all --format markdown`."
)


def _sections(page: Page, say: Translator) -> Iterator[tuple[str, str]]:
    rule = page.rule
    if rule and rule.what:
        yield say.say(msg("What it does")), say.say(rule.what)
    yield say.say(msg("Why it matters")), say.say(page.kind.why)
    yield say.say(msg("What to write instead")), say.say(page.kind.instead)
    if page.options:
        yield say.say(msg("What can be set")), "\n".join(_option(option, say) for option in page.options)
    if rule:
        yield say.say(msg("Example")), rule.example.rstrip()
        yield say.say(msg("Use instead")), rule.instead_example.rstrip()
    if rule and rule.source:
        yield say.say(msg("Source")), say.say(rule.source)


def _option(option: Option, say: Translator) -> str:
    what = f" – {say.say(option.what)}" if option.what else ""
    return f"{option.name}: {_figure(option.default)}{what}"


def _figure(value: float) -> str:
    return f"{value:g}"


def _table(members: Sequence[Page], say: Translator) -> Iterator[str]:
    yield f"| {' | '.join(say.say(column) for column in _COLUMNS)} |"
    yield "|---|---|---|"
    for page in members:
        kind = page.kind
        yield f"| [{kind.code}](#{kind.code.lower()}) | {kind.name} | {say.say(FINDING_SEVERITY[kind.severity])} |"


def _chapter(page: Page, say: Translator) -> Iterator[str]:
    yield from (f'<a id="{page.kind.code.lower()}"></a>', "", f"### {page.kind.code} {page.kind.name}", "")
    examples = {say.say(msg("Example")), say.say(msg("Use instead"))}
    options = say.say(msg("What can be set"))
    for title, text in _sections(page, say):
        yield from (f"**{title}**", "")
        if title in examples:
            yield from ("```yaml", text, "```")
        elif title == options:
            yield from (f"- `{line.partition(' – ')[0]}`{_after(line)}" for line in text.splitlines())
        else:
            yield text
        yield ""


def _after(line: str) -> str:
    what = line.partition(" – ")[2]
    return f" – {what}" if what else ""


def _plain(page: Page, say: Translator) -> dict[str, object]:
    rule, kind = page.rule, page.kind
    return {
        "code": kind.code,
        "name": kind.name,
        "severity": str(kind.severity),
        "what": _text_or_none(rule.what if rule else None, say),
        "why": say.say(kind.why),
        "instead": say.say(kind.instead),
        "source": _text_or_none(rule.source if rule else None, say),
        "options": [
            {"name": option.name, "default": option.default, "what": _text_or_none(option.what, say)}
            for option in page.options
        ],
        "example": rule.example if rule else None,
        "instead_example": rule.instead_example if rule else None,
    }


def _text_or_none(message: Message | None, say: Translator) -> str | None:
    return say.say(message) if message else None
