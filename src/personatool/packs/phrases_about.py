"""The wording of what a pack says about itself: how to read it, how accessible it is."""

from collections.abc import Mapping
from typing import Final

from personatool.model.message import Message, msg

ABOUT: Final[Mapping[str, Message]] = {
    "guide_intro": msg(
        "Personas say whom the service is for, and who makes it work. Journeys tell what they live through, step by"
        " step. Each journey comes as a map to look at, then as a table with every detail."
    ),
    "guide_map": msg("On a map"),
    "guide_trust": msg("What to trust"),
    "legend_stage": msg("Stages are the coloured arrows: the great moments of the journey, from left to right."),
    "legend_step": msg("Steps stand below their stage, numbered. The same numbers stand in the table."),
    "legend_channel": msg("The channel says how a person and the service meet: website, phone, counter…"),
    "legend_thought": msg("Thoughts are what the person says to themselves, in their own words."),
    "legend_emotion": msg(
        "The emotion curve rises when things go well and falls when they hurt. A gap means: not known."
    ),
    "legend_pain": msg("Pain points are what hurts, from annoying (1) to blocking (3)."),
    "legend_opportunity": msg(
        "Opportunities are what could be better. The register after each map weighs impact and effort."
    ),
    "legend_key": msg("A star marks a moment of truth, where trust is won or lost."),
    "legend_visibility": msg(
        "Below the line of visibility is what the person does not see: agents, processes, systems."
    ),
    "trust_research": msg("Rests on research: real people were met, and the sources are named."),
    "trust_proto": msg("Proto-persona: the team’s best guess, to be confirmed before anything is decided on it."),
    "trust_emotion": msg("Emotions are observed, reported, expected or assumed. Each says which."),
    "trust_unused": msg("A source that nothing rests on is said so in the evidence register."),
    "access_aim": msg(
        "This pack aims at the Web Content Accessibility Guidelines 2.2, level AA, at RGAA 4.1 and at EN 301 549. It"
        " has not been audited: this page says what was done, what machines tested, and what nobody has tested yet."
    ),
    "access_done": msg("What was done"),
    "access_reading": msg(
        "Headings, landmarks and tables give the structure; texts in another language than the page’s say so."
    ),
    "access_maps": msg(
        "Every map has a name and a description. A table below it says everything the map says, and its links work."
    ),
    "access_keyboard": msg("Everything can be reached and used with the keyboard, and the focus is always visible."),
    "access_colour": msg(
        "No meaning rests on colour alone. Light and dark colours, and those of the system, were made to contrast."
    ),
    "access_reflow": msg(
        "The page fits a window 320 pixels wide without sideways scrolling. Only maps scroll, within their frame."
    ),
    "access_script": msg(
        "Without JavaScript, everything can be read: search, filters, presentation and downloads are extras."
    ),
    "access_tested": msg("What machines test whenever personatool changes"),
    "access_axe": msg(
        "The pack of the example workspace, with axe-core: wide and narrow windows, light and dark colours, no"
        " violation."
    ),
    "access_browser": msg(
        "The same pack in a real browser: keyboard, search, filters, presentation, width, silence towards the network."
    ),
    "access_untested": msg("What was not tested"),
    "access_people": msg("No person with a disability and no screen reader user has tried this pack."),
    "access_audit": msg("No RGAA audit was made: automatic tests find a part of the barriers only."),
    "access_content": msg(
        "This pack’s own texts and pictures were not tested: the team’s words, and what it says of its portraits."
    ),
    "access_popover": msg(
        "In browsers older than 2024, buttons that show a definition do nothing: the glossary holds them all."
    ),
}
