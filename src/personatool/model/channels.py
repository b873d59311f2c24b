"""The built-in channels: how a person and a service meet."""

from collections.abc import Mapping
from dataclasses import dataclass

from personatool.model.message import Message, msg
from personatool.model.settings import ChannelStyle


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel: its words, its icon (a baked icon's name), whether it is digital, whether a human is there."""

    id: str
    label: Message
    icon: str
    digital: bool = False
    human: bool = False


CHANNELS: tuple[Channel, ...] = (
    Channel("web", msg("Website"), "globe", digital=True),
    Channel("app", msg("Mobile app"), "smartphone", digital=True),
    Channel("phone", msg("Phone"), "phone", human=True),
    Channel("counter", msg("Counter"), "landmark", human=True),
    Channel("post", msg("Post"), "mailbox"),
    Channel("email", msg("E-mail"), "mail", digital=True),
    Channel("sms", msg("SMS"), "message-square", digital=True),
    Channel("chat", msg("Chat"), "message-circle", digital=True),
    Channel("video", msg("Video call"), "video", digital=True, human=True),
    Channel("home-visit", msg("Home visit"), "house", human=True),
    Channel("paper", msg("Paper"), "file-text"),
    Channel("self-service", msg("Self-service terminal"), "monitor-smartphone", digital=True),
    Channel("in-person", msg("In person"), "users", human=True),
    Channel("other", msg("Other"), "circle-ellipsis"),
)


def all_channels(own: Mapping[str, ChannelStyle]) -> dict[str, Channel]:
    """Lay the team's own channels over the built-in ones, by id."""
    known = {channel.id: channel for channel in CHANNELS}
    for channel_id, style in own.items():
        known[channel_id] = Channel(
            channel_id, Message(style.label), style.icon or "circle-ellipsis", style.digital, style.human
        )
    return known
