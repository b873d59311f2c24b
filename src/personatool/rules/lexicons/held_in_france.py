"""What French administrations hold, and may pass on to one another (CRPA, articles L. 113-12 and L. 114-8).

Only what an official page or text names is here. An address is not: no administration holds it for all the others.
A team adds its own lines under `held` in `personatool.yaml`. Words are compared by their meaning: accents, case,
plurals and articles do not matter.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Where a line comes from; the page was read on `read`, the text is of `date` where it has one."""

    title: str
    url: str
    read: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class HeldItem:
    """Something held: its id, the words it is asked with by language, who holds it, the source."""

    id: str
    words: Mapping[str, tuple[str, ...]]
    by: tuple[str, ...]
    source: Source


FRANCE_CONNECT = Source(
    "API FranceConnect: birth name, first names, date and place of birth, sex",
    "https://data.gouv.fr/fr/dataservices/api-franceconnect",
    read="2026-11-24",
)
PARTICULIER = Source(
    "API Particulier: family quotient, jobseekers, pupils, students, scholarships",
    "https://data.gouv.fr/fr/dataservices/api-particulier",
    read="2026-11-24",
)
FISCAL = Source(
    "DINUM and GART: reference tax income is available from the DGFiP",
    "https://api.gouv.fr/resources/rapport-gart.pdf",
    read="2026-11-24",
    date="2022-03-14",
)
RNIPP = Source(
    "Insee, Courrier des statistiques no. 8: the register of natural persons and its number, the NIR",
    "https://www.insee.fr/fr/information/6665188?sommaire=6665196",
    read="2026-11-24",
    date="2022-11-29",
)
SIRENE = Source(
    "Sirene, the register of companies and their establishments, kept by Insee",
    "https://api.gouv.fr/guides/quelle-api-sirene",
    read="2026-11-24",
)

HELD = (
    HeldItem(
        "civil-status",
        {
            "fr": (
                "État civil",
                "Date de naissance",
                "Lieu de naissance",
                "Nom de naissance",
                "Date et lieu de naissance",
            ),
            "en": ("Civil status", "Date of birth", "Place of birth", "Birth name", "Date and place of birth"),
        },
        ("Insee",),
        FRANCE_CONNECT,
    ),
    HeldItem(
        "social-security-number",
        {
            "fr": ("Numéro de sécurité sociale", "Numéro d’inscription au répertoire", "NIR"),
            "en": ("Social security number",),
        },
        ("Insee",),
        RNIPP,
    ),
    HeldItem(
        "reference-tax-income",
        {
            "fr": ("Revenu fiscal de référence", "Avis d’impôt", "Avis d’imposition", "Avis d’impôt sur le revenu"),
            "en": ("Reference tax income", "Income tax notice", "Tax notice"),
        },
        ("DGFiP",),
        FISCAL,
    ),
    HeldItem(
        "family-quotient",
        {
            "fr": ("Quotient familial", "Attestation de quotient familial", "Attestation CAF"),
            "en": ("Family quotient",),
        },
        ("CNAF", "MSA"),
        PARTICULIER,
    ),
    HeldItem(
        "jobseeker-status",
        {"fr": ("Statut de demandeur d’emploi", "Attestation de demandeur d’emploi"), "en": ("Jobseeker status",)},
        ("France Travail",),
        PARTICULIER,
    ),
    HeldItem(
        "student-status",
        {
            "fr": ("Certificat de scolarité", "Statut étudiant", "Statut boursier", "Attestation de bourse"),
            "en": ("School certificate", "Student status", "Scholarship status"),
        },
        ("Éducation nationale", "Enseignement supérieur"),
        PARTICULIER,
    ),
    HeldItem(
        "siret",
        {"fr": ("Numéro SIRET", "SIRET", "Numéro SIREN", "SIREN"), "en": ("SIRET number", "SIREN number", "SIREN")},
        ("Insee",),
        SIRENE,
    ),
)
