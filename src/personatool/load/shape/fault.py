"""One error of pydantic in our terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from personatool.load.problems.problem import shorten
from personatool.load.shape.fields import Model
from personatool.model.place import Route, Spot


@dataclass(frozen=True, slots=True)
class Fault:
    """One error of pydantic: its type, its place in a document, what was written there, what it says of it.

    `alone` tells an unknown key that has no others beside it.
    """

    root: Model
    path: str
    document: int
    route: Route
    type: str
    given: Any
    context: Mapping[str, Any]
    alone: bool = False

    @property
    def key(self) -> str:
        """The key the fault stands under."""
        return shorten(next((part for part in reversed(self.route) if isinstance(part, str)), ""))

    def spot(self, route: Route | None = None, *, key: bool = False) -> Spot:
        """Its place."""
        return Spot(self.path, self.route if route is None else route, self.document, key)

    def written(self) -> str:
        """What was written, short enough for a sentence."""
        return shorten(str(self.context.get("given", self.given)))
