"""What can be reached in a graph of numbers, and the loops that nothing leads out of."""

from collections.abc import Collection, Mapping, Sequence

Graph = Mapping[int, Sequence[int]]


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


def endless_loops(graph: Graph, last: Collection[int] = ()) -> list[list[int]]:
    """The loops that nothing leads out of, each in the order of the file; a step that leads to itself is none.

    The journey may end after a step of `last`, and does after one that leads nowhere.
    """
    reached = {step: reach(graph, step) for step in _stuck(graph, last)}
    loops = {found for step, found in reached.items() if all(reached[member] == found for member in found)}
    return sorted(sorted(loop) for loop in loops if len(loop) > 1)


def _stuck(graph: Graph, last: Collection[int]) -> set[int]:
    """The steps from which no end can be reached."""
    backwards: dict[int, list[int]] = {step: [] for step in graph}
    for step, targets in graph.items():
        for target in targets:
            backwards[target].append(step)
    ends = {step for step, targets in graph.items() if not targets}.union(last)
    free = ends.union(*(reach(backwards, end) for end in ends))
    return set(graph) - free
