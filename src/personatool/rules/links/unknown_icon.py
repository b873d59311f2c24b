"""L016: a channel of the team's own asks for an icon that is not there."""

from collections.abc import Collection, Iterator

from personatool.assets import icon_names
from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import Message, msg
from personatool.model.place import Spot
from personatool.model.workspace import SETTINGS_FILE
from personatool.rules.engine.naming import closest, cut, listed
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L016",
    name="unknown-icon",
    why=msg("Icons are drawn from the set that the tool carries, so that maps need no network."),
    instead=msg("Write the name of an icon of the tool, or leave `icon` out."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look up the icons of the team's own channels."""
    styled = {channel: style.icon for channel, style in scope.settings.channels.items() if style.icon}
    known = icon_names() if styled else ()
    for channel, icon in styled.items():
        if icon not in known:
            spot = Spot(SETTINGS_FILE, ("channels", channel, "icon"))
            yield Finding(KIND, spot, msg("There is no icon “{icon}”.", icon=cut(icon)), _advice(icon, known))


def _advice(icon: str, known: Collection[str]) -> Message:
    near = closest(icon, known)
    if near:
        return msg("Write “{near}” if that is the icon; if not, leave `icon` out.", near=near)
    return msg("Leave `icon` out, or choose one of the tool’s: {known}.", known=listed(known))


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# personatool.yaml
channels: {hub: {label: Community hub, icon: building-3}}
# personas/grace.yaml
name: Grace Okafor
""",
    instead_example="""\
# personatool.yaml
channels: {hub: {label: Community hub, icon: building-2}}
# personas/grace.yaml
name: Grace Okafor
""",
)
