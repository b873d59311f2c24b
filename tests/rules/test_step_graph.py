"""Steps as a graph: unreachable steps and loops, against their plain definitions."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from personatool.model.journey import Journey
from personatool.model.moment import Stage, Step
from personatool.model.step_graph import step_graph
from personatool.rules.facts.reach import endless_loops, reach


def journey(*leads: tuple[str, ...]) -> Journey:
    steps = tuple(
        Step.model_validate({"id": f"s{index}", "name": "x", **({"next": list(targets)} if targets else {})})
        for index, targets in enumerate(leads)
    )
    return Journey(id="j", title="t", stages=(Stage(name="one", steps=steps[:2]), Stage(name="two", steps=steps[2:])))


def test_without_links_each_step_leads_to_the_following_one() -> None:
    assert step_graph(journey((), (), ())).steps == {0: (1,), 1: (2,), 2: ()}


def test_a_link_replaces_the_following_step() -> None:
    assert step_graph(journey(("s2",), (), ())).steps == {0: (2,), 1: (2,), 2: ()}


def test_a_link_to_nowhere_is_taken_for_the_following_step() -> None:
    assert step_graph(journey(("gone", "s2"), (), ())).steps == {0: (1, 2), 1: (2,), 2: ()}


def test_a_loop_with_a_way_out_is_none() -> None:
    assert endless_loops(step_graph(journey((), ("s0", "s2"), ())).steps) == []


def test_two_loops_are_two() -> None:
    assert endless_loops({0: (1, 2), 1: (3,), 3: (1,), 2: (4,), 4: (2,)}) == [[1, 3], [2, 4]]


graphs = st.integers(1, 8).flatmap(
    lambda size: st.fixed_dictionaries({step: st.lists(st.integers(0, size - 1), max_size=3) for step in range(size)})
)


@given(graphs)
def test_whoever_enters_an_endless_loop_meets_all_of_it_and_nothing_else(graph: dict[int, list[int]]) -> None:
    loops = endless_loops(graph)
    assert all(reach(graph, step) == frozenset(loop) for loop in loops for step in loop)
    assert all(not set(one) & set(other) for one, other in pairwise(loops))


@given(graphs)
def test_a_step_that_can_reach_an_end_or_a_loop_of_one_is_not_missed(graph: dict[int, list[int]]) -> None:
    final = {step for loop in endless_loops(graph) for step in loop}
    final |= {step for step, targets in graph.items() if not set(targets) - {step}}
    assert all({step, *reach(graph, step)} & final for step in graph)
