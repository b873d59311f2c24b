"""Stage names seen from the organisation: the sales funnel, and the inner steps of handling a case.

Chosen from journey-mapping tools' own lists of what to avoid and from case-handling charts of public services. Only
whole names count, so that “My claim is validated” or “Je fais instruire mon dossier” stay fine. In the form of ids.

`AMBIGUOUS` are those that people use of themselves too: they begin a treatment in hospital, become aware of a tool, are
trained in their first week. They count where another name beside them is the organisation's.
"""

STAGES: dict[str, frozenset[str]] = {
    "en": frozenset(
        (
            *("awareness", "consideration", "acquisition", "activation", "conversion", "retention", "loyalty"),
            *("advocacy", "re-engagement", "monetisation", "monetization", "lead-generation", "prospecting", "nurture"),
            *("nurturing", "upsell", "upselling", "cross-sell", "cross-selling", "pre-sale", "pre-sales", "post-sale"),
            *("after-sales", "onboarding", "offboarding", "customer-onboarding", "fulfilment", "fulfillment"),
            *("intake", "case-intake", "case-processing", "case-handling", "processing", "back-office", "triage"),
            *("back-office-processing", "eligibility-check", "service-delivery", "case-closure"),
        )
    ),
    "fr": frozenset(
        (
            *("notoriete", "consideration", "acquisition", "activation", "conversion", "fidelisation", "retention"),
            *("monetisation", "prospection", "avant-vente", "apres-vente", "onboarding", "offboarding", "back-office"),
            *("traitement", "traitement-de-la-demande", "traitement-du-dossier", "traitement-des-demandes"),
            *("instruction", "instruction-de-la-demande", "instruction-du-dossier", "instruction-des-dossiers"),
            *("liquidation", "liquidation-des-droits", "cloture-du-dossier", "prise-en-charge-back-office"),
            *("enregistrement-de-la-demande", "enrolement", "controle-d-eligibilite", "delivrance-du-service"),
        )
    ),
}
AMBIGUOUS = frozenset(
    (
        *("awareness", "consideration", "acquisition", "activation", "retention", "loyalty", "advocacy"),
        *("onboarding", "offboarding", "processing", "intake", "triage", "fulfilment", "fulfillment"),
        *("notoriete", "fidelisation", "prospection", "traitement", "instruction", "liquidation"),
    )
)
