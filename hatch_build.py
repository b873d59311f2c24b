"""What a build does first: compile the message catalogs, which are not kept in Git."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogHook(BuildHookInterface):  # type: ignore[type-arg, misc, unused-ignore]
    """Compiles the catalogs and puts them into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile before the files of the package are gathered."""
        sys.path.insert(0, str(Path(self.root) / "scripts"))
        from compile_catalogs import compile_catalogs  # noqa: PLC0415 - on the path only now

        build_data["artifacts"] += [path.relative_to(self.root).as_posix() for path in compile_catalogs()]
