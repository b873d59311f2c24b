"""The standards that can be named: those that come along and the team's own."""

from collections.abc import Iterator, Sequence

from personatool.i18n import Translator
from personatool.model.message import Message, msg, msg_n
from personatool.model.standard import Standard
from personatool.model.workspace import Placed
from personatool.report.tables.coverage import caution, described
from personatool.report.tables.json_and_csv import dump, harmless, sheet
from personatool.report.tables.terminal import bold, listed, page, paragraph, plain, say

_HEADS = (
    msg("Standard"), msg("Title"), msg("Owner"), msg("Version"), msg("Points"), msg("In use"), msg("Source"),
    msg("Licence"), msg("File"),
)  # fmt: skip
_Known = Sequence[Placed[Standard]]


def known_text(known: _Known, used: Sequence[str], translator: Translator, *, paint: bool) -> str:
    """List standards with their points, their owners and where they come from."""
    return "\n".join(page(list(_lines(placed, used, translator, paint=paint))) for placed in known)


def _lines(placed: Placed[Standard], used: Sequence[str], translator: Translator, *, paint: bool) -> Iterator[str]:
    standard = placed.value
    first, *more = paragraph(plain(standard.title_in(translator.language)), f"{standard.id}  ")
    yield bold(standard.id, paint=paint) + first[len(standard.id) :]
    yield from more
    facts = (*_facts(standard), *((msg("in use here"),) if standard.id in used else ()))
    yield from listed([say(translator, fact) for fact in facts], "    ")
    origin = standard.source or placed.path
    for line in filter(None, (origin, caution(standard, translator))):
        yield from listed([line], "    ")


def _facts(standard: Standard) -> Iterator[Message]:
    yield msg_n("{count} point", "{count} points", len(standard.points))
    for text in (standard.owner, standard.version):
        if text:
            yield msg("{text}", text=text)


def known_json(known: _Known, used: Sequence[str], translator: Translator) -> str:
    """Write standards with their points."""
    standards = [
        {
            **described(placed.value, translator),
            "used": placed.value.id in used,
            "path": placed.path or None,
            "points": [
                {"id": point.id, "heading": placed.value.heading_in(point, translator.language), "text": point.text}
                for point in placed.value.points
            ],
        }
        for placed in known
    ]
    return dump({"version": 1, "language": translator.language, "standards": standards})


def known_csv(known: _Known, used: Sequence[str], translator: Translator) -> str:
    """Write one row a standard."""
    return sheet(_HEADS, (_row(placed, used, translator) for placed in known), translator)


def _row(placed: Placed[Standard], used: Sequence[str], translator: Translator) -> list[str]:
    standard = placed.value
    in_use = translator.say(msg("yes")) if standard.id in used else translator.say(msg("no"))
    texts = (standard.title_in(translator.language), standard.owner or "", standard.version or "")
    rest = (standard.source or "", standard.licence or "", placed.path)
    return [standard.id, *map(harmless, texts), str(len(standard.points)), in_use, *map(harmless, rest)]
