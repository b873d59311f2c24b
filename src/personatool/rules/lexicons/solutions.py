"""Things that are built, by which a need that is really a solution begins.

Chosen among what teams most often write in place of a need; matched at its start only, after a verb of having at most.
In the form of ids.
"""

HAVING: dict[str, tuple[str, ...]] = {
    "en": ("to-have", "have", "to-use", "use", "needs", "wants"),
    "fr": ("avoir", "disposer-d", "utiliser", "avoir-acces-a", "besoin-d", "veut"),
}
SOLUTIONS: dict[str, tuple[str, ...]] = {
    "en": (
        *("an-app", "a-mobile-app", "a-smartphone-app", "a-website", "a-web-portal", "a-portal", "an-online-portal"),
        *("a-chatbot", "a-chat-bot", "a-virtual-assistant", "an-ai-assistant", "a-dashboard", "an-online-form"),
        *("a-web-form", "a-qr-code", "a-platform", "a-digital-platform", "an-online-platform", "push-notifications"),
    ),
    "fr": (
        *("une-application", "une-appli", "une-application-mobile", "un-site-web", "un-site-internet", "un-portail"),
        *("un-chatbot", "un-assistant-virtuel", "un-agent-conversationnel", "un-tableau-de-bord", "un-qr-code"),
        *("un-formulaire-en-ligne", "une-plateforme", "une-plate-forme", "un-teleservice", "des-notifications-push"),
    ),
}
