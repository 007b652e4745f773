"""Money that a message names beside the loan: savings, wages, benefits, debts, rent, instalments, prices."""

from __future__ import annotations

import re

# What asks for money, also faintly ("pour", "about").
LOAN = re.compile(
    r"emprunt|\bpret|credit|besoin|financ|\blening|\blenen|\bleen\b|krediet|nodig|\bloan|borrow|\bneed|budget"
    r"|montant|bedrag|amount|voudr(?:ai|ion)|\bveux|\bwil\b|\bwillen\b|\bwant|\bfaut|faudr|capital|kapitaal"
    r"|invest|maximum|\bmax\b|minimum|cherche|zoek|look|\blend|demande|aanvra|aanvraag|apply|\bask"
    r"|obtenir|recevoir|krijgen|\bget\b|like|graag|vraag|avoir|somme|lever|ontlenen|genoeg|suffi|enough|plutot"
    r"|eerder|rather|environ|ongeveer|about|\baround|\bpour\b|\bvoor\b|\bfor\b|\bmeant|bedoel|plafond|pas plus"
    r"|niet meer|not more|tussen|entre|between"
)
_UNMISTAKABLE = re.compile(
    r"emprunt|\bpret(?:er|ez)?\b|credit|besoin|financ|\blening|\blenen|\bleen\b|ontleen|krediet|nodig|\bloan|\bborrow"
    r"|\bneed|\bfaut\b|faudr|manque|ontbreek|tekort|te kort"
)
_MONEY = r"(?:\s?(?:€|euro(?:'?s|kes|tjes)?\b|eur\b|balles\b|e\b(?!-)))?"
# "6000 nodig", "18.000 à emprunter": whatever was said before, this is the loan.
_ASKED_AFTER = re.compile(
    rf"{_MONEY}\s(?:(?:te|a|to|de|d'|er|in|wel|zeker|by|nog|extra|more|en plus|more|bij|pour|of)\s)*"
    r"(?:nodig|lenen|ontlenen|geleend krijgen|emprunter|financer|borrow|krediet|credit\b|pret\b|lening|loan|te kort"
    r"|tekort|short)"
)

_NO_LOAN_NOUN = (
    # own
    r"apport|inbreng|heritage|\bherite|geerfd|erfenis|\binherit"
    r"|spaar|\bsaved?\b|savings|economi[se]|epargn|de cote|opzij|(?:put|set) (?:aside|away)"
    r"|fonds propres|eigen (?:geld|middelen|kapitaal)|own (?:money|funds|pocket)|\bdispose|beschik"
    # earned
    r"|\bgagn(?:e|ai)|revenus?\b|salaire|\bloon\b|verdien|inkom|\bearn|salary|\bwages?\b|income"
    r"|chiffre d'affaires|\bca de|omzet|turnover|revenue|netto|\bbruto?\b|\bgross\b|uitkering|allocation|benefits?\b"
    r"|leefloon|pensioen|\bpension\b|kindergeld"
    # paid
    r"|\bloyer|\bhuur\b|\brent\b|waarborg|caution|deposit|facture|factuur|invoice|\bbills?\b|amende|\bboete|\bfine\b"
    # owed
    r"|dettes?\b|schuld|\bdebts?\b|\bow(?:e|ed|ing)\b|arrier|achterstand|arrears"
)
_NAMED_BEFORE = re.compile(
    rf"{_NO_LOAN_NOUN}|\btouche(?:s|nt)?\b|\bpercoi(?:s|t|vent)\b|(?:take|bring)s? home|\bpaid\b"
    r"|\b(?:i|we|i've|we've) (?:can |could |will |already )?(?:put|bring) in\b"
    r"|\bk(?:pak|trek)\b|\b(?:ik|'k|k|we) (?:pak|trek)(?:ken)?\b|\b(?:pak|trek)(?:ken)? (?:ik|'k|we)\b"
)
# Whatever is said of the sum, a bailiff's is no loan.
_CLAIMED = re.compile(
    r"huissier|deurwaarder|bailiff|recouvrement|incasso|debt collect|\b(?:me|nous) reclame|\beis(?:t|en)\b"
    r"|\b(?:fisc|fiscus|impots|belasting\w*|taxman|tax (?:office|people)|onss|rsz) "
    r"(?:me |m'|mij )?(?:veut|wil|willen|vraagt|demande|wants?|asks?|claims?)\b"
)
# "Mijn ouders geven 5000": what the family gives or lends.
_GIVER = (
    r"(?:parents|ouders|mere|pere|moeder|vader|mother|father|mum|mom|dad|frere|broer|brother|soeur|zus|sister|oncle"
    r"|nonkel|uncle|tante|aunt|famille|familie|family|amie?s?|vriend\w*|friends?|copains?|copines?)"
)
_GIVEN_BEFORE = re.compile(
    rf"\b{_GIVER} (?:me |m'|mij |ons |nous |us )?(?:donn\w+|pret\w+|avanc\w+|mett\w+|met|geeft|geven|gaf|gaven|leent"
    r"|lenen|legt|leggen|gives?|gave|lends?|lent|puts?)\b"
)
_OWN_BEFORE = re.compile(r"\b(?:i've got|i have|i got|we have|we've got|j'(?:en )?ai|ik heb(?: er)?|we hebben)\s$")
_OWN_AFTER = re.compile(rf"{_MONEY}\s(?:already|deja)\b")
_OWED_BEFORE, _OWED_AFTER = re.compile(r"\bmoet(?:en)? (?:ik |we |wij )?nog\s$"), re.compile(rf"{_MONEY}\saan\b")
# Right before the number.
_RIGHT_BEFORE = re.compile(
    r"(?:mensualit\w*|instal?lments?|afbetaling(?:en)?|aflossing(?:en)?|maandlast(?:en)?|\btraites?)\W+"
    r"(?:(?:est|sont|etait|fait|serait|is|are|was|van|de|d'|of|bedraagt|actuelle|mensuelle|a|nu|environ)\W+){0,3}$"
    r"|\b(?:je|on|nous) (?:dois|doit|devons)(?: encore| toujours| deja)?\s$"
    r"|\b(?:heb|hebben|leg|leggen|steek|steken|breng|brengen) (?:\w+ )?zelf\s$"
    r"|\b(?:j'(?:en )?ai deja|on (?:en )?a deja|heb(?:ben)?(?: er)? al|already have|have already|already got)\s$"
)
# Lent or given before, by somebody else or by ourselves.
_HAD_BEFORE = re.compile(
    r"\b(?:ai|a|as|avons|avez|ont|avais|avait|avions|avaient) (?:deja |encore )?emprunte\b"
    r"|\bm'(?:a|avait|ont|avaient|avez) (?:deja )?(?:prete|avance|donne|file|offert)\b"
    r"|\bleenden?\b|\bgeleend\b|\bschoot(?:en)? (?:mij|me|ons)\b|\bborrowed\b|\b(?:lent|advanced) (?:me|us)\b"
)
_OF_WHOM = (
    r"(?:comes? |komt |vient |viennent )?(?:(?:d'|de|du|des|la|le|les|l'|sur|a|au|aux|mon|ma|mes|notre|nos|in|aan|het"
    r"|van|den|een|un|une|eigen|propre|mijn|m'n|onze|op|als|comme|of|from|off|on|the|my|our|own|as|to|compte|encore"
    r"|nog|still|personnels?|persoonlijk|deja|al|zelf|myself|already|meme)(?:\s|(?<=')))*"
)
_NO_LOAN_AFTER = re.compile(
    rf"{_MONEY}\s{_OF_WHOM}(?:{_NO_LOAN_NOUN}|cote\b|(?:ge)?spaard?|voorgeschoten\b|geleend\b|schoon\b"
    r"|after tax|ourselves|net\b(?!\s(?:genoeg|iets|te|niet))"
    r"|mutu(?:elle|alit|\b)|cpas\b|ocmw\b|onem\b|rva\b|vdab\b|chomage|ziekenkas|ziekenfonds|werkloosheid|ris\b|welfare"
    r"|dole\b|dop\b|unemployment|impots?\b|fisc\b|onss\b|rsz\b|belasting|tax(?:es|man)?\b|huissier|deurwaarder|bailiff)"
)
_AS_OWN_AFTER = re.compile(
    r"\b(?:comme|als|as|en) (?:(?:mon|ma|my|mijn|own|eigen)\s)*"
    r"(?:apport|inbreng|contribution|epargne|spaargeld|savings)"
)
_PER_TIME = re.compile(
    rf"{_MONEY}\s?(?:/|par |per |a |every |chaque |elke |ieder[e]? |each |le |de )?\s?"
    r"(?:mois\b|maand\b|month\b|mensuel|maandelijks|monthly|semaine\b|week\b|an\b|jour\b|dag\b|day\b|year\b"
    r"|l'heure\b|heure\b|uur\b|hour\b)"
)
# "10.000 euro per maand" asks what a loan of 10,000 costs each month; nobody here earns that.
_LEAST_MONTHLY_DOUBT = 3_000
_PRICE_BEFORE = re.compile(
    r"\bcout(?:e|ent|era|erait|ait|s)?\b|\bvaut\b|\bprix\b|\bkost(?:en|te|prijs)?\b|\bprijs\b|\bcosts?\b|\bprice[ds]?\b"
    r"|\btotal\b|\btotaal\b|alles samen|tout compris|\bbudget|investissement|investering|investment"
)
_PRICE_AFTER = re.compile(rf"{_MONEY}\s(?:(?:gaan|zou|ging|gaat)\s)?(?:kosten|gekost|kost|waard|worth)\b")
_BREAK = re.compile(r"[.;!?\n]\s|,\s|\b(?:mais|maar|but|donc|dus|so|et j|en ik|and i|dont|waarvan|daarvan|of which)\b")
_REACH_BEFORE, _REACH_AFTER = 45, 40


def clause(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after [start, end) of a folded text within its own clause; of a number between two commas,
    what stands before the first of them as well, unless the loan follows.
    """
    reach = text[max(0, start - _REACH_BEFORE) : start]
    breaks = list(_BREAK.finditer(reach))
    before = reach[breaks[-1].end() :] if breaks else reach
    after = text[end : end + _REACH_AFTER]
    stop = _BREAK.search(after)
    if stop:
        after = after[: stop.start()]
    alone = not re.search(r"[^\W_]", before + re.sub(_MONEY, "", after, count=1))
    then = text[end : end + _REACH_AFTER]
    asked_next = LOAN.search(then) and not re.search(r"\d", then)
    if breaks and breaks[-1].group() == ", " and alone and not asked_next:
        before = reach[breaks[-2].end() if len(breaks) > 1 else 0 :]
    return before, after


def is_other_money(text: str, start: int, end: int, value: float) -> bool:
    """Whether the sum at [start, end) of a folded text is what somebody has, gets, pays or owes, and not the loan."""
    if value < _LEAST_MONTHLY_DOUBT and _PER_TIME.match(text[end:]):
        return True
    before, after = clause(text, start, end)
    if _ASKED_AFTER.match(after):
        return False
    if _NO_LOAN_AFTER.match(after) or _RIGHT_BEFORE.search(before) or _AS_OWN_AFTER.search(after):
        return True
    for first, last in ((_OWED_BEFORE, _OWED_AFTER), (_OWN_BEFORE, _OWN_AFTER)):
        if first.search(before) and last.match(after):
            return True
    for pattern, loan in ((_CLAIMED, _UNMISTAKABLE), (_GIVEN_BEFORE, LOAN), (_HAD_BEFORE, LOAN), (_NAMED_BEFORE, LOAN)):
        named = list(pattern.finditer(before))
        if named and not loan.search(before[named[-1].end() :].replace("pour", "")):
            return True
    return False


def is_asked(text: str, start: int, end: int) -> bool:
    """Whether the clause of the sum at [start, end) says without doubt that it is to be lent."""
    before, after = clause(text, start, end)
    return bool(_UNMISTAKABLE.search(before) or _ASKED_AFTER.match(after) or _UNMISTAKABLE.search(after))


def is_price(text: str, start: int, end: int) -> bool:
    """Whether the sum at [start, end) is what something costs: the loan, unless another sum is asked for."""
    before, after = clause(text, start, end)
    named = list(_PRICE_BEFORE.finditer(before))
    return bool(_PRICE_AFTER.match(after)) or (bool(named) and not _UNMISTAKABLE.search(before[named[-1].end() :]))
