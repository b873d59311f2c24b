"""Openings that name an organisation's procedure rather than what somebody lives through.

Chosen from titles of forms, procedures and process charts of public services, and kept to openings that nobody uses
when telling what happened to them. In the form of ids; matched at the start of a title only.
"""

OPENINGS: dict[str, tuple[str, ...]] = {
    "en": (
        *("process-of", "processing-of", "procedure-for", "management-of", "handling-of", "administration-of"),
        *("application-for", "issuance-of", "provision-of", "delivery-of", "digitisation-of", "digitalisation-of"),
        *("customer-journey", "client-journey", "user-journey", "citizen-journey", "customer-onboarding"),
    ),
    "fr": (
        *("processus-de", "processus-d", "procedure-de", "procedure-d", "gestion-de", "gestion-des", "gestion-du"),
        *("traitement-de", "traitement-des", "traitement-du", "instruction-de", "instruction-des", "instruction-du"),
        *("demande-de", "demande-d", "delivrance-de", "delivrance-des", "delivrance-du", "dispositif-de"),
        *("dematerialisation-de", "dematerialisation-des", "dematerialisation-du", "teleservice", "teleprocedure"),
        *("parcours-client", "parcours-usager", "parcours-utilisateur", "parcours-citoyen", "experience-client"),
    ),
}
FIRST_PERSON = frozenset(("i", "my", "me", "our", "we", "je", "j", "mon", "ma", "mes", "moi", "nous", "notre", "nos"))
"""Words by which somebody speaks of themselves: `Gestion de mon budget` is no procedure."""
