"""Where the rules about care come from."""

from personatool.model.message import msg

ONCE = msg("Madelin and Conso (SGMAP, 2017), “Dites-le-nous une fois”; CRPA, articles L. 113-12 and L. 114-8.")
HELD = msg(
    "Vos démarches essentielles, “Dites-le-nous une fois”: 0 or 1 thing asked although it is held is fine, more than 4 "
    "is not. The thresholds may be set."
)
DATA = msg("GDPR, article 5: data is asked for a stated purpose, and no more of it than that purpose needs.")
ASSISTED = msg(
    "Madelin and Conso (SGMAP, 2017), on fragile and less autonomous publics; Défenseur des droits, "
    "“Dématérialisation des services publics : trois ans après” (2022)."
)
FAIR = msg("Défenseur des droits (2022), on equal access whatever the channel. The threshold is ours and may be set.")
CONTACT = msg("Services Publics +, commitment 2: easy contact; Vos démarches essentielles: help that can be reached.")
MANDATE = msg("Madelin and Conso (SGMAP, 2017); French civil code, article 1984, on the mandate; Aidants Connect.")
SKILLS = msg("Madelin and Conso (SGMAP, 2017), on minimal digital skills; GDS digital inclusion scale, 1 to 9.")
PHONE = msg("Madelin and Conso (SGMAP, 2017): think mobile first. The threshold, where there is one, is ours.")
TIMES = msg("Services Publics +, commitment 4: handled within announced times. The threshold, if any, is ours.")
RECEIPT = msg("CRPA, article L. 112-3: every request made to an administration is acknowledged.")
ERROR = msg("Services Publics +, commitment 1: the right to make mistakes; CRPA, article L. 123-1.")
PROACTIVE = msg("CRPA, article L. 114-8: administrations may exchange data to tell people of a right, or grant it.")
CLEAR = msg(
    "Services Publics +, commitment 5: clear and simple information. The threshold, where there is one, is ours."
)
EASY_READ = msg(
    "Inclusion Europe, “Information for all: European standards for making information easy to read and understand”."
)
READING = msg("Flesch (1948) for English, Kandel and Moles (1958) for French. The threshold is ours and may be set.")
COMPLEXITY = msg("Madelin and Conso (SGMAP, 2017): measure lived and perceived complexity. The threshold is ours.")
PERCEIVED = msg("Vos démarches essentielles: a mean speaks for people from 100 answers on.")
KEY = msg("Madelin and Conso (SGMAP, 2017), on the key moments at which people can be invited online.")
BUDGET = msg("Madelin and Conso (SGMAP, 2017): budget for mediation and training.")
EVENT = msg("Madelin and Conso (SGMAP, 2017), on life events; DITP, “Moments de vie”.")
