"""Time and weigh a large pack, cold: `python benchmarks/pack.py`; with `--browser`, how fast Chromium shows it.

30 personas and 30 journeys of 20 steps. Aims on two cores: made in ≤ 6 s, ≤ 12 MB, first paint < 1 s.
With `--tiny`, two of each: that it works at all.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from workspace import write_workspace

COUNT = 30
PAINT = """() => new Promise(done => {
    const seen = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    const wait = () => seen() ? done(seen()) : setTimeout(wait, 20);
    wait();
})"""


def made(folder: Path) -> tuple[float, float, Path]:
    """Make the pack in a process of its own; seconds of wall time and of processor time, and the file."""
    out = folder / "pack.html"
    start, before = time.perf_counter(), os.times()
    words = [sys.executable, "-m", "personatool", "pack", str(folder), "--out", str(out)]
    subprocess.run(words, check=True, capture_output=True)
    after = os.times()
    busy = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, busy, out


def painted(pack: Path) -> float:
    """Milliseconds until Chromium shows something of the page."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only with --browser

    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(pack.as_uri())
        paint = float(page.evaluate(PAINT))
        browser.close()
    return paint


def main() -> None:
    """Make, weigh and, when asked, open a large pack."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--browser", action="store_true", help="also measure the first paint")
    parser.add_argument("--tiny", action="store_true", help="two personas and two journeys")
    asked = parser.parse_args()
    count = 2 if asked.tiny else COUNT
    with tempfile.TemporaryDirectory() as folder:
        write_workspace(Path(folder), count, count)
        seconds, busy, pack = made(Path(folder))
        print(f"made in {seconds:.1f} s ({busy:.1f} s of processor time), {pack.stat().st_size / 1e6:.1f} MB")
        if asked.browser:
            print(f"first paint after {painted(pack):.0f} ms")


if __name__ == "__main__":
    main()
