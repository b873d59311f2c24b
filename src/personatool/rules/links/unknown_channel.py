"""L006: a channel that is neither built in nor the team's own."""

from collections.abc import Collection, Iterator
from typing import Any

from personatool.model.channels import all_channels
from personatool.model.diagnostic import Finding, Fix, Kind
from personatool.model.message import Message, msg
from personatool.model.place import Spot
from personatool.model.workspace import SETTINGS_FILE, Placed
from personatool.rules.engine.naming import closest, cut, slip, slug
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L006",
    name="unknown-channel",
    why=msg("The channel gives the step its icon, and tells whether it is digital and whether a human is there."),
    instead=msg("Write a channel of the tool, or add your own under `channels` in personatool.yaml."),
)
_ALSO_CALLED = {
    "web": "website online internet portal site site-web en-ligne portail teleservice",
    "app": "application mobile-app mobile appli application-mobile",
    "phone": "telephone call tel appel hotline",
    "counter": "desk office front-desk guichet accueil agence",
    "post": "mail letter courrier lettre poste courrier-postal",
    "email": "e-mail courriel mel messagerie",
    "sms": "text text-message texto",
    "chat": "live-chat chatbot tchat",
    "video": "video-call visio visioconference",
    "home-visit": "visit visite visite-a-domicile domicile",
    "paper": "paper-form form papier formulaire",
    "self-service": "kiosk terminal borne automate",
    "in-person": "face-to-face en-personne sur-place presentiel",
    "other": "autre",
}
# Words with more than one meaning: “mail” is a letter in English, a message in French.
_DOUBTFUL = frozenset({"mail", "form", "text", "terminal", "call", "poste", "site", "visit", "visite"})
_MEANT = {word: channel for channel, words in _ALSO_CALLED.items() for word in words.split()}


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every channel of steps, stages, alternatives and help."""
    if SETTINGS_FILE in scope.broken:
        return
    known = all_channels(scope.settings.channels)
    for journey in scope.journeys:
        for part, written in journey.placed_links("channel"):
            for spot, channel in _each(part, written):
                if channel in known:
                    continue
                message = msg("“{channel}” is not a channel.", channel=cut(channel))
                yield Finding(KIND, spot, message, _advice(channel, known), fix=_fix(spot, channel, known))


def _each(part: Placed[Any], written: str | tuple[str, ...]) -> Iterator[tuple[Spot, str]]:
    """Each channel and its place: another way has one, a step may have several."""
    if isinstance(written, str):
        yield part.at("channel"), written
        return
    for index, channel in enumerate(written):
        yield part.at("channel", index), channel


def _fix(spot: Spot, channel: str, known: Collection[str]) -> Fix | None:
    """Write the channel that another word stands for, or one that was misspelt."""
    word = slug(channel)
    if word in _DOUBTFUL:
        return None
    meant = word if word in known else _MEANT.get(word)
    return Fix(spot, channel, meant) if meant and meant in known else slip(spot, channel, known)


def _advice(channel: str, known: Collection[str]) -> Message:
    meant = _MEANT.get(slug(channel))
    near = meant if meant in known else closest(channel, known)
    if near:
        return msg(
            "Write “{near}” if that is the channel; if not, add yours under `channels` in personatool.yaml.", near=near
        )
    return msg(
        "Add it under `channels` in personatool.yaml: `{id}: {{label: {label}}}`. The tool’s own: {known}.",
        id=slug(channel) or "own",
        label=cut(channel),
        known=", ".join(known),
    )


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    example="""\
# journeys/deuil.yaml
title: Je perds un proche
stages: [{name: Le premier jour, steps: [{name: Appeler la mairie, channel: téléphone}]}]
""",
    instead_example="""\
# journeys/deuil.yaml
title: Je perds un proche
stages: [{name: Le premier jour, steps: [{name: Appeler la mairie, channel: phone}]}]
""",
)
