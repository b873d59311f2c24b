"""Maps in pages that turn dark: the very paints of the dark theme, named by classes beside the light ones."""

import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from maps.permit import permit
from personatool.i18n import translator
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.engine.svg import DrawnMap
from personatool.maps.parts.detail import DETAILS
from personatool.maps.themes.branding import branded, night
from personatool.maps.views.journey.view import journey_map
from personatool.model.measured import Measured
from personatool.model.settings import Brand, ThemeName
from personatool.model.workspace import Picture, Workspace

PAINTED = {"nf": "fill", "ns": "stroke", "nc": "stop-color"}
LOGO = Picture("image/png", b"\x89PNG", 40, 20)


def drawn(workspace: Workspace, engine: Engine, detail: Any = "essential", theme: ThemeName | None = None) -> DrawnMap:
    journey = permit()[1]
    source = journey_map(Measured(workspace), journey, translator("en"), detail)
    return render(branded(source, workspace, theme), engine)


def by_night(svg: str) -> list[tuple[str, dict[str, str]]]:
    """Every element as it looks where the page is dark."""
    found = []
    for node in ET.fromstring(svg).iter():
        looks = dict(node.attrib)
        for name in looks.pop("class", "").split():
            kind, _, colour = name.partition("-")
            if kind in PAINTED:
                looks[PAINTED[kind]] = f"#{colour}"
        found.append((node.tag, looks))
    return found


@pytest.mark.parametrize("detail", DETAILS)
def test_by_night_a_map_has_the_paints_of_the_dark_theme(detail: Any, bundled: Engine) -> None:
    workspace = permit()[0]
    light = drawn(workspace, bundled, detail)
    page = light.for_page(night(light.source.drawing, workspace)).svg
    dark = drawn(workspace, bundled, detail, "dark").svg()
    assert [lower(each) for each in by_night(page)] == [lower(each) for each in by_night(dark)]
    assert by_night(light.svg()) != by_night(dark)


def lower(element: tuple[str, dict[str, str]]) -> tuple[str, dict[str, str]]:
    """The rectangle of the page is written as it was given."""
    return element[0], {key: value.lower() for key, value in element[1].items()}


def test_by_day_nothing_changes(bundled: Engine) -> None:
    workspace = permit()[0]
    light = drawn(workspace, bundled)
    page = light.for_page(night(light.source.drawing, workspace)).svg
    assert re.sub(r"( ?\bn[fsc]-[0-9a-f]{6})+", "", page).replace(' class=""', "") == light.svg()


def test_a_logo_keeps_its_white_ground_on_a_dark_page(bundled: Engine) -> None:
    workspace = replace(permit()[0], logo=LOGO)
    light = drawn(workspace, bundled)
    page = ET.fromstring(light.for_page(night(light.source.drawing, workspace)).svg)
    plates = [node for node in page.iter() if node.get("fill") == "none" and node.get("class") == "nf-ffffff"]
    assert len(plates) == 1


def test_a_theme_the_team_chose_is_kept(bundled: Engine) -> None:
    workspace, _ = permit()
    dark = replace(workspace, settings=workspace.settings.model_copy(update={"brand": Brand(theme="high-contrast")}))
    assert night(drawn(dark, bundled).source.drawing, dark) is None


def test_two_drawings_are_never_mixed(bundled: Engine) -> None:
    light = drawn(permit()[0], bundled)
    shorter = replace(light.source.drawing, shapes=light.source.drawing.shapes[1:])
    with pytest.raises(ValueError, match="argument"):
        light.for_page(shorter)
