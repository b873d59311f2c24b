"""A fix changes what it names and nothing else, whatever the text around it looks like."""

from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from edit.writing import files
from personatool.edit import apply_changes, change_of, changes_nothing_else, without_overlaps
from personatool.load.syntax.outline import outline
from personatool.model.diagnostic import Fix
from personatool.model.outline import Node, Outline
from personatool.model.place import Route, Spot
from personatool.wording.misspellings import misspelled


def read(text: str) -> Outline:
    found = outline(text.encode())
    assert found is not None
    return found


def texts(node: Node, route: Route = ()) -> list[tuple[Route, str]]:
    """Every text in a node, with the way to it."""
    if node.kind == "text":
        return [(route, node.text)]
    if node.kind == "list":
        return [found for at, item in enumerate(node.items) for found in texts(item, (*route, at))]
    return [found for key, value in node.pairs for found in texts(value, (*route, key.text))]


def keys(node: Node, route: Route = ()) -> list[Route]:
    """Every key in a node."""
    if node.kind == "list":
        return [found for at, item in enumerate(node.items) for found in keys(item, (*route, at))]
    inner = [found for key, value in node.pairs for found in keys(value, (*route, key.text))]
    return [*((*route, key.text) for key, _ in node.pairs), *inner]


def fixes_of(draw: st.DataObject, found: Outline) -> list[Fix]:
    made: list[Fix] = []
    for document, part in enumerate(found.documents):
        for route, text in texts(part.root):
            if draw.draw(st.integers(0, 2)) == 0:
                made.append(
                    Fix(Spot("f", route, document), text, draw.draw(st.sampled_from(["new-text", "12:30", "a, b: c"])))
                )
        for route in keys(part.root):
            if draw.draw(st.integers(0, 3)) == 0:
                made.append(Fix(Spot("f", route, document, key=True), str(route[-1]), f"new_{len(made)}"))
            elif draw.draw(st.integers(0, 5)) == 0:
                made.append(Fix(Spot("f", route, document), "", "an-id", add="id", under="text"))
    return made


def read_elsewhere(text: str) -> list[Any]:
    """What the text says, by a reader that is none of ours."""
    return list(yaml.load_all(text, yaml.BaseLoader))


def with_fix(value: Any, fix: Fix) -> Any:
    """What a value should say after a fix of it, mended on the value instead of the text."""
    return _mended(value, fix.spot.route, fix)


def _mended(value: Any, route: Route, fix: Fix) -> Any:
    if not route:
        return {"id": fix.text, **value} if fix.add else fix.text
    step, *others = route
    if isinstance(value, list):
        return [_mended(each, tuple(others), fix) if at == step else each for at, each in enumerate(value)]
    if fix.spot.key and not others:
        return {fix.text if key == step else key: each for key, each in value.items()}
    return {key: _mended(each, tuple(others), fix) if key == step else each for key, each in value.items()}


SLOW = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@SLOW
@given(files(), st.data())
def test_one_fix_says_one_thing_otherwise(text: str, data: st.DataObject) -> None:
    assume(outline(text.encode()) is not None)
    found = read(text)
    fix = next(iter(fixes_of(data, found)), None)
    change = change_of(found, fix) if fix else None
    assume(fix is not None and change is not None)
    assert fix
    assert change
    after = apply_changes(found, [change])
    values = read_elsewhere(text)
    values[fix.spot.document] = with_fix(values[fix.spot.document], fix)
    assert read_elsewhere(after) == values
    assert changes_nothing_else(found, outline(after.encode()), [change])
    assert after.startswith(text[: change.start])
    assert after.endswith(text[change.end :])


@SLOW
@given(files(), st.data())
def test_many_fixes_keep_all_else(text: str, data: st.DataObject) -> None:
    assume(outline(text.encode()) is not None)
    found = read(text)
    changes = without_overlaps(each for fix in fixes_of(data, found) if (each := change_of(found, fix)))
    after = read(apply_changes(found, changes))
    assert changes_nothing_else(found, after, changes)
    assert [comment.text for comment in after.comments] == [comment.text for comment in found.comments]
    assert ("\r\n" in after.text) == ("\r\n" in text)


@pytest.mark.parametrize(
    "after",
    [
        "name: y  # c\nrole: z\n",
        "name: x\nrole: z\n",
        "role: z\nname: x  # c\n",
        "name: x  # c\n",
        "name: x  # d\nrole: z\n",
    ],
    ids=["value", "comment gone", "order", "key gone", "comment"],
)
def test_the_proof_sees_what_was_lost(after: str) -> None:
    assert not changes_nothing_else(read("name: x  # c\nrole: z\n"), read(after), ())


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("notise", {"notice", "before"}, "notice"),
        ("belkasem", {"belkacem"}, "belkacem"),
        ("stroy", {"story"}, "story"),
        ("movelist", {"move-list"}, "move-list"),
        ("interviews-2025", {"interviews-2026"}, None),
        ("step-a", {"step-b"}, None),
        ("notise", {"notice", "notime"}, None),
        ("mail", {"main"}, "main"),
        ("son", {"sun"}, None),
        ("notice", {"notice"}, None),
    ],
)
def test_slips_are_told_from_other_words(written: str, known: set[str], meant: str | None) -> None:
    assert misspelled(written, known) == meant
