"""Where the rules about journeys come from."""

from personatool.model.message import msg

FRAME = msg("Nielsen Norman Group, “Journey Mapping 101”: an actor, a scenario and expectations, a goal, a scope.")
STATES = msg(
    "Stickdorn et al., “This Is Service Design Doing”, on current-state and future-state maps; CJML, on planned and "
    "actual journeys."
)
WORDING = msg("TheyDo, Milkymap and Smaply, on naming journeys and stages in the words of the people who live them.")
COUNTS = msg("Milkymap and Smaply, on the size of a journey map. The threshold is ours and may be set.")
EMOTIONS = msg("Smaply and the Interaction Design Foundation, on emotion curves. The threshold, if any, is ours.")
EXCHANGE = msg("CJML, the Customer Journey Modelling Language: each exchange has an initiator, a receiver, a channel.")
TRACE = msg("Nielsen Norman Group, on journey maps that lead to action: opportunities, owners and metrics.")
BLUEPRINT = msg("Service blueprint practice, after Shostack, “Designing Services That Deliver” (1984).")
REVIEW = msg("Smaply, on keeping journey maps alive: validated with real people, owned, reviewed.")
PICTURES = msg(
    "WCAG 2.2, success criterion 1.1.1, on text alternatives; the GDPR, articles 4 and 5, on personal data. "
    "The rest is ours."
)
CELLS = msg(
    "Real journey maps, counted: half the cells hold at most 6 words, nine in ten at most 14. The threshold is ours."
)
