"""A sentence for the user, kept apart from its language until somebody reads it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from decimal import Decimal

Param: TypeAlias = "str | int | float | Decimal | Message"


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence (the gettext msgid) with named gaps, and what fills them."""

    text: str
    params: tuple[tuple[str, Param], ...] = ()
    plural: str | None = None
    count: int = 1


def msg(text: str, /, **params: Param) -> Message:
    """Make a message; `text` is a literal, collected into the catalogs."""
    return Message(text, tuple(params.items()))


def msg_n(singular: str, plural: str, count: int, /, **params: Param) -> Message:
    """Make a message whose wording depends on `count`, which fills the gap `{count}` unless `params` do."""
    return Message(singular, (("count", count), *params.items()), plural, count)
