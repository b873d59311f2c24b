"""How a comparison speaks: official texts beside what people live are neither before and after, nor lost and new."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from personatool.model.comparison import Comparison
from personatool.model.message import Message, msg, msg_n

_TEXTS, _LIFE = msg("Only in the texts"), msg("Only in what people live")
_BESIDE_TEXTS: Final[Mapping[str, Message]] = {
    "before": msg("prescribed"),
    "after": msg("lived"),
    "Before": msg("As prescribed"),
    "After": msg("As lived"),
    "Today": msg("As prescribed"),
    "Tomorrow": msg("As lived"),
    "Today beside tomorrow": msg("As prescribed, beside what people live"),
    "What went away": _TEXTS,
    "What came": _LIFE,
    "What changed in the steps that stayed": msg("What differs in the steps of both"),
    "Goes": _TEXTS,
    "New": _LIFE,
    "Changes": msg("Differs"),
    "Changes, {count} loss": msg_n("Differs, {count} loss", "Differs, {count} losses", 1),
    "Steps that go": msg("Steps only in the texts"),
    "New steps": msg("Steps that no text names"),
    "Steps that change": msg("Steps that differ"),
    "Steps that go: {names}.": msg("Steps only in the texts: {names}."),
    "New steps: {names}.": msg("Steps that no text names: {names}."),
    "New pain points": msg("Pain points people live with"),
    "{measure}: {before} before, {after} after ({verdict}).": msg(
        "{measure}: {before} prescribed, {after} lived ({verdict})."
    ),
}
"""What is said of a prescribed journey and a lived one, by what is said of any two."""


def in_words_of(compared: Comparison, message: Message) -> Message:
    """Say something of a comparison as it fits its two journeys."""
    other = _BESIDE_TEXTS.get(message.text) if compared.beside_texts else None
    return replace(other, params=message.params, count=message.count) if other else message
