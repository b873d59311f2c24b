"""A date written as `2026-05`. Apart from `scalars`: whoever only formats dates needs no pydantic."""

import datetime as dt


class Month(dt.date):
    """A date of which only the month is known; it counts as the month's first day."""
