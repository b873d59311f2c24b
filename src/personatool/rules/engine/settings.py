"""The rules about rule settings (L092–L094), and what the settings make of the others."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import Message, msg
from personatool.model.place import Spot
from personatool.model.workspace import SETTINGS_FILE, Workspace
from personatool.rules.engine.naming import closest, cut, listed
from personatool.rules.engine.rule import Rule, is_number
from personatool.rules.engine.scope import Scope

OFF = "off"
SEVERITIES = (OFF, *Severity)
FIXED = re.compile(r"[FS]\d{3}|L018|L02\d")

UNKNOWN_RULE = Kind(
    code="L092",
    name="unknown-rule-setting",
    why=msg("A setting for a rule that does not exist changes nothing, and nobody notices."),
    instead=msg("Write the code of a rule, as `check` shows it, or remove the line."),
)
UNKNOWN_OPTION = Kind(
    code="L093",
    name="unknown-rule-option",
    why=msg("An option that the rule does not have changes nothing, and nobody notices."),
    instead=msg("Write an option of the rule, or remove the line."),
)
BAD_OPTION = Kind(
    code="L094",
    name="bad-rule-option",
    why=msg("The rule goes on with its own setting as long as this one cannot be read."),
    instead=msg("Write a value that the option takes, or remove the line."),
)


def is_off(workspace: Workspace, code: str) -> bool:
    """Whether the team switched a kind of problem off."""
    return workspace.settings.rules.get(code, {}).get("severity") == OFF


def level(workspace: Workspace, kind: Kind) -> Severity | None:
    """How bad the team says a kind of problem is; nothing when it is switched off."""
    written = workspace.settings.rules.get(kind.code, {}).get("severity")
    if written == OFF:
        return None
    return Severity(str(written)) if written in SEVERITIES else kind.severity


def is_set(workspace: Workspace, kind: Kind) -> bool:
    """Whether the team says itself how bad a kind of problem is."""
    return workspace.settings.rules.get(kind.code, {}).get("severity") in SEVERITIES


def as_observation(kind: Kind) -> Kind:
    """The kind as something that a journey shows, with what it would weigh as a fault."""
    return replace(kind, severity=Severity.OBSERVATION, weight=kind.severity)


def softened(kind: Kind) -> Kind:
    """The kind as it is told of a service that is not said to be public."""
    softer = kind.elsewhere
    return replace(kind, severity=softer.severity, why=softer.why or kind.why, elsewhere=None) if softer else kind


def at_level(kind: Kind, severity: Severity) -> Kind:
    """The kind, as bad as the team says."""
    return kind if kind.severity is severity else replace(kind, severity=severity)


FindRule = Callable[[str], Rule | None]


def setting_rules(codes: Collection[str], find_rule: FindRule) -> tuple[Rule, ...]:
    """Make the rules that check settings under these codes; a code without a rule takes a severity alone."""
    known = frozenset(codes)
    return (
        Rule(UNKNOWN_RULE, _EXAMPLE.format("L900", "off"), _INSTEAD, partial(_unknown_rules, known)),
        Rule(UNKNOWN_OPTION, _MISSPELT, _INSTEAD, partial(_unknown_options, known, find_rule)),
        Rule(BAD_OPTION, _EXAMPLE.format("L010", "warn"), _INSTEAD, partial(_bad_options, known, find_rule)),
    )


def _unknown_rules(codes: Collection[str], scope: Scope) -> Iterator[Finding]:
    for code in scope.settings.rules:
        if code not in codes:
            spot = Spot(SETTINGS_FILE, ("rules", code), key=True)
            if FIXED.fullmatch(code):
                message = msg("{code} cannot be set: it is always checked.", code=code)
                yield Finding(UNKNOWN_RULE, spot, message, msg("Remove the line."))
            else:
                message = msg("There is no rule “{code}”.", code=cut(code))
                yield Finding(UNKNOWN_RULE, spot, message, _near(code, codes))


def _unknown_options(codes: Collection[str], find_rule: FindRule, scope: Scope) -> Iterator[Finding]:
    for code, name, _ in _written(codes, scope):
        if name not in (options := _options(code, name, find_rule)):
            message = msg("The rule {code} has no option “{name}”.", code=code, name=cut(name))
            spot = Spot(SETTINGS_FILE, ("rules", code, name), key=True)
            yield Finding(UNKNOWN_OPTION, spot, message, _near(name, options))


def _bad_options(codes: Collection[str], find_rule: FindRule, scope: Scope) -> Iterator[Finding]:
    for code, name, value in _written(codes, scope):
        spot = Spot(SETTINGS_FILE, ("rules", code, name))
        if name == "severity" and value not in SEVERITIES:
            message = msg("“{value}” is not a severity.", value=_shown(value))
            yield Finding(BAD_OPTION, spot, message, msg("Write off, error, warning, info or observation."))
        elif name != "severity" and name in _options(code, name, find_rule) and not is_number(value):
            message = msg("“{value}” is not a number.", value=_shown(value))
            yield Finding(BAD_OPTION, spot, message, msg("Write a number, for instance `{name}: 20`.", name=name))


def _written(codes: Collection[str], scope: Scope) -> Iterator[tuple[str, str, object]]:
    for code, written in scope.settings.rules.items():
        if code in codes:
            yield from ((code, name, value) for name, value in written.items())


def _options(code: str, name: str, find_rule: FindRule) -> tuple[str, ...]:
    """The names that a setting of a rule may have; for a severity, which each has, the rule is not opened."""
    rule = find_rule(code) if name != "severity" else None
    return ("severity", *(option.name for option in rule.options)) if rule else ("severity",)


def _shown(value: object) -> str:
    return cut(value) if isinstance(value, str) else "…"


def _near(word: str, known: Iterable[str]) -> Message:
    names = list(known)
    near = closest(word, names)
    if near:
        return msg("Write “{near}” if that is what you mean; if not, remove the line.", near=near)
    return msg("Remove the line, or write one of: {known}.", known=listed(names))


_EXAMPLE = """\
# personatool.yaml
rules: {{{}: {{severity: {}}}}}
# personas/grace.yaml
name: Grace Okafor
"""
_MISSPELT = """\
# personatool.yaml
rules: {L010: {severty: warning}}
# personas/grace.yaml
name: Grace Okafor
"""
_INSTEAD = _EXAMPLE.format("L010", "warning")
