"""How tasks begin: what a service makes people do, never what they want to reach.

Chosen from the instructions of online forms in both languages. Verbs that also begin real goals (`remplir son rôle`,
`send my children to school`) count only with the thing of the procedure behind them. Folded: no accents, lower case.
"""

_FR_THINGS = "formulaire|dossier|cerfa|declaration|demande|justificatifs?|pieces?|documents?|attestation"
_EN_THINGS = "forms?|claim|application|documents?|declaration|paperwork|request|certificate"
_FR_VERBS = "remplir|saisir|completer|envoyer|deposer|signer|joindre|fournir|transmettre|renvoyer"
_FR_ARTICLES = r"(?:un |une |le |la |les |l'|des |ses |sa |son |mes |ma |mon |leur |leurs |toutes? les |tous les )?"
_EN_VERBS = "fill in|fill out|complete|submit|send|sign|attach|return|post|hand in"
_EN_ARTICLES = r"(?:an? |the |his |her |their |my |all |every )?"
_EN_VERBS = "fill in|fill out|complete|submit|send|sign|attach|return|post|hand in"
_EN_KIND = r"(?:[a-z-]+ )?"

TASKS: tuple[str, ...] = (
    r"cliquer\b",
    r"cocher\b",
    r"telecharger\b",
    r"televerser\b",
    r"numeriser\b",
    r"scanner\b",
    r"imprimer\b",
    r"s'identifier\b",
    r"s'authentifier\b",
    r"creer (?:un|son|mon) compte\b",
    r"se connecter (?:a|au|sur) (?:son |mon |le |l')?(?:compte|espace|site|portail|teleservice|service)\b",
    rf"(?:{_FR_VERBS}) {_FR_ARTICLES}(?:{_FR_THINGS})\b",
    r"click\b",
    r"tick\b",
    r"download\b",
    r"upload\b",
    r"scan\b",
    r"print\b",
    r"log (?:in|on)\b",
    r"sign (?:in|up)\b",
    r"create an account\b",
    rf"(?:{_EN_VERBS}) {_EN_ARTICLES}{_EN_KIND}(?:{_EN_THINGS})\b",
)
BEGINNINGS = r"(?:to |be able to |pouvoir |de |d')?"
