"""The format's fixed words, as people read them."""

from collections.abc import Mapping
from typing import Final

from personatool.model.confidence import Level
from personatool.model.message import Message, msg

KIND: Final[Mapping[str, Message]] = {"user": msg("User"), "agent": msg("Agent"), "helper": msg("Helper")}
KIND_ICON: Final[Mapping[str, str]] = {"user": "user-round", "agent": "headset", "helper": "hand-heart"}
SET_ROLE: Final[Mapping[str, Message]] = {
    "primary": msg("Primary persona"),
    "secondary": msg("Secondary persona"),
    "served": msg("Served persona"),
    "negative": msg("Negative persona: not designed for"),
}
BASIS: Final[Mapping[str, Message]] = {
    "research": msg("Rests on research"),
    "statistical": msg("Rests on statistics"),
    "proto": msg("Proto-persona: rests on no study"),
    "ai-draft": msg("Drafted by a machine: to be verified"),
}
TRUST: Final[Mapping[Level, tuple[Message, str, str]]] = {
    "none": (msg("Rests on no study"), "circle-help", "warn"),
    "low": (msg("Low confidence"), "circle-alert", "warn"),
    "medium": (msg("Medium confidence"), "circle-dot", "plain"),
    "high": (msg("High confidence"), "circle-check", "good"),
}
UNSURE: Final = frozenset({"proto", "ai-draft"})
GOAL: Final[Mapping[str, Message]] = {
    "end": msg("end goal"),
    "experience": msg("experience goal"),
    "life": msg("life goal"),
}
LITERACY: Final[Mapping[str, Message]] = {
    "fluent": msg("Reads and writes with ease"),
    "hesitant": msg("Hesitates when reading and writing"),
    "struggling": msg("Struggles to read and write"),
}
SPECTRUM: Final[Mapping[str, Message]] = {
    "permanent": msg("permanent"),
    "temporary": msg("temporary"),
    "situational": msg("due to the situation"),
}
STATUS: Final[Mapping[str, Message]] = {
    "draft": msg("Draft"),
    "reviewed": msg("Reviewed"),
    "approved": msg("Approved"),
}
STATE: Final[Mapping[str, Message]] = {"current": msg("Current state"), "future": msg("Future state")}
TYPE: Final[Mapping[str, Message]] = {"journey": msg("Journey map"), "blueprint": msg("Service blueprint")}
PHASE: Final[Mapping[str, Message]] = {
    "before": msg("Before the service"),
    "core": msg("During the service"),
    "after": msg("After the service"),
}
EMOTION_BASIS: Final[Mapping[str, Message]] = {
    "observed": msg("observed"),
    "reported": msg("reported by people"),
    "expected": msg("expected"),
    "assumed": msg("assumed"),
}
EVIDENCE: Final[Mapping[str, Message]] = {
    "interview": msg("Interviews"),
    "observation": msg("Observation"),
    "survey": msg("Survey"),
    "usage": msg("Usage data"),
    "diary": msg("Diary study"),
    "workshop": msg("Workshop"),
    "desk": msg("Desk research"),
    "complaint": msg("Complaints"),
    "test": msg("User test"),
}
CONFIDENCE: Final[Mapping[str, Message]] = {
    "low": msg("Low confidence"),
    "medium": msg("Medium confidence"),
    "high": msg("High confidence"),
}
PAIN: Final[Mapping[int, Message]] = {1: msg("annoying"), 2: msg("hard"), 3: msg("blocking")}
DEVICES: Final[Mapping[str, Message]] = {
    "phone": msg("Mobile phone"),
    "smartphone": msg("Smartphone"),
    "computer": msg("Computer"),
    "laptop": msg("Laptop"),
    "tablet": msg("Tablet"),
    "printer": msg("Printer"),
    "scanner": msg("Scanner"),
}
# Scale of digital inclusion. Source: Government Digital Service, 2014.
AUTONOMY: Final[Mapping[int, Message]] = {
    1: msg("never has been online, never will"),
    2: msg("was online, is no more"),
    3: msg("willing but unable"),
    4: msg("reluctant"),
    5: msg("learning the ropes"),
    6: msg("goes online for some tasks"),
    7: msg("has the basic skills"),
    8: msg("confident"),
    9: msg("expert"),
}
