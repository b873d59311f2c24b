"""The workshop pack: everything to print, cut out, put up and write on."""

from collections.abc import Mapping

from personatool.packs.builder.context import Context
from personatool.packs.kinds.base import Given, Order, one_page
from personatool.packs.kinds.workshop import agenda, ballots, sheets
from personatool.packs.page.print_css import sheet_css
from personatool.packs.view.kinds import WorkshopView


def make(order: Order) -> Mapping[str, str]:
    """Make the page: a sheet for each thing."""

    def extra(ctx: Context) -> Given:
        return {"workshop": workshop_view(ctx, order)}

    return {"": one_page(order, "workshop", lambda title: sheet_css(order.paper, title, 10), extra)}


def workshop_view(ctx: Context, order: Order) -> WorkshopView:
    """Lay everything out in sheets of the paper."""
    rows, listed = sheets.ROWS[order.paper], ballots.ballot(ctx)
    return WorkshopView(
        agenda=agenda.agenda(ctx),
        cards=sheets.CARDS[order.paper],
        blanks=sheets.blanks(ctx),
        notes=sheets.notes(ctx, order.paper),
        room=sheets.ROOM[order.paper],
        ballots=sheets.in_sheets(listed, rows),
        dots=ballots.votes(len(listed)),
        guesses=sheets.in_sheets(ballots.guesses(ctx), rows // 2),
    )
