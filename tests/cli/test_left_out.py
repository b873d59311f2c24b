"""A site whose further drawings fail says which, and why."""

from pathlib import Path

import pytest

from personatool.cli import run
from personatool.maps.views import registry
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

JOURNEY = "title: We are moving\nstages: [{name: Before, steps: [Call, Wait]}]\n"


def test_a_drawing_that_fails_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "move.yaml").write_text(JOURNEY, "utf-8")

    def fail(*_: object) -> None:
        raise PersonatoolError(msg("The engine gave up."))

    view = next(view for view in registry.VIEWS if view.name == "blueprint")
    broken = tuple(type(view)(view.name, view.title, fail) if each is view else each for each in registry.VIEWS)  # type: ignore[arg-type]
    monkeypatch.setattr(registry, "VIEWS", broken)
    monkeypatch.setattr("sys.argv", ["personatool", "--lang", "en", "pack", "-t", "site", "--out", "site"])
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as left:
        run()
    assert not left.value.code
    assert "Left out: the drawing move.blueprint. The engine gave up." in capsys.readouterr().err
    assert (tmp_path / "site" / "index.html").is_file()
