"""C082: an Easy Read text names nobody who reviewed it."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import folded
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import EASY_READ

KIND = Kind(
    code="C082",
    name="easy-read-without-reviewer",
    why=msg("A text is Easy Read once people with an intellectual disability found it so: no author can tell alone."),
    instead=msg("Have it read by people concerned and name them under `reviewer`."),
    of_service=True,
)
_TO_COME = re.compile(r"(a-|en-cours|to-be-|tbd|tbc|todo|pending|none|nobody|aucun|personne$)")


def check(scope: Scope) -> Iterator[Finding]:
    """Look at every Easy Read text."""
    for moment in user_moments(scope):
        easy = moment.value.easy_read
        if easy and (
            not easy.reviewer or (is_reviewed(moment.lived.journey.value) and _TO_COME.match(folded(easy.reviewer)))
        ):
            spot = moment.at("easy_read", "reviewer") if easy.reviewer else moment.at("easy_read")
            yield Finding(KIND, spot, msg("Nobody has reviewed this Easy Read text."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks Easy Read texts for their `reviewer`; in reviewed journeys, “to be reviewed” is no reviewer."),
    source=EASY_READ,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - name: Tell the council
        channel: counter
        easy_read:
          text: You tell the council.
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - name: Tell the council
        channel: counter
        easy_read:
          text: You tell the council.
          reviewer: Self-advocates of the town
""",
)
