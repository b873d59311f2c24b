"""The steps of a journey as a graph: steps by their place in the file, and where each leads."""

from collections.abc import Mapping, Sequence

from personatool.model.journey import Journey

Graph = Mapping[int, Sequence[int]]


def step_graph(journey: Journey) -> dict[int, tuple[int, ...]]:
    """Where each step leads: to its `next`, else to the following step.

    A link to a step that does not exist is taken for the following step, so that one slip is said once.
    """
    steps = journey.steps
    places = {step.id: index for index, step in reversed(list(enumerate(steps))) if step.id}
    graph = {}
    for index, step in enumerate(steps):
        following = (index + 1,) if index + 1 < len(steps) else ()
        named = tuple(places[link.to] for link in step.next if link.to in places)
        graph[index] = named if step.next and len(named) == len(step.next) else (*named, *following)
    return graph


def reach(graph: Graph, start: int) -> frozenset[int]:
    """Everything that can be reached from a step by one link or more."""
    found: set[int] = set()
    waiting = [start]
    while waiting:
        for target in graph[waiting.pop()]:
            if target not in found:
                found.add(target)
                waiting.append(target)
    return frozenset(found)


def endless_loops(graph: Graph) -> list[list[int]]:
    """The loops that nothing leads out of, each in the order of the file; a step that leads to itself is none."""
    reached = {step: reach(graph, step) for step in _stuck(graph)}
    loops = {found for step, found in reached.items() if all(reached[member] == found for member in found)}
    return sorted(sorted(loop) for loop in loops if len(loop) > 1)


def _stuck(graph: Graph) -> set[int]:
    """The steps from which no end can be reached."""
    backwards: dict[int, list[int]] = {step: [] for step in graph}
    for step, targets in graph.items():
        for target in targets:
            backwards[target].append(step)
    ends = {step for step, targets in graph.items() if not targets}
    free = ends.union(*(reach(backwards, end) for end in ends))
    return set(graph) - free
