"""`personatool schema`: the format as JSON Schema, for editors and other tools."""

import json
from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.console import Console
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

KINDS = ("persona", "journey", "standard", "workspace")


def register(app: typer.Typer, console: Console) -> None:
    """Add the command."""
    say = console.say.say

    @app.command(
        help=say(msg("Write the JSON Schemas of the format, so that editors can complete and check as you type."))
    )
    def schema(
        kind: Annotated[
            str, typer.Argument(help=say(msg("persona, journey, standard or workspace, shown on the screen.")))
        ] = "",
        out: Annotated[
            Path | None, typer.Option("--out", "-o", help=say(msg("Folder to write all four schemas into.")))
        ] = None,
    ) -> None:
        from personatool.load.shape.json_schema import schema  # noqa: PLC0415 - help must not wait for the models
        from personatool.pipeline.files import write_files  # noqa: PLC0415 - help must not wait for the models

        if kind and kind not in KINDS:
            raise PersonatoolError(
                msg("There is no schema “{kind}”. Choose one of: {known}.", kind=kind, known=", ".join(KINDS))
            )
        wanted = (kind,) if kind else KINDS
        texts = {each: json.dumps(schema(each), indent=2, ensure_ascii=False) + "\n" for each in wanted}
        if out is None:
            console.show("".join(texts.values()) if kind else json.dumps({k: json.loads(t) for k, t in texts.items()}))
            return
        write_files({out / f"{each}.schema.json": text.encode() for each, text in texts.items()})
        console.note(msg("Schemas written to {out}.", out=str(out)))
