"""Time maps of 5 stages, 20 steps and 8 lanes, warm: `python benchmarks/maps.py`.

Medians in milliseconds: laying out (with all measuring), the engine alone, finishing; then 100 such journeys side by
side. Aims: 150 ms a map, 10 s for 100 on two cores. With `--tiny`, one run and two journeys: that it works at all.
"""

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from workspace import journey, persona

from personatool.i18n import translator
from personatool.maps.engine.graphviz import find_engine, run
from personatool.maps.engine.svg import FILE, read_engine_svg
from personatool.maps.views.journey.view import journey_map
from personatool.model.measured import Measured
from personatool.pipeline.check.run_rules import Checked, check
from personatool.pipeline.draw.make import draw_maps

RUNS = 15
MANY = 100


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of wall time."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def workspace(root: Path, count: int) -> Checked:
    """A workspace of journeys with eight lanes each."""
    for folder in ("personas", "journeys"):
        (root / folder).mkdir()
    (root / "personas" / "persona-0.yaml").write_text(persona(0), encoding="utf-8")
    for number in range(count):
        text = journey(number).replace(f"persona: persona-{number}", "persona: persona-0")
        (root / "journeys" / f"journey-{number}.yaml").write_text(text, encoding="utf-8")
    return check([root], root)


def one(checked: Checked, runs: int) -> None:
    """Print what each stage of one map takes."""
    engine = find_engine("auto", os.environ)
    about = checked.workspace.journeys[0].value
    spent: dict[str, list[float]] = {"layout": [], "engine": [], "finish": [], "whole": []}
    for _ in range(runs + 1):
        start = time.perf_counter()
        source = journey_map(Measured(checked.workspace), about, translator("en"))
        laid = time.perf_counter()
        svg = run(engine, source.wordless)
        drawn = time.perf_counter()
        read_engine_svg(source, svg).svg(FILE)
        done = time.perf_counter()
        for name, value in (("layout", laid - start), ("engine", drawn - laid), ("finish", done - drawn),
                            ("whole", done - start)):  # fmt: skip
            spent[name].append(value * 1000)
    medians = {name: statistics.median(values[1:]) for name, values in spent.items()}
    for name, value in medians.items():
        print(f"{name:8} {value:7.1f} ms")
    print(f"whole / engine: {medians['whole'] / medians['engine']:.1f}")


def many(checked: Checked) -> None:
    """Print how long all journeys take together."""
    spent = timed(lambda: draw_maps(checked.workspace, checked.workspace.journeys, "auto"))
    print(f"{len(checked.workspace.journeys)} journeys: {spent / 1000:.1f} s")


def main() -> None:
    """Time one map, then many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tiny", action="store_true", help="one run, two journeys")
    tiny = parser.parse_args().tiny
    with tempfile.TemporaryDirectory() as folder:
        checked = workspace(Path(folder), 2 if tiny else MANY)
        one(checked, 1 if tiny else RUNS)
        many(checked)


if __name__ == "__main__":
    main()
