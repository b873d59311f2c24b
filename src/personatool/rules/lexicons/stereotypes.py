"""Wording that judges or reduces a person, and what to write instead.

Chosen from public guides on inclusive language (British and French governments, Haut Conseil à l’Égalité) and kept to
wording that means the same wherever it stands: `normal` alone judges nobody. Each entry: the word that must be there
for the pattern to be tried, with its accents; the pattern, folded to lower case without accents; the better wording in
the same language, or nothing where only leaving out helps.
"""

# A noun, not the adjective of the word behind it.
_EN_END = r"(?=[.,;:!?)]|$| (?:are|is|do|have|who|cannot|can't|don't|need)\b)"
_FR_END = r"(?= ?[.,;:!?)]|$| (?:qui|ne|sont|ont|n'ont)\b)"

STEREOTYPES: tuple[tuple[str, str, str], ...] = (
    (
        "wheelchair",
        r"\b(?:wheelchair[- ]bound|(?:confined|bound) to (?:a|his|her|their) wheelchair)\b",
        "uses a wheelchair",
    ),
    ("suffers", r"\bsuffers from (?:a disability|dyslexia|autism|blindness|deafness|a handicap|dementia)\b", "has …"),
    ("victim", r"\bvictim of (?:a disability|dyslexia|autism|blindness|deafness)\b", "has …"),
    ("handicapped", r"\bhandicapped\b", "disabled"),
    ("crippled", r"\bcrippled\b", "disabled"),
    ("retarded", r"\bretarded\b", "with a learning disability"),
    ("disabled", rf"\bthe disabled{_EN_END}", "disabled people"),
    ("elderly", rf"\bthe elderly{_EN_END}", "older people"),
    ("dumb", r"\bdeaf and dumb\b", "deaf"),
    ("illiterate", r"\b(?:computer|digitally|technologically)[- ]illiterate\b", "new to digital services"),
    ("natives", r"\bdigital natives\b", "people who grew up with digital services"),
    ("native", r"\bdigital native\b", "somebody who grew up with digital services"),
    ("immigrants", r"\b(?:digital|illegal) immigrants\b", ""),
    ("immigrant", r"\b(?:digital|illegal) immigrant\b", ""),
    ("technophobe", r"\btechnophobe\b", ""),
    ("grandma", r"\bgrandma[- ](?:proof|test|friendly)\b", ""),
    ("housewife", r"\bhousewife\b", "looks after the household"),
    ("soccer", r"\bsoccer moms?\b", ""),
    ("age", r"\b(?:despite|for) (?:his|her|their) age\b", ""),
    ("âge", r"\b(?:malgre|pour) son age\b", ""),
    ("women", r"\blike (?:all|most) women\b", ""),
    ("men", r"\blike (?:all|most) men\b", ""),
    ("femmes", r"\bcomme (?:toutes|la plupart d)\w* ?(?:les )?femmes\b", ""),
    ("hommes", r"\bcomme (?:tous|la plupart d)\w* ?(?:les )?hommes\b", ""),
    ("normal", r"\bnormal (?:people|users?|person)\b", "most people"),
    ("normaux", r"\b(?:gens|usagers|utilisateurs) normaux\b", "la plupart des gens"),
    ("broken", r"\bbroken english\b", "speaks some English"),
    ("ménagère", r"\bla menagere\b", ""),
    ("vieux", rf"\b(?:les|des|aux) vieux{_FR_END}", "personnes âgées"),
    ("vieille", r"\bpetite vieille\b", "dame âgée"),
    ("handicapés", r"\b(?:les|des|aux) handicapes\b", "personnes handicapées"),
    ("handicapé", r"\b(?:un|l')\s?handicape\b", "une personne handicapée"),
    ("souffre", r"\bsouffre d'un handicap\b", "a un handicap"),
    (
        "fauteuil",
        r"\b(?:cloue|clouee|confine|confinee) (?:dans|a|au|sur)\b[\w' ]{0,6} ?fauteuil\b",
        "se déplace en fauteuil roulant",
    ),
    ("muet", r"\bsourd[- ]muet\b", "sourd"),
    ("muette", r"\bsourde[- ]muette\b", "sourde"),
    ("illettrés", r"\b(?:les|des) illettres\b", "personnes en situation d’illettrisme"),
    ("analphabètes", r"\b(?:les|des) analphabetes\b", "personnes qui ne lisent pas"),
    ("cassos", r"\bcassos\b", ""),
    ("cas", r"\bcas soc(?:ial|iaux)?\b(?! \w)", ""),
    ("assistés", r"\b(?:les|des) assistes\b", "personnes qui reçoivent des aides"),
    ("clandestins", r"\b(?:les|des) clandestins\b", "personnes sans titre de séjour"),
    ("souche", r"\bfrancais(?:e|es)? de souche\b", ""),
    ("attardé", r"\battarde mental\b", ""),
)
"""Word that must be there, pattern, better wording."""
