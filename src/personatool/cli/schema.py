"""`personatool schema`: the format as JSON Schema, for editors and other tools."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.console import Console
from personatool.load.shape.json_schema import schema
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.pipeline.files import write_files

KINDS = ("persona", "journey", "standard", "workspace")


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(
        kind: Annotated[
            str, typer.Argument(help=say(msg("persona, journey, standard or workspace, shown on the screen.")))
        ] = "",
        out: Annotated[
            Path | None, typer.Option("--out", "-o", help=say(msg("Folder to write all four schemas into.")))
        ] = None,
    ) -> None:
        if kind and kind not in KINDS:
            raise PersonatoolError(
                msg("There is no schema “{kind}”. Choose one of: {known}.", kind=kind, known=", ".join(KINDS))
            )
        kinds = (kind,) if kind else KINDS
        texts = {name: json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n" for name in kinds}
        if out is None:
            console.show("".join(texts.values()) if kind else json.dumps({k: json.loads(t) for k, t in texts.items()}))
            return
        write_files({out / f"{name}.schema.json": text.encode() for name, text in texts.items()})
        console.note(msg("Schemas written to {out}.", out=str(out)))

    return run
