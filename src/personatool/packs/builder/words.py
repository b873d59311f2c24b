"""The format's fixed words, as people read them."""

from collections.abc import Mapping
from typing import Final

from personatool.model.evidence import ConfidenceLevel
from personatool.model.message import Message, msg
from personatool.model.persona_words import (
    AUTONOMY,
    BASIS,
    DEVICES,
    GOAL,
    KIND,
    KIND_ICON,
    LITERACY,
    SET_ROLE,
    SPECTRUM,
    UNSURE,
)

__all__ = [
    "AUTONOMY",
    "BASIS",
    "CONFIDENCE",
    "DEVICES",
    "EMOTION_BASIS",
    "EVIDENCE",
    "GOAL",
    "KIND",
    "KIND_ICON",
    "LITERACY",
    "PAIN",
    "PHASE",
    "SET_ROLE",
    "SPECTRUM",
    "STATE",
    "STATUS",
    "TRUST",
    "TYPE",
    "UNSURE",
]

TRUST: Final[Mapping[ConfidenceLevel, tuple[Message, str, str]]] = {
    "none": (msg("Rests on no study"), "circle-help", "warn"),
    "low": (msg("Low confidence"), "circle-alert", "warn"),
    "medium": (msg("Medium confidence"), "circle-dot", "plain"),
    "high": (msg("High confidence"), "circle-check", "good"),
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
