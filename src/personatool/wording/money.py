"""Sums of money in words."""

from decimal import Decimal

from personatool.model.message import Message, msg
from personatool.model.scalars import Amount

_CENTS = Decimal("0.01")


def price(amount: Amount) -> Message:
    """Say what something costs people: a sum of money, or that it is free."""
    return money(amount) if amount.value else msg("free of charge")


def money(amount: Amount) -> Message:
    """Say a sum the way each language writes it, with both cents or none: €35, €12.50, 12,50 €."""
    value = amount.value
    figures = value.quantize(Decimal(1) if value == value.to_integral_value() else _CENTS)
    return in_currency(figures, amount.currency)


def in_currency(figures: Decimal | str, currency: str) -> Message:
    """Say a number, perhaps one in words already, as so much of a currency."""
    match currency:
        case "EUR":
            return msg("€{sum}", sum=figures)
        case "GBP":
            return msg("£{sum}", sum=figures)
        case "USD":
            return msg("${sum}", sum=figures)
    return msg("{sum}\u00a0{currency}", sum=figures, currency=currency)
