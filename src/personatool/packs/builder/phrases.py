"""The fixed wording of the templates and of the script, by the name they call it."""

from collections.abc import Mapping
from typing import Final

from personatool.model.message import Message, msg
from personatool.wording.severities import PAIN_SEVERITY

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
    "legend_pain": msg("Pain points are what hurts, from minor (1) to blocking (3)."),
    "legend_opportunity": msg(
        "Opportunities are what could be better. The register after each map weighs impact and effort."
    ),
    "legend_key": msg("A star marks a key moment, where trust is won or lost."),
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


PHRASES: Final[Mapping[str, Message]] = {
    "pack": msg("Briefing pack"),
    "skip": msg("Skip to the content"),
    "contents": msg("Contents"),
    "on_screen_only": msg(
        "On the screen, not on paper: tables of steps, where figures come from, needs to owners, standards, evidence "
        "register, glossary, what the check found. `personatool pack --full` prints them too."
    ),
    "at_a_glance": msg("At a glance"),
    "state_of_evidence": msg("What this pack rests on"),
    "set_overview": msg("The personas side by side"),
    "set_scales": msg("On the same scales"),
    "scales": msg("Scales"),
    "from": msg("from"),
    "to": msg("to"),
    "portrait_licence": msg("Portrait"),
    "scenario": msg("Scenario"),
    "map": msg("Map"),
    "map_scroll": msg("Map, can be scrolled"),
    "map_missing": msg("This journey has no map in this pack. The table below holds everything it says."),
    "zoom": msg("Size of the map"),
    "story": msg("The story"),
    "as_picture": msg("Show the map as a picture"),
    "zoom_read": msg("Reading size"),
    "zoom_fit": msg("Fit to width"),
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
    "evidence_intro": msg("Every study and source, and what rests on it."),
    "rests_on_it": msg("Rests on it"),
    "nothing_rests": msg("Nothing rests on this source yet."),
    "ground_intro": msg("What holds for all journeys of this pack."),
    "no_findings": msg("The check ran on all files and found nothing to report."),
    "findings_intro": msg("The files behind this pack were checked. These points remain, the gravest first."),
    "why": msg("Why it matters"),
    "instead": msg("What to do"),
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
    "tools": msg("Search, filter, present"),
    "search": msg("Search this pack"),
    "search_keys": msg("Press / to come here, the arrow keys to walk through what was found, Escape to leave."),
    "filter": msg("Filter"),
    "by_persona": msg("Persona"),
    "by_stage": msg("Stage"),
    "by_channel": msg("Channel"),
    "by_severity": msg("Severity of pain points"),
    "show_all": msg("Show everything"),
    "present": msg("Present"),
    "dark": msg("Dark colours"),
    "previous": msg("Previous"),
    "next": msg("Next"),
    "leave": msg("Leave the presentation"),
    "larger": msg("Larger"),
    "smaller": msg("Smaller"),
    "take_map": msg("Download the map (SVG)"),
    "take_steps": msg("Download the steps (CSV)"),
    "take_source": msg("Download the source (YAML)"),
    "map_table": msg("All that the map says, as a table"),
    "to_glossary": msg("See the glossary"),
    "measures": msg("What this journey costs people"),
    "incomplete": msg("incomplete"),
    "workings": msg("How these figures come about, and what is missing"),
    "to_formulas": msg("See how each measure is made"),
    "formulas_intro": msg(
        "Every figure is counted from the journey files, the same way for each. Weights are settings."
    ),
    "formula": msg("Formula"),
    "comes_from": msg("Comes from"),
    "rests_on": msg("Rests on"),
    "missing": msg("What the files do not say"),
    "summary_intro": msg("What to know when there is time for one page only. Everything here leads to its details."),
    "top_pains": msg("What hurts most"),
    "worth_doing": msg("What is most worth doing"),
    "truths": msg("Moments of truth"),
    "cost_to_people": msg("What the journeys cost people"),
    "what_changes": msg("What the future journey changes"),
    "whole_comparison": msg("See the whole comparison"),
    "journey": msg("Journey"),
    "comparison_intro": msg("The journey as it is lived today, beside the one that is to replace it."),
    "measures_compared": msg("Measures"),
    "missing_compared": msg("What the files do not say about these measures"),
    "today": msg("Today"),
    "tomorrow": msg("Tomorrow"),
    "change": msg("Change"),
    "verdict": msg("For people"),
    "gone": msg("What goes away"),
    "come": msg("What comes"),
    "nothing": msg("Nothing."),
    "changed": msg("What changes in the steps that stay"),
    "what_changed": msg("What changes"),
    "register_intro": msg(
        "The opportunities of every journey in one table: most impact first, then least effort. Numbers are those of"
        " the chart."
    ),
    "inclusion_intro": msg(
        "Each step, person by person: who passes it alone, who needs help, who cannot. Why stands below each row, with"
        " what would help."
    ),
    "passage_key": msg("Each square is a step:"),
    "passed_alone": msg("alone"),
    "passed_helped": msg("with help"),
    "passed_unknown": msg("not known"),
    "passed_not": msg("not at all"),
    "passage_why": msg("Why, and what would help"),
    "passage_easy": msg("Every step alone:"),
    "threads_intro": msg(
        "Every need, the steps that serve it, what would serve it better, and who answers for that. Where a thread"
        " breaks, nobody keeps the promise."
    ),
    "unserved": msg("Served by no step here:"),
    "need": msg("Need"),
    "serving_steps": msg("Steps that serve it"),
    "standards_intro": msg(
        "What each standard asks for, point by point, beside the journeys and personas that say to meet it. A claim is"
        " met when a study or a metric stands behind it."
    ),
    "point": msg("Point"),
    "overall": msg("Overall"),
    "silent": msg("Nothing is claimed in:"),
    **ABOUT,
}

SCRIPT_PHRASES: Final[Mapping[str, Message]] = {
    "all": msg("All"),
    "found": msg("{count} found"),
    "one": msg("1 found"),
    "none": msg("Nothing found"),
    "more": msg("and {count} more"),
    "shown": msg("{count} of {total} steps shown"),
    "link": msg("Copy a link to: {name}"),
    "copied": msg("Link copied"),
    "not_copied": msg("The link could not be copied. Here it is: {link}"),
    "at": msg("{number} of {total}"),
    "persona": msg("Persona"),
    "journey": msg("Journey"),
    "step": msg("Step"),
    "pain": msg("Pain point"),
    "opportunity": msg("Opportunity"),
    "heading": msg("Chapter"),
    "term": msg("Glossary"),
    "need": msg("Need"),
    "show_all": msg("Show everything"),
    "stage": msg("Stage"),
    "number": msg("Number"),
    "action": msg("Action"),
    "minor": PAIN_SEVERITY[1],
    "serious": PAIN_SEVERITY[2],
    "blocking": PAIN_SEVERITY[3],
    "worse": msg("{level} or worse"),
}
