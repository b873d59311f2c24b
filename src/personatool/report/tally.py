"""Statistics: how often each kind of problem was found."""

from collections import Counter
from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic
from personatool.report.plain import cells
from personatool.report.words import SEVERITIES


def statistics(diagnostics: Sequence[Diagnostic], say: Translator) -> str:
    """A line a kind of problem, the most frequent first; nothing when nothing was found."""
    counted = Counter((each.kind.code, each.kind.name, each.severity) for each in diagnostics)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0][0], item[0][2]))
    rows = [
        (say.number(number), say.say(SEVERITIES[severity]), code, name) for (code, name, severity), number in ordered
    ]
    first, second = (max((cells(row[column]) for row in rows), default=0) for column in (0, 1))
    return "".join(
        f"{' ' * (first - cells(number))}{number}  {severity}{' ' * (second - cells(severity))}  {code} {name}\n"
        for number, severity, code, name in rows
    )
