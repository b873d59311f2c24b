"""Which rules are run: chosen and left out by a code, the beginning of one, or a name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import partial
from typing import Any

from personatool.model.diagnostic import Diagnostic, Finding, Kind
from personatool.model.message import Message, msg
from personatool.model.place import Route, Spot
from personatool.model.workspace import SETTINGS_FILE, Workspace
from personatool.rules.engine.naming import closest, cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.engine.settings import BAD_OPTION, FIXED, OFF, UNKNOWN_OPTION, UNKNOWN_RULE
from personatool.wording.folding import composed

UNKNOWN_CHOICE = Kind(
    code="L095",
    name="unknown-choice",
    why=msg("A code that means no rule chooses nothing and leaves nothing out, and nobody notices."),
    instead=msg("Write a code (`P012`), the beginning of several (`P`, `J02`) or the name of a rule."),
)
EVERYTHING = "ALL"
_ABOUT_SETTINGS = frozenset({UNKNOWN_RULE.code, UNKNOWN_OPTION.code, BAD_OPTION.code, UNKNOWN_CHOICE.code})
_CODE = re.compile(r"[A-Z]\d{0,3}")


def meant(word: str, names: Mapping[str, str]) -> frozenset[str]:
    """The codes that a word stands for, of kinds named by code; none when it stands for nothing."""
    wanted, wanted_name = word.strip().upper(), word.strip().lower()
    prefix = _CODE.fullmatch(wanted) is not None
    return frozenset(
        code
        for code, name in names.items()
        if wanted == EVERYTHING or wanted_name == name or (prefix and code.startswith(wanted))
    )


def left_out(select: Iterable[str], ignore: Iterable[str], names: Mapping[str, str]) -> frozenset[str]:
    """The codes that are not run. Without a choice everything is chosen, and slips in the settings always are."""
    chosen = _ABOUT_SETTINGS.union(*(meant(word, names) for word in tuple(select) or (EVERYTHING,)))
    ignored = frozenset[str]().union(*(meant(word, names) for word in ignore))
    return frozenset(code for code in names if code not in chosen or code in ignored)


def by_code(workspace: Workspace, names: Mapping[str, str]) -> Workspace:
    """The workspace with its settings of rules under their codes, which may be written by name or in small letters."""
    codes = {name: code for code, name in names.items()}
    written = workspace.settings.rules
    if all(word in names for word in written):
        return workspace
    rules: dict[str, dict[str, Any]] = {}
    for word, options in written.items():
        code = word.upper() if word.upper() in names else codes.get(word.lower(), word)
        rules[code] = {**rules.get(code, {}), **options}
    settings = workspace.settings.model_copy(update={"rules": rules})
    return replace(workspace, settings=settings)


def switch_off(workspace: Workspace, codes: Iterable[str]) -> Workspace:
    """The workspace with these rules switched off, as if its file said so."""
    written = workspace.settings.rules
    rules = {**written, **{code: {**written.get(code, {}), "severity": OFF} for code in sorted(codes)}}
    settings = workspace.settings.model_copy(update={"rules": rules})
    # What nobody wrote stays unwritten: where there is no workspace file, none may be named.
    settings.model_fields_set.intersection_update(workspace.settings.model_fields_set)
    return replace(workspace, settings=settings)


def without_per_file(
    workspace: Workspace, diagnostics: Iterable[Diagnostic], names: Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """What is left when each file pattern of the settings has its codes left out; `*` stands for any characters."""
    per_file = workspace.settings.check.per_file
    codes = {composed(pattern): left_out((), words, names) for pattern, words in per_file.items()}
    return tuple(
        diagnostic
        for diagnostic in diagnostics
        if not any(
            diagnostic.kind.code in codes[pattern] and fnmatchcase(composed(diagnostic.path), pattern)
            for pattern in codes
        )
    )


def misunderstood(word: str, names: Mapping[str, str]) -> tuple[Message, Message] | None:
    """What is wrong with a word that should stand for rules, and what to write instead."""
    if meant(word, names):
        return None
    if FIXED.fullmatch(word.strip().upper()) or word.strip().upper() in ("F", "S"):
        return msg("{code} cannot be chosen or left out: it is always checked.", code=cut(word)), msg("Remove it.")
    near = closest(word, [*names, *names.values()])
    advice = msg("Write {near} if that is the one; if not, remove it.", near=near) if near else UNKNOWN_CHOICE.instead
    return msg("No rule is called “{code}”.", code=cut(word)), advice


def choice_rule(names: Mapping[str, str]) -> Rule:
    """Make the rule that checks the words in `check: {select: …, ignore: …, per_file: …}`."""
    return Rule(
        UNKNOWN_CHOICE,
        _EXAMPLE.format("P999"),
        _EXAMPLE.format("P012"),
        partial(_unknown, names),
        what=msg("It looks for codes and names in the section `check` that mean no rule."),
    )


def _unknown(names: Mapping[str, str], scope: Scope) -> Iterator[Finding]:
    check = scope.settings.check
    lists: Mapping[Route, Any] = {
        ("select",): check.select,
        ("ignore",): check.ignore,
        **{("per_file", pattern): words for pattern, words in check.per_file.items()},
    }
    for route, words in lists.items():
        for place, word in enumerate(words):
            if wrong := misunderstood(word, names):
                yield Finding(UNKNOWN_CHOICE, Spot(SETTINGS_FILE, ("check", *route, place)), *wrong)


_EXAMPLE = """\
# personatool.yaml
check: {{ignore: [{}]}}
# personas/grace.yaml
name: Grace Okafor
"""
