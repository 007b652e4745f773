"""Which times in a text are meant: not those that are past, excluded, or no time of an appointment at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.entities.moments.alternatives import OR, Time
from bot.entities.moments.days import Date, InDays, Weekday
from bot.entities.moments.grammar import WORDS
from bot.entities.moments.periods import Month
from bot.entities.moments.pieces import BESIDE, SURE, Piece

# The time that is not meant: "sauf le mercredi", "vendredi au lieu de jeudi", "I can't come on Monday".
_DENIED = re.compile(
    r"(?<!pourquoi )(?<!waarom )(?<!why )\b"
    r"(?:pas(?: pouvoir| venir)?|geen|sauf|excepte|hormis|ni|niet|behalve|uitgezonderd|noch|not|except|nor"
    r"|(?:any ?(?:day|thing|time)?|every ?day|all) but|apart from|instead of|rather than|au lieu d[eu']|plutot que"
    r"|a la place d[eu']|in (?:de )?plaats van|ipv|don'?t come|not (?:free|available|there|coming)"
    r"|(?:can'?t|cannot|can not|cnt|won'?t|will not|couldn'?t) (?:come|make it|do|be there|be coming)"
    r"|niet (?:vrij|beschikbaar)|(?:j?pe(?:ux?|ut)?|px|pourrai|sais|saurai|suis|serai|viens|viendrai) (?:pas|plus|pa)"
    r"(?: (?:venir|vnir|etre la|dispo(?:nible)?|libre|la))?)"
    r"\s(?:(?:le|la|les|de|du|op|on|in|the|at|om|a|au|voor|for|pour|'s)\s|l')*$"
)
_DENIED_AFTER = re.compile(
    # "Jeudi pas, plutôt vendredi"; but "maandag pas om 10u", "Tuesday, no?".
    r" (?:pas|nee|neen|non|no)(?=\s*(?:[,.;!]|$)| (?:mais|maar|but|plutot|dispo|possible|good)\b)"
    # "Le mercredi j'ai mes enfants"
    r"|,? (?:j'ai|heb ik|ik heb|i have|i've|i got) (?:(?:mes|les|de|mijn|my|the|ma|mon|cours de) )*"
    r"(?:enfants|gosses|petits|cours|ecole|kinderen|kids|children|school|class(?:es)?|lessons|werk|work|boulot)\b"
    r"|,? (?:heb ik|ik heb) les\b"
    r"|,? (?:(?:kan|lukt|past|gaat|ben|zal) (?:(?:ik|het|dat|da|me|mij|toch|helaas) )*(?:niet|nie|ni)\b"
    r"|(?:niet|nie|ni)\b(?! (?:te|later|voor|na|vroeger|waar))|(?:is |are )?not (?:possible|good|ok|free)\b"
    r"|(?:doesn'?t|don'?t|won'?t) (?:work|suit)|(?:i )?(?:can'?t|cannot)\b"
    r"|(?:(?:je|j|moi|on) )*(?:ne |n')?(?:peux|suis|sais|saurai|pourrai|serai) (?:pas|plus)\b"
    r"|(?:(?:ca|c') ?)?(?:ne |n')?(?:va|est|marche|convient|m'arrange) pas\b|pas (?:possible|dispo))"
)
# "Ik werk 's avonds": when a person has no time, or what a job is like.
_WORK = re.compile(
    r"\b(?:travaill\w*|bosse|boulot|werk|werkt|werken|work|works|working|bezig|ouvr\w+|draai)\b[^.,;!?]{0,14}$"
)
# "Oublié notre appel de ce matin", "tantôt j'ai dit oui": today, but over.
_TOLD = re.compile(
    r"\b(?:dit|ecrit|repondu|menti|mis|donne|file|note|envoye|recu|rate|oublie|parle|ete|etais|etait|refuse|appele"
    r"|demande|coupe|raccroche|passe|raconte|gezegd|geschreven|gebeld|gemist|gekregen|said|wrote|told|turned|missed|got"
    r"|sent|refused)\b[^.,;!?]{0,40}$"
)
_TOLD_AFTER = re.compile(
    r",? (?:je vous ai|j'ai|j'avais|vous avez|on (?:m')?a|il (?:m')?a|salarie"
    r"|(?:heb|hebt|had) (?:ik|u|je|ge)(?: \w+){0,4} ge\w+"
    r"|(?:i|you|we|he|she|they) (?:said|told|wrote|got|had|missed|sent))\b"
)
# "J'ai commencé en mars", "geboren in mei": the month of something that was, or that ends then.
_WAS = re.compile(
    r"\b(?:(?:j'ai|ai|on a|avons|suis|etais|avais|ont|a) (?:\w+ ){0,2}(?:commence|lance|ouvert|cree|demarre|arrete)"
    r"|nee?s?|perdu|arrivee?s?|refusee?|exclue?|mis dehors|dit non|viree?|licenciee?|payee?|honore|terminee?|finie?"
    r"|fini[st]?|expire|signe|sorti|recue?|begonnen|gestart|geopend|verloren|gestopt|geboren|gevraagd|gekregen"
    r"|geweigerd|afgelopen|geworden|vervalt|betaald\w*|started|opened|lost|came|arrived|born|stopped|began|founded"
    r"|turned|ended|ends?|applied|gave|got|left|refused|laid off|made|expires?|finish\w*)\b[^.;!?]{0,40}$"
)
_WAS_AFTER = re.compile(
    r" (?:(?:ben ik|heb ik|is het|is) )?"
    r"(?:begonnen|gestart|geopend|verloren|gestopt|geboren|opgestart|afgelopen|geworden)\b"
)
_MONEY = re.compile(
    r"€|\beuros?\b|\bk\b|mille|duizend|thousand|emprunt|\bpret|credit|lening|lenen|krediet|\bloan|borrow"
)
# "The instalment of this month": when money is due, unless somebody is to be met.
_DUE = re.compile(
    r"mensualit|\bloyer|\bpay|\bpaie|instal?lment|\brent\b|\bhuur|afbeta|aflos|\bbetal|facture|factuur|invoice|repay|rembours"
)
_MEETING = re.compile(
    r"\brdv|rendez|\bvoir\b|rencontr|afspraak|afspreken|\bkomen\b|langs|\bmeet|appointment|\bcome\b|venir|passer"
)
# Between a day and its hour said apart may stand so many characters, and nothing that starts another thought.
_APART = 50
_OTHER_THOUGHT = re.compile(
    r"[.!?;\n\d]|\b(?:want|omdat|because|cause|since|car|parce|puisque|mais|maar|but|or|ou|of|et|en|and)\b"
)
_WORD = re.compile(r"[^\W_]+")


def meant(text: str, language: str, times: Sequence[Time]) -> list[Piece]:
    """Those of the times in a folded text that are meant, as the pieces they are said with."""
    found: list[Time] = []
    denied = False
    for i, time in enumerate(times):
        # "Not Monday or Tuesday" denies both.
        denied = _is_denied(text, time) or (denied and time.link == OR)
        if not denied and _counts(text, language, times, i):
            found.append(time)
    return _joined(text, found)


def _is_denied(text: str, time: Time) -> bool:
    before, after = text[: time.said.start], text[time.said.end :]
    return bool(_DENIED.search(before) or _DENIED_AFTER.match(after))


def _counts(text: str, language: str, times: Sequence[Time], at: int) -> bool:
    said = times[at].said
    if said.role or not _is_said_enough(text, language, times, at):
        return False
    before, after = text[: said.start], text[said.end :]
    if not said.has_day and _WORK.search(before):
        return False
    if said.day == InDays(0) and said.part and (_TOLD.search(before) or _TOLD_AFTER.match(after)):
        return False
    if _is_in_a_month(said) and (_WAS.search(before) or _WAS_AFTER.match(after)):
        return False
    if isinstance(said.period, Month) and not said.period.number and _DUE.search(text) and not _MEETING.search(text):
        return False
    # "Between 5 and 10", where it goes about money.
    return not (said.hours and said.hours.end and not said.has_day and _MONEY.search(text))


def _is_said_enough(text: str, language: str, times: Sequence[Time], at: int) -> bool:
    """Whether a time has what makes it one: see the strengths of pieces."""
    said = times[at].said
    if said.strength == SURE:
        return True
    if said.strength == BESIDE:
        # "Dinsdag of wo" beside a day, "di of do" as the whole answer.
        days = [other for other in _alternatives(times, at) if isinstance(said.day, Weekday) and other.day]
        if not days or any(day.strength == SURE for day in days):
            return bool(days)
    rest = list(text)
    for time in times:
        rest[time.said.start : time.said.end] = " " * (time.said.end - time.said.start)
    return {m.group() for m in _WORD.finditer("".join(rest))} <= _filler(language)


def _alternatives(times: Sequence[Time], at: int) -> list[Piece]:
    """The times before and behind one that are its alternatives."""
    before = [times[at - 1].said] if at and times[at].link == OR else []
    return before + [time.said for time in times[at + 1 : at + 2] if time.link == OR]


@lru_cache(maxsize=len(WORDS))
def _filler(language: str) -> frozenset[str]:
    return frozenset(WORDS[language].links.filler.split())


def _is_in_a_month(said: Piece) -> bool:
    in_month = isinstance(said.period, Month) and said.period.number > 0
    return in_month or (isinstance(said.day, Date) and said.day.month is not None)


def _joined(text: str, times: Sequence[Time]) -> list[Piece]:
    """One day and one hour said apart in one sentence are one time: "demain ça me va, plutôt vers 10h"."""
    said = [time.said for time in times]
    if len(said) != 2 or times[1].link:
        return said
    first, last = said
    day, hours = (first, last) if first.has_day else (last, first)
    if not day.has_day or day.has_hours or hours.has_day:
        return said
    gap = text[first.end : last.start]
    if len(gap) > _APART or _OTHER_THOUGHT.search(gap):
        return said
    return [replace(day, start=first.start, end=last.end, part=hours.part, hours=hours.hours)]
