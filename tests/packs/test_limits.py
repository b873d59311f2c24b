"""How much each kind of pack shows, and what it leaves out; the policy that closes every page."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from personatool.i18n import translator
from personatool.model.comparison import Comparison, Delta
from personatool.model.figure import Figure, Input
from personatool.model.measured import Measured
from personatool.model.message import msg
from personatool.model.pack_input import PackInput
from personatool.model.paper import PackPaper
from personatool.model.workspace import Workspace
from personatool.packs.kinds.base import PackRequest
from personatool.packs.kinds.registry import find_kind

Make = Callable[..., Workspace]
HASH = re.compile(r"sha256-[A-Za-z0-9+/=]+")
CLOSED = "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"


def pack(
    kind: str, workspace: Workspace, *, paper: PackPaper = "a4", comparisons: tuple[Comparison, ...] = ()
) -> Mapping[str, str]:
    given = PackInput(Measured(workspace), comparisons=comparisons)
    return find_kind(kind).make(PackRequest(given, translator("en"), paper))


def journey(name: str = "ask", **fields: Any) -> dict[str, Any]:
    return {"id": name, "title": name.title(), "stages": [{"name": "In", "steps": ["Look"]}], **fields}


def between(page: str, start: str, end: str) -> str:
    found = page[page.index(start) :]
    return found[: found.index(end)]


def words(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


@pytest.mark.parametrize(
    ("kind", "policy"),
    [
        ("briefing", f"default-src 'none'; style-src '#'; script-src '#'; {CLOSED}"),
        ("executive", f"default-src 'none'; style-src '#'; {CLOSED}"),
        ("workshop", f"default-src 'none'; style-src '#'; {CLOSED}"),
        ("slides", f"default-src 'none'; style-src '#'; script-src '#'; {CLOSED}"),
        ("site", f"default-src 'none'; style-src 'self'; {CLOSED}"),
    ],
)
def test_the_policy_of_every_page_closes_all_that_a_pack_does_not_need(make: Make, kind: str, policy: str) -> None:
    for path, page in pack(kind, make()).items():
        if not path.endswith(".css"):
            (written,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
            assert HASH.sub("#", unescape(written)) == policy


@pytest.mark.parametrize(("kind", "most"), [("slides", 6), ("executive", 6)])
def test_the_most_promising_opportunities_are_shown(make: Make, kind: str, most: int) -> None:
    ideas = [{"text": f"Idea {number}", "impact": 1 + number % 5, "effort": 2} for number in range(11)]
    page = pack(kind, make([], [journey(opportunities=ideas)]))[""]
    assert re.findall(r'<span class="number">(\d+)</span>', page) == [str(number) for number in range(1, most + 1)]
    assert page.index("Idea 4") < page.index("Idea 3")
    assert ("5 more opportunities are in the briefing pack." in page) == (kind == "executive")


def test_the_summary_keeps_to_what_fits_a_page(make: Make) -> None:
    steps = [
        {
            "name": f"Step {n}",
            "pains": [f"Pain {n}"],
            "key_moment": {"name": f"Moment {n}"},
            "emotion": {"score": n / 10},
        }
        for n in range(9)
    ]
    ideas = [{"text": f"Idea {n}", "impact": n} for n in range(1, 6)] + [{"text": "Not rated"}]
    page = pack("briefing", make([], [journey(stages=[{"name": "In", "steps": steps}], opportunities=ideas)]))[""]
    summary = between(page, 'id="summary"', 'id="journeys"')
    assert len(re.findall(r">Pain \d<", summary)) == 5
    assert re.findall(r">(Moment \d)<", summary) == [f"Moment {n}" for n in range(4)]
    assert re.findall(r">(Idea \d)<", summary) == [f"Idea {n}" for n in (5, 4, 3, 2, 1)]
    few = pack("briefing", make([], [journey(opportunities=ideas[3:])]))[""]
    assert re.findall(r">(Idea \d|Not rated)<", between(few, 'id="summary"', 'id="journeys"')) == ["Idea 5", "Idea 4"]


def test_pains_in_the_same_words_are_one_as_grave_as_the_gravest(make: Make) -> None:
    steps = [
        {"name": "One", "pains": [{"text": "Too  slow", "severity": 1}], "emotions": {"ada": {"score": -1}}},
        {"name": "Two", "pains": [{"text": "too slow", "severity": 3}]},
        {"name": "Three", "pains": [{"text": "Lost", "severity": 2}]},
    ]
    people = [{"id": "ada", "name": "Ada"}, {"id": "bo", "name": "Bo"}]
    page = pack("briefing", make(people, [journey(persona="bo", stages=[{"name": "In", "steps": steps}])]))[""]
    summary = words(between(page, 'id="summary"', 'id="journeys"'))
    assert "blocking 3/3 2 personas live it 2 steps" in summary
    assert summary.index("3/3") < summary.index("2/3")


def test_a_journey_alone_needs_no_register_of_all(make: Make) -> None:
    ideas = [{"text": "Paint the door"}]
    assert 'id="opportunities"' not in pack("briefing", make([], [journey(opportunities=ideas)]))[""]
    both = [journey(opportunities=ideas), journey("pay", opportunities=ideas)]
    assert 'id="opportunities"' in pack("briefing", make([], both))[""]


@pytest.mark.parametrize(
    ("bases", "said"),
    [
        (["research", "proto"], "1 persona out of 2 is an assumption"),
        (["research", None], "1 persona out of 2 does not say what it rests on."),
        (["research", "research"], "Every persona rests on research or on statistics."),
    ],
)
def test_the_cover_says_what_personas_rest_on(make: Make, bases: list[str | None], said: str) -> None:
    people = [
        {"id": f"p{at}", "role": "Clerk", **({"basis": basis} if basis else {})} for at, basis in enumerate(bases)
    ]
    page = pack("briefing", make(people))[""]
    every = ("is an assumption", "does not say what it rests on.", "Every persona rests on research")
    assert [each for each in every if each in page] == [each for each in every if each in said]


def test_pages_of_a_site_lead_to_their_neighbours(make: Make) -> None:
    site = pack("site", make([{"id": "ada", "name": "Ada"}], [journey()]))
    pages = [path for path in site if path.endswith(".html")]
    for at, path in enumerate(pages):
        assert re.findall(r'href="([^"]+)" rel="prev"', site[path]) == pages[at - 1 : at] if at else True
        assert re.findall(r'href="([^"]+)" rel="next"', site[path]) == pages[at + 1 : at + 2]
    assert 'rel="prev"' not in site["index.html"]


def test_a_term_is_no_button_in_a_link_or_a_heading(make: Make) -> None:
    told = journey(title="About grants", goal="Get grants", stages=[{"name": "In", "steps": ["Look"]}])
    page = pack("briefing", make([], [told], glossary={"grants": "Money"}))[""]
    article = between(page, '<article class="journey"', "</article>")
    assert article.count('popovertarget="meaning_1"') == 1
    assert 'popovertarget="meaning_1"' not in between(article, "<h3", "</h3>")


def figure(key: str, value: float | None) -> Figure:
    return Figure(key, msg("waiting"), value, msg("hours"), msg("counted"), msg("ours"))


def compared(make: Make, *pairs: tuple[float | None, float | None]) -> str:
    workspace = make([], [journey(), journey("later", state="future", replaces="ask")])
    now, later = (placed.value for placed in workspace.journeys)
    deltas = tuple(Delta(figure(f"f{at}", pair[0]), figure(f"f{at}", pair[1])) for at, pair in enumerate(pairs))
    return pack("briefing", workspace, comparisons=(Comparison(now, later, (), (), (), (), deltas),))[""]


@pytest.mark.parametrize(
    ("before", "after", "row"),
    [
        (1000, 1004, "1,000 1,004 +4 worse"),
        (1000, 1006, "1,000 1,006 +6 (+1%) worse"),
        (200, 100, "200 100 −100 (−50%) better"),
        (5, 5, "5 5 0 unchanged"),
        (0, 3, "0 3 +3 worse"),
        (None, 3, "– 3 – not comparable"),
    ],
)
def test_a_change_is_told_as_a_share_where_that_says_something(
    make: Make, before: float | None, after: float | None, row: str
) -> None:
    page = compared(make, (before, after))
    chapter = between(page, 'id="comparison"', "</table>")
    assert words(chapter[chapter.index("<tbody>") :]) == f"waiting hours {row}"


def test_the_summary_tells_the_four_measures_that_change_most(make: Make) -> None:
    page = compared(make, (100, 90), (100, 50), (100, 70), (100, 100), (100, 120), (100, 95))
    assert re.findall(r'<li class="leap"><strong>([^<]*)</strong>', page) == ["−50%", "−30%", "+20%", "−10%"]


def test_ballots_and_notes_fill_sheets_of_the_paper(make: Make) -> None:
    ideas = [{"text": f"Idea {n}"} for n in range(20)]
    workspace = make([{"id": f"p{n}", "role": "Clerk"} for n in range(5)], [journey(opportunities=ideas)])
    counts = {}
    for paper in ("a4", "a3"):
        page = pack("workshop", workspace, paper=paper)[""]
        counts[paper] = (
            len(re.findall(r'<table class="ballot"', page)),
            len(re.findall(r'<section class="sheet cards', page)),
            [
                part.count('<li class="sticky')
                for part in page.split('<section class="sheet stickies stickies-ideas"')[1:]
            ],
            between(page, 'id="blanks"', "</section>").count('class="sticky"'),
        )
    assert counts == {"a4": (2, 3, [6, 6, 6], 6), "a3": (2, 2, [15, 3], 15)}


@pytest.mark.parametrize(("ideas", "votes"), [(1, 3), (12, 3), (20, 5), (32, 8), (60, 8)])
def test_votes_are_a_quarter_of_the_options_from_three_to_eight(make: Make, ideas: int, votes: int) -> None:
    page = pack("workshop", make([], [journey(opportunities=[{"text": f"Idea {n}"} for n in range(ideas)])]))[""]
    assert f"Votes each: <strong>{votes}</strong>" in page


def test_a_long_workshop_has_one_break(make: Make) -> None:
    steps = [{"name": f"Step {n}", "pains": [f"Pain {n}"]} for n in range(20)]
    page = pack("workshop", make([{"id": "ada", "name": "Ada"}], [journey(stages=[{"name": "In", "steps": steps}])]))[
        ""
    ]
    rows = [words(row) for row in re.findall(r"<tr><td class=\"clock\">.*?</tr>", page, re.DOTALL)]
    assert [row.split()[0] for row in rows if "Break" in row] == ["1:35"]


@pytest.mark.parametrize(
    ("score", "tone"),
    [(3, "good"), (0.6, "good"), (0.4, "mixed"), (0, "mixed"), (-0.4, "mixed"), (-0.6, "bad"), (-3, "bad")],
)
def test_a_point_of_the_strip_tells_how_it_feels(make: Make, score: float, tone: str) -> None:
    steps = [{"name": "Look", "emotion": {"score": score}}]
    page = pack("slides", make([], [journey(stages=[{"name": "In", "steps": steps}])]))[""]
    assert re.findall(r'class="dot dot-(\w+)"', page) == [tone]


def test_a_strip_breaks_its_curve_where_nobody_said_how_it_feels(make: Make) -> None:
    steps = [{"name": "A", "emotion": {"score": 1}}, "B", {"name": "C", "emotion": {"score": 2}}]
    page = pack("slides", make([], [journey(stages=[{"name": "In", "steps": steps}])]))[""]
    assert len(re.findall(r"<polyline ", page)) == 2
    assert "emotion from +1 to +2" in page


def test_strips_are_of_whole_journeys_of_today(make: Make) -> None:
    journeys = [
        journey("inner"),
        journey("now", stages=[{"name": "In", "subjourney": "inner"}]),
        journey("later", state="future", replaces="now"),
    ]
    assert re.findall(r'id="strip-([\w-]+)"', pack("slides", make([], journeys))[""]) == ["now"]


@pytest.mark.parametrize(
    ("status", "badge"),
    [
        ("draft", 'badge-warn"><i class="icon i-pen-line"></i>Draft<'),
        ("reviewed", 'badge-plain"><i class="icon i-circle-check"></i>Reviewed<'),
        ("approved", 'badge-good"><i class="icon i-circle-check"></i>Approved<'),
    ],
)
def test_a_badge_says_how_far_a_file_was_reviewed(make: Make, status: str, badge: str) -> None:
    assert badge in pack("briefing", make([{"id": "ada", "name": "Ada", "status": status}]))[""]


def test_what_a_measure_comes_from_keeps_the_decimals_that_say_something(make: Make) -> None:
    inputs = tuple(Input(msg("weight"), value) for value in (0.125, 2.04, None))
    found = replace(figure("wait", 3), inputs=inputs)
    given = PackInput(Measured(make([], [journey()])), figures={"ask": (found,)})
    page = find_kind("briefing").make(PackRequest(given, translator("en")))[""]
    assert [text.replace("\u00a0", " ") for text in re.findall("weight\u00a0[\\d.–]+", page)] == [
        "weight 0.125",
        "weight 2",
        "weight –",
    ]


def test_the_gravest_pain_of_a_stage_stands_in_its_strip(make: Make) -> None:
    pains = [{"text": "Mild", "severity": 1}, {"text": "Grave", "severity": 3}, {"text": "Other", "severity": 2}]
    page = pack("slides", make([], [journey(stages=[{"name": "In", "pains": pains}])]))[""]
    assert "Grave and 2 more" in words(between(page, '<tr class="pain-row">', "</tr>"))


def test_what_is_only_believed_fits_the_hypothesis_sheets(make: Make) -> None:
    people = [{"id": f"p{n}", "role": f"Clerk {n}", "basis": "proto"} for n in range(20)]
    page = pack("workshop", make(people, [journey()]))[""]
    tables = re.findall(r'<table class="guesses".*?</table>', page, re.DOTALL)
    assert [len(re.findall(r'<th scope="row">', table)) for table in tables] == [6, 6, 6]


def test_opportunities_nobody_rated_come_last(make: Make) -> None:
    ideas = [
        {"text": "No effort", "impact": 3},
        {"text": "Hard", "impact": 3, "effort": 5},
        {"text": "Easy", "impact": 3, "effort": 1},
    ]
    page = pack("slides", make([], [journey(opportunities=ideas)]))[""]
    assert re.findall(r'<span class="idea"><bdi>([^<]*)', page) == ["Easy", "Hard", "No effort"]


def test_a_scale_of_one_persona_alone_is_no_comparison(make: Make) -> None:
    def person(name: str, **scales: int) -> dict[str, Any]:
        return {
            "id": name,
            "name": name.title(),
            "scales": [{"name": key, "value": value} for key, value in scales.items()],
        }

    page = pack("briefing", make([person("ada", trust=2, pace=3), person("bo", trust=2)]))[""]
    assert [words(name) for name in re.findall(r'<p class="strip-name">(.*?)</p>', page)] == ["trust"]
    marks = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="10"', page)
    assert len(marks) == len(set(marks)) == 2
