"""How far a file has come, and when it is reviewed: a draft is not judged, a reviewed file is."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from personatool.model.diagnostic import Finding, Kind
from personatool.model.items import Review
from personatool.model.message import msg
from personatool.rules.engine.rule import Check
from personatool.rules.engine.scope import Scope, Walked

Files = Callable[[Scope], Iterable[Walked[Any]]]


def is_draft(review: Review) -> bool:
    """Whether the file calls itself a draft."""
    return review.status == "draft"


def is_reviewed(review: Review) -> bool:
    """Whether somebody vouches for the file."""
    return review.status in ("reviewed", "approved")


def overdue(scope: Scope, files: Iterable[Walked[Any]]) -> Iterator[tuple[Walked[Any], dt.date]]:
    """The files that were to be reviewed before today, and when."""
    today = scope.workspace.today
    for file in files:
        due = file.value.review_by
        if due and today and due < today:
            yield file, due


def crossed_dates(kind: Kind, files: Files) -> Check:
    """Make the check that compares the dates of the last review and of the next one."""

    def check(scope: Scope) -> Iterator[Finding]:
        for file in files(scope):
            last, due = file.value.reviewed, file.value.review_by
            if last and due and due <= last:
                message = msg("The next review, {due}, is not after the last one.", due=due.isoformat())
                here = ((file.at("reviewed"), msg("the last review is dated here")),)
                yield Finding(kind, file.at("review_by"), message, related=here)

    return check
