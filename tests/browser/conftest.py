from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.model.diagnostic import Diagnostic, Kind, Severity
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.place import Span
from personatool.model.rendered_map import RenderedMap
from personatool.model.workspace import Workspace
from personatool.packs.kinds.briefing import briefing
from personatool.pipeline.check.run_rules import Checked
from personatool.pipeline.pack.material import gather

Open = Callable[..., Page]
FOUND = tuple(
    Diagnostic(
        Kind(f"C00{at}", "k", msg("Why."), msg("Do."), severity), "a.yaml", Span(1, 1, 2), msg("It is."), msg("Do.")
    )
    for at, severity in enumerate(Severity)
)


def drawing(journey: Journey) -> RenderedMap:
    name = f"map-{journey.id}"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}" viewBox="0 0 3000 1500"'
        f' role="img" aria-labelledby="{name}-title"><title id="{name}-title">A map</title>'
        '<rect width="3000" height="1500" fill="#fff" class="nf-12161f"/></svg>'
    )
    return RenderedMap(name, svg, 3000, 1500, "A map", "What it shows", journey.language or "en")


@pytest.fixture(scope="session")
def example(root: Path) -> Workspace:
    return load([root], cwd=root).workspace


def write(workspace: Workspace, folder: Path) -> str:
    drawings = {journey.value.id: {"map": drawing(journey.value)} for journey in workspace.journeys}
    texts = {journey.path: f"title: {journey.path} # told by somebody\n" for journey in workspace.journeys}
    checked = Checked(workspace, FOUND, folder, (), texts=texts)
    page = briefing(gather(checked, drawings, sources=True), translator("fr"))
    (folder / "pack.html").write_text(page, "utf-8")
    return (folder / "pack.html").as_uri()


@pytest.fixture(scope="session")
def pack(example: Workspace, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(example, tmp_path_factory.mktemp("pack"))


@pytest.fixture(scope="session")
def short_pack(example: Workspace, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Everything of every kind, but not every one: axe takes its time."""
    told = tuple(
        journey for journey in example.journeys if journey.value.id in ("je-perds-un-proche-demain", "moving-home")
    )
    return write(replace(example, personas=example.personas[:3], journeys=told), tmp_path_factory.mktemp("short"))


@pytest.fixture
def noise() -> list[str]:
    """What a page should never do: speak in the console, open a dialog, ask for something."""
    return []


@pytest.fixture
def visit(browser: Browser, noise: list[str]) -> Iterator[Open]:
    contexts = []

    def dismiss(dialog: Dialog) -> None:
        noise.append(dialog.message)
        dialog.dismiss()

    def hear(request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            noise.append(request.url)

    def go(uri: str, width: int = 1440, height: int = 900, **options: Any) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: noise.append(message.text))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.on("dialog", dismiss)
        page.on("request", hear)
        page.goto(uri)
        return page

    yield go
    for context in contexts:
        context.close()
