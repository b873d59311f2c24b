"""A date written as `2026-05`."""

import datetime as dt


class Month(dt.date):
    """A date of which only the month is known; it counts as the month's first day."""
