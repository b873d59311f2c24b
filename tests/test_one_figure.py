"""One figure, one meaning: maps, pack, slides and terminal show the example's numbers alike, under the same names."""

import json
import re
from pathlib import Path

import pytest

from support import CommandLine
from test_one_meaning import _text as plain

CURRENT, FUTURE = "je-perds-un-proche", "je-perds-un-proche-demain"
WORDS = {"contacts": "contacts?", "data": "données?", "documents": "documents?|pièces?"}
Shown = dict[str, str]


def _run(command_line: CommandLine, root: Path, place: Path, **commands: tuple[str, ...]) -> Shown:
    """What commands say of the example, in its own language; a page or a map as its words, one text a line."""
    found = {}
    for name, words in commands.items():
        done = command_line.run("--lang", "fr", *words, cwd=root, environ={"PERSONATOOL_CACHE": str(place / "cache")})
        assert done.returncode == 0, done.stderr
        out = Path(words[words.index("--out") + 1]) if "--out" in words else None
        files = sorted(out.glob("*.svg")) if out and out.is_dir() else [out] if out else []
        found[name] = plain(files[0]) if files else done.stdout.replace("\u00a0", " ")
    return found


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("one-figure")


@pytest.fixture(scope="module")
def shown(place: Path, command_line: CommandLine, root: Path) -> Shown:
    return _run(
        command_line, root, place,
        map=("map", CURRENT, "--detail", "executive", "--out", str(place / "map")),
        comparison=("map", FUTURE, "--view", "comparison", "--out", str(place / "pair")),
        json=("measure", "--format", "json"), table=("measure", CURRENT), compare=("compare", CURRENT, FUTURE),
    )  # fmt: skip


@pytest.fixture(scope="module")
def pages(place: Path, command_line: CommandLine, root: Path) -> Shown:
    return _run(
        command_line, root, place,
        pack=("pack", "--out", str(place / "pack.html")),
        slides=("pack", "--template", "slides", "--out", str(place / "slides.html")),
    )  # fmt: skip


def figures(shown: Shown, journey: str) -> dict[str, tuple[str, float]]:
    """The label and the value of each figure that is known, as JSON has them."""
    listed = next(each["figures"] for each in json.loads(shown["json"])["journeys"] if each["id"] == journey)
    return {each["key"]: (each["label"], each["value"]) for each in listed if each["value"] is not None}


def written(key: str, value: float) -> str:
    """A number, or a sum of money, as a pattern of what French readers see."""
    text = f"{value:,.{0 if key == 'mediation' else 1}f}"
    text = (
        (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", "@").replace(",", r"\s").replace("@", ",")
    )
    return rf"(?<![\d,]){text.replace('-', '−')}" + (" €" if key in ("cost", "mediation") else r"(?![\d,])")


def test_maps_add_up_to_the_measures(shown: Shown) -> None:
    known = figures(shown, CURRENT)
    for key, words in WORDS.items():
        alone = re.search(rf"^(\d+)\n(?:{words})$", shown["map"], re.MULTILINE)
        stages = [int(count) for count in re.findall(rf"^(\d+) (?:{words})$", shown["map"], re.MULTILINE)]
        assert alone, key
        assert (int(alone[1]), sum(stages)) == (known[key][1], known[key][1]), key


def test_the_terminal_says_the_same_in_its_tables(shown: Shown) -> None:
    then = figures(shown, FUTURE)
    for key, (label, value) in figures(shown, CURRENT).items():
        line = rf"^{re.escape(label)}(?: \*)? +{written(key, value)}"
        assert re.search(line, shown["table"], re.MULTILINE), key
        if key in then and len(label) < 32:
            assert re.search(rf"{line} *{written(key, then[key][1])}", shown["compare"], re.MULTILINE), key
    assert "EUR" not in shown["table"] + shown["compare"]


def test_the_comparison_shows_the_figures_of_both(shown: Shown) -> None:
    now, then = figures(shown, CURRENT), figures(shown, FUTURE)
    for key in ("documents", "data", "contacts", "waiting", "complexity"):
        told = rf"^{re.escape(now[key][0])}\n{written(key, now[key][1])}\n{written(key, then[key][1])}$"
        assert re.search(told, shown["comparison"], re.MULTILINE), key


@pytest.mark.slow
def test_pack_and_slides_say_the_same(shown: Shown, pages: Shown) -> None:
    then = figures(shown, FUTURE)
    on_slides = []
    for key, (label, value) in figures(shown, CURRENT).items():
        assert re.search(rf"^{re.escape(label)}\n{written(key, value)}", pages["pack"], re.MULTILINE), key
        # A slide shows the measures that change most: label, perhaps its unit, before and after.
        told = re.search(rf"^{re.escape(label)}\n(?:[a-z ]+\n)?(\S+)\n(\S+)\n−\d+ %", pages["slides"], re.MULTILINE)
        if told:
            on_slides.append(key)
            assert re.fullmatch(written(key, value), told[1]), key
            assert re.fullmatch(written(key, then[key][1]), told[2]), key
    assert on_slides
