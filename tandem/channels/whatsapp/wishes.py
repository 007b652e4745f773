"""Whether a message asks for no more messages, or for messages again: as a word, or in words. Pure.

Only whole messages count: "stop" is a wish, "how do I stop my loan?" a question. WhatsApp itself understands neither.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from tandem.prequalification.phrases import fold

Wish = Literal["stop", "start"]

_STOP: Final = frozenset(
    ("stop", "stop all", "stopall", "arret", "unsubscribe", "uitschrijven", "desinscrire", "desabonner", "opt out")
)
"""Means this wherever it is said, whatever is offered."""
_START: Final = frozenset(("start", "unstop", "reprendre", "hervatten", "resume"))

_POLITE: Final = (
    r"(?:svp|stp|s'il vous plait|s'il te plait|merci(?: bien| d'avance)?|bonjour|alstublieft|aub|a\.u\.b|astublieft|"
    r"dank u|dank je|bedankt|hallo|goeiedag|please|pls|thanks|thank you|hello|hi|maintenant|nu|now)"
)
_IN_WORDS: Final = tuple(
    re.compile(rf"(?:{_POLITE} )*(?:{words})(?: {_POLITE})*")
    for words in (
        # the buttons of Meta's own templates
        r"stop(?: all)? promo(?:tion)?s?|arreter les promotions|promoties stoppen",
        # French
        r"arretez(?: tout)?|stoppez",
        r"(?:veuillez )?ne (?:plus )?m'(?:ecrivez|ecris|ecrire|envoyez|envoie|envoyer|contactez|contacter)"
        r"(?: plus)?(?: (?:rien|de messages?|ici))*",
        r"(?:arretez?|cessez|stoppez) de m'(?:ecrire|envoyer|contacter)(?: (?:des|ces|vos|de) messages?)?",
        r"(?:arretez?|cessez|stop(?:pez)?)(?: (?:avec )?(?:les|ces|vos|tous les))? messages?",
        r"(?:je )?(?:ne )?(?:veux|souhaite|desire) plus(?: (?:recevoir|avoir))?"
        r"(?: aucun| de| vos| ces| d'autres)? messages?",
        r"plus (?:de|aucun) messages?",
        r"(?:desinscrivez|desabonnez|desinscris|retirez|enlevez)[- ]moi(?: de (?:la|votre) liste)?",
        r"(?:je (?:veux|souhaite) )?me (?:desinscrire|desabonner)",
        r"(?:laissez|fichez|foutez)[- ]moi (?:tranquille|la paix)",
        # Dutch
        r"stoppen|stop ermee",
        r"(?:schrijf|stuur|app|contacteer|bericht) (?:mij |me )?(?:niet|niets|geen berichten?) meer",
        r"stop met (?:mij |me )?(?:berichten|berichtjes|appen|schrijven|sturen)(?: te)?(?: sturen| schrijven)?",
        r"(?:ik )?(?:wil|wens|hoef) (?:geen|niet meer) (?:berichten?|berichtjes)(?: meer)?"
        r"(?: te)?(?: ontvangen| krijgen)?",
        r"geen (?:berichten?|berichtjes) meer",
        r"schrijf (?:mij|me) (?:uit|af)|(?:ik )?(?:wil|wens) (?:me|mij) (?:uitschrijven|uit te schrijven)",
        r"laat (?:mij|me) (?:met rust|gerust)",
        # English
        r"stop (?:messaging|texting|writing|contacting|writing to)(?: to)? me",
        r"stop (?:sending(?: me)? )?(?:messages|these messages|texts)(?: to me)?",
        r"(?:do not|don't|dont|never) (?:message|write|text|contact|write to|send)(?: to)? me(?: messages)?"
        r"(?: any ?more| again)?",
        r"no more (?:messages|texts)",
        r"i (?:do not|don't|dont) want (?:any|any more|more|to (?:get|receive) (?:any more |any |more |your )?)?"
        r" ?(?:messages|texts)(?: any ?more)?",
        r"unsubscribe me|opt me out|i want to (?:unsubscribe|opt out)",
        r"(?:take|remove) me (?:off|from) (?:the|your) list",
        r"leave me alone",
    )
)

_TO_WEBSITE: Final = re.compile(
    r"(?:(?:continuer|je veux continuer|je prefere|plutot) )?(?:(?:sur |vers |par )?(?:le |votre )?)?site"
    r"(?: web| internet)?"
    r"|(?:(?:verdergaan|verder|ik wil verder|liever) )?(?:(?:op|naar|via) (?:de|jullie|uw) )?(?:website|site)"
    r"|(?:(?:continue|go on|carry on|i want to continue|rather) )?(?:(?:on|to) (?:the|your) )?(?:website|web site)"
)


def read(text: str) -> Wish | None:
    """What the message wishes when it is that single word."""
    said = _bare(text)
    return "stop" if said in _STOP else "start" if said in _START else None


def in_words(text: str) -> bool:
    """Whether the message asks for no more messages in words of its own."""
    said = _bare(text)
    return len(said) <= 120 and any(pattern.fullmatch(said) for pattern in _IN_WORDS)


def to_website(text: str) -> bool:
    """Whether the message asks to go on on the website instead."""
    return _TO_WEBSITE.fullmatch(_bare(text)) is not None


def _bare(text: str) -> str:
    """Folded, without the signs around and between the words; an apostrophe and a hyphen stay."""
    return " ".join(re.sub(r"[^\w'. -]|\.(?!\w)|_", " ", fold(text)).split()).strip(" .'-")
