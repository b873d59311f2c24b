"""A list where a text is expected, a text where keys are: said in the words of the format."""

from personatool.load.problems.shape import WRONG_TYPE
from personatool.load.shape.fault import Fault
from personatool.load.shape.fields import Model, key_names, model_at
from personatool.load.syntax.common_mistakes import glued_key, no_space, spaced
from personatool.model.diagnostic import Finding
from personatool.model.entry import Entry
from personatool.model.message import Message, msg

_SHOWN = 8
_OTHERS = {"channel": "alternatives", "persona": "also"}


def wrong_type(fault: Fault) -> Finding:
    """Say what stands there and what is expected."""
    model = model_at(fault.root, fault.route)
    mapping = fault.type in ("model_type", "dict_type", "model_attributes_type") or (
        model is not None and fault.type == "missing"
    )
    key = glued_key(fault.given) if not fault.route and isinstance(fault.given, str) else ""
    if key:
        return Finding(WRONG_TYPE, fault.spot(), no_space(key), spaced(key))
    advice = _others_advice(fault) or _type_advice(model, mapping=mapping)
    return Finding(WRONG_TYPE, fault.spot(), _type_message(fault, mapping=mapping), advice)


def _others_advice(fault: Fault) -> Message | None:
    """Where to put the second of two, where only one may stand."""
    where = _OTHERS.get(str(fault.route[-1])) if fault.route and isinstance(fault.given, list) else None
    return msg("Write the main one here, and the others under “{key}”.", key=where) if where else None


def _type_advice(model: Model | None, *, mapping: bool) -> Message | None:
    if not mapping:
        return None
    if model is None:
        return msg("Write one “key: text” a line under it.")
    known = ", ".join(key_names(model)[:_SHOWN])
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
