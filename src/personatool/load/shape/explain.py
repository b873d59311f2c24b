"""What pydantic found wrong, as findings in the words of the format."""

import re
from collections.abc import Callable
from dataclasses import replace

from personatool.load.problems import shape as kinds
from personatool.load.problems.problem import shorten
from personatool.load.shape.fault import Fault
from personatool.load.shape.fields import bounds_at, model_at, words_at
from personatool.load.shape.fixes import mend
from personatool.load.shape.suggest import id_advice, key_advice, word_advice
from personatool.load.shape.wrong_type import wrong_type
from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import Message, msg

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d{1,6})?)\s*%")
_FEW = 100  # the marks of a scale, which are worth saying; a limit is not


def explain(fault: Fault) -> Finding:
    """Put a fault in words, with what mends it beyond doubt."""
    return replace(_explained(fault), fix=mend(fault))


def _explained(fault: Fault) -> Finding:
    if not isinstance(fault.given, str) and fault.type in _NEEDS_TEXT:
        return wrong_type(fault)
    return _EXPLANATIONS.get(fault.type, wrong_type)(fault)


def _unknown_key(fault: Fault) -> Finding:
    key = str(fault.route[-1])
    model = model_at(fault.root, fault.route[:-1])
    message = msg("“{key}” is not a key of the format here.", key=shorten(key))
    advice = key_advice(fault.root, model, key, fault.given, alone=fault.alone)
    return Finding(kinds.UNKNOWN_KEY, fault.spot(key=True), message, advice)


def _missing(fault: Fault) -> Finding:
    key = str(fault.route[-1])
    if fault.route == ("stages",):
        return Finding(kinds.NO_STAGES, fault.spot(()), msg("This journey has no stages."))
    if fault.route == ("points",):
        return Finding(kinds.NO_POINTS, fault.spot(()), msg("This standard has no points."))
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
    if low is not None and high is None:
        return msg("Write {low} or more.", low=low)
    if low is None or high is None:
        return None
    return msg("Write a number from {low} to {high}.", low=low, high=high)


def _not_a_number(fault: Fault) -> Finding:
    message = msg("“{given}” is not a number.", given=fault.written())
    return Finding(kinds.NOT_A_NUMBER, fault.spot(), message, _number_advice(fault))


def _number_advice(fault: Fault) -> Message | None:
    written = str(fault.given).strip()
    low, high = bounds_at(fault.root, fault.route)
    percent = _PERCENT.fullmatch(written)
    if percent and (low, high) == (0, 1):
        share = float(percent[1].replace(",", ".")) / 100
        return msg("Write it as a share from 0 to 1: {share}.", share=f"{share:.6g}")
    if fault.route[-2:] == ("emotion", "score"):
        return msg("Write a number alone, or a number and a word: -2 lost.")
    return None if low is None or high is None else _range_advice(low, high)


def _not_an_integer(fault: Fault) -> Finding:
    message = msg("“{given}” is not a whole number.", given=fault.written())
    low, high = bounds_at(fault.root, fault.route)
    advice = None
    if low is not None and high is not None and high <= _FEW:
        advice = msg("Write a whole number from {low} to {high}.", low=low, high=high)
    return Finding(kinds.NOT_AN_INTEGER, fault.spot(), message, advice)


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


def _silent_opportunity(fault: Fault) -> Finding:
    message = msg("This opportunity says nothing.")
    return Finding(kinds.MISSING_KEY, fault.spot(), message, msg("Add “{key}: …” here.", key="text"))


def _same_point(fault: Fault) -> Finding:
    message = msg("The point “{id}” stands here twice.", id=fault.written())
    return Finding(kinds.SAME_POINT, fault.spot(("points", fault.context["index"], "id")), message)


def _too_many(kind: Kind, message: Callable[[int, int], Message]) -> Callable[[Fault], Finding]:
    return lambda fault: Finding(
        kind, fault.spot(("stages",), key=True), message(fault.context["count"], fault.context["limit"])
    )


def _simple(kind: Kind, message: Callable[[str], Message]) -> Callable[[Fault], Finding]:
    return lambda fault: Finding(kind, fault.spot(), message(fault.written()))


_NEEDS_TEXT = frozenset({"literal_error", "string_too_long", "too_long"})
_EXPLANATIONS: dict[str, Callable[[Fault], Finding]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "literal_error": _unknown_word,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "greater_than": _out_of_range,
    "less_than": _out_of_range,
    "string_too_long": _too_long,
    "too_long": _too_long,
    "string_pattern_mismatch": _empty,
    "bad_id": _bad_id,
    "reserved_id": _simple(kinds.RESERVED_ID, lambda given: msg("“{given}” is a reserved name.", given=given)),
    "not_a_number": _not_a_number,
    "not_an_integer": _not_an_integer,
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
    "says_nothing": _silent_opportunity,
    "no_stages": _simple(kinds.NO_STAGES, lambda _given: msg("This journey has no stages.")),
    "no_points": _simple(kinds.NO_POINTS, lambda _given: msg("This standard has no points.")),
    "same_point": _same_point,
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
