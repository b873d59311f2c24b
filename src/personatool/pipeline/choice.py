"""Which rules to run beside what the settings say."""

from typing import Final, NamedTuple

FINDINGS_A_RULE: Final = 500


class Choice(NamedTuple):
    """Codes, beginnings of codes, names; `limit` is how many findings a rule may have, None for all of them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    limit: int | None = FINDINGS_A_RULE
