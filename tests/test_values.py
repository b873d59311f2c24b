"""Small values everybody relies on, through their public names."""

from pathlib import Path

import pytest

from personatool.edit import change_of
from personatool.i18n import translator
from personatool.load.syntax.outline import outline
from personatool.load.workspace import load
from personatool.model.diagnostic import Fix
from personatool.model.figure import Figure
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.model.settings import Brand, Settings
from personatool.model.workspace import Workspace
from personatool.packs.chapters.comparison import signed_percent
from personatool.packs.page.styles import style_without_fonts


@pytest.mark.parametrize(
    ("value", "language", "unit"),
    [
        (0, "en", "days"),
        (1, "en", "day"),
        (1.5, "en", "days"),
        (2, "en", "days"),
        (1, "fr", "day"),
        (1.5, "fr", "day"),
        (2, "fr", "days"),
    ],
)
def test_a_unit_is_said_of_one_or_of_many(value: float, language: str, unit: str) -> None:
    words = msg("x")
    found = Figure("wait", words, value, msg("days"), words, words, digits=1).unit_for(language)
    assert found == msg(unit)


def test_a_persona_and_a_journey_are_found_by_their_ids(tmp_path: Path) -> None:
    for path, text in {
        "personas/ada.yaml": "name: Ada\n",
        "personas/bob.yaml": "name: Bob\n",
        "journeys/one.yaml": "title: One\nstages: [{name: A}]\n",
        "journeys/two.yaml": "title: Two\nstages: [{name: A}]\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    workspace = load([tmp_path], cwd=tmp_path).workspace
    bob, two = workspace.persona("bob"), workspace.journey("two")
    assert bob
    assert two
    assert (bob.name, two.title) == ("Bob", "Two")
    assert workspace.persona("nobody") is None
    assert workspace.journey("nothing") is None


@pytest.mark.parametrize(
    ("text", "was", "changes"),
    [
        ("role: bakr\n", "bakr", True),
        ("role: bakr\n", "another", False),
        ("role: two\n  lines\n", "two lines", False),
        ("role:\n", "", False),
    ],
    ids=["as it was", "said otherwise meanwhile", "over two lines", "nothing there"],
)
def test_a_text_is_mended_only_where_it_is_what_was_read_and_on_one_line(text: str, was: str, *, changes: bool) -> None:
    found = outline(text.encode())
    assert found
    assert bool(change_of(found, Fix(Spot("f", ("role",), 0), was, "baker"))) is changes


@pytest.mark.parametrize(
    ("font", "family"), [(None, '"Inter"'), ("Inter", '"Inter"'), ("Marianne", '"Marianne", "Inter"')]
)
def test_a_pack_names_the_teams_font_before_ours_and_ours_once(font: str | None, family: str) -> None:
    workspace = Workspace(settings=Settings(brand=Brand(font=font)))
    assert f"--family: {family}, system-ui" in style_without_fonts(workspace, "")


@pytest.mark.parametrize(
    ("share", "said"),
    [(None, ""), (0, ""), (0.005, ""), (-0.005, ""), (0.006, "+1%"), (-0.006, "−1%"), (0.25, "+25%"), (-1, "−100%")],
)
def test_a_change_of_half_a_percent_is_no_news(share: float | None, said: str) -> None:
    assert signed_percent(share, translator("en")) == said
