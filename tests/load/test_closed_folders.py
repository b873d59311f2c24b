"""A folder or a file that may not be read is said to be so; it is never taken for an empty one."""

import os
from pathlib import Path

import pytest

from personatool.load.files.selection import select
from personatool.load.files.team_templates import team_files
from personatool.model.errors import PersonatoolError
from personatool.pipeline.edit.format import Outcome, style_files

SCANDIR = os.scandir


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A persona, a journey, a template."""
    files = {
        "personas/nadia.yaml": "name: Nadia\n",
        "journeys/move.yaml": "title: Move\nstages: [{name: Pack}]\n",
        "templates/pack/own.css": "p {}\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def close(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse to list a folder, as the system does: a superuser, who runs tests in containers, may list any."""

    def refuse(place: str | Path) -> object:
        if Path(place) == folder:
            raise PermissionError(13, "Permission denied", str(place))
        return SCANDIR(place)

    monkeypatch.setattr(os, "scandir", refuse)


@pytest.mark.parametrize("name", ["personas", "journeys", "standards"])
def test_a_closed_folder_of_a_workspace_is_named(name: str, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    close(workspace / name, monkeypatch)
    with pytest.raises(PersonatoolError) as raised:
        select([], workspace)
    assert dict(raised.value.message.params) == {"folder": name}
    assert "cannot be read" in raised.value.message.text


def test_a_closed_folder_is_not_one_with_nothing_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "shared"
    place.mkdir()
    with pytest.raises(PersonatoolError, match="nothing to check"):
        select([place], tmp_path)
    close(place, monkeypatch)
    with pytest.raises(PersonatoolError, match="cannot be read"):
        select([place], tmp_path)


def test_a_folder_whose_files_cannot_be_looked_at_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "is_file", refuse)
        close(tmp_path, patched)
        with pytest.raises(PersonatoolError, match="cannot be read"):
            select([tmp_path], tmp_path)


@pytest.mark.parametrize("name", ["templates", "templates/pack"])
def test_closed_templates_do_not_give_the_built_in_ones(
    name: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close(workspace / name, monkeypatch)
    with pytest.raises(PersonatoolError) as raised:
        team_files(workspace)
    assert dict(raised.value.message.params) == {"folder": name.rpartition("/")[2]}


def test_the_formatter_does_not_pass_over_what_it_cannot_read(workspace: Path) -> None:
    (workspace / "personas/closed.yaml").symlink_to(workspace / "personas/gone.yaml")
    (workspace / "personas/folder.yaml").mkdir()
    (workspace / "personas/empty.yaml").touch()
    outcomes = {styled.path: styled.outcome for styled in style_files([], workspace)}
    assert outcomes["personas/closed.yaml"] is Outcome.BROKEN
    assert outcomes["personas/folder.yaml"] is Outcome.BROKEN
    assert outcomes["personas/empty.yaml"] is Outcome.SAME
