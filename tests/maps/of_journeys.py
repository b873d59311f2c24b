"""Views of one journey drawn for tests: from plain data, or a strained case."""

from typing import Any

from maps import stress
from maps.workspaces import workspace
from personatool.i18n import translator
from personatool.maps.engine.dot import DotSource
from personatool.maps.views.registry import VIEWS, JourneyView
from personatool.model.measured import Measured

# The journey map and the trace, which needs the threads of the workspace, are tried in files of their own.
OTHERS = [view for view in VIEWS if isinstance(view, JourneyView) and view.name not in ("journey", "trace")]


def drawn(view: JourneyView, journey: dict[str, Any], language: str = "en", **files: Any) -> DotSource:
    """Draw a journey in a view; `files` may hold other journeys, personas and settings."""
    known = {"id": "tested", "title": "Tested", **journey}
    measured = Measured(workspace({**files, "journeys": [known, *files.get("journeys", ())]}))
    return view.draw(measured, measured.workspace.journeys[0].value, translator(language), "essential")


def strained(view: JourneyView, case: stress.Case) -> DotSource:
    """Draw a case that strains a map."""
    return drawn(view, stress.journey(case), "fr" if case.tag == "fr" else "en", personas=[stress.persona(case)])
