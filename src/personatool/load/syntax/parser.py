"""The one place where PyYAML is set up: libyaml's parser where there is one, no implicit types."""

from collections.abc import Iterator
from typing import Any

import yaml

PARSE_ERRORS = (yaml.YAMLError, ValueError, KeyError, IndexError, RecursionError, UnicodeError)


class _Plain:
    """No implicit types: every scalar is the text that was written, a tag is there only when written."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        return None

    def descend_resolver(self, _parent: object, _index: object) -> None:
        return None

    def ascend_resolver(self) -> None:
        return None


if yaml.__with_libyaml__:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]

    class YamlParser(_Plain, CParser):
        """The parser of libyaml."""

else:
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class YamlParser(Reader, Scanner, Parser):  # type: ignore[no-redef]
        """The same in Python, for machines without libyaml."""

        def __init__(self, text: str) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)


def events(text: str) -> Iterator[Any]:
    """Parse a text into YAML events, up to the first that is broken."""
    parser: Any = YamlParser(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    except PARSE_ERRORS:
        return
