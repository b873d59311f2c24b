"""The one clock: what day it is, for rules about freshness."""

import datetime as dt
from collections.abc import Mapping

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg


def today(environ: Mapping[str, str]) -> dt.date:
    """The day here, or that of SOURCE_DATE_EPOCH (seconds since 1970). Raises `PersonatoolError` when unreadable."""
    written = environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not written:
        return dt.datetime.now().astimezone().date()
    try:
        return dt.datetime.fromtimestamp(int(written), dt.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise PersonatoolError(
            msg("SOURCE_DATE_EPOCH is “{value}”: it should be a number of seconds since 1970.", value=written[:40])
        ) from error
