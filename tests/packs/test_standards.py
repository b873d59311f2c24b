"""The standards in use, point by point, and the points of standards that are named throughout the page."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from personatool.i18n import translator
from personatool.measure.coverage import cover
from personatool.model.measured import Measured
from personatool.model.pack_input import PackInput
from personatool.model.standard import Standard
from personatool.model.workspace import Placed, Workspace
from personatool.packs.kinds.briefing import briefing

SHOP = Standard.model_validate(
    {
        "id": "shop",
        "title": "Good shops",
        "titles": {"fr": "Bons commerces"},
        "points": [
            {"id": "1", "heading": "Greet", "headings": {"fr": "Saluer"}},
            {"id": "2.b", "heading": "Wait <less>", "threshold": "5 min"},
            {"id": "3", "heading": "Thank"},
        ],
    }
)
STEPS = [
    {"name": "Enter", "meets": "shop.1", "metric": {"name": "Smiles"}},
    {"name": "Queue", "meets": ["shop.2.b", "shop.9"]},
]


@pytest.fixture
def shop(make: Callable[..., Workspace]) -> Workspace:
    made = make(
        [{"id": "ada", "name": "Ada", "needs": [{"id": "quick", "text": "Be quick", "meets": "shop.2.b"}]}],
        [
            {"id": "buy", "title": "Buy", "stages": [{"name": "In", "steps": STEPS}]},
            {"id": "look", "title": "Look", "stages": [{"name": "In", "steps": ["Look"]}]},
        ],
        standards=["shop"],
    )
    return replace(made, standards=(Placed(SHOP, "standards/shop.yaml"),))


def made(workspace: Workspace, language: str = "en") -> str:
    return briefing(PackInput(Measured(workspace), coverages=cover(workspace, [SHOP])), translator(language))


def cells(page: str, point: str) -> list[str]:
    row = re.search(rf'<tr id="standard-shop\.{re.escape(point)}">(.*?)</tr>', page, re.DOTALL)
    assert row
    return [re.sub(r"<[^>]+>", " ", each).strip() for each in re.findall(r"<td.*?</td>", row[1], re.DOTALL)]


def test_each_point_says_how_far_each_journey_meets_it(shop: Workspace) -> None:
    page = made(shop)
    assert [" ".join(each.split()) for each in cells(page, "1")] == ["met Enter", "not addressed"]
    expected = ["claimed without evidence Queue", "claimed without evidence Ada"]
    assert [" ".join(each.split()) for each in cells(page, "2.b")] == expected
    assert cells(page, "3") == ["not addressed", "not addressed"]


def test_claims_lead_to_the_step(shop: Workspace) -> None:
    page = made(shop)
    chapter = page[page.index('id="standards"') : page.index('id="findings"')]
    for anchor in re.findall(r'href="#([^"]+)"', chapter):
        assert f'id="{anchor}"' in page
    assert '<a href="#step-buy_2">' in chapter


def test_journeys_that_claim_nothing_are_named(shop: Workspace) -> None:
    assert re.search(r'Nothing is claimed in: <a href="#journey-look">', made(shop))


def test_notes_name_the_point_and_its_standard(shop: Workspace) -> None:
    page = made(shop, "fr")
    assert '<a href="#standard-shop.1"><bdi>Saluer (Bons commerces, 1)</bdi></a>' in page
    assert "Wait &lt;less&gt; (Bons commerces, 2.b)" in page
    assert "<bdi>shop.9</bdi>" in page  # no such point: as it was written
    assert '<dd><a href="#standard-shop"><bdi>Bons commerces</bdi></a></dd>' in page


def test_without_a_standard_there_is_no_chapter(shop: Workspace) -> None:
    page = briefing(PackInput(Measured(shop)), translator("en"))
    assert 'id="standards"' not in page
    assert "#standard-shop" not in page
    assert "Greet (Good shops, 1)" in page
