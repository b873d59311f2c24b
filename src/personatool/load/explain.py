"""What pydantic found wrong, as findings in the words of the format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from personatool.load import kinds_shape as kinds
from personatool.load.fields import Model, bounds_at, key_names, model_at, words_at
from personatool.load.problem import shorten
from personatool.load.suggest import id_advice, key_advice, word_advice
from personatool.model.diagnostic import Finding, Kind
from personatool.model.entry import Entry
from personatool.model.message import Message, msg
from personatool.model.place import Route, Spot


@dataclass(frozen=True, slots=True)
class Fault:
    """One error of pydantic: its type, its place in a document, what was written there, what it says of it."""

    root: Model
    path: str
    document: int
    route: Route
    type: str
    given: Any
    context: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The key the fault stands under."""
        return shorten(next((part for part in reversed(self.route) if isinstance(part, str)), ""))

    def spot(self, route: Route | None = None, *, key: bool = False) -> Spot:
        """Its place."""
        return Spot(self.path, self.route if route is None else route, self.document, key)

    def written(self) -> str:
        """What was written, short enough for a sentence."""
        return shorten(str(self.context.get("given", self.given)))


def explain(fault: Fault) -> Finding:
    """Put a fault in words."""
    if not isinstance(fault.given, str) and fault.type in _NEEDS_TEXT:
        return _wrong_type(fault)
    return _EXPLANATIONS.get(fault.type, _wrong_type)(fault)


def _unknown_key(fault: Fault) -> Finding:
    key = str(fault.route[-1])
    model = model_at(fault.root, fault.route[:-1])
    message = msg("“{key}” is not a key of the format here.", key=shorten(key))
    return Finding(kinds.UNKNOWN_KEY, fault.spot(key=True), message, key_advice(fault.root, model, key))


def _missing(fault: Fault) -> Finding:
    key = str(fault.route[-1])
    if fault.route == ("stages",):
        return Finding(kinds.NO_STAGES, fault.spot(()), msg("This journey has no stages."))
    message = msg("“{key}” is missing.", key=key)
    return Finding(kinds.MISSING_KEY, fault.spot(fault.route[:-1]), message, msg("Add “{key}: …” here.", key=key))


def _unknown_word(fault: Fault) -> Finding:
    message = msg("“{key}” does not know the word “{given}”.", key=fault.key, given=fault.written())
    advice = word_advice(str(fault.given), words_at(fault.root, fault.route))
    return Finding(kinds.UNKNOWN_WORD, fault.spot(), message, advice)


def _out_of_range(fault: Fault) -> Finding:
    low, high = bounds_at(fault.root, fault.route)
    return Finding(kinds.OUT_OF_RANGE, fault.spot(), _range_message(fault, low, high), _range_advice(low, high))


def _range_message(fault: Fault, low: float | None, high: float | None) -> Message:
    key, given = fault.key, fault.written()
    if low is not None and high is not None:
        return msg("“{key}” goes from {low} to {high}, and here is {given}.", key=key, low=low, high=high, given=given)
    if low is not None:
        return msg("“{key}” starts at {low}, and here is {given}.", key=key, low=low, given=given)
    return msg("“{key}” ends at {high}, and here is {given}.", key=key, high=high or 0, given=given)


def _range_advice(low: float | None, high: float | None) -> Message | None:
    if low is None or high is None:
        return None
    return msg("Write a number from {low} to {high}.", low=low, high=high)


def _too_long(fault: Fault) -> Finding:
    message = msg(
        "“{key}” has {count} characters; the limit is {limit}.",
        key=fault.key,
        count=len(fault.given),
        limit=int(fault.context["max_length"]),
    )
    return Finding(kinds.TOO_LONG, fault.spot(), message)


def _empty(fault: Fault) -> Finding:
    return Finding(kinds.EMPTY_TEXT, fault.spot(), msg("“{key}” holds an empty text.", key=fault.key))


def _bad_id(fault: Fault) -> Finding:
    message = msg("“{given}” is not an id.", given=fault.written())
    return Finding(kinds.BAD_ID, fault.spot(), message, id_advice(str(fault.given)))


def _too_many(kind: Kind, message: Callable[[int, int], Message]) -> Callable[[Fault], Finding]:
    return lambda fault: Finding(
        kind, fault.spot(("stages",), key=True), message(fault.context["count"], fault.context["limit"])
    )


def _simple(kind: Kind, message: Callable[[str], Message]) -> Callable[[Fault], Finding]:
    return lambda fault: Finding(kind, fault.spot(), message(fault.written()))


def _wrong_type(fault: Fault) -> Finding:
    model = model_at(fault.root, fault.route)
    mapping = fault.type in ("model_type", "dict_type", "model_attributes_type") or (
        model is not None and fault.type == "missing"
    )
    message = _type_message(fault, mapping=mapping)
    return Finding(kinds.WRONG_TYPE, fault.spot(), message, _type_advice(model, mapping=mapping))


def _type_advice(model: Model | None, *, mapping: bool) -> Message | None:
    if not mapping:
        return None
    if model is None:
        return msg("Write one “key: text” a line under it.")
    known = ", ".join(key_names(model)[:8])
    if issubclass(model, Entry):
        return msg("Write one text, or keys such as: {known}.", known=known)
    return msg("Write keys such as: {known}.", known=known)


def _whole_file_message(fault: Fault) -> Message:
    if isinstance(fault.given, list):
        return msg("The file starts with a list; keys such as “name: …” or “title: …” are expected.")
    return msg("The file starts with a text; keys such as “name: …” or “title: …” are expected.")


def _type_message(fault: Fault, *, mapping: bool) -> Message:
    key = fault.key
    if not fault.route:
        return _whole_file_message(fault)
    if fault.given is None:
        return msg("“{key}” holds an empty item.", key=key)
    if mapping and isinstance(fault.given, list):
        return msg("“{key}” holds a list where keys are expected.", key=key)
    if mapping:
        return msg("“{key}” holds a text where keys are expected.", key=key)
    if isinstance(fault.given, list):
        return msg("“{key}” holds a list where one text is expected.", key=key)
    return msg("“{key}” holds keys where one text is expected.", key=key)


_NEEDS_TEXT = frozenset({"literal_error", "string_too_long", "too_long"})
_EXPLANATIONS: dict[str, Callable[[Fault], Finding]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "literal_error": _unknown_word,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "string_too_long": _too_long,
    "too_long": _too_long,
    "string_pattern_mismatch": _empty,
    "bad_id": _bad_id,
    "reserved_id": _simple(kinds.RESERVED_ID, lambda given: msg("“{given}” is a reserved name.", given=given)),
    "not_a_number": _simple(kinds.NOT_A_NUMBER, lambda given: msg("“{given}” is not a number.", given=given)),
    "not_an_integer": _simple(kinds.NOT_AN_INTEGER, lambda given: msg("“{given}” is not a whole number.", given=given)),
    "not_a_flag": _simple(kinds.NOT_A_FLAG, lambda given: msg("“{given}” is neither yes nor no.", given=given)),
    "bad_date": _simple(kinds.BAD_DATE, lambda given: msg("“{given}” is not a date.", given=given)),
    "impossible_date": _simple(kinds.BAD_DATE, lambda given: msg("There is no {given} in the calendar.", given=given)),
    "bad_duration": _simple(kinds.BAD_DURATION, lambda given: msg("“{given}” is not a duration.", given=given)),
    "bad_amount": _simple(kinds.BAD_AMOUNT, lambda given: msg("“{given}” is not an amount of money.", given=given)),
    "bad_url": _simple(
        kinds.BAD_LINK, lambda given: msg("“{given}” is not a link to the web or to a mailbox.", given=given)
    ),
    "bad_colour": _simple(kinds.BAD_COLOUR, lambda given: msg("“{given}” is not a colour.", given=given)),
    "nameless": _simple(kinds.NAMELESS, lambda _given: msg("This persona has no name and no role.")),
    "nameless_step": _simple(kinds.SILENT_STEP, lambda _given: msg("This step has no name and no action.")),
    "says_nothing": _simple(kinds.MISSING_KEY, lambda _given: msg("This opportunity says nothing.")),
    "no_stages": _simple(kinds.NO_STAGES, lambda _given: msg("This journey has no stages.")),
    "empty_scale": _simple(kinds.EMPTY_SCALE, lambda _given: msg("On this scale, min is not below max.")),
    "too_many_steps": _too_many(
        kinds.TOO_MANY_STEPS,
        lambda count, limit: msg("This journey has {count} steps; the limit is {limit}.", count=count, limit=limit),
    ),
    "too_many_links": _too_many(
        kinds.TOO_MANY_LINKS,
        lambda count, limit: msg("Steps point to {count} next steps; the limit is {limit}.", count=count, limit=limit),
    ),
}
