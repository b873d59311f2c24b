"""Write what was made: maps, comparisons, files with a list of them."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from personatool import __version__
from personatool.i18n import content_language, translator
from personatool.maps.engine.svg import FILE, DrawnMap
from personatool.model.comparison import Comparison
from personatool.model.workspace import Workspace
from personatool.pipeline.draw.make import draw_pair
from personatool.pipeline.files import write_files
from personatool.pipeline.measures import with_confidence


def write_listed(folder: Path, listing: str, made: Mapping[str, bytes], digest: str) -> None:
    """Write files and the list of them; remove what an earlier list holds and this one does not."""
    before = _made_before(folder / listing)
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in made.items()}
    manifest = {"personatool": __version__, "digest": digest, "files": hashes}
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    write_files({folder / name: data for name, data in {**made, listing: text.encode()}.items()})
    for name, known in before.items():
        _remove_stale(folder, name, known, hashes)


def write_comparison(
    workspace: Workspace,
    compared: Comparison,
    since: tuple[str, str] | None,
    target: Path,
    language: str | None = None,
    engine: str = "auto",
) -> None:
    """Write the comparison of two journeys as a page; `since` are the revision and commit of an earlier state.

    Raises `PersonatoolError` when no engine can be run.
    """
    from personatool.packs.comparison_page.page import comparison_page  # noqa: PLC0415 - only here are templates needed

    say = translator(content_language(language, compared.future.language, workspace.settings.language))
    measured = with_confidence(workspace)
    drawing = draw_pair(measured, compared, engine, say)
    write_files({target: comparison_page(measured, compared, say, since, drawing).encode()})


def map_files(drawn: Mapping[str, DrawnMap]) -> dict[str, bytes]:
    """The maps as files, by name."""
    return {f"{journey_id}.svg": rendered.svg(FILE).encode() for journey_id, rendered in drawn.items()}


def _made_before(listing: Path) -> dict[str, str]:
    """Files the last build made and their SHA-256, as its own list says; nothing when the list is not ours."""
    try:
        files = json.loads(listing.read_bytes())["files"]
        return {str(name): str(digest) for name, digest in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _remove_stale(folder: Path, name: str, digest: str, made: Mapping[str, str]) -> None:
    """Remove a file of an earlier build, provided it is below the folder and nobody changed it since."""
    target = folder / name
    inside = folder.resolve() in target.resolve().parents
    if name in made or not inside or not target.is_file():
        return
    if hashlib.sha256(target.read_bytes()).hexdigest() == digest:
        target.unlink()
