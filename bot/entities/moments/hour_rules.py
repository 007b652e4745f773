"""Clock times, ranges of them, and what lies before or after one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.entities.moments.clocks import Clocks
from bot.entities.moments.hours import Hours
from bot.entities.moments.lexicon import Lexicon
from bot.entities.moments.pieces import ALONE, BESIDE, SURE, Piece, Rule, piece, rule

_NO_SUM = r"(?![€%])"
# "I left school at 12", "the bank is at six": no bare number is a time there.
_OTHER_NUMBERS = re.compile(r"\b(?:school|young|aged?|old|born|bank|overdraft|rates?|interest|zero)\b")


class HourRules:
    """The rules for hours of one language."""

    def __init__(self, lexicon: Lexicon, clocks: Clocks) -> None:
        self._lexicon, self._clocks = lexicon, clocks
        self._words = lexicon.words.hours

    def rules(self) -> Iterator[Rule]:
        """All of them."""
        words, clock, bare, closing = self._words, self._clocks.pattern, self._clocks.bare, self._lexicon.closing
        bounds = rf"(?P<after>{words.after})|(?P<before>{words.before})"
        then = rf"{_NO_SUM}(?! ?(?:{words.not_after}))(?:(?<=[:.hu]\d\d)|(?! ?(?:{words.not_after_whole})))"
        yield rule(rf"(?:(?:{bounds}|(?P<at>{words.at})) ?)?(?P<clock>{clock})", self._clock, then)
        # "Des" is "dès" with a clock time, else an article.
        about = rf"(?!des )(?:{bounds}|(?P<at>{words.at_bare})|{words.about})"
        yield rule(rf"{about} (?P<clock>{bare})", self._bare_clock, closing)
        yield rule(rf"(?P<clock>{bare})", self._bare_clock, f"(?= (?:{words.before_part}))")
        at = rf"(?:(?:{words.at}) )?"
        # "Dix-neuf heures" is no range.
        joint = rf"(?<=[\dhum]) ?[-–—] ?| (?:{words.to}) {at}|(?P<and> (?:{words.between_and}) {at})"
        start = rf"(?:(?P<open>{words.between}) )?{at}(?P<clock>{clock}|{bare})(?:{joint})"
        yield rule(rf"{start}(?P<last>{clock})", self._range, then)
        yield rule(rf"{start}(?P<last>{bare})", self._range, closing)
        either = rf" (?:{self._lexicon.words.links.alternatives}) {at}"
        yield rule(rf"(?:(?P<at>{words.at}) )?(?P<clock>{bare}){either}(?P<last>{clock})", self._either, then)
        yield rule(rf"(?P<at>{words.at_bare}) (?P<clock>{bare}){either}(?P<last>{bare})", self._either, closing)

    def _clock(self, m: re.Match[str], now: datetime) -> list[Piece]:
        """ "À 14h", "after 5pm"."""
        reading = self._clocks.read(m["clock"])
        if reading is None:
            return []
        bound = _bound(m)
        sure = reading.sure or m["at"] or bound
        return piece(m, hours=Hours(reading.clock, bound=bound), strength=SURE if sure else ALONE)

    def _bare_clock(self, m: re.Match[str], now: datetime) -> list[Piece]:
        """ "At 10", and "after 5", which may be five of anything."""
        reading = self._clocks.read(m["clock"])
        if reading is None:
            return []
        sure = m.groupdict().get("at") and not _OTHER_NUMBERS.search(m.string)
        return piece(m, hours=Hours(reading.clock, bound=_bound(m)), strength=SURE if sure else ALONE)

    def _range(self, m: re.Match[str], now: datetime) -> list[Piece]:
        first, last = self._clocks.read(m["clock"]), self._clocks.read(m["last"])
        if first is None or last is None or (m["and"] and not m["open"]):
            return []
        start = first.clock
        if last.half_day == "p" and start.in_the_afternoon().minute < last.clock.minute:
            start = start.in_the_afternoon()
        hours = Hours(start, last.clock)
        if hours.window(None) is None:
            return []
        return piece(m, hours=hours, strength=self._strength_of_range(m))

    def _strength_of_range(self, m: re.Match[str]) -> int:
        """ "10h-12h" and "entre 2 et 4" are when, "2 à 3 heures" is how long it takes."""
        first, last = (self._clocks.is_bare(m[name]) for name in ("clock", "last"))
        if first and last:
            return SURE if m["and"] else ALONE if m["open"] else BESIDE
        dashed = re.search(r"\d ?[-–—] ?\d", m.group())
        return SURE if not first or m["open"] or dashed else ALONE

    def _either(self, m: re.Match[str], now: datetime) -> list[Piece]:
        """ "At 10 or 11", "2 or 3pm": the first has what the second is said with."""
        first, last = self._clocks.read(m["clock"]), self._clocks.read(m["last"])
        if first is None or last is None:
            return []
        start = first.clock.in_the_afternoon() if last.half_day == "p" else first.clock
        strength = SURE if m["at"] or last.sure else ALONE
        return [
            Piece(m.start(), m.end("clock"), hours=Hours(start), strength=strength),
            Piece(m.start("last"), m.end(), hours=Hours(last.clock), strength=strength),
        ]


def _bound(m: re.Match[str]) -> str:
    said = m.groupdict()
    return "after" if said.get("after") else "before" if said.get("before") else ""
