"""Whatever files are called and texts say: no terminal and no CI obeys it, whichever command shows it."""

import re
from pathlib import Path

import pytest

from support import Run

NAME = "a\x1b[31m\n::error::obey\r"
TEXT = "::error::obey ##[error]obey"
JOURNEY = f"""title: "{TEXT}"
persona: lea
evidence: [talk]
stages:
- name: "{TEXT}"
  steps:
  - name: "{TEXT}"
    needs: [rest]
    pains: ["{TEXT}"]
    opportunities: ["{TEXT}"]
  - name: "{TEXT} again"
"""
OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]|^\s*::|##\w*\[", re.MULTILINE)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("harmless")
    files = {
        "personatool.yaml": f'title: "{TEXT}"\nevidence:\n  talk: {{kind: interview, title: "{TEXT}"}}\n',
        "personas/lea.yaml": f'name: "{TEXT}"\nrole: "{TEXT}"\nneeds: [{{id: rest, text: "{TEXT}"}}]\n',
        "journeys/one.yaml": JOURNEY,
        "journeys/two.yaml": JOURNEY.replace("again", "anew"),
        "standards/own.yaml": f'id: own\ntitle: "{TEXT}"\nsource: "{TEXT}"\npoints: [{{id: 1, heading: "{TEXT}"}}]\n',
        f"others/{NAME}.yaml": f"stages: [{{name: One}}]\ntitle: |\n  {TEXT}\n",
        f"journeys/{NAME}.txt": "title: Left out\n",
    }
    for path, text in files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


SHOWN = [
    ("check", "--all"),
    ("check", "--format", "concise"),
    ("check", "--show-files"),
    ("check", "--show-files", f"others/{NAME}.yaml"),
    ("fmt", "--check", f"others/{NAME}.yaml"),
    ("fmt", "--diff", f"others/{NAME}.yaml"),
    ("measure",),
    ("measure", "--details"),
    ("inclusion", "--details"),
    ("trace",),
    ("evidence",),
    ("standards", "--against", "own"),
    ("compare", "one", "two"),
    ("map", "one", "--out", f"out/{NAME}"),
    ("pack", "--out", f"out/{NAME}.html"),
    ("schema", "--out", f"out/{NAME}"),
]
REFUSED = [
    (NAME,),
    ("check", NAME),
    ("check", f"--{NAME}"),
    ("check", "--format", NAME),
    ("check", "--output", f"x={NAME}"),
    ("check", "--since", NAME),
    ("fmt", NAME),
    ("map", NAME),
    ("map", "one", "--view", NAME),
    ("pack", "--kind", NAME),
    ("pack", "--template", NAME),
    ("measure", NAME),
    ("measure", "--format", NAME),
    ("trace", NAME),
    ("inclusion", NAME),
    ("compare", NAME, "one"),
    ("rule", NAME),
    ("template", "eject", NAME),
    ("--lang", NAME, "check"),
]


@pytest.mark.parametrize(
    "words", [*SHOWN, *REFUSED], ids=lambda words: " ".join(words).encode("unicode_escape").decode()
)
def test_nothing_shown_is_obeyed(personatool: Run, workspace: Path, words: tuple[str, ...]) -> None:
    done = personatool(*words, cwd=workspace)
    said = done.stdout + done.stderr
    assert said
    assert not OBEYED.findall(said), said
    if words in SHOWN:
        assert done.returncode != 2, said
        assert "obey" in said
    else:
        assert done.returncode == 2, said
