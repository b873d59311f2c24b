"""Figures in words: a number with the decimals worth showing, a sum of money as prices are written."""

from collections.abc import Callable
from decimal import Decimal

from personatool.model.comparison import Delta
from personatool.model.figure import Figure, FigurePart, Input
from personatool.model.message import Message, msg
from personatool.model.scalars import Amount
from personatool.wording.money import money

_CENTS = 2


def figure_value(figure: Figure) -> Message | None:
    """Say a figure's value without its unit; nothing when it is not known."""
    return None if figure.value is None else _said(figure.value, figure.currency, figure.digits)


def given_value(given: Input | FigurePart) -> Message | None:
    """Say what went into a figure; nothing when it is not known."""
    if given.value is None:
        return None
    return _said(given.value, given.currency, 3 if abs(given.value) < 1 else 1)


def signed_change(delta: Delta, say: Callable[[Message], str]) -> str:
    """Write by how much a figure changes, with its sign; nothing when that is not known."""
    if delta.change is None:
        return ""
    text = say(_said(abs(delta.change), delta.after.currency or delta.before.currency, delta.after.digits))
    if not any(digit in text for digit in "123456789"):
        return text
    return f"+{text}" if delta.change > 0 else f"−{text}"


def _said(value: float, currency: str, digits: int) -> Message:
    if not currency:
        return msg("{number}", number=round(value, digits))
    return money(Amount(value=Decimal(str(round(value, max(digits, 0) and _CENTS))), currency=currency))
