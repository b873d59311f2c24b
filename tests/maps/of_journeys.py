"""Views of one journey drawn for tests: from plain data, or a strained case."""

from typing import Any

from maps import stress
from personatool.i18n import translator
from personatool.maps.engine.dot import DotSource
from personatool.maps.views.registry import VIEWS, JourneyView
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace

# The journey map and the trace, which needs the threads of the workspace, are tried in files of their own.
OTHERS = [view for view in VIEWS if isinstance(view, JourneyView) and view.name not in ("journey", "trace")]


def drawn(view: JourneyView, journey: dict[str, Any], language: str = "en", **files: Any) -> DotSource:
    """Draw a journey in a view; `files` may hold other journeys, personas and settings."""
    known = Journey.model_validate({"id": "tested", "title": "Tested", **journey})
    others = [Journey.model_validate(fields) for fields in files.get("journeys", ())]
    people = [Persona.model_validate(fields) for fields in files.get("personas", ())]
    workspace = Workspace(
        Settings.model_validate(files.get("settings", {})),
        tuple(Placed(persona, f"personas/{persona.id}.yaml") for persona in people),
        tuple(Placed(journey, f"journeys/{journey.id}.yaml") for journey in (known, *others)),
        digest="0" * 64,
    )
    return view.draw(Measured(workspace), known, translator(language), "essential")


def strained(view: JourneyView, case: stress.Case) -> DotSource:
    """Draw a case that strains a map."""
    return drawn(view, stress.journey(case), "fr" if case.tag == "fr" else "en", personas=[stress.persona(case)])
