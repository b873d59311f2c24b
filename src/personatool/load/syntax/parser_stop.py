"""Where a YAML parser stopped, and what it was reading then."""

import re
from typing import NamedTuple

_LINE_END = re.compile(r"[\r\n]")


class ParserStop(NamedTuple):
    """Where a parser stopped (`at`), where what it was reading began (`since`), and its own words."""

    text: str
    at: int
    since: int
    context: str
    problem: str

    @property
    def before(self) -> str:
        """The line up to where the parser stopped."""
        return self.text[self._line_start(self.at) : self.at]

    @property
    def rest(self) -> str:
        """The line from where the parser stopped."""
        return _LINE_END.split(self.text[self.at : self.at + 200], maxsplit=1)[0]

    def _line_start(self, at: int) -> int:
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1


def parser_stop(text: str, error: Exception) -> ParserStop:
    """Take from an error of PyYAML, or any other, what it knows."""
    mark, since = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = min(mark.index if mark else since.index if since else 0, len(text))
    return ParserStop(
        text,
        at,
        since.index if since else at,
        getattr(error, "context", None) or "",
        getattr(error, "problem", None) or "",
    )
