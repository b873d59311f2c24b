"""`personatool template`, and packs of every kind from the command line."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from support import ROOT, Run

PERSONA = "name: Ana\nrole: Nurse\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "ana.yaml").write_text(PERSONA, "utf-8")
    return tmp_path


def test_the_list_names_kinds_and_templates_and_what_is_ones_own(personatool: Run, workspace: Path) -> None:
    assert personatool("template", "eject", "cover.html.j2").returncode == 0
    (workspace / "templates" / "pack" / "cover.html.j2").write_text("<h1>ours</h1>", "utf-8")
    (workspace / "templates" / "pack" / "covr.html.j2").write_text("lost", "utf-8")
    listed = personatool("template", "list").stdout
    for said in ("executive", "* cover.html.j2", "  contents.html.j2", "* covr.html.j2 (did you mean cover.html.j2?)"):
        assert said in listed
    assert "page.html.j2" not in listed


def test_what_is_taken_changes_nothing_until_it_is_changed(personatool: Run, workspace: Path) -> None:
    before = personatool("pack", "-t", "executive", "-o", "before.html")
    assert before.returncode == 0, before.stderr
    assert personatool("template", "eject", "executive").returncode == 0
    assert (workspace / "templates" / "pack" / "executive" / "body.html.j2").exists()
    assert personatool("pack", "-t", "executive", "-o", "after.html").returncode == 0
    assert (workspace / "before.html").read_bytes() == (workspace / "after.html").read_bytes()


def test_eject_never_overwrites(personatool: Run, workspace: Path) -> None:
    personatool("template", "eject", "pack.css")
    mine = workspace / "templates" / "pack" / "pack.css"
    mine.write_text("mine", "utf-8")
    again = personatool("template", "eject", "pack.css")
    assert (again.returncode, mine.read_text("utf-8")) == (2, "mine")
    assert "stays as it is" in again.stderr


@pytest.mark.parametrize(
    ("name", "said"),
    [("covr.html.j2", "Did you mean “cover.html.j2”"), ("page.html.j2", "keeps packs closed"), ("../x", "no template")],
)
def test_what_cannot_be_taken(personatool: Run, workspace: Path, name: str, said: str) -> None:
    done = personatool("template", "eject", name, cwd=workspace)
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-t", "slide"), "Did you mean “slides”"),
        (("--paper", "a5"), "a4, a3"),
        (("--format", "docx"), "html, pdf"),
        (("--format", "pdf", "--browser", "no-such-browser"), "no browser “no-such-browser”"),
        (("--format", "pdf", "-t", "site"), "choose another kind"),
    ],
)
def test_a_wrong_choice_is_answered_before_any_work(
    personatool: Run, workspace: Path, words: tuple[str, ...], said: str
) -> None:
    done = personatool("pack", *words, cwd=workspace)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (workspace / "build").exists()


def test_without_a_browser_there_is_a_way_out(personatool: Run, workspace: Path) -> None:
    done = personatool("pack", "--format", "pdf", cwd=workspace, environ={"PATH": "", "PERSONATOOL_BROWSER": ""})
    assert done.returncode == 2
    assert "print it into a PDF file" in done.stderr


def test_a_site_forgets_pages_it_no_longer_has(personatool: Run, workspace: Path) -> None:
    journey = workspace / "journeys" / "move.yaml"
    journey.parent.mkdir()
    journey.write_text("title: We move\nstages: [{name: Before, steps: [{name: Pack}]}]\n", "utf-8")
    assert personatool("pack", "-t", "site").returncode == 0
    page = workspace / "build" / "site" / "journey.move.html"
    assert page.exists()
    journey.unlink()
    assert personatool("pack", "-t", "site").returncode == 0
    assert not page.exists()


def test_a_journey_too_much_for_a_drawing_goes_without_it(personatool: Run, workspace: Path) -> None:
    (workspace / "journeys").mkdir()
    steps = "".join(f", {{id: s{number}, name: Step {number}}}" for number in range(13))
    ways = ", ".join(f"{{to: s{number}}}" for number in range(13))
    text = f"title: Choose\nstages: [{{name: All, steps: [{{name: Begin, next: [{ways}]}}{steps}]}}]\n"
    (workspace / "journeys" / "choose.yaml").write_text(text, "utf-8")
    done = personatool("pack", "-t", "site")
    assert done.returncode == 0, done.stderr
    page = (workspace / "build" / "site" / "journey.choose.html").read_text("utf-8")
    assert 'id="map-choose"' in page
    assert 'id="blueprint-choose"' in page
    assert 'id="flow-choose"' not in page


def test_a_pack_as_tagged_pdf(personatool: Run, workspace: Path, chromium: str) -> None:
    words = ("pack", str(ROOT), "-t", "executive", "--format", "pdf", "--browser", chromium)
    for name in ("a.pdf", "b.pdf"):
        done = personatool(*words, "-o", name, cwd=workspace)
        assert done.returncode == 0, done.stderr
    assert (workspace / "a.pdf").read_bytes() == (workspace / "b.pdf").read_bytes()
    pdf = PdfReader(workspace / "a.pdf")
    catalog = pdf.root_object
    assert catalog["/MarkInfo"]["/Marked"].value is True  # type: ignore[index]
    assert "/StructTreeRoot" in catalog
    assert str(catalog["/Lang"]) == "fr"
    assert len(pdf.pages) == 2
    assert "Ce qui fait le plus mal" in "\n".join(page.extract_text() for page in pdf.pages)
    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object().get("/DescendantFonts", [font])[0].get_object()
            if font.get_object()["/Subtype"] != "/Type3":
                assert {"/FontFile2", "/FontFile3", "/FontFile"} & set(inner["/FontDescriptor"].get_object())
