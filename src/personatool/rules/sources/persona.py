"""Where the rules about personas come from."""

from personatool.model.message import msg

ARTICLE = msg("Madelin and Conso, “L’administration numérique au service d’une relation attentionnée” (SGMAP, 2017).")
EIGHTEEN_F = msg("18F Methods, Personas: without research behind them, personas are “effectively stereotypes”.")
GOALS = msg("Cooper, “About Face”; Goodwin, “Designing for the Digital Age”. The threshold is ours.")
BEHAVIOUR = msg("Goodwin, “Designing for the Digital Age”; Stickdorn et al., “This Is Service Design Doing”.")
PRECISION = msg("Chapman and Milham, “The Personas’ New Clothes” (2006), on the false precision of personas.")
IDENTITY = msg("GDPR, article 5 (data minimisation); 18F Methods; Stickdorn et al., “This Is Service Design Doing”.")
WORDING = msg(
    "GOV.UK, “Inclusive language: words to use and avoid when writing about disability”; Haut Conseil à l’Égalité, "
    "“Pour une communication publique sans stéréotype de sexe”."
)
QUOTES = msg("Nielsen Norman Group, on personas: quotes are taken from research.")
PRACTICE = msg("Common practice of service design teams.")
FRESHNESS = msg(
    "Madelin and Conso (SGMAP, 2017): “À quand remonte ma dernière étude ?” The threshold, where there is one, is ours."
)
ABILITY = msg("GDS digital inclusion scale; Madelin and Conso (SGMAP, 2017).")
INCLUSION = msg("Madelin and Conso (SGMAP, 2017), on fragile publics; EN 301 549, functional performance statements.")
SYMMETRY = msg("Madelin and Conso (SGMAP, 2017): the symmetry of attentions, agents cared for as users are.")
SET = msg(
    "Cooper, “About Face”: one primary persona an interface, a small set. The threshold, where there is one, is ours."
)
COMPASS = msg(
    "Madelin and Conso, “L’administration numérique au service d’une relation attentionnée” (SGMAP, 2017): the user’s "
    "need is the compass."
)
