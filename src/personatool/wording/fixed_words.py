"""The format's fixed words, as people read them: one wording for maps, packs, reports and pages of rules."""

from collections.abc import Mapping
from typing import Final

from personatool.model.comparison import Trend
from personatool.model.coverage import PointStatus
from personatool.model.evidence import ConfidenceLevel
from personatool.model.message import Message, msg, msg_n

CONFIDENCE: Final[Mapping[ConfidenceLevel, Message]] = {
    "none": msg("Cites no study"),
    "low": msg("Low confidence"),
    "medium": msg("Medium confidence"),
    "high": msg("High confidence"),
}
TREND: Final[Mapping[Trend, Message]] = {
    "better": msg("better"),
    "worse": msg("worse"),
    "same": msg("unchanged"),
    "changed": msg("changed"),
    "unknown": msg("not comparable"),
}
POINT_STATUS: Final[Mapping[PointStatus, Message]] = {
    "met": msg("met"),
    "claimed": msg("claimed without evidence"),
    "open": msg("not addressed"),
}
STANDARD_WORDING: Final[Mapping[str, Message]] = {
    "paraphrase": msg("Headings and texts are our summary of this standard, not its own words."),
    "outline": msg("The wording of this standard was not found: only an outline of it is given."),
}
STATUS: Final[Mapping[str, Message]] = {
    "draft": msg("Draft"),
    "reviewed": msg("Reviewed"),
    "approved": msg("Approved"),
}
STATE: Final[Mapping[str, Message]] = {
    "current": msg("Current state"),
    "future": msg("Future state"),
    "prescribed": msg("As prescribed"),
}
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
    "proto": msg("Proto-persona: to be confirmed in the field"),
    "ai-draft": msg("Drafted by a machine: to be verified"),
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
DEVICES: Final[Mapping[str, Message]] = {
    "phone": msg("Mobile phone"),
    "landline": msg("Landline phone"),
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
# EN 301 549, clause 4.2: functional performance statements.
ACCESS: Final[Mapping[str, Message]] = {
    "without-vision": msg("Without vision"),
    "limited-vision": msg("Limited vision"),
    "without-colour": msg("Without perception of colour"),
    "without-hearing": msg("Without hearing"),
    "limited-hearing": msg("Limited hearing"),
    "limited-speech": msg("No or limited speech"),
    "limited-manipulation": msg("Limited manipulation or strength"),
    "limited-reach": msg("Limited reach"),
    "photosensitive-seizures": msg("Photosensitive seizures"),
    "limited-cognition": msg("Limited cognition, language or learning"),
}
LANGUAGES: Final[Mapping[str, Message]] = {
    "ar": msg("Arabic"),
    "de": msg("German"),
    "en": msg("English"),
    "es": msg("Spanish"),
    "fr": msg("French"),
    "it": msg("Italian"),
    "nl": msg("Dutch"),
    "pl": msg("Polish"),
    "pt": msg("Portuguese"),
    "ro": msg("Romanian"),
    "ru": msg("Russian"),
    "tr": msg("Turkish"),
    "uk": msg("Ukrainian"),
    "zh": msg("Chinese"),
}
THING: Final[Mapping[str, Message]] = {
    "persona": msg_n("persona", "personas", 1),
    "journey": msg_n("journey", "journeys", 1),
    "stage": msg_n("stage", "stages", 1),
    "step": msg_n("step", "steps", 1),
    "goal": msg("goal"),
    "need": msg("need"),
    "pain": msg_n("pain point", "pain points", 1),
    "opportunity": msg_n("opportunity", "opportunities", 1),
    "action": msg("action"),
    "support": msg("support process"),
    "system": msg("system"),
    "motivation": msg("motivation"),
    "expectation": msg("expectation"),
    "barrier": msg("barrier"),
    "behaviour": msg("behaviour"),
    "skill": msg("skill"),
    "tool": msg("tool"),
    "item": msg("item"),
    "quote": msg("quote"),
    "emotion": msg("emotion"),
    "owner": msg("owner"),
    "metric": msg("metric"),
    "digital": msg("digital autonomy"),
    "segment": msg("share of the public"),
    "perceived": msg("perceived score"),
    "usage": msg("usage figures"),
}


def inside_sentence(text: str) -> str:
    """Write a fixed word as it stands inside a sentence: with a small letter."""
    return text[:1].lower() + text[1:]
