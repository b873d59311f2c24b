"""Time the whole commands, cold, on a workspace of 12 personas and 6 journeys: `python benchmarks/workspace.py`.

Medians of 5 runs, in seconds of wall time. Aims: check ≤ 0.6, pack ≤ 2.5,
`--version` ≤ 1.2 × `python -c "import typer"`. With `--tiny`, one run on next to nothing: that it works at all.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

RUNS = 5
STAGES, STEPS = 5, 20
CHANNELS = ("web", "phone", "counter", "post", "email")


def persona(number: int) -> str:
    """One persona of sixty lines."""
    lists = "".join(
        f"{key}:\n"
        + "".join(f"  - {key} number {item} of persona {number}, said in a few words\n" for item in range(4))
        for key in ("goals", "motivations", "pains", "barriers", "behaviours", "skills", "tools")
    )
    needs = "needs:\n" + "".join(f"  - {{id: need-{item}, text: What matters is point {item}}}\n" for item in range(3))
    return (
        f"name: Person {number}\nrole: Role number {number}\nkind: user\nbasis: proto\nliteracy: hesitant\n"
        f"quote: I only want to get through it, said {number}.\nstory: |\n  A long story.\n\n  With two paragraphs.\n"
        f"digital: {{autonomy: {number % 9 + 1}, method: observation, date: 2026-03}}\n{needs}{lists}"
    )


def journey(number: int) -> str:
    """One journey of 5 stages and 20 steps, with the usual lanes."""
    lines = [f"title: Journey {number}", f"persona: persona-{number}", "state: current", "stages:"]
    for stage in range(STAGES):
        lines += [f"  - name: Stage {stage}", "    steps:"]
        for step in range(STEPS // STAGES):
            place = stage * STEPS // STAGES + step
            lines += [
                f"      - name: Step {place}",
                f"        action: The person does thing number {place} and waits for an answer",
                f"        channel: {CHANNELS[place % len(CHANNELS)]}",
                f"        thought: Is this the right place for thing {place}?",
                f"        emotion: {place % 5 - 2}",
                f"        pains: [{{text: Nobody says what comes after {place}, severity: {place % 3 + 1}}}]",
                f"        opportunities: [{{text: Say what comes after {place}}}]",
                "        backstage: [A file is opened]",
                "        systems: [The register]",
            ]
    return "\n".join(lines) + "\n"


def write_workspace(folder: Path, personas: int, journeys: int) -> None:
    """Write the workspace that is timed."""
    for name, count, text in (("personas", personas, persona), ("journeys", journeys, journey)):
        (folder / name).mkdir(parents=True)
        for number in range(count):
            (folder / name / f"{name[:-1]}-{number}.yaml").write_text(text(number), "utf-8")


def wall(words: Sequence[str], folder: Path) -> float:
    """Seconds a command takes; findings (exit code 1) are no failure."""
    start = time.perf_counter()
    done = subprocess.run(words, cwd=folder, check=False, capture_output=True)
    took = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    return took


def main() -> None:
    """Print each figure beside its aim."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tiny", action="store_true", help="one run on next to nothing")
    tiny = parser.parse_args().tiny
    runs = 1 if tiny else RUNS

    def median(*words: str, folder: Path) -> float:
        return statistics.median(wall(words, folder) for _ in range(runs))

    tool = (sys.executable, "-m", "personatool")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_workspace(folder, *((2, 1) if tiny else (12, 6)))
        print(f"check     {median(*tool, 'check', folder=folder):.3f} s   (aim 0.6)")
        print(f"pack      {median(*tool, 'pack', folder=folder):.3f} s   (aim 2.5)")
        version = median(*tool, "--version", folder=folder)
        typer = median(sys.executable, "-c", "import typer", folder=folder)
        print(f"--version {version:.3f} s   {version / typer:.2f} x import typer (aim 1.2)")


if __name__ == "__main__":
    main()
