"""Other scripts and emoji in PNG and PDF: each run in a font that has it, in its place, nothing lost."""

import io
import os
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from maps.conftest import Draw
from personatool.assets import font_files, system_fonts
from personatool.i18n import translator
from personatool.maps.canvas.bidi import levels, visual_order, with_signs
from personatool.maps.canvas.shapes import Label
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.engine.svg import DrawnMap
from personatool.maps.export.lettering import bare, lettering, line_keys, starts
from personatool.maps.export.output import Output, make
from personatool.maps.export.pdf import pdf
from personatool.maps.export.png import png
from personatool.model.settings import Settings
from personatool.model.workspace import Workspace

SCALE: Final = 2
OFF: Final = 40  # of 255, between the lightest and the darkest pixel of what is not blank
# One line a kind: an emoji cluster, a script, a sign, each beside words of others.
SAMPLES = {
    "skin tone": "Skin 👍🏽 رخصة السوق end",
    "family": "Family 👩\u200d👩\u200d👧 順番を待つ end",
    "astronaut": "Space 🧑🏿\u200d🚀 ไม่รู้ว่าคำเดียว end",
    "flag": "Flag 🇫🇷 हिन्दी में end",
    "flag of a part": "Wales 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f தமிழ் end",
    "keycap": "Key 1️⃣ and #️⃣ Ελληνικά русский end",
    "text sign": "Rings ☎ on MONDAY ♞ MEMO end",
    "emoji sign": "Rings ☎️ ✔️ ⚠️ ✉️ end",
    "plain emoji": "Then ⏳ ✅ ❌ end",
    "hebrew": "Points שָׁלוֹם עֲלֵיכֶם end",
    "korean": "Korean 한국어 繁體中文 end",
    "south": "മലയാളം తెలుగు ಕನ್ನಡ සිංහල end",
    "east": "កម្ពុជា မြန်မာ ລາວ end",
    "marks": "Marks é q\u0303\u0323 end",
    "letters": "Fraktur 𝔘𝔫𝔦 end",
}


@pytest.fixture(scope="module", autouse=True)
def noto() -> None:
    """The fonts that these tests are about, or no test; under CI they are there."""
    there = all(map(system_fonts.family, ("Noto Sans Arabic", "Noto Sans CJK JP", "Noto Color Emoji")))
    assert there or not os.environ.get("CI")
    if not there:
        pytest.skip("the Noto fonts are not installed")


def drawn(draw: Draw, engine: Engine, text: str) -> DrawnMap:
    step = {"name": "Step", "action": text, "thought": text}
    return render(draw({"title": "Lettered", "stages": [{"name": "A", "steps": [step]}]}), engine)


def runs(made: DrawnMap, words: str) -> list[tuple[str, str]]:
    """Text and family of the runs of the first line that holds some words."""
    lines = lettering([made]).lines
    key = next(key for key in lines if words in key[0])
    return [(bare(run.text), run.family) for run in lines[key].runs]


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_run_is_drawn_in_its_place(draw: Draw, bundled: Engine, kind: str) -> None:
    made = drawn(draw, bundled, SAMPLES[kind])
    letters = lettering([made])
    assert letters.missing == ()
    assert letters.lines
    picture = Image.open(io.BytesIO(png(made, SCALE, letters))).convert("RGB")
    seen = 0
    for label in (shape for shape in made.source.drawing.shapes if isinstance(shape, Label)):
        for index, (key, start) in enumerate(zip(line_keys(label), starts(label, letters.lines), strict=True)):
            line = letters.lines.get(key)
            if not line or line.width is None:
                continue
            assert line.width * label.size <= label.width + 0.5
            edges = [run.x for run in line.runs] + [line.width]
            for run, (left, right) in zip(line.runs, pairwise(edges), strict=True):
                top = label.y + index * label.leading
                box = (start + left * label.size, top, start + right * label.size, top + label.leading)
                area = picture.crop(tuple(round(edge * SCALE) for edge in box))  # type: ignore[arg-type]
                assert max(high - low for low, high in area.getextrema()) > OFF, run  # type: ignore[misc]
                seen += 1
    assert seen > 1


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_pdf_holds_every_word(draw: Draw, bundled: Engine, kind: str) -> None:
    made = drawn(draw, bundled, SAMPLES[kind])
    words = "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf([made]))).pages).split())
    read = unicodedata.normalize("NFKD", words)
    lost = [char for char in unicodedata.normalize("NFKD", SAMPLES[kind])
            if not char.isspace() and unicodedata.category(char) not in ("Cf", "Mn") and char not in read]  # fmt: skip
    assert lost == []


@pytest.mark.parametrize(("text", "word", "family"), [
    ("نص عربي", "عربي", "Noto Sans Arabic"), ("हिन्दी", "हिन्दी", "Noto Sans Devanagari"),
    ("順番を待つ", "順番", "Noto Sans CJK JP"), ("한국어", "한국어", "Noto Sans CJK KR"),
    ("ไม่รู้", "ไม่", "Noto Sans Thai"),
])  # fmt: skip
def test_thoughts_and_titles_are_of_one_family(draw: Draw, bundled: Engine, text: str, word: str, family: str) -> None:
    """Italics of a script that has none were once taken from a font of one width."""
    made = drawn(draw, bundled, text)
    letters = lettering([made])
    families = {run.family for key, line in letters.lines.items() for run in line.runs if word in bare(run.text)}
    assert families == {family}
    assert {key[1] for key in letters.lines} >= {"italic"}


def test_one_sign_leaves_its_line_in_our_font(draw: Draw, bundled: Engine) -> None:
    found = runs(drawn(draw, bundled, "Rings ☎ the desk"), "Rings")
    assert [run for run in found if run[0] in ("Rings", "the desk")] == [("Rings", ""), ("the desk", "")]
    assert len(found) == 3


def test_what_no_font_draws_is_a_box_and_is_named(draw: Draw, bundled: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("personatool.maps.export.lettering.family_for", lambda *_, **__: None)
    made = drawn(draw, bundled, "Store 🏪 and سوق here")
    assert runs(made, "Store") == [("Store □ and", ""), ("□□□", ""), ("here", "")]
    output = make(made.source, "stall", Workspace(Settings()), Output(("png", "pdf", "svg")), lambda _: made)
    (warning,) = output.warnings
    assert "🏪 (U+1F3EA)" in translator("en").say(warning)
    assert "و (U+0648)" in translator("fr").say(warning)
    assert make(made.source, "stall", Workspace(Settings()), Output(("svg",)), lambda _: made).warnings == ()


def test_our_own_letters_open_no_font_of_the_machine(
    draw: Draw, bundled: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("personatool.maps.export.lettering.family_for", None)
    assert lettering([drawn(draw, bundled, "Où ? À l’accueil → 26 €")]).lines == {}


@pytest.mark.parametrize(("line", "right", "shown"), [
    ("abc אבג def", False, "abc גבא def"),
    ("אבג abc דהו", True, "והד abc גבא"),
    ("אבג (abc) 12", True, "12 )abc( גבא"),
    ("abc (אבג) def", False, "abc (גבא) def"),
    ("(אבג) x", False, ")גבא( x".replace(")", "(", 1).replace("( x", ") x")),
    ("אבג 45% ו", True, "ו 45% גבא"),
    ("أ 1,234.5", True, "1,234.5 أ"),
    ("אבג \u200e−2", True, "\u200e−2 גבא"),
])  # fmt: skip
def test_a_line_is_drawn_in_the_order_of_unicode(line: str, shown: str, *, right: bool) -> None:
    assert "".join(visual_order(line, levels(line, from_right=right))) == shown


@given(st.text(), st.booleans())
def test_no_character_is_lost_in_ordering(line: str, right: bool) -> None:  # noqa: FBT001 hypothesis gives it
    assert sorted(visual_order(line, levels(line, from_right=right))) == sorted(line)


@pytest.mark.parametrize(("line", "mirrored", "kept"), [
    ("−2", True, "\u200e−2"), ("+0.5", True, "\u200e+0.5"), ("סוף -3 ±4", False, "סוף \u200e-3 \u200e±4"),
    ("−2", False, "−2"), ("5−2", True, "5−2"), ("א-2", True, "א-2"), ("2,-", True, "2,-"),
])  # fmt: skip
def test_signs_stay_before_their_numbers(line: str, kept: str, *, mirrored: bool) -> None:
    assert with_signs(line, mirrored=mirrored) == kept


def test_every_letter_from_right_to_left_is_known() -> None:
    letters = [char for char in map(chr, range(0x110000)) if unicodedata.bidirectional(char) in ("R", "AL")]
    assert all(with_signs(f"{letter} -2", mirrored=False) == f"{letter} \u200e-2" for letter in letters)


@pytest.mark.parametrize("data", [b"", b"ttcf", b"\0\1\0\0\xff\xff" + b"name" * 40, b"ttcf" + b"\xff" * 200])
def test_damaged_fonts_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    (tmp_path / "broken.ttf").write_bytes(data)
    whole = Path(font_files()[0]).read_bytes()
    (tmp_path / "cut.ttf").write_bytes(whole[: len(whole) // 3])
    (tmp_path / "whole.otf").write_bytes(whole)
    monkeypatch.setattr(system_fonts, "_folders", lambda: (tmp_path, tmp_path / "missing"))
    for kept in (system_fonts.known_families, system_fonts.ranked_families):
        kept.cache_clear()
    try:
        found = system_fonts.family_for("é")
        assert found is not None
        assert str(tmp_path / "whole.otf") in found.files
        assert system_fonts.family_for("ع") is None
    finally:
        for kept in (system_fonts.known_families, system_fonts.ranked_families):
            kept.cache_clear()
