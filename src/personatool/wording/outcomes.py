"""How a journey ends, in words and as a sign."""

from collections.abc import Mapping
from typing import Final

from personatool.model.message import Message, msg
from personatool.model.moment import Outcome, OutcomeKind

OUTCOME: Final[Mapping[OutcomeKind, Message]] = {
    "success": msg("success"),
    "refusal": msg("refusal"),
    "dropout": msg("dropout"),
    "transfer": msg("handed over elsewhere"),
}
END: Final = msg("End")
_END_BY_KIND: Final[Mapping[OutcomeKind, Message]] = {
    "success": msg("End: success"),
    "refusal": msg("End: refusal"),
    "dropout": msg("End: dropout"),
    "transfer": msg("End: handed over elsewhere"),
}
_ICON: Final[Mapping[OutcomeKind, str]] = {
    "success": "circle-check",
    "refusal": "circle-x",
    "dropout": "log-out",
    "transfer": "arrow-up-right",
}


def end_title(outcome: Outcome | None) -> Message:
    """“End”, and of which kind if that is said."""
    return _END_BY_KIND[outcome.kind] if outcome and outcome.kind else END


def end_icon(outcome: Outcome | None) -> str:
    """The sign of an ending; one that says no kind is not shown as a success."""
    return _ICON[outcome.kind] if outcome and outcome.kind else "circle-dot"
