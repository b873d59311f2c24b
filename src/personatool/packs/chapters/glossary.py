"""The glossary."""

from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.view.page import TermView


def view(ctx: Context) -> tuple[TermView, ...]:
    """List the glossary in its own order."""
    return tuple(
        TermView(anchors.term_anchor(number), f"meaning_{number}", ctx.user_text(term), ctx.user_text(meaning))
        for number, (term, meaning) in enumerate(ctx.workspace.settings.glossary.items(), 1)
    )
