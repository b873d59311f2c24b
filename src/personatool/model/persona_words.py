"""The fixed words of a persona file, as people read them."""

from collections.abc import Mapping
from typing import Final

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
