"""The context of every chapter: input, language, cross-references; and the parts that view data is made of."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from personatool.assets import icon_names
from personatool.i18n import Translator
from personatool.language import persona_written_in, written_in
from personatool.model.channels import Channel, all_channels
from personatool.model.evidence import ConfidenceLevel
from personatool.model.items import Item, Review
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.pack_input import PackInput
from personatool.model.persona import Persona
from personatool.model.standard import Point, Standard, claim
from personatool.model.workspace import Placed, Workspace
from personatool.packs.builder import anchors
from personatool.packs.builder.cross_references import Index, Use, make_index
from personatool.packs.view.parts import Badge, Fact, Line, Note, Part
from personatool.wording.fixed_words import CONFIDENCE, STATE, STATUS

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_PLAIN_CHANNEL = "circle"

_CONFIDENCE_BADGES: Mapping[ConfidenceLevel, tuple[str, str]] = {
    "none": ("circle-help", "warn"),
    "low": ("circle-alert", "warn"),
    "medium": ("circle-dot", "plain"),
    "high": ("circle-check", "good"),
}


@dataclass(frozen=True, slots=True)
class Context:
    """`lang` is the language of the user's texts: empty when it is the page's own."""

    pack_input: PackInput
    translator: Translator
    index: Index
    channels: Mapping[str, Channel]
    evidence: Mapping[str, str]
    lang: str = ""

    @property
    def workspace(self) -> Workspace:
        """The team's files."""
        return self.pack_input.workspace

    def in_language(self, language: str | None) -> "Context":
        """The same context for texts written in `language`; by default in the workspace's own."""
        return replace(self, lang=self.lang_tag(language or self.workspace.settings.language))

    def of_persona(self, persona: Persona) -> "Context":
        """The same context for what is written of a persona, in whatever language the persona speaks."""
        return replace(self, lang=self.persona_tag(persona))

    def persona_tag(self, persona: Persona) -> str:
        """The tag of the language in which a persona's file is written, when it is not the page's."""
        usual = self.workspace.settings.language or self.translator.language
        return self.lang_tag(persona_written_in(persona, usual))

    def quoted_text(self, text: str, spoken: str | None) -> Part:
        """What somebody said, which may be in the language that they speak."""
        usual = self.lang or self.translator.language
        return Part(text, lang=self.lang_tag(written_in(text, usual, spoken)))

    def lang_tag(self, language: str | None) -> str:
        """A valid language tag when the language is not the page's; else nothing."""
        tag = (language or "").strip().replace("_", "-")
        same = tag.lower().split("-")[0] == self.translator.language
        return "" if same or not _TAG.fullmatch(tag) else tag

    def say(self, message: Message) -> str:
        """Translate a message into the page's language."""
        return self.translator.say(message)

    def user_text(self, text: str, href: str = "") -> Part:
        """A text the user wrote."""
        return Part(text, lang=self.lang, href=href)

    def our_text(self, message: Message, icon: str = "") -> Part:
        """A translated text of our own."""
        return Part(self.say(message), user=False, icon=icon)

    def plain_text(self, text: str) -> Part:
        """Figures and dates, already in the page's language."""
        return Part(text, user=False)

    def date_text(self, date: dt.date | None) -> Part | None:
        """Write a date the way the page's language does."""
        return self.plain_text(self.translator.date(date)) if date else None

    def note(self, label: Message | None, *parts: Part | None) -> tuple[Note, ...]:
        """Make a detail, or none when it has no parts."""
        kept = tuple(part for part in parts if part)
        return (Note(self.say(label) if label else "", kept),) if kept else ()

    def user_note(self, label: Message | None, text: str | None) -> tuple[Note, ...]:
        """Make a detail of the team's text."""
        return self.note(label, self.user_text(text) if text else None)

    def fact(self, key: str, label: Message, icon: str, lines: Iterable[Line]) -> tuple[Fact, ...]:
        """Make a labelled list, or none when it would be empty."""
        kept = tuple(lines)
        return (Fact(key, self.our_text(label), icon, kept),) if kept else ()

    def our_note(self, label: Message | None, message: Message | None) -> tuple[Note, ...]:
        """Make a detail of our own words, or none."""
        return self.note(label, self.our_text(message) if message else None)

    def our_line(self, message: Message | None) -> tuple[Line, ...]:
        """Make a line of our own words, or none."""
        return (Line((self.our_text(message),)),) if message else ()

    def text_line(self, text: str | None, *notes: Note) -> tuple[Line, ...]:
        """Make a line of the team's text, or none."""
        return (Line((self.user_text(text),), notes),) if text else ()

    def text_lines(self, texts: Iterable[str]) -> tuple[Line, ...]:
        """Make a line of each text."""
        return tuple(Line((self.user_text(text),)) for text in texts)

    def figure_line(self, text: str, *notes: Note) -> tuple[Line, ...]:
        """Make a line of figures already in words."""
        return (Line((self.plain_text(text),), notes),)

    def item_lines(self, items: Iterable[Item]) -> tuple[Line, ...]:
        """Make a line of each item, with where it comes from."""
        return tuple(Line((self.user_text(item.text),), self.item_notes(item)) for item in items)

    def item_notes(self, item: Item) -> tuple[Note, ...]:
        """Details of an item: its source, the standards it meets, its tags."""
        return (*self.source_notes(item.source), *self.meets_notes(item.meets), *self.tag_notes(item.tags))

    def source_notes(self, evidence_id: str | None) -> tuple[Note, ...]:
        """Name a source."""
        return self.note(msg("Source"), self.evidence_link(evidence_id)) if evidence_id else ()

    def evidence_link(self, evidence_id: str) -> Part:
        """Name an evidence entry, with a link to the register when it is there."""
        entry = self.workspace.settings.evidence.get(evidence_id)
        anchor = self.evidence.get(evidence_id)
        if not entry or not anchor:
            return Part(evidence_id)
        return Part(entry.title, lang=self.lang_tag(self.workspace.settings.language), href=f"#{anchor}")

    def evidence_lines(self, evidence_ids: Iterable[str]) -> tuple[Line, ...]:
        """Make a line of each evidence entry."""
        return tuple(Line((self.evidence_link(evidence_id),)) for evidence_id in evidence_ids)

    def meets_notes(self, standards: Iterable[str]) -> tuple[Note, ...]:
        """Name the points of standards that are met."""
        return self.note(msg("Meets"), *map(self.point_link, standards))

    def point_link(self, written: str) -> Part:
        """Name a point of a standard by its heading and the standard's title, with a link when the page lays it out."""
        name, point_id = claim(written)
        standard = self.workspace.standard(name)
        point = next((point for point in standard.points if point.id == point_id), None) if standard else None
        if not standard or not point:
            return Part(written)
        shown = any(coverage.standard.id == name for coverage in self.pack_input.coverages)
        heading = self.point_heading(standard, point)
        title = standard.title_in(self.translator.language)
        href = f"#{anchors.point_anchor(name, point_id)}" if shown else ""
        where = (
            f"{title}, {point_id}" if point_id[:1].isdigit() else title
        )  # a number is how people call it, an id is not
        return replace(heading, text=f"{heading.text} ({where})", href=href)

    def standard_name(self, standard_id: str) -> Part:
        """Name a standard by its title, with a link when the page lays it out."""
        standard = self.workspace.standard(standard_id)
        if not standard:
            return self.user_text(standard_id)
        language = self.translator.language
        shown = any(coverage.standard.id == standard_id for coverage in self.pack_input.coverages)
        return Part(standard.title_in(language), href=f"#{anchors.standard_anchor(standard_id)}" if shown else "")

    def point_heading(self, standard: Standard, point: Point) -> Part:
        """Name a point of a standard in the page's language, or in the standard's own."""
        language = self.translator.language
        written = language if language in point.headings else standard.language
        return Part(standard.heading_in(point, language), lang=self.lang_tag(written))

    def meets_facts(self, standards: Iterable[str]) -> tuple[Fact, ...]:
        """List the points of standards that are met."""
        return self.fact(
            "meets", msg("Meets"), "list-checks", (Line((self.point_link(written),)) for written in standards)
        )

    def tag_notes(self, tags: Iterable[str]) -> tuple[Note, ...]:
        """Name the tags."""
        return self.note(msg("Tags"), *map(self.user_text, tags))

    def persona_link(self, persona_id: str) -> Part:
        """Name a persona, with a link to the card; any other actor is named as written."""
        found = self.workspace.persona(persona_id)
        if not found:
            return self.user_text(persona_id)
        return Part(found.label, lang=self.persona_tag(found), href=f"#{anchors.persona_anchor(found.id)}")

    def journey_link(self, journey_id: str) -> Part:
        """Name a journey, with a link."""
        found = self.workspace.journey(journey_id)
        if not found:
            return self.user_text(journey_id)
        return Part(found.title, lang=self.lang_tag(found.language), href=f"#{anchors.journey_anchor(found.id)}")

    def channel_name(self, channel_id: str) -> Part:
        """Name a channel, with its icon; the team's own words stay in their language."""
        found = self.channels.get(channel_id)
        if not found:
            return Part(channel_id, lang=self.lang, icon=_PLAIN_CHANNEL)
        icon = found.icon if found.icon in icon_names() else _PLAIN_CHANNEL
        if channel_id in self.workspace.settings.channels:
            return Part(found.label.text, lang=self.lang_tag(self.workspace.settings.language), icon=icon)
        return self.our_text(found.label, icon)

    def use_link(self, use: Use) -> Part:
        """Name a place of the page, with a link."""
        return Part(use.name, lang=self.lang_tag(use.language), href=f"#{use.anchor}")

    def source_path(self, placed: Iterable[Placed[Persona]] | Iterable[Placed[Journey]], wanted: str) -> str:
        """The path of the file something was read from, when the pack carries that file."""
        found = next((one.path for one in placed if one.value.id == wanted), "")
        return found if found in self.pack_input.sources else ""

    def status_badges(self, review: Review) -> tuple[Badge, ...]:
        """The review status of a file."""
        if not review.status:
            return ()
        tone = {"draft": "warn", "approved": "good"}.get(review.status, "plain")
        return (Badge(self.say(STATUS[review.status]), "circle-check" if tone != "warn" else "pen-line", tone),)

    def state_badges(self, journey: Journey) -> tuple[Badge, ...]:
        """Current or future state of a journey."""
        icon = {"current": "eye", "future": "sparkles", "prescribed": "landmark"}
        return (Badge(self.say(STATE[journey.state]), icon[journey.state], "accent"),) if journey.state else ()

    def confidence_badges(self, kind: str, name: str) -> tuple[Badge, ...]:
        """The confidence in a persona or a journey, when it was measured."""
        found = self.pack_input.measured.confidences.get((kind, name))
        if found is None:
            return ()
        icon, tone = _CONFIDENCE_BADGES[found.level]
        return (Badge(self.say(CONFIDENCE[found.level]), icon, tone),)

    def review_facts(self, review: Review) -> tuple[Fact, ...]:
        """The owner of a file and its review dates."""
        dates = ((msg("Reviewed on"), review.reviewed), (msg("To be reviewed by"), review.review_by))
        lines = self.text_line(review.owner)
        for label, date in dates:
            notes = self.note(None, self.date_text(date))
            lines += (Line((self.our_text(label),), notes),) if notes else ()
        return self.fact("review", msg("Responsible"), "user-check", lines)


def make_context(pack_input: PackInput, translator: Translator) -> Context:
    """Make the context of a pack, for texts in the workspace's language."""
    settings = pack_input.workspace.settings
    register = {key: anchors.evidence_anchor(key, number) for number, key in enumerate(settings.evidence, 1)}
    context = Context(
        pack_input, translator, make_index(pack_input.workspace), all_channels(settings.channels), register
    )
    return context.in_language(None)
