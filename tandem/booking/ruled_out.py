"""What a person says that they cannot: days of the week, parts of the day, tomorrow, the hours of their work. Pure.

The model names only the times at which somebody would come. "Any day but Friday" must not lead to a Friday, and "I work
until five" not to four o'clock: who reads such an offer thinks that nobody listened.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from tandem.booking.model import Never, Part, Window
from tandem.booking.wish import Hours

_DUTCH_DAY: Final = "dag(?:en|s|voormiddag|namiddag|ochtend|morgen|avond)?"
_WEEKDAYS: Final = (
    rf"lundis?|maan{_DUTCH_DAY}|mondays?|mon",
    rf"mardis?|dins{_DUTCH_DAY}|tuesdays?|tues?",
    rf"mercredis?|woens{_DUTCH_DAY}|wednesdays?|wed",
    rf"jeudis?|donder{_DUTCH_DAY}|thursdays?|thurs?",
    rf"vendredis?|vrij{_DUTCH_DAY}|fridays?|fri",
    rf"samedis?|zater{_DUTCH_DAY}|saturdays?|sat",
    rf"dimanches?|zon{_DUTCH_DAY}|sundays?",
)
_PARTS: Final[dict[Part, str]] = {
    "morning": r"matins?|matinees?|voormiddag(?:en|s)?|ochtend(?:en|s)?|morgens|mornings?",
    "afternoon": r"apres[- ]?midis?|aprem|namiddag(?:en|s)?|middags|afternoons?",
    "evening": r"soirs?|soirees?|avond(?:en|s)?|evenings?",
}
_NEAR: Final = (
    r"aujourd'hui|vandaag|today",
    r"demain|morgen|tomorrow|tmrw",
    r"cette semaine|deze week|this week",
    r"(?:la )?semaine prochaine|volgende week|next week",
)
"""Today, tomorrow, this week, next week, in this order."""

_DAY: Final = "|".join(_WEEKDAYS)
_PART: Final = "|".join(_PARTS.values())
_LITTLE: Final = r"(?:(?:les?|la|l'|un|du|de|des|en|op|het|'?s|in|on|for|the|any|ce|a)\b ?'?)*"
_ONE: Final = rf"{_LITTLE}(?:(?:{_DAY})(?: (?:in de |'s |en )?(?:{_PART}))?|{_PART}|{'|'.join(_NEAR)})"
# a comma alone may begin what is wished: "not on Monday, Tuesday"
_AND: Final = r"(?:,? (?:et|ou|ni|en|of|and|or|nor) (?:pas |niet |not )?|, (?:pas|ni|niet|not) )"
_LIST: Final = rf"(?P<what>{_ONE}(?:{_AND}{_ONE})*)\b"

_NOT_BEFORE: Final = (
    # "pourquoi pas lundi" is a yes, and who does not work then is free
    r"(?<!pourquoi )(?<!waarom )(?<!why )(?<!travaille )(?<!bosse )(?<!werk )(?<!work )"
    r"\b(?:sauf|hormis|excepte|a part|en dehors|jamais|pas|ni|behalve|uitgezonderd|buiten|niet|nie|nooit|geen|except"
    r"(?: for)?|not|never|apart from|(?:any|every|all)\w*(?: days?| times?)? but)"
)
_NO_MORE_OF: Final = rf"\bno (?P<what>(?:{_DAY}|{_PART})(?<=s)(?: (?:and|or) (?:{_DAY}|{_PART}))*)\b"
"""In English only of several: "no Monday" may be "no: Monday"."""
_CANNOT_THEN: Final = (
    r"\b(?:je (?:travaille|bosse)(?! pas)|(?:suis|serai) (?:occupee?|prise?|pas la|absente?)|(?:pas|ne suis) libre|"
    r"(?:peux|pourrai|saurai|sais) pas(?: venir)?|"
    r"ik werk|(?:ben|heb) (?:ik )?(?:bezig|weg|niet vrij|geen tijd)|kan (?:ik )?niet(?: komen)?|moet (?:ik )?werken|"
    r"(?:i'm|i am|im) (?:working|busy|away|not (?:free|available))|i work|(?<!don't )(?<!dont )(?<!not )working|"
    r"(?:can't|cant|cannot|can not)(?: (?:do|make|come)(?: it)?)?)"
)
_IS_NOT_POSSIBLE: Final = (
    r" ?,? ?(?:(?:je|j'|on|ca|c'est|ce|moi)? ?(?:ne |n'|n)?"
    r"(?:peux|pourrai|saurai|sais|va|marche|suis|convient|m'arrange) pas|"
    r"(?:c'est |est )?(?:pas (?:possible|dispo\w*|libre)|impossible)|"
    r"je (?:travaille|bosse)(?! pas)|je suis (?:occupee?|prise?)|"
    r"(?:kan|lukt|past|gaat)(?: ik| het| dat| me| mij| voor mij)* (?:niet|nie)|"
    r"(?:moet ik|ga ik|moek) werken|werk ik(?! niet| nie)|ben ik (?:niet|bezig|weg|aan het werk)|heb ik geen tijd|"
    r"(?:is )?niet mogelijk|niet$|"
    r"(?:doesn't|doesnt|does not|don't|dont|do not|won't|isn't|is not|are not|is no)"
    r" (?:work|suit|good|possible|fit|ok)|"
    r"i (?:can't|cant|cannot|can not|work|am (?:working|busy|away|not))|(?:i'm|im) (?:working|busy|away|not)|"
    r"(?:is|are) (?:bad|impossible))"
)
_SAYINGS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NOT_BEFORE} {_LIST}",
        _NO_MORE_OF,
        rf"{_CANNOT_THEN} {_LIST}",
        rf"\b{_LIST}{_IS_NOT_POSSIBLE}",
    )
)

_WISHED: Final = re.compile(
    r"\b(?:rather|preferably|plutot|de preference|liever|liefst)(?: (?:in|on|op|de|the|le|'s))* ?$"
)
""" "Rather in the evening, I work": the wish is the evening, and the work is why."""

_HOUR: Final = r"(?P<hour>\d{1,2})(?: ?(?:[h:u.]|uur|heures?)(?P<minute>[0-5]\d)?)?(?: ?(?P<noon>[ap])\.?m\b)?"
_WORKS_UNTIL: Final = re.compile(
    r"\b(?:(?:travaille|bosse|boulot|occupee?|werk|werken|bezig|work|working|busy)\b[^.?!;]{0,30}?"
    r"\b(?:jusqu'a|jusque|a|tot|until|till|til|to)|"
    r"(?:termine|finis|ai fini|sors|stop|ben klaar|ben gedaan|heb gedaan|finish|get off|am done)"
    r"(?: (?:le travail|mon travail|le boulot|met werken|van mijn werk|work))?"
    rf"(?: (?:a|vers|om|rond|at|around))) {_HOUR}"
)
_AFTER_WORK: Final = re.compile(
    r"\b(?:apres (?:le|mon|mes heures de) (?:travail|boulot|job)|"
    r"na (?:het |mijn |m'n |de )?(?:werk|werkuren|uren|werkdag)|after(?: my)? (?:work|job|shift))\b"
)
_BEFORE_WORK: Final = re.compile(
    r"\b(?:avant (?:le|mon|d'aller au|d'aller) (?:travail\w*|boulot|job)|"
    r"voor (?:het |mijn |m'n )?werk|before(?: my)? work)\b"
)
_WORK: Final = Hours(dt.time(9), dt.time(17))
"""When most people work who do not say it."""
_FIRST: Final = dt.time(7)
_LAST: Final = dt.time(22)
_AFTERNOON: Final = 12
_FIRST_AS_SAID: Final = 8
"""An hour below it is one of the afternoon: nobody works until four in the morning and comes then."""
_DAYS: Final = dt.timedelta(days=1)
_FAR: Final = dt.timedelta(days=28)


def ruled_out(text: str) -> Never:
    """The days of the week and the parts of the day at which somebody cannot come, in a folded text. "Not on Monday
    mornings" counts as not on Mondays: what is left is enough, and a wrong offer worse than one less.
    """
    weekdays: set[int] = set()
    parts: set[Part] = set()
    for said in _said(text):
        weekdays |= {number for number, names in enumerate(_WEEKDAYS) if re.search(rf"\b(?:{names})\b", said)}
        alone = re.sub(rf"\b(?:{_DAY}) (?:in de |'s |en )?(?:{_PART})\b", "", said)
        parts |= {part for part, names in _PARTS.items() if re.search(rf"\b(?:{names})\b", alone)}
    return Never(frozenset(weekdays), frozenset(parts))


def near_days_ruled_out(text: str, now: dt.datetime) -> Window | None:
    """Until when from now on somebody cannot come who says so of today, tomorrow, this week or the next; `now` is on
    the wall clock. Who cannot tomorrow is not asked for today.
    """
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    monday = today + (7 - today.weekday()) * _DAYS
    ends = (today + _DAYS, today + 2 * _DAYS, monday, monday + 7 * _DAYS)
    said = tuple(_said(text))
    named = [end for end, names in zip(ends, _NEAR, strict=True) if any(re.search(names, one) for one in said)]
    return Window(today, max(named)) if named else None


def after(gone: Window) -> Window:
    """The time after what is ruled out."""
    return Window(gone.end, gone.end + _FAR)


def hours_left(text: str) -> Hours | None:
    """The hours that somebody's work leaves: "after work", "I work until five", "I finish at 16h"."""
    until = _WORKS_UNTIL.search(text)
    if until is not None:
        hour = int(until["hour"])
        if hour < _AFTERNOON and (until["noon"] == "p" or (hour < _FIRST_AS_SAID and until["noon"] is None)):
            hour += _AFTERNOON
        return Hours(dt.time(hour, int(until["minute"] or 0)), _LAST) if hour < _LAST.hour else None
    if _AFTER_WORK.search(text):
        return Hours(_WORK.end, _LAST)
    if _BEFORE_WORK.search(text):
        return Hours(_FIRST, _WORK.start)
    return None


def _said(text: str) -> Iterator[str]:
    """Each list of times that is ruled out."""
    for saying in _SAYINGS:
        for found in saying.finditer(text):
            if not _WISHED.search(text, 0, found.start("what")):
                yield found["what"]
