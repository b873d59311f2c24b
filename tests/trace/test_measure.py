"""The needs trace as a value: which pains are accepted, and that such a pain is no dead end."""

from pathlib import Path

from personatool.load.workspace import load
from personatool.measure.trace import trace

HERE = Path(__file__).resolve().parent / "workspace"


def test_a_pain_is_accepted_only_where_its_file_says_so() -> None:
    workspace = load([HERE], cwd=HERE).workspace
    pains = trace(workspace, workspace.journeys[0].value).tier("pain")
    assert {pain.text: (pain.accepted, pain.gaps) for pain in pains} == {
        "The form asks again": (False, ()),
        "The hold music": (False, ("dead-end",)),
        "The weather": (True, ()),
        "Boxes everywhere": (False, ()),
    }
