"""The JSON Schemas and the loader agree on what a file may hold."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from personatool.load.shape.json_schema import schema

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases" / "shape"
KINDS = ("persona", "journey", "standard", "workspace")
SHIPPED = [
    *(("persona", path) for path in sorted((ROOT / "personas").glob("*.yaml"))),
    *(("journey", path) for path in sorted((ROOT / "journeys").glob("*.yaml"))),
    ("workspace", ROOT / "personatool.yaml"),
    *(("standard", path) for path in sorted((ROOT / "src" / "personatool" / "standards").glob("*.yaml"))),
    *(("standard", path) for path in sorted(CASES.glob("clean-*/standards/*.y*ml"))),
    *(("persona", path) for path in sorted(CASES.glob("clean-*/personas/*.yaml"))),
    *(("journey", path) for path in sorted(CASES.glob("clean-*/journeys/*.yaml"))),
]


class Editor(yaml.SafeLoader):
    """What editors see: numbers, but dates as texts."""


Editor.add_constructor("tag:yaml.org,2002:timestamp", lambda _loader, node: node.value)


def documents(text: str) -> list[Any]:
    return [each for each in yaml.load_all(text, Editor) if each is not None]


def validator(kind: str) -> jsonschema.Draft202012Validator:
    found = schema(kind)
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


@pytest.mark.parametrize(("kind", "path"), SHIPPED, ids=lambda case: getattr(case, "stem", case))
def test_good_files_are_valid(kind: str, path: Path) -> None:
    for document in documents(path.read_text("utf-8-sig")):
        assert [f"{list(each.path)}: {each.message}" for each in validator(kind).iter_errors(document)] == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("persona", "name: A\nfrustation: x"),
        ("persona", "name: A\nkind: usr"),
        ("persona", "name: A\nid: Not An Id"),
        ("persona", "name: A\npains: [{text: x, severity: 7}]"),
        ("persona", "name: ''"),
        ("journey", "title: A"),
        ("journey", "stages: [A]"),
        ("journey", "title: A\nstages: [{name: A, steps: [{action: a, when: b}]}]"),
        ("journey", "title: A\nstages: [{name: A, emotion: {score: high}}]"),
        ("standard", "title: A"),
        ("standard", "title: A\npoints: [{id: 1, heading: a, txt: b}]"),
        ("standard", "title: A\npoints: [{id: A 1, heading: a}]"),
        ("workspace", "brand: {accent: red}"),
        ("workspace", "evidence: {a: {title: A, kind: rumour}}"),
    ],
)
def test_bad_files_are_not(kind: str, text: str) -> None:
    assert list(validator(kind).iter_errors(documents(text)[0]))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("persona", "role: A\nage: 52\nplace: Lille\ngoals:\n  text: x\nbehaviors: [x]\nquote: x\ndigital: 4"),
        ("persona", "name: A\nlinks: https://example.org\nportrait: me.png\nreviewed: 2026-05\nquote:\n"),
        ("journey", "title: A\nstages: One"),
        (
            "journey",
            "title: A\nstages: [{name: One, emotion: -1, wait: 3d, cost: 0, key_moment: true, with: x, steps: Go}]",
        ),
        ("journey", "title: A\nstages: [{name: One, needs: [a, {need: b, persona: c}], lanes: {Law: x}, asks: x}]"),
        ("workspace", "language: fr\nheld: {a: b}\nchannels: {x: X}\nrules: {J021: {max_steps: 25}}\nversion: 1.2"),
    ],
)
def test_short_forms_are_valid(kind: str, text: str) -> None:
    assert [f"{list(each.path)}: {each.message}" for each in validator(kind).iter_errors(documents(text)[0])] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_model_is_described(kind: str) -> None:
    found = schema(kind)
    assert found["$schema"].endswith("2020-12/schema")
    for definition in [found, *found.get("$defs", {}).values()]:
        inner = next((each for each in definition.get("anyOf", []) if "properties" in each), definition)
        assert inner.get("description")
        assert inner.get("additionalProperties") is False
