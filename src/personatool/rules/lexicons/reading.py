"""Words for taking in what is there: who only reads or looks obtains nothing and is kept from nothing.

Chosen from the actions of public journeys in both languages. Folded: no accents, lower case.
"""

import re

READING = frozenset(
    (
        *("open", "opens", "read", "reads", "look", "looks", "see", "sees", "view", "views", "browse", "browses"),
        *("watch", "watches", "scroll", "scrolls", "discover", "discovers", "notice", "notices", "receive", "receives"),
        *("ouvre", "ouvrir", "lit", "lire", "lis", "regarde", "regarder", "consulte", "consulter", "parcourt"),
        *("parcourir", "decouvre", "decouvrir", "voit", "voir", "vois", "recoit", "recevoir", "recois"),
    )
)
BETWEEN_CLAUSES = re.compile(r"[,;.:]|\b(?:and|then|or|et|puis|ou)\b")
"""What parts one thing somebody does from the next."""
