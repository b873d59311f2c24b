"""The standards that come along: whole, well-formed, honest about their words; read only when somebody names them."""

from pathlib import Path

import pytest

from personatool.load import standards as module
from personatool.load.standards import shipped, shipped_ids
from personatool.load.workspace import load
from personatool.model.standard import Standard

COUNTS = {
    "australia-dss": 10,
    "canada-digital-standards": 10,
    "iso-9241-210": 6,
    "marianne-2016": 12,
    "sp-plus": 8,
    "uk-service-standard": 14,
    "us-playbook": 13,
    "vos-demarches-essentielles": 9,
}
ALL = {each.value.id: each.value for each in shipped(shipped_ids())}


def workspace(folder: Path, **files: str) -> Path:
    for name, text in {"personas/nadia": "name: Nadia\n", **files}.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_all_are_there_with_all_their_points() -> None:
    assert {name: len(value.points) for name, value in ALL.items()} == COUNTS


@pytest.mark.parametrize("standard", ALL.values(), ids=ALL)
def test_each_says_whose_it_is_and_whose_words_it_has(standard: Standard) -> None:
    assert standard.owner
    assert standard.language in ("en", "fr")
    assert standard.source
    assert standard.source.startswith("https://")
    assert standard.licence
    assert standard.notes
    assert standard.version


@pytest.mark.parametrize("standard", ALL.values(), ids=ALL)
def test_a_translation_covers_every_point_or_none(standard: Standard) -> None:
    languages = {language for point in standard.points for language in point.headings}
    assert all(language in point.headings for point in standard.points for language in languages)
    assert standard.language not in languages


def test_what_could_not_be_quoted_says_so() -> None:
    assert {name: value.wording for name, value in ALL.items() if value.wording != "official"} == {
        "iso-9241-210": "paraphrase",
        "marianne-2016": "outline",
        "vos-demarches-essentielles": "paraphrase",
    }


def test_thresholds_of_the_french_observatory() -> None:
    thresholds = {point.id: point.threshold for point in ALL["vos-demarches-essentielles"].points}
    assert thresholds["satisfaction"] == "≥ 8/10 (n ≥ 100)"
    assert thresholds["aide-joignable"] == "≥ 85 %"
    assert None not in thresholds.values()


def test_nothing_is_read_when_nobody_names_any(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_read", lambda name: pytest.fail(f"{name} was read"))
    assert load([workspace(tmp_path)], cwd=tmp_path).workspace.standards == ()


def test_only_what_is_named_is_read(tmp_path: Path) -> None:
    place = workspace(tmp_path, **{"personas/said": "name: Saïd\nmeets: us-playbook.3\n"})
    assert [standard.value.id for standard in load([place], cwd=tmp_path).workspace.standards] == ["us-playbook"]


def test_a_teams_own_never_takes_the_place_of_one_that_comes_along(tmp_path: Path) -> None:
    ours = "title: Ours\npoints: [{id: 99, heading: Ours}]\n"
    place = workspace(tmp_path, **{"standards/sp-plus": ours, "personas/said": "name: Saïd\nmeets: sp-plus.4\n"})
    loaded = load([place], cwd=tmp_path)
    assert [finding.kind.code for finding in loaded.diagnostics] == ["L018"]
    assert [standard.value.title for standard in loaded.workspace.standards] == ["Services Publics +"]


def test_a_folder_called_standards_makes_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "standards").mkdir()
    inner = workspace(tmp_path / "inner")
    (inner / "deep").mkdir()
    assert load([], cwd=inner / "deep").root == inner
