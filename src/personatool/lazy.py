"""Packages whose parts are opened only when somebody asks for them: a command pays for what it uses."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def late(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Make the `__getattr__` of a package: names by the module they live in, inside it or by its full name."""

    def find(name: str) -> Any:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        home = homes[name]
        return getattr(import_module(home if home.startswith("personatool.") else f"{package}.{home}"), name)

    return find
