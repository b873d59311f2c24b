"""Where a value stands on a slider."""

WIDTH = 200
_INSET = 8


def slider_x(value: float, low: float, high: float) -> float:
    """Place a value on a line 200 wide, between its rounded ends."""
    return round(_INSET + (WIDTH - 2 * _INSET) * (value - low) / (high - low), 2)
