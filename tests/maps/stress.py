"""Journeys and personas that strain a drawing: every script, from nothing to very long, one step to forty, any lane."""

import random
from typing import Any, NamedTuple

WORDS: dict[str, tuple[str, ...]] = {
    "en": ("wait", "form", "the", "appointment", "a", "counter", "declaration", "twice", "to", "administration"),
    "fr": ("l’attestation", "de", "démarche", "à", "renouvellement", "« guichet »", "et", "incompréhensible", "reçu"),
    "de": ("Antrag", "die", "Kraftfahrzeughaftpflichtversicherung", "Bestattungskostenzuschuss", "und", "wartet"),
    "ar": ("الموعد", "في", "البلدية", "شهادة", "الوفاة", "إلى", "الاستمارة", "ثم", "تنتظر", "(مرتين)"),
    "he": ("טופס", "של", "העירייה", "תעודה", "פעמיים", "ממתינה", "אל", "הדלפק", "שוב?"),
    "zh": ("她在市政厅等待。", "表格太长，", "没有人告诉她", "接下来做什么", "（两次）"),
    "ja": ("市役所の窓口で待つ。", "データーベースに", "「もう一度」", "書類が多すぎる", "っていう"),
    "ko": ("주민센터에서", "기다린다.", "서류가", "너무 많다", "두 번"),
    "emoji": ("👩🏽\u200d⚕️", "🇫🇷🇬🇧", "form", "✍️", "waits", "e\u0301te\u0301", "📄📄📄", "ok"),
    "solid": ("Anticonstitutionnellement" * 3, "https://example.org/" + "a" * 60, "_" * 40, "x"),
}
LENGTHS = (0, 1, 12, 40, 130, 400)


class Case(NamedTuple):
    """A language of `WORDS`, a seed, how many stages and how many steps in all."""

    language: str
    seed: int
    stages: int
    steps: int

    @property
    def tag(self) -> str:
        """What a file would say its language is."""
        return "en" if self.language in ("emoji", "solid") else self.language


class Writer:
    """Writes texts of a language; the same for the same seed."""

    def __init__(self, language: str, seed: int) -> None:
        self._words, self._glue = WORDS[language], "" if language in ("zh", "ja") else " "
        self._chance = random.Random(seed)

    def text(self, length: int | None = None) -> str:
        """A text of about so many characters."""
        wanted = self._chance.choice(LENGTHS[1:]) if length is None else length
        said = self._chance.choice(self._words)
        while len(said) < wanted:
            said += self._glue + self._chance.choice(self._words)
        return said

    def maybe(self, content: Any) -> dict[str, Any]:
        """Keep some of the keys."""
        return {key: value for key, value in content.items() if self._chance.random() < 0.6}

    def number(self, low: int, high: int) -> int:
        """A whole number, ends included."""
        return self._chance.randint(low, high)


def step(write: Writer, number: int) -> dict[str, Any]:
    """A step with some of everything."""
    lanes = {
        "action": write.text(),
        "channel": "phone",
        "touchpoint": write.text(40),
        "thought": write.text(),
        "emotion": {"score": str(write.number(-4, 4) / 2), "word": write.text(12)},
        "pains": [{"text": write.text(), "severity": str(write.number(1, 3))} for _ in range(write.number(1, 3))],
        "opportunities": [{"text": write.text(), "owner": write.text(12), "impact": "5"}],
        "asks": [write.text(12), write.text(40)],
        "documents": [write.text(12)],
        "frontstage": [write.text(40)],
        "backstage": [write.text()],
        "systems": [write.text(12), write.text(12)],
        "key_moment": {"name": write.text(12), "why": write.text(40)},
        "failure": {"text": write.text(40), "recovery": write.text(40)},
        "duration": "2h",
        "wait": "3d",
        "cost": "12 EUR",
        "lanes": {write.text(1): [write.text(40)]},
    }
    return {"name": f"{write.text()} {number}", "id": f"s{number}", **write.maybe(lanes)}


def journey(case: Case) -> dict[str, Any]:
    """A journey of so many stages and steps in all; some stages have none."""
    write = Writer(case.language, case.seed)
    shares: list[list[dict[str, Any]]] = [[] for _ in range(case.stages)]
    for number in range(1, case.steps + 1):
        shares[write.number(0, case.stages - 1)].append(step(write, number))
    return {
        "id": f"stress-{case.language}-{case.seed}",
        "title": write.text(),
        "language": case.tag,
        "persona": "p",
        "scenario": write.text(130),
        "goal": write.text(40),
        "expectations": [write.text(40)],
        "owner": write.text(40),
        "stages": [{"name": write.text(), "goal": write.text(40), "steps": share} for share in shares],
    }


def persona(case: Case) -> dict[str, Any]:
    """The one who lives it."""
    write = Writer(case.language, case.seed + 1)
    return {
        "id": "p",
        "name": write.text(12),
        "role": write.text(),
        "quote": write.text(),
        "goals": [write.text() for _ in range(3)],
        "pains": [write.text()],
        "scales": [{"name": write.text(12), "low": write.text(12), "high": write.text(12), "value": "2"}],
        "demographics": {"age": "52", "place": write.text(12)},
        "language": case.tag,
    }


SHAPES = ((1, 1), (1, 7), (3, 2), (5, 20), (12, 40))
CASES = [Case(language, seed, *SHAPES[seed % len(SHAPES)]) for seed, language in enumerate(WORDS)]
CASES += [Case("fr", 14, 12, 40), Case("ja", 13, 5, 20), Case("solid", 12, 3, 2)]


def tangled(case: Case, links: int = 2) -> dict[str, Any]:
    """The same journey, its steps leading on and back at random, on conditions or none."""
    given = journey(case)
    chance = random.Random(case.seed + 7)
    write = Writer(case.language, case.seed + 7)
    steps = [step for stage in given["stages"] for step in stage["steps"]]
    for step in steps:
        count = chance.choice((0, 0, 1, links))
        ends = [chance.choice(steps)["id"] for _ in range(count)]
        if ends:
            step["next"] = [{"to": end, **({"when": write.text()} if chance.random() < 0.7 else {})} for end in ends]
    return given


FILLED = ("motivations", "barriers", "behaviours", "skills", "tools")


def full_persona(language: str, seed: int, much: int) -> dict[str, Any]:
    """A persona with about so many entries in each list, some keys left out."""
    write = Writer(language, seed)
    lists = {key: [write.text() for _ in range(write.number(1, much))] for key in FILLED}
    fields = {
        "archetype": write.text(40),
        "quote": write.text(),
        "story": f"*{write.text(400)}*\n\n- {write.text(40)}",
        "goals": [{"text": write.text(), "type": kind} for kind in ("life", "end", "experience")],
        "needs": [write.text(400 if index % 3 == 0 else 40) for index in range(much)],
        "pains": [{"text": write.text(), "severity": str(index % 3 + 1)} for index in range(much)],
        "digital": {"autonomy": str(seed % 9 + 1), "method": write.text(40), "devices": ["phone", write.text(12)]},
        "literacy": "hesitant",
        "access_needs": ["limited-vision", write.text(40)],
        "spectrum": "permanent",
        "assistive_tech": [write.text(12)],
        "scales": [
            {"name": write.text(40), "low": write.text(12), "high": write.text(40), "value": str(index % 9 / 2 + 1)}
            for index in range(min(much, 6))
        ],
        "demographics": {"age": "52", "place": write.text(12), "occupation": write.text(40), "why": write.text(130)},
        "segment": {"share": "0.154", "n": "812"},
        "training": [{"topic": write.text(40), "needed": "true"}],
        "owner": write.text(40),
        "set_role": "secondary",
        "basis": "proto",
    }
    return {"id": f"p{seed}", "name": write.text(40), "role": write.text(), "language": Case(language, 0, 1, 1).tag,
            **lists, **write.maybe(fields)}  # fmt: skip
