"""Time `check` on generated personas beside the linters people know: `python benchmarks/check.py`.

1,000 files of 60 lines, medians of the runs, wall time. Aims: ≤ 0.10 × yamllint, ≤ 0.45 × check-jsonschema, ≤ 2 × the C
parser composing the files and building values, ≤ 300 MB, unchanged files ≤ 0.25 × the first time. `--large` adds 10,000
files: ≤ 11 × as long, ≤ 1 GB. With `--tiny`, one run on three files: that it works at all.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from workspace import wall

RUNS = 5
SCRIPTS = Path(sys.executable).parent
TOOL = (sys.executable, "-m", "personatool")
SYLLABLES = ("ba", "ter", "lo", "min", "sa", "gri", "ven", "do", "fal", "ki", "mor", "ne", "pul", "ra", "sto", "wen")
PLACES = ("Roubaix", "Leeds", "Brest", "Cork", "Namur", "Lyon", "Ghent", "Pau")
ROLES = ("carer", "night nurse", "farmer", "student", "driver", "retired teacher", "shop assistant", "welder")
COMPOSE = """
import sys, time, yaml
from pathlib import Path
texts = [path.read_bytes() for path in sorted(Path(sys.argv[1], "personas").iterdir())]
start = time.perf_counter()
for text in texts:
    loader = yaml.CSafeLoader(text)
    loader.construct_document(loader.get_single_node())
print(time.perf_counter() - start)
"""


def persona(number: int) -> str:
    """One persona of sixty lines, unlike the others, as a team would write it."""
    pick = random.Random(number)

    def said(verb: str) -> str:
        words = ("".join(pick.choices(SYLLABLES, k=pick.randint(1, 3))) for _ in range(pick.randint(4, 9)))
        return f"{verb} {' '.join(words)}"

    lists = {
        "goals": [said("Keep") for _ in range(3)],
        "motivations": [said("Wants") for _ in range(4)],
        "pains": [said("Has") for _ in range(5)],
        "barriers": [said("Cannot") for _ in range(4)],
        "behaviours": [said("Will") for _ in range(5)],
        "skills": [said("Knows") for _ in range(4)],
        "tools": [said("List of") for _ in range(4)],
    }
    head = [
        f"name: {pick.choice(('Ada', 'Ben', 'Cleo', 'Dia', 'Eve', 'Finn', 'Gus'))} {number}",
        f"role: {pick.choice(ROLES).capitalize()} in {pick.choice(PLACES)}",
        "kind: user",
        "basis: research",
        f"quote: {{text: {said('I had')}, source: talks}}",
        "story: |",
        f"  Comes from {pick.choice(PLACES)} and {said('works')}.",
        "",
        f"  {said('Would rather')}.",
        f"digital: {{autonomy: {pick.randint(1, 9)}, method: observation, date: 2026-03, devices: [phone]}}",
        f"literacy: {pick.choice(('fluent', 'hesitant', 'struggling'))}",
        f"demographics: {{age: {pick.randint(18, 90)}, place: {pick.choice(PLACES)}, why: Age changes the steps}}",
        "evidence: [talks]",
        "needs:",
        *(f"  - {{id: need-{index}, text: {said('See')}}}" for index in range(5)),
        "access_needs: [limited-vision]",
        "owner: Design team",
        "reviewed: 2026-05-12",
        "review_by: 2027-05-12",
    ]
    body = [line for key, items in lists.items() for line in (f"{key}:", *(f"  - {item}" for item in items))]
    return "\n".join([*head, *body, "status: reviewed", ""])


def write_workspace(folder: Path, count: int) -> None:
    """Write the workspace that is timed; the same on every machine."""
    (folder / "personas").mkdir(parents=True)
    settings = "evidence: {talks: {title: Talks in three towns, kind: observation, date: 2026-03-01, n: 14}}\n"
    (folder / "personatool.yaml").write_text(settings, "utf-8")
    for number in range(count):
        (folder / "personas" / f"p{number:05}.yaml").write_text(persona(number), "utf-8")


def processor(words: Sequence[str], folder: Path) -> float:
    """Seconds of processor time a command takes, helpers included: about its wall time on one processor."""
    before = os.times()
    wall(words, folder)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def compose(folder: Path) -> float:
    """Seconds the bare C parser takes in a process of its own, without its start."""
    return float(subprocess.run([sys.executable, "-c", COMPOSE, str(folder)], check=True, capture_output=True).stdout)


def memory(words: Sequence[str], folder: Path) -> float:
    """The most memory a command has, in MB: its largest process; a helper of `check` has about a quarter as much."""
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=folder, check=True, capture_output=True)
    unit = 1 if sys.platform == "darwin" else 1024
    return int(done.stdout) * unit / 1e6


def median(measure: Callable[[], float], runs: int) -> float:
    """The median of several measurements."""
    return statistics.median(measure() for _ in range(runs))


def verdict(what: str, value: float, aim: float, unit: str = "×") -> None:
    """Print a figure beside its aim."""
    print(f"{what:34} {value:8.2f} {unit:3} (aim ≤ {aim:g}) {'ok' if value <= aim else 'MISSED'}", flush=True)


def small(folder: Path, count: int, runs: int) -> float:
    """Everything on 1,000 files; gives the time of the first check."""
    write_workspace(folder, count)
    schema = folder / "schemas"
    subprocess.run([*TOOL, "schema", "--out", str(schema)], check=True, capture_output=True)
    files = sorted(str(path) for path in (folder / "personas").iterdir())
    plain = (*TOOL, "check", "--no-cache", "--format", "concise")
    # In turn: a machine that is faster one minute than the next is so for both.
    pairs = [(wall(plain, folder), compose(folder)) for _ in range(2 * runs - 1)]
    cold, parser = statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)
    yamllint = median(lambda: wall([str(SCRIPTS / "yamllint"), "personas"], folder), min(runs, 2))
    against = ("check-jsonschema", "--schemafile", str(schema / "persona.schema.json"), *files)
    jsonschema = median(lambda: wall([str(SCRIPTS / against[0]), *against[1:]], folder), min(runs, 3))
    cached = (*TOOL, "check", "--format", "concise")
    wall(cached, folder)
    warm = median(lambda: wall(cached, folder), runs)
    print(f"{count:,} files: check {cold:.2f} s, unchanged {warm:.2f} s, yamllint {yamllint:.2f} s, "
          f"check-jsonschema {jsonschema:.2f} s, C parser {parser:.2f} s")  # fmt: skip
    print(f"check takes {median(lambda: processor(plain, folder), runs):.2f} s of processor time")
    verdict("check / yamllint", cold / yamllint, 0.10)
    verdict("check / check-jsonschema", cold / jsonschema, 0.45)
    verdict("check / C parser", cold / parser, 2)
    verdict("unchanged / first", warm / cold, 0.25)
    verdict("memory", memory(plain, folder), 300, "MB")
    return cold


def large(folder: Path, cold: float) -> None:
    """10,000 files: ten times as many, not much more than ten times as long."""
    write_workspace(folder, 10_000)
    plain = (*TOOL, "check", "--no-cache", "--format", "concise")
    verdict("10,000 files / 1,000 files", median(lambda: wall(plain, folder), 3) / cold, 11)
    verdict("memory", memory(plain, folder), 1_000, "MB")


def main() -> None:
    """Print each ratio beside its aim."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--large", action="store_true", help="10,000 files too")
    options.add_argument("--tiny", action="store_true", help="one run on three files")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        cold = small(Path(name, "small"), *((3, 1) if asked.tiny else (1_000, RUNS)))
        if asked.large:
            large(Path(name, "large"), cold)


if __name__ == "__main__":
    main()
