"""A place in a persona or a journey, told apart by what it is called."""

from dataclasses import dataclass

from personatool.model.place import Spot


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
