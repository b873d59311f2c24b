from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from personatool.model.journey import Journey
from personatool.model.pack_input import Drawings
from personatool.model.persona import Persona
from personatool.model.rendered_map import RenderedMap
from personatool.model.settings import Settings
from personatool.model.workspace import Picture, Placed, Workspace

DOT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>'
Document = Mapping[str, Any]


def documents(path: Path) -> list[dict[str, Any]]:
    return list(yaml.load_all(path.read_text("utf-8"), yaml.BaseLoader))


def workspace_of(folder: Path) -> Workspace:
    settings = folder / "personatool.yaml"
    return Workspace(
        settings=Settings.model_validate(documents(settings)[0] if settings.exists() else {}),
        personas=tuple(
            Placed(Persona.model_validate({"id": path.stem, **each}), f"personas/{path.name}")
            for path in sorted(folder.glob("personas/*.yaml"))
            for each in documents(path)
        ),
        journeys=tuple(
            Placed(Journey.model_validate({"id": path.stem, **each}), f"journeys/{path.name}")
            for path in sorted(folder.glob("journeys/*.yaml"))
            for each in documents(path)
        ),
        digest="0123456789abcdef" * 4,
    )


def drawing(journey: Journey) -> RenderedMap:
    """A small drawing in the form the maps room hands over."""
    name = f"map-{journey.id}"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}" viewBox="0 0 400 200" role="img"'
        f' aria-labelledby="{name}-title"><title id="{name}-title">A map</title></svg>'
    )
    return RenderedMap(name, svg, 400, 200, "A map", "What it shows", journey.language or "en")


@pytest.fixture(scope="session")
def example(root: Path) -> Workspace:
    """The shipped example, every persona with a picture."""
    found = workspace_of(root)
    pictures = {persona.value.id: Picture("image/svg+xml", DOT, 8, 8) for persona in found.personas}
    return replace(found, pictures=pictures, logo=pictures["nadia-belkacem"])


@pytest.fixture(scope="session")
def drawn(example: Workspace) -> Drawings:
    return {journey.value.id: {"map": drawing(journey.value)} for journey in example.journeys}


@pytest.fixture(scope="session")
def make() -> Callable[..., Workspace]:
    """Make a workspace of dictionaries, as a file would hold them."""

    def build(personas: list[Document] = [], journeys: list[Document] = [], **settings: Any) -> Workspace:  # noqa: B006 - read only
        return Workspace(
            Settings.model_validate(settings),
            tuple(Placed(Persona.model_validate(persona), f"personas/{persona['id']}.yaml") for persona in personas),
            tuple(Placed(Journey.model_validate(journey), f"journeys/{journey['id']}.yaml") for journey in journeys),
        )

    return build
