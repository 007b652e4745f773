"""Words around an answer that say nothing of what it is: "euh 6000", "8000 aub", "put 8000"."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")
_CLAUSE_START, _CLAUSE_END = re.compile(r"[,.;:!?()\n/][^,.;:!?()\n/]*$"), re.compile(r"[,.;:!?()\n/]")
# Folded, without apostrophes ("c'est" is c and est). No word here may tell a sum from a place or a time.
_FRENCH = (
    "ah oh aha euh heu hum mmh ben bah bein bon bonjour bonsoir salut bjr donc alors oui ouais non ok okay oki d "
    "accord svp stp s il vous te plait merci beaucoup je j crois pense dirais dis disons dit mettez mets mettons "
    "met note notez ecrivez c ce ca sa cela est sera serait ira m me moi hein quoi voila plutot pardon desole "
    "desolee excusez excuse en fait genre bref enfin juste seulement simplement toujours finalement exactement "
    "exact peut etre attendez allez mais et le un une suppose tout cest reponds reponse parfait bien super nickel "
    "nan nn mon ma"
)
_DUTCH = (
    "oei oeps uh ehm hm goh ja jaja jawel nee neen oke okee aub asjeblieft alsjeblieft alstublieft astublieft "
    "asjeblief alsjeblief graag dank u je bedankt dus dan denk ik ikke zet zetten maar doe schrijf noteer tis is "
    "het t da dat das wel sorry pardon excuseer zeker eigenlijk eerder liever zeg zeggen zou gewoon nog hoor he "
    "hee misschien mss bedoel bedoelde dag hallo een nen ne toch gerust laat ons slechts mijn antwoord goed prima "
    "perfect"
)
_ENGLISH = (
    "oops um umm uhm er erm hmm well so yes yep yeah ye nope nah no please pls plz thanks thank thx ty you it its "
    "that thats this put make just only i im think guess suppose say said lets let us then know actually rather "
    "maybe probably would be ll will mean meant a the hi hello hey sure right there write type enter again my "
    "answer good fine great"
)
_FILLERS = frozenset(f"{_FRENCH} {_DUTCH} {_ENGLISH}".split())


def says_nothing(text: str) -> bool:
    """Whether a folded text has no words but fillers, and no number."""
    return all(m.group() in _FILLERS for m in _WORD.finditer(text))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a folded text says nothing but what stands at [start, end)."""
    return says_nothing(text[:start]) and says_nothing(text[end:])


def stands_alone_in_clause(text: str, start: int, end: int) -> bool:
    """The same for the clause of [start, end): "overdag gaat niet, bediende hé"."""
    before, after = text[:start], text[end:]
    opened, closed = _CLAUSE_START.search(before), _CLAUSE_END.search(after)
    return says_nothing(before[opened.start() :] if opened else before) and says_nothing(
        after[: closed.start()] if closed else after
    )
