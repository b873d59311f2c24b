"""Run the hostile corpus against the command line: `python tests/hostile/run_hostile.py [corpus]`.

The corpus is a folder with `manifest.json`: the argument, else PERSONATOOL_CORPUS, else `../shared/corpus` beside the
checkout. Each input is checked in a workspace of its own, by a process of its own; what is accepted is drawn and packed
too. Outcome, line, forbidden words, exact values, time and memory are held against the manifest.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
KINDS = ("persona", "journey", "portrait")
AMIRA = "kind: user\nid: nurse-amira\nname: Amira Haddad\nrole: Community nurse\n"
JOURNEY = "title: A day on the ward\nstages:\n  - name: Morning\n    steps: [Hand-over]\n"
OUTPUT_LIMIT = 64 * 1024
# Inputs that only make sense for somebody whose rights are limited.
NOT_AS_ROOT = ("chmod 000",)
Build = Callable[[Path, Sequence[str]], tuple[int, str]]
"""Draws and packs the workspace in a folder by these words: the exit code, and all that was said."""


@dataclass(frozen=True)
class Run:
    """One command: exit code, all it said, seconds of processor time, peak memory in MiB."""

    code: int
    said: str
    seconds: float
    memory: float


@dataclass(frozen=True)
class Result:
    """One input: what happened and what of it should not have."""

    name: str
    outcome: str
    seconds: float
    memory: float
    faults: tuple[str, ...]


def corpus_folder(argument: str | None = None) -> Path | None:
    """Find the hostile corpus; nothing when it is not here."""
    given = argument or os.environ.get("PERSONATOOL_CORPUS") or str(ROOT.parent / "shared" / "corpus")
    for folder in (Path(given), Path(given) / "hostile"):
        if (folder / "manifest.json").is_file():
            return folder
    return None


def inputs(folder: Path) -> list[dict[str, Any]]:
    """The inputs that are files of a workspace."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    return [each for each in manifest["inputs"] if each["kind"] in KINDS]


def restore(folder: Path, entry: dict[str, Any], target: Path) -> None:
    """Write an input as the manifest vouches for it; piece by piece, so that this process stays small itself."""
    stored, total = folder / entry["stored"], hashlib.sha256()
    unpacked = zlib.decompressobj() if stored.suffix == ".z" else None
    with stored.open("rb") as source, target.open("wb") as stream:
        while piece := source.read(4096):
            data = unpacked.decompress(piece) if unpacked else piece
            total.update(data)
            stream.write(data)
    assert total.hexdigest() == entry["sha256"], entry["name"]


def lay_out(folder: Path, entry: dict[str, Any], home: Path) -> str:
    """Make a workspace around an input; the path of the file to check is returned."""
    for name in ("personas/portraits", "journeys"):
        (home / name).mkdir(parents=True)
    name = Path(entry["file"]).name
    if entry["kind"] == "journey":
        (home / "personas/nurse-amira.yaml").write_text(AMIRA, "utf-8")
        path = "journeys/ward-day.yaml"
    else:
        path = "personas/nurse-amira.yaml"
    restore(folder, entry, home / ("personas/portraits/" + name if entry["kind"] == "portrait" else path))
    if entry["kind"] == "portrait":
        (home / path).write_text(f"{AMIRA}portrait: portraits/{name}\n", "utf-8")
    if "setup" in entry:
        shutil.copy(folder / "files/portraits/ok.png", home / "personas/portraits")
        subprocess.run(entry["setup"].replace("{dir}", str(home / "personas")), shell=True, check=True)
    return path


def run(home: Path, words: list[str], limit: float) -> Run:
    """Run the tool; a run over its time is killed and counts as exit code 124."""
    command = [sys.executable, "-m", "personatool", *words]
    environment = {
        **os.environ,
        "PYTHONIOENCODING": "utf-8",
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "en",
        "PERSONATOOL_LANG": "en",
    }
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=home, stdout=said, stderr=said, env=environment)
        code, seconds, memory = _wait(process, start + 4 * limit)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    return Run(code, text, seconds, memory)


def _wait(process: "subprocess.Popen[bytes]", until: float) -> tuple[int, float, float]:
    """Wait for a process; its exit code, seconds of processor time (a busy machine is no fault), and peak memory."""
    memory = 0.0
    while True:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, used.ru_utime + used.ru_stime, memory
        memory = max(memory, _peak(process.pid))
        if time.perf_counter() > until:
            process.kill()
            process.wait()
            return 124, time.perf_counter() - until, memory
        time.sleep(0.005)


def _peak(pid: int) -> float:
    """The peak memory of a living process in MiB, where the system tells; `wait4` would count its parent's too."""
    try:
        found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text("ascii", "replace"))
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def judge(folder: Path, entry: dict[str, Any], build: Build | None = None) -> Result:
    """Check one input, and draw and pack what is accepted; `build` does that in a cheaper way than a new start."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "workspace"
        path = lay_out(folder, entry, home)
        checked = run(home, ["check", "--format", "concise", path], entry["max_seconds"] + 5)
        accepted = checked.code == 0
        faults = [*_faults_of_check(entry, checked, path), *_faults_of_run("check", entry, checked)]
        if accepted:
            faults += _faults_of_outputs(entry, home, build)
    return Result(entry["name"], "accept" if accepted else "reject", checked.seconds, checked.memory, tuple(faults))


def _faults_of_run(what: str, entry: dict[str, Any], done: Run) -> Iterator[str]:
    if done.code not in (0, 1):
        yield f"{what}: exit code {done.code}"
    if "Traceback" in done.said or "\x1b" in done.said or "\x00" in done.said:
        yield f"{what}: traceback or raw control characters"
    if len(done.said.encode()) > OUTPUT_LIMIT:
        yield f"{what}: {len(done.said)} characters said"
    if any(line.lstrip().startswith("::") for line in done.said.splitlines()):
        yield f"{what}: a forged annotation"
    if done.memory > entry["max_rss_mb"]:
        yield f"{what}: {done.memory:.0f} MiB"
    if done.seconds > entry["max_seconds"]:
        yield f"{what}: {done.seconds:.1f} s"


def _faults_of_check(entry: dict[str, Any], done: Run, path: str) -> Iterator[str]:
    expected, accepted = entry["expect"], done.code == 0
    if expected.startswith("accept") and not accepted:
        yield "should be accepted: " + done.said[:300]
    if expected == "reject" and accepted:
        yield "should be refused"
    places = [int(each) for each in re.findall(rf"^{re.escape(path)}:(\d+):\d+", done.said, re.MULTILINE)]
    if not accepted and not places:
        yield "no place: " + done.said[:300]
    if not accepted and "error_line" in entry and entry["error_line"] not in places:
        yield f"line {entry['error_line']} is not among {places[:5]}"
    yield from (f"says {word!r}" for word in entry.get("must_not", []) if word in done.said)


def _faults_of_outputs(entry: dict[str, Any], home: Path, build: Build | None) -> Iterator[str]:
    if entry["kind"] != "journey":
        (home / "journeys/ward-day.yaml").write_text(JOURNEY, "utf-8")
    words = ("build", "--out", "made")
    code, said = build(home, words) if build else _built(home, words)
    if code:
        yield f"build: exit code {code}: {said[:300]}"
    made = home / "made"
    texts = [path.read_text("utf-8") for path in (made / "pack.html", *(made / "maps").glob("*.svg")) if path.is_file()]
    yield from _faults_of_texts(entry, texts)


def _built(home: Path, words: Sequence[str]) -> tuple[int, str]:
    done = run(home, [*words], 50)
    return done.code, done.said


def _stands(word: str, seen: str, text: str) -> bool:
    """Whether a word is shown or a sign stands anywhere: what `7*7` makes is a word of its own, unlike EN 301 549."""
    return bool(re.search(rf"(?<!\w){word}(?!\w)", seen)) if word.isalnum() else word in text


def _forbidden(entry: dict[str, Any]) -> tuple[str, ...]:
    return (*entry.get("must_not", ()), "<script>alert", "<svg onload", "root:x:0:0")


def _faults_of_texts(entry: dict[str, Any], texts: list[str]) -> Iterator[str]:
    for text in texts:
        seen = re.sub(r"<style.*?</style>|<[^>]*>", " ", text, flags=re.DOTALL)
        forbidden = [word for word in _forbidden(entry) if _stands(word, seen, text)]
        yield from (f"output holds {word!r}" for word in forbidden)
    for key, value in entry.get("exact_value", {}).items():
        escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        forms = {value, escaped, escaped.replace("'", "&#39;"), escaped.replace("'", "&#x27;")}
        if texts and not any(form in texts[0] for form in forms):
            yield f"{key} is not kept as {value!r}"


def can_be_tried(entry: dict[str, Any]) -> bool:
    """Whether an input means anything to who runs this."""
    return os.geteuid() != 0 or not any(word in entry.get("setup", "") for word in NOT_AS_ROOT)


def main(argument: str | None = None) -> int:
    """Print a table; the exit code says whether anything went wrong."""
    folder = corpus_folder(argument)
    if folder is None:
        sys.stdout.write("No hostile corpus here.\n")
        return 2
    results = [judge(folder, entry) for entry in inputs(folder) if can_be_tried(entry)]
    with contextlib.suppress(BrokenPipeError):
        for result in results:
            mark = "FAIL" if result.faults else "ok  "
            sys.stdout.write(
                f"{mark} {result.name:28} {result.outcome:7} {result.seconds:5.2f} s {result.memory:5.0f} MiB\n"
            )
            sys.stdout.writelines(f"       {fault}\n" for fault in result.faults)
        failed = sum(bool(result.faults) for result in results)
        sys.stdout.write(f"{len(results)} inputs, {failed} failed\n")
    return 1 if any(result.faults for result in results) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
