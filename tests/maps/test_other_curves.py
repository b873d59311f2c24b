"""Several personas' curves on one map: told apart by dashes and marks, gaps kept, expectation drawn as such."""

from collections.abc import Callable
from typing import Any

from personatool.maps.canvas.shapes import Curve, Label, Marker
from personatool.maps.engine.dot import DotSource

Draw = Callable[..., DotSource]
PEOPLE = ("bo", "cy", "di", "eve", "flo", "guy", "hal", "ida", "jo", "kim", "lou", "max")


def step(name: str, **scores: Any) -> dict[str, Any]:
    return {"name": name, "emotion": {"score": "1", "basis": "observed"}, "emotions": scores}


def drawn(draw: Draw, *steps: dict[str, Any]) -> DotSource:
    return draw({"stages": [{"name": "Stage", "steps": list(steps)}]}, detail="essential")


def marks(source: DotSource) -> list[Marker]:
    return [shape for shape in source.drawing.shapes if isinstance(shape, Marker) and shape.name == "other"]


def lines(source: DotSource) -> list[Curve]:
    return [shape for shape in source.drawing.shapes if isinstance(shape, Curve) and shape.name == "other"]


def test_twelve_curves_differ_without_their_colour(draw: Draw) -> None:
    scores = {name: {"score": str(index / 4 - 1)} for index, name in enumerate(PEOPLE)}
    source = drawn(draw, step("One", **scores), step("Two", **scores))
    styles = [line.style for line in lines(source)]
    shapes = [mark.shape for mark in marks(source)[len(PEOPLE) :: 2]]
    assert len(set(zip(styles, shapes, strict=True))) == len(PEOPLE)


def test_a_missing_emotion_is_a_gap(draw: Draw) -> None:
    said = {"bo": {"score": "-1"}}
    whole = drawn(draw, *(step(name, **said) for name in "abcde"))
    broken = drawn(draw, step("a", **said), step("b", **said), step("c"), step("d", **said), step("e", **said))
    assert (len(lines(whole)), len(lines(broken))) == (1, 2)
    assert len(marks(whole)) - len(marks(broken)) == 1


def test_what_is_expected_is_hollow_and_explained(draw: Draw) -> None:
    seen, guessed = {"bo": {"score": "1", "basis": "observed"}}, {"bo": {"score": "1", "basis": "assumed"}}
    fills = [
        {mark.fill for mark in marks(drawn(draw, step("a", **said), step("b", **said)))} for said in (seen, guessed)
    ]
    assert "#FFFFFF" not in fills[0]
    assert "#FFFFFF" in fills[1]
    told = [shape.lines[0] for shape in drawn(draw, step("a", **guessed)).drawing.shapes
            if isinstance(shape, Label) and shape.lines]  # fmt: skip
    assert "Expected or assumed" in told


def test_curves_beyond_those_that_can_be_told_apart_are_named(draw: Draw) -> None:
    scores = {name: {"score": "1"} for name in (*PEOPLE, "nan", "oz")}
    source = drawn(draw, step("One", **scores), step("Two", **scores))
    said = " ".join(" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label))
    assert len(lines(source)) == len(PEOPLE)
    assert "Not drawn: nan, oz" in said
