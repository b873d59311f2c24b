"""What rests on an entry of the evidence register: named with a link, however deep its source stands."""

import re
from collections.abc import Callable

from personatool.i18n import translator
from personatool.model.measured import Measured
from personatool.model.pack_input import PackInput
from personatool.model.workspace import Workspace
from personatool.packs.kinds.briefing import briefing


def test_whatever_names_a_source_rests_on_it(make: Callable[..., Workspace]) -> None:
    step = {"name": "Queue", "pains": [{"text": "It is long", "source": "talks"}]}
    workspace = make(
        [
            {"id": "ada", "name": "Ada", "goals": [{"text": "Be quick", "source": "talks"}]},
            {"id": "bob", "name": "Bob", "evidence": ["visits"]},
        ],
        [{"id": "buy", "title": "Buy", "evidence": ["visits"], "stages": [{"name": "In", "steps": [step]}]}],
        evidence={"talks": {"title": "Ten talks"}, "visits": {"title": "Three visits"}},
    )
    page = briefing(PackInput(Measured(workspace)), translator("en"))
    start, middle = (page.index(f'id="evidence-{entry}"') for entry in ("talks", "visits"))
    assert links(page[start:middle]) == ["persona-ada", "step-buy_1"]
    assert links(page[middle : page.index("</section>", middle)]) == ["persona-bob", "journey-buy"]


def links(html: str) -> list[str]:
    return re.findall(r'href="#([^"]+)"', html)
