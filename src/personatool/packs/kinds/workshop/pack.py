"""The workshop pack: everything to print, cut out, put up and write on."""

from collections.abc import Mapping

from personatool.packs.builder.context import Context
from personatool.packs.kinds.base import PackRequest, Variables, one_page
from personatool.packs.kinds.workshop import agenda, ballots, sheets
from personatool.packs.page.print_css import sheet_css
from personatool.packs.view.kinds import WorkshopView


def make(request: PackRequest) -> Mapping[str, str]:
    """Make the page: a sheet for each thing."""

    def extra(ctx: Context) -> Variables:
        return {"workshop": workshop_view(ctx, request)}

    return {"": one_page(request, "workshop", lambda title: sheet_css(request.paper, title, 10), extra)}


def workshop_view(ctx: Context, request: PackRequest) -> WorkshopView:
    """Lay everything out in sheets of the paper."""
    rows, listed = sheets.ROWS[request.paper], ballots.ballot(ctx)
    return WorkshopView(
        agenda=agenda.agenda(ctx),
        cards=sheets.CARDS[request.paper],
        blanks=sheets.blanks(ctx),
        notes=sheets.notes(ctx, request.paper),
        room=sheets.ROOM[request.paper],
        ballots=sheets.in_sheets(listed, rows),
        dots=ballots.votes(len(listed)),
        guesses=sheets.in_sheets(ballots.guesses(ctx), rows // 2),
    )
