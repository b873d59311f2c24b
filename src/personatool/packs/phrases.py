"""The fixed wording of the templates, by the name they call it."""

from collections.abc import Mapping
from typing import Final

from personatool.model.message import Message, msg

PHRASES: Final[Mapping[str, Message]] = {
    "pack": msg("Briefing pack"),
    "skip": msg("Skip to the content"),
    "contents": msg("Contents"),
    "at_a_glance": msg("At a glance"),
    "state_of_evidence": msg("What this pack rests on"),
    "guide": msg("How to read this pack"),
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
    "personas": msg("Personas"),
    "set_overview": msg("The personas side by side"),
    "set_scales": msg("On the same scales"),
    "scales": msg("Scales"),
    "from": msg("from"),
    "to": msg("to"),
    "portrait_licence": msg("Portrait"),
    "journeys": msg("Journeys"),
    "scenario": msg("Scenario"),
    "map": msg("Map"),
    "map_scroll": msg("Map, can be scrolled"),
    "map_missing": msg("This journey has no map in this pack. The table below holds everything it says."),
    "zoom": msg("Size of the map"),
    "zoom_fit": msg("Whole map"),
    "zoom_full": msg("Full size"),
    "zoom_large": msg("Enlarged"),
    "steps": msg("Step by step"),
    "step": msg("Step"),
    "opportunities": msg("Opportunities"),
    "opportunity": msg("Opportunity"),
    "impact": msg("Impact"),
    "effort": msg("Effort"),
    "owner": msg("Owner"),
    "measure": msg("Measure"),
    "where": msg("Where"),
    "chart": msg("Impact and effort of each opportunity, from 1 to 5; the table holds the same figures"),
    "quick_wins": msg("Quick wins"),
    "big_bets": msg("Big bets"),
    "evidence": msg("Evidence register"),
    "evidence_intro": msg("Every study and source, and what rests on it."),
    "rests_on_it": msg("Rests on it"),
    "nothing_rests": msg("Nothing rests on this source yet."),
    "glossary": msg("Glossary"),
    "ground": msg("Shared ground"),
    "ground_intro": msg("What holds for all journeys of this pack."),
    "findings": msg("What the check found"),
    "no_findings": msg("The check ran on all files and found nothing to report."),
    "findings_intro": msg("The files behind this pack were checked. These points remain, the gravest first."),
    "why": msg("Why it matters"),
    "instead": msg("What to do"),
    "made": msg("How this was made"),
    "made_text": msg(
        "Personas and journeys are written as plain text files. personatool checked them, drew the maps and made this"
        " page. The same files give the same page, to the byte."
    ),
    "made_alone": msg("This page needs no network and no other file. It sends nothing and asks for nothing."),
    "made_font": msg("Typeface: Inter, by Rasmus Andersson and contributors, SIL Open Font License 1.1."),
    "made_icons": msg("Icons: Lucide, by its contributors, ISC License."),
    "made_version": msg("personatool version"),
    "made_digest": msg("Content digest (SHA-256)"),
    "back": msg("Back to the contents"),
}
