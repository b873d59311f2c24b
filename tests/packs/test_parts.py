"""The small makers: prose, quantities, colours, words, order, opportunities."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, get_args

import pytest

from personatool.colour.contrast import contrast
from personatool.i18n import translator
from personatool.model import journey as journeys
from personatool.model import moment, settings
from personatool.model import persona as personas
from personatool.model.items import Status
from personatool.model.measured import Measured
from personatool.model.pack_input import PackInput
from personatool.model.workspace import Placed, Workspace
from personatool.packs.builder import anchors, reading_order
from personatool.packs.builder.markdown import to_html
from personatool.packs.chapters import opportunities
from personatool.packs.chapters.cover import newest_date
from personatool.packs.kinds import executive
from personatool.packs.kinds.base import PackRequest
from personatool.packs.kinds.briefing import briefing
from personatool.wording import fixed_words

ENGLISH, FRENCH = translator("en"), translator("fr")
JOURNEY = {"id": "j", "title": "Ask", "stages": [{"name": "A", "steps": ["One", "Two"]}]}


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("**bold** and *leaning*", "<p><strong>bold</strong> and <em>leaning</em></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("[us](https://a.example)", '<p><a href="https://a.example" rel="noopener noreferrer">us</a></p>'),
        (
            "<mailto:a@b.example>",
            '<p><a href="mailto:a@b.example" rel="noopener noreferrer">mailto:a@b.example</a></p>',
        ),
    ],
)
def test_prose_keeps_what_is_safe(written: str, html: str) -> None:
    assert to_html(written) == html


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html;base64,PHN)",
        "[a](&#106;avascript:alert(1))",
        "![a](https://a.example/x.png)",
        '[a](https://a.example"onclick=alert`1`)',
        "<b onclick=alert(1)>b</b>",
        "```\n<script>\n```",
        "[r]: javascript:alert(1)\n\n[r]",
    ],
)
def test_prose_lets_no_code_through(written: str) -> None:
    made = to_html(written)
    tags = set(re.findall(r"<\s*/?\s*([a-z0-9]+)", made, re.IGNORECASE))
    assert tags <= {"p", "a", "em", "strong", "ul", "ol", "li", "br"}
    assert re.findall(r'<a href="(?!https?:|mailto:)', made) == []
    assert re.findall(r"<[^>]*\son\w+=", made) == []


@pytest.mark.parametrize("accent", ["#FFFF00", "#000000", "#FFFFFF", "#4C5FD5", "#00FF88", "#808080"])
def test_any_accent_becomes_readable(accent: str, make: Callable[..., Workspace]) -> None:
    made = briefing(PackInput(Measured(make(brand={"accent": accent}))), ENGLISH)
    found = dict(re.findall(r"--(accent-light|accent-dark|wash-light|cover|cover-deep): (#[0-9A-F]{6})", made))
    assert contrast(found["accent-light"], found["wash-light"]) >= 4.5
    assert contrast(found["accent-light"], "#FFFFFF") >= 4.5
    assert contrast(found["accent-dark"], "#232849") >= 4.5
    assert contrast(found["cover"], "#FFFFFF") >= 4.5
    assert contrast(found["cover-deep"], "#FFFFFF") >= 4.5


def test_contrast_as_the_standard_counts_it() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_font_name_cannot_leave_its_string(make: Callable[..., Workspace]) -> None:
    made = briefing(PackInput(Measured(make(brand={"font": 'X"; } </style><script>alert(1)</script>'}))), ENGLISH)
    assert made.count("<script>") == 1
    assert made.count("</style>") == 1


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        (personas.PersonaKind, fixed_words.KIND),
        (personas.SetRole, fixed_words.SET_ROLE),
        (personas.Basis, fixed_words.BASIS),
        (personas.Literacy, fixed_words.LITERACY),
        (personas.Spectrum, fixed_words.SPECTRUM),
        (journeys.State, fixed_words.STATE),
        (journeys.JourneyType, fixed_words.TYPE),
        (moment.Phase, fixed_words.PHASE),
        (moment.EmotionBasis, fixed_words.EMOTION_BASIS),
        (settings.EvidenceKind, fixed_words.EVIDENCE),
        (Status, fixed_words.STATUS),
    ],
)
def test_every_word_of_the_format_is_put_in_words(kind: Any, known: dict[str, object]) -> None:
    assert set(get_args(kind)) == set(known)


def test_anchors_of_different_things_differ() -> None:
    assert anchors.step_anchor("a", "b-c", 1) != anchors.step_anchor("a-b", "c", 1)
    assert anchors.step_anchor("a", "3", 1) != anchors.step_anchor("a", None, 3)
    assert anchors.evidence_anchor("Étude 1 <x>", 4) == "evidence_4"


def test_reading_order(make: Callable[..., Workspace]) -> None:
    roles = {"a": None, "b": "negative", "c": "primary", "d": "secondary"}
    people = [{"id": key, "role": key, **({"set_role": role} if role else {})} for key, role in roles.items()]
    told = [
        {**JOURNEY, "id": "inner"},
        {**JOURNEY, "id": "later", "state": "future", "replaces": "now"},
        {**JOURNEY, "id": "now", "stages": [{"name": "A", "subjourney": "inner"}]},
        {**JOURNEY, "id": "other"},
    ]
    workspace = make(people, told)
    assert [persona.id for persona in reading_order.personas_in_order(workspace)] == ["c", "d", "a", "b"]
    assert [journey.id for journey in reading_order.journeys_in_order(workspace)] == ["now", "later", "other", "inner"]


def test_newest_date_is_the_packs_date(make: Callable[..., Workspace]) -> None:
    people = [{"id": "a", "role": "A", "reviewed": "2026-02-01"}]
    assert newest_date(make(people, evidence={"s": {"title": "S", "date": "2026-03"}})) == dt.date(2026, 3, 1)
    assert newest_date(make()) is None


def test_opportunities_are_collected_once(make: Callable[..., Workspace]) -> None:
    steps = [
        {"name": "One", "opportunities": ["reg", {"text": "In place", "impact": 5, "effort": 1}]},
        {"name": "Two", "pains": [{"text": "Ouch", "opportunity": "reg"}]},
    ]
    journey = {
        **JOURNEY,
        "opportunities": [{"id": "reg", "text": "Registered"}],
        "stages": [{"name": "A", "steps": steps}],
    }
    found = opportunities.numbered_opportunities(make([], [journey]).journeys[0].value)
    assert [(each.opportunity.text, [use.name for use in each.uses]) for each in found] == [
        ("Registered", ["One", "Two"]),
        ("In place", ["One"]),
    ]


def test_marks_of_one_cell_do_not_cover_each_other(make: Callable[..., Workspace]) -> None:
    rated = [{"text": f"O{n}", "impact": 3, "effort": 2} for n in range(11)]
    marks = opportunities.chart(make([], [{**JOURNEY, "opportunities": rated}]).journeys[0].value)
    places = {(mark.x, mark.y) for mark in marks}
    assert len(places) == 11
    assert all(40 < mark.x < 80 and 80 < mark.y < 120 for mark in marks)


def test_the_zone_of_quick_wins_ends_where_cells_end(make: Callable[..., Workspace]) -> None:
    rated = [{"text": f"O{n}", "impact": 5 - n // 5, "effort": 1 + n % 5} for n in range(25)]
    made = PackInput(Measured(make([], [{**JOURNEY, "opportunities": rated}])))
    for page in (briefing(made, ENGLISH), executive.make(PackRequest(made, ENGLISH))[""]):
        right, bottom = map(int, re.findall(r'class="wins" d="M\d+ 0H(\d+)V(\d+)H0', page)[0])
        lines = re.findall(r'class="grid" d="([^"]*)"', page)[0]
        assert f"M{right} 0V" in lines
        assert f"M0 {bottom}H" in lines


def test_a_quote_is_marked_when_it_is_in_the_language_that_a_persona_speaks() -> None:
    salma = personas.Persona.model_validate({
        "id": "salma", "name": "Salma", "language": "ar", "role": "Mère de deux enfants", "quote": "أريد أن أفهم",
        "story": "Elle est arrivée en France avec ses enfants et ne lit pas le français.",
    })  # fmt: skip
    workspace = Workspace(settings.Settings(language="fr"), (Placed(salma, "personas/salma.yaml"),), digest="0" * 64)
    page = briefing(PackInput(Measured(workspace)), FRENCH)
    assert re.findall(r'<[^>]*lang="ar"[^>]*>([^<]*)<', page) == ["أريد أن أفهم"]
