"""The storyboard: pictures in the columns of their steps, frames with words where one is missing; who acts, links."""

import io
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page

from maps.geometry import assert_as_measured
from personatool.i18n import translator
from personatool.maps.canvas.shapes import Box, Emblem, Label
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.engine.svg import FILE, PAGE, PROGRAM
from personatool.maps.parts.detail import Detail
from personatool.maps.themes.branding import THEMES, branded
from personatool.maps.views.journey.view import journey_map
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.settings import Settings
from personatool.model.workspace import Picture, Placed, Workspace

PICTURED: tuple[Detail, ...] = ("full", "executive")
SIZES = {"wide.png": (640, 300), "phone.png": (300, 640), "square.png": (64, 64)}


def picture(size: tuple[int, int]) -> Picture:
    stream = io.BytesIO()
    Image.new("RGB", size, "#4C5FD5").save(stream, "PNG")
    return Picture("image/png", stream.getvalue(), *size)


def step(number: int, file: str = "", **more: Any) -> dict[str, Any]:
    shown = {"picture": {"file": file, "alt": f"Words of {number}"}} if file else {}
    return {"name": f"Step {number}", **shown, **more}


def drawn(*stages: dict[str, Any], detail: Detail = "full") -> DotSource:
    journey = Journey.model_validate({"id": "j", "title": "Tested", "stages": list(stages)})
    known = {("j", file): picture(size) for file, size in SIZES.items()}
    workspace = Workspace(Settings(), journeys=(Placed(journey, "journeys/j.yaml"),), step_pictures=known)
    return journey_map(Measured(workspace), journey, translator("en"), detail)


def of(source: DotSource, kind: type[Any]) -> list[Any]:
    return [shape for shape in source.drawing.shapes if isinstance(shape, kind)]


def frames(source: DotSource) -> list[Box]:
    return [box for box in of(source, Box) if box.name == "picture"]


def words(source: DotSource) -> list[str]:
    return [" ".join(label.lines) for label in of(source, Label)]


MIXED = {"name": "Stage", "steps": [step(1, "wide.png"), step(2, "phone.png"), step(3), step(4, "square.png")]}


def test_every_picture_stands_whole_in_a_frame_above_its_step() -> None:
    source = drawn(MIXED)
    cards = [box for box in of(source, Box) if box.name == "step"]
    shown = of(source, Emblem)
    assert len(shown) == len(frames(source)) == 3
    for card, frame, image in zip((cards[0], cards[1], cards[3]), frames(source), shown, strict=True):
        assert frame.x == card.x
        assert frame.x + frame.width <= card.x + card.width
        assert frame.y + frame.height < card.y
        assert image.width / image.height == pytest.approx(image.picture.width / image.picture.height)
        assert frame.x < image.x
        assert image.x + image.width < frame.x + frame.width
        assert frame.y < image.y
        assert image.y + image.height < frame.y + frame.height


@pytest.mark.parametrize("detail", PICTURED)
def test_a_missing_picture_leaves_a_frame_with_its_words(detail: Detail) -> None:
    source = drawn({"name": "Stage", "steps": [step(1, "gone.png"), step(2)]}, detail=detail)
    assert len(frames(source)) == 1
    assert not of(source, Emblem)
    assert "Words of 1" in words(source)


def test_without_pictures_there_is_no_lane() -> None:
    assert "Storyboard" not in words(drawn({"name": "Stage", "steps": [step(1)]}))


def test_the_page_for_those_who_decide_counts_what_it_does_not_show() -> None:
    many = [step(number, "wide.png") for number in range(1, 40)]
    source = drawn(
        {"name": "Stage", "steps": many}, *({"name": f"S{n}", "steps": [step(0)]} for n in range(6)), detail="executive"
    )
    shown = len(of(source, Emblem))
    assert 0 < shown < 39
    assert f"and {39 - shown} more" in words(source)


def test_a_picture_of_the_stage_stands_above_those_of_its_steps() -> None:
    source = drawn({"name": "Stage", "picture": {"file": "wide.png"}, "steps": [step(1, "square.png"), step(2)]})
    stage, own = frames(source)
    assert stage.y + stage.height < own.y


def test_pictures_keep_white_paper_in_every_theme() -> None:
    source = drawn(MIXED)
    for theme in THEMES:
        themed = branded(source, Workspace(Settings()), theme)
        assert {box.fill.upper() for box in frames(themed)} == {"#FFFFFF"}, theme


def test_those_who_listen_hear_what_the_pictures_show_and_who_acts() -> None:
    said = drawn({"name": "Stage", "steps": [step(1, "wide.png", by="Assessor"), step(2)]}).description
    assert "Pictures: Step 1, Words of 1." in said
    assert "Somebody else acts: Step 1 (Assessor)." in said


def test_who_acts_stands_on_the_card() -> None:
    said = words(
        drawn({"name": "Stage", "by": "Team", "steps": [step(1, by="Assessor"), step(2), step(3, by="service")]})
    )
    assert {"By Assessor", "By Team", "By The service"} <= set(said)


def test_several_channels_are_all_named() -> None:
    said = words(drawn({"name": "Stage", "steps": [step(1, channel=["sms", "post", "web"], touchpoint="Council")]}))
    assert "SMS, Post, Website" in said


def test_where_and_when_and_how_sure_stands_on_the_stage() -> None:
    said = words(drawn({"name": "Stage", "situation": "At home", "confidence": "low", "steps": [step(1)]}))
    assert "At home · Low confidence" in said


def test_links_lead_somewhere_in_a_file_alone(bundled: Engine) -> None:
    url = "https://example.org/a?b=1&c=2"
    source = drawn(
        {"name": "Stage", "steps": [step(1, links=[{"text": "The form", "url": url}, "mailto:a@example.org"])]}
    )
    assert {"The form", "a@example.org"} <= set(words(source))
    made = render(source, bundled)
    assert '<a xlink:href="https://example.org/a?b=1&amp;c=2"' in made.svg(FILE)
    assert "<a " not in made.svg(PAGE)
    assert "<a " not in made.svg(PROGRAM)


@pytest.mark.parametrize("detail", PICTURED)
def test_in_a_browser_it_is_as_measured(page: Page, bundled: Engine, detail: Detail) -> None:
    full = {
        "name": "Stage",
        "situation": "At home, in the evening",
        "confidence": "high",
        "picture": {"file": "wide.png"},
        "steps": [
            step(1, "phone.png", by="Assessor", links="https://example.org"),
            step(2, "gone.png"),
            step(3, channel=["sms", "post"]),
        ],
    }
    assert_as_measured(page, bundled, drawn(MIXED, full, detail=detail))
