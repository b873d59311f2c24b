"""Who is left behind, and where; and the threads from needs to those who answer for them."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from personatool.i18n import translator
from personatool.measure.inclusion.verdicts import include
from personatool.measure.trace import trace
from personatool.model.measured import Measured
from personatool.model.pack_input import PackInput
from personatool.model.workspace import Workspace
from personatool.packs.kinds.briefing import briefing

BO = {
    "id": "bo",
    "name": "Bo <Kay>",
    "digital": {"autonomy": 1, "devices": ["landline"], "connection": "none"},
    "literacy": "struggling",
}
CARE = {"id": "hear", "text": "Be heard"}
STEPS = [
    {
        "name": "Apply",
        "channel": "web",
        "skills": 5,
        "devices": ["computer"],
        "needs": ["hear"],
    },
    {"name": "Call", "channel": "phone"},
    {"name": "Wait", "pains": [{"text": "Silence", "severity": 3, "opportunity": "tell"}], "needs": ["hear"]},
]
REGISTER = [{"id": "tell", "text": "Tell them", "owner": "Desk"}, {"id": "lone", "text": "Paint the door"}]


@pytest.fixture
def office(make: Callable[..., Workspace]) -> Workspace:
    journey = {
        "id": "ask",
        "title": "Ask",
        "persona": "bo",
        "also": ["ada"],
        "stages": [{"name": "In", "steps": STEPS[:1]}, {"name": "After", "steps": STEPS[1:]}, {"name": "Home"}],
        "opportunities": REGISTER,
    }
    quiet = {"id": "quiet", "title": "Quiet", "stages": [{"name": "In", "steps": ["Look"]}]}
    return make(
        [{"id": "ada", "name": "Ada Low"}, {**BO, "needs": [CARE, {"id": "sit", "text": "Sit"}]}], [journey, quiet]
    )


def page(workspace: Workspace, language: str = "en") -> str:
    journeys = [placed.value for placed in workspace.journeys]
    measured = Measured(
        workspace,
        inclusions={journey.id: include(workspace, journey) for journey in journeys},
        traces={journey.id: trace(workspace, journey) for journey in journeys},
    )
    return briefing(PackInput(measured), translator(language))


def chapter(whole: str, key: str) -> str:
    start = re.search(rf'<section class="chapter[^"]*" id="{key}"', whole).start()  # type: ignore[union-attr]
    return whole[start : whole.index('<section class="chapter', start + 1)]


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_who_is_left_behind_comes_first(office: Workspace) -> None:
    told = chapter(page(office), "inclusion")
    behind = told[told.index('<ul class="behind">') : told.index("squares-key")]
    assert words(behind).startswith("Bo &lt;Kay&gt; 1 step of 4 Ask 1 Apply")
    assert "Ada" not in behind


def test_each_step_is_a_square_that_says_its_verdict(office: Workspace) -> None:
    told = chapter(page(office), "inclusion")
    row = re.search(r'<ol class="squares"[^>]*passage-ask\.bo">(.*?)</ol>', told, re.DOTALL)
    assert row
    squares = [words(each) for each in re.findall(r"<li.*?</li>", row[1], re.DOTALL)]
    assert squares[0] == "1 not at all"
    assert len(squares) == 4
    assert [bool(re.search(r'class="\w+ first"', each)) for each in re.findall(r"<li.*?>", row[1])] == [
        False, True, False, True,
    ]  # fmt: skip
    assert 'class="blocked"' in row[1]


def test_why_and_what_would_help_stand_below(office: Workspace) -> None:
    told = chapter(page(office), "inclusion")
    grave = told[told.index('<ul class="whys">') : told.index("<details")]
    assert '<a href="#step-ask_1"><bdi>1 Apply</bdi></a>' in grave
    assert '<ul class="remedy">' in grave
    assert "`" not in told


def test_nobody_left_behind_is_said(office: Workspace) -> None:
    alone = replace(office, personas=office.personas[:1])
    told = chapter(page(alone), "inclusion")
    assert re.search(r"circle-help.*Whether everybody passes is not known for \d of \d steps\.", told)
    assert '<ul class="behind">' not in told


def test_every_link_of_the_chapters_arrives(office: Workspace) -> None:
    whole = page(office)
    for anchor in re.findall(r'href="#([^"]+)"', chapter(whole, "inclusion") + chapter(whole, "threads")):
        assert f'id="{anchor}"' in whole, anchor


def test_a_need_leads_to_steps_opportunities_and_owners(office: Workspace) -> None:
    told = chapter(page(office), "threads")
    row = re.search(r"<tr><th scope=\"row\">.*?</tr>", told, re.DOTALL)
    assert row
    assert words(row[0]) == "Be heard Bo &lt;Kay&gt; 1 · 3 1 Desk"
    assert "Opportunities 1 Tell them" in words(told)


def test_an_opportunity_without_a_number_is_said_in_its_row_only(office: Workspace) -> None:
    journey = office.journeys[0].value.model_copy(update={"opportunities": ()})
    told = words(chapter(page(replace(office, journeys=(replace(office.journeys[0], value=journey),))), "threads"))
    assert told.count("tell") == 2  # its row, and the break it is
    assert "Opportunities 1" not in told


def test_where_a_thread_breaks_is_said(office: Workspace) -> None:
    told = words(chapter(page(office), "threads"))
    assert "Served by no step here: Sit" in told
    assert "Paint the door Opportunity answers no need, has no owner" in told
    assert "breaks in the thread" in told


def test_journeys_without_needs_or_people_are_left_out(office: Workspace) -> None:
    whole = page(office)
    assert "Quiet" not in words(chapter(whole, "inclusion")) + words(chapter(whole, "threads"))


def test_without_anything_followed_there_is_no_such_chapter(office: Workspace) -> None:
    whole = briefing(PackInput(Measured(office)), translator("en"))
    assert 'id="inclusion"' not in whole
    assert 'id="threads"' not in whole
