"""Where something stands: by route in the meaning of a file, by line and column in its text."""

from dataclasses import dataclass

SETTINGS_FILE = "personatool.yaml"
PROJECT_FILE = "pyproject.toml"
BASELINE_FILE = "personatool-baseline.json"
# Words the format takes under another name: where a key of the model may be written instead.
OTHER_SPELLINGS = {"with_": "with", "pains": "frustrations", "behaviours": "behaviors"}
Route = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one line. Lines and columns start at 1; `end` is the column after the last character."""

    line: int
    column: int
    end: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named by its route, turned into a `Span` only when somebody must be told.

    `path` is relative to the workspace, with forward slashes; `document` counts the `---` parts of a file from 0.
    With `key`, the place is the key that leads there instead of its value.
    """

    path: str
    route: Route = ()
    document: int = 0
    key: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Something in a file that says something: a step, a need, a quote, a whole journey.

    `kind` is the key's singular (`need`, `step` …), `words` what it is called, `within` the names of what it stands in,
    from the journey or persona inwards; `owner` is that one's id; `future` when it stands in a journey still to come.
    """

    kind: str
    words: str
    owner: str
    within: tuple[str, ...]
    spot: Spot
    future: bool = False
