"""Labels that stand for a crowd instead of a person's name.

Chosen from persona names that teams make fun of afterwards (“Senior Sally”, “Utilisateur 1”). A name is a label when
all its words are labels, little words or numbers, or when it begins with an epithet; so surnames such as Young or Boss
stay names. Folded: no accents, lower case.
"""

LABELS = frozenset(
    (
        *("persona", "user", "users", "customer", "citizen", "agent", "visitor", "typical", "average", "standard"),
        *("senior", "seniors", "elderly", "pensioner", "millennial", "millennials", "boomer", "teenager", "student"),
        *("mum", "mom", "dad", "housewife", "geek", "novice", "expert", "beginner", "manager", "employee", "worker"),
        *("immigrant", "migrant", "refugee", "disabled", "unemployed", "jobseeker", "person", "people"),
        *("utilisateur", "utilisatrice", "utilisateurs", "usager", "usagere", "usagers", "client", "cliente"),
        *("citoyen", "citoyenne", "type", "moyen", "moyenne", "lambda", "retraite", "retraitee", "retraites", "vieux"),
        *("vieille", "jeune", "jeunes", "etudiant", "etudiante", "menagere", "mamie", "papi", "papy", "debutant"),
        *("debutante", "experte", "employe", "employee", "migrante", "refugie", "refugiee", "handicape", "handicapee"),
        *("chomeur", "chomeuse", "personne", "agee", "agees", "personnes", "connecte", "connectee", "deconnecte"),
        *("actif", "active", "parent", "mother", "father", "family", "families", "teacher", "nurse", "volunteer"),
        *("resident", "tenant", "owner", "buyer", "traveller", "caregiver", "carer", "famille", "mere", "pere"),
        *("enseignant", "enseignante", "infirmier", "infirmiere", "benevole", "habitant", "habitante", "locataire"),
        *("administre", "administree", "demandeur", "demandeuse", "emploi", "aidant", "aidante", "voyageur"),
    )
)
LITTLE_WORDS = frozenset(
    (
        "the",
        "a",
        "an",
        "of",
        "young",
        "old",
        "older",
        "working",
        "single",
        "new",
        "busy",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "de",
        "des",
        "du",
        "d",
        "et",
        "and",
    )
)
EPITHETS = frozenset(("techie", "tech-savvy", "grumpy", "lazy", "geeky", "clueless", "technophobe", "ronchon", "geek"))
