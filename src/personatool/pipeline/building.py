"""Build: every map and the briefing pack, with the team's own templates, and the list of what was made."""

from collections.abc import Mapping
from pathlib import Path

from personatool.model.drawing import RenderedMap
from personatool.pipeline.checking import Checked
from personatool.pipeline.output import map_files, write_listed
from personatool.pipeline.packing import choose_pack, make_pack

MANIFEST = "build.json"


def write_build(checked: Checked, drawn: Mapping[str, RenderedMap], folder: Path) -> None:
    """Write maps, pack and the list of what was made; remove what an earlier build made and this one does not.

    Raises `PersonatoolError` when a template of the team's cannot be filled.
    """
    pack = make_pack(checked, drawn, choose_pack("briefing", "a4", ""))
    made = {f"maps/{name}": data for name, data in map_files(drawn).items()}
    write_listed(folder, MANIFEST, {**made, "pack.html": pack[""]}, checked.workspace.digest)
