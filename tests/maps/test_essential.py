"""The wall map: everything its lanes are given is there, low and in few words."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from personatool.i18n import content_language, translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Box, Icon, Label, Marker
from personatool.maps.engine.dot import DotSource
from personatool.maps.views.journey.view import journey_map
from personatool.model.measured import Measured

Draw = Callable[..., DotSource]
LONG = "A long text about everything that goes wrong at the counter on a Monday morning"


def words(source: DotSource) -> str:
    return " ".join(" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label))


def boxes(source: DotSource, name: str) -> Iterator[Box]:
    return (shape for shape in source.drawing.shapes if isinstance(shape, Box) and shape.name == name)


def drawn(draw: Draw, *steps: object, **more: object) -> DotSource:
    return draw({"stages": [{"name": "Stage", "steps": list(steps)}], **more}, detail="essential")


def test_a_map_of_twenty_steps_is_wider_than_tall(root: Path) -> None:
    workspace = load([root], cwd=root).workspace
    journey = workspace.journey("je-perds-un-proche")
    assert journey
    assert len(journey.steps) == 20
    say = translator(content_language(journey.language, workspace.settings.language))
    drawing = journey_map(Measured(workspace), journey, say, "essential").drawing
    assert 1.3 <= drawing.width / drawing.height <= 2


def test_every_pain_of_a_crowded_step_is_there(draw: Draw) -> None:
    source = drawn(draw, {"name": "One", "pains": [f"{LONG} {i}" for i in range(7)]}, "Two", "Three", "Four")
    assert len(list(boxes(source, "pain"))) == 7
    for index in range(7):
        assert f"Monday morning {index}" in words(source)


def test_a_crowded_lane_grows_down_in_the_column_of_its_step(draw: Draw) -> None:
    source = drawn(draw, *(f"Step {i}" for i in range(9)), {"name": "Full", "pains": [LONG, LONG, LONG]}, "Last")
    cards = sorted((box.y, box.x, box.height) for box in boxes(source, "pain"))
    assert len({x for _, x, _ in cards}) == 1
    assert all(after[0] >= before[0] + before[2] for before, after in pairwise(cards))


def test_a_crowded_journey_has_wider_columns_than_a_quiet_one(draw: Draw) -> None:
    quiet = drawn(draw, *(f"Step {i}" for i in range(12)))
    crowded = drawn(draw, *({"name": f"Step {i}", "pains": [LONG] * 8, "systems": [LONG] * 6} for i in range(12)))
    assert crowded.drawing.width > quiet.drawing.width


def test_data_and_documents_are_counted_named_and_told_from_what_is_held(draw: Draw) -> None:
    asks = [{"item": "Date of birth", "held_by": ["Town hall"]}, "Income"]
    documents = [{"name": "Birth certificate", "copies": 2, "held_by": ["Town hall"]}]
    said = words(drawn(draw, {"name": "Apply", "asks": asks, "documents": documents}))
    assert "2 pieces of data" in said
    assert "Date of birth · Income" in said
    assert "Birth certificate ×\u00a02" in said
    assert "2 already held" in said


def test_time_wait_and_cost_stand_on_one_line(draw: Draw) -> None:
    source = drawn(draw, {"name": "Apply", "duration": "2h", "wait": "3d", "cost": "5 EUR"})
    labels = [shape for shape in source.drawing.shapes if isinstance(shape, Label) and shape.face == "medium"]
    found = {label.y for label in labels if label.lines[0] in ("2 h", "3 days", "€5")}
    assert len(found) == 1


def test_backstage_support_and_systems_share_a_lane_below_the_line_of_visibility(draw: Draw) -> None:
    step = {"name": "Apply", "frontstage": "Greets", "backstage": "Checks", "support": "Trains", "systems": "Register"}
    said = words(drawn(draw, step))
    assert all(word in said for word in ("Checks", "Trains", "Register"))
    assert "Greets" not in said
    assert "Greets" in words(drawn(draw, step, type="blueprint"))


def test_the_team_s_own_lanes_stay(draw: Draw) -> None:
    said = words(drawn(draw, {"name": "Apply", "lanes": {"Legal basis": "Article 9"}}))
    assert "Legal basis" in said
    assert "Article 9" in said


def test_an_emotion_in_words_leaves_a_gap_and_has_its_own_row(draw: Draw) -> None:
    steps = [{"name": "One", "emotion": "1"}, {"name": "Two", "emotion": "puzzled"}, {"name": "Three", "emotion": "-1"}]
    source = drawn(draw, *steps)
    marks = [shape for shape in source.drawing.shapes if isinstance(shape, Marker) and shape.name == "emotion"][:-2]
    word = next(s for s in source.drawing.shapes if isinstance(s, Label) and s.lines == ("puzzled",))
    assert [mark.shape for mark in marks] == ["circle", "triangle"]
    assert word.y > max(mark.y for mark in marks)
    assert "In words" in words(source)


def test_words_alone_draw_no_axis(draw: Draw) -> None:
    said = words(drawn(draw, {"name": "One", "emotion": "puzzled"}, {"name": "Two", "emotion": "glad"}))
    assert "puzzled" in said
    assert "Neutral" not in said


def test_curves_of_several_people_are_named_once_above_the_plot(draw: Draw) -> None:
    steps = [{"name": f"S{i}", "emotion": "1", "emotions": {"p": "1", "q": "1", "r": "1"}} for i in range(4)]
    source = drawn(draw, *steps)
    marks = [shape for shape in source.drawing.shapes if isinstance(shape, Marker) and shape.name == "emotion"]
    for name in "pqr":
        labels = [s for s in source.drawing.shapes if isinstance(s, Label) and s.lines == (name,)]
        assert len(labels) == 1
        assert labels[0].y < min(mark.y for mark in marks)


def test_the_legend_explains_only_what_is_drawn(draw: Draw) -> None:
    silent = {"name": "Send", "initiator": "service", "emotion": "glad"}
    met = {**silent, "channel": "post"}
    assert "starts the exchange" not in words(drawn(draw, silent))
    assert "The service starts the exchange" in words(drawn(draw, met))
    assert "The person starts the exchange" not in words(drawn(draw, met))
    assert "Legend" not in words(drawn(draw, silent))


def word_cards(source: DotSource) -> list[Box]:
    return list(boxes(source, "emotion-word"))


def test_words_alone_leave_the_lane_s_title_clear(draw: Draw) -> None:
    source = drawn(draw, {"name": "One", "emotion": "puzzled"}, {"name": "Two", "emotion": "glad"})
    title = next(s for s in source.drawing.shapes if isinstance(s, Label) and s.lines == ("Emotion",))
    others = [s for s in source.drawing.shapes if isinstance(s, Label) and s is not title]
    assert not any(label.x < title.x + title.width and title.x < label.x + label.width
                   and label.y < title.y + title.height and title.y < label.y + label.height
                   for label in others)  # fmt: skip


def test_a_long_emotion_is_as_wide_as_its_column_or_its_stage(draw: Draw) -> None:
    steps = [{"name": "One", "emotion": LONG}, {"name": "Two", "emotion": "glad"}, "Three"]
    whole = {"name": "B", "emotion": LONG, "steps": ["Four", "Five"]}
    source = draw({"stages": [{"name": "A", "steps": steps}, whole]}, detail="essential")
    cards = sorted(boxes(source, "step"), key=lambda box: box.x)
    words = sorted(word_cards(source), key=lambda box: box.x)
    assert [(box.x, box.width) for box in words[:2]] == [(box.x, box.width) for box in cards[:2]]
    assert (words[2].x, words[2].x + words[2].width) == (cards[3].x, cards[4].x + cards[4].width)


def test_the_words_of_others_stand_under_their_names(draw: Draw) -> None:
    said = words(drawn(draw, {"name": "One", "emotion": "glad", "emotions": {"tom": "bored"}}))
    assert "tom" in said
    assert "bored" in said


def test_a_touchpoint_without_a_channel_is_no_meeting(draw: Draw) -> None:
    for step, icon in (({"touchpoint": "Poster"}, "circle-dot"), ({"with": "A friend"}, "user-round"),
                       ({"channel": "in-person"}, "users")):  # fmt: skip
        shapes = drawn(draw, {"name": "One", **step}).drawing.shapes
        assert [shape.name for shape in shapes if isinstance(shape, Icon) and shape.size == 20] == [icon]
