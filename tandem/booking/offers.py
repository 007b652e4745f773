"""Which three of the free slots a person is offered, and what is said when there are none.

Coaches who speak the person's language come first, then the nearest agency. Among the slots of those the three are
spread over days and parts of the day, so that one of them suits; but a better spread is not worth weeks of waiting, so
what a slot lacks is weighed in days (`_weight`). Only when they do not give three, the next agency is looked at, and at
last coaches of another language.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal, get_args

from tandem.booking.hours import Timetable
from tandem.booking.intervals import Interval, local_day, wall_time
from tandem.booking.model import NOT_BUSY, Agency, Busy, Coach, Part, Query, Roster, Rules, Slot, part_of
from tandem.booking.slots import bookable_time, candidates, free_slots

AT_A_TIME: Final = 3
_REACH: Final = dt.timedelta(days=4)
"""What is looked at in one go."""
_ENOUGH_COACHES: Final = 8
"""So many mostly have three free times among them."""
_MUCH_LESS: Final = 0.8

_NOTHING: Final = dt.timedelta()
_A_MOMENT: Final = dt.timedelta(microseconds=1)

# So much farther away a slot may be that lies in another part of the day, on another day, or both.
_SAME_PART: Final = dt.timedelta(days=2)
_SAME_DAY: Final = dt.timedelta(days=5)
_SAME_BOTH: Final = dt.timedelta(days=21)
_FAR_APART: Final = dt.timedelta(hours=2)

Outcome = Literal["found", "past", "too_soon", "too_far", "none_in_window", "none_left", "none"]
"""What can be told with offers.

`found`: these are what was wished. `past`, `too_soon`, `too_far`: the wished time is over, lies within the notice,
lies beyond the horizon. `none_in_window`: nothing (or nothing more) is free then. After these four the offers are the
nearest other times, in the wished part of the day when there is any. `none_left`: all that is free was refused.
`none`: nothing is free at all.
"""


class NotKnownError(Exception):
    """What takes the coaches' time then is not known, so nothing may be said about it: look at more, and ask again."""


@dataclass(frozen=True, slots=True)
class Look:
    """Of whom, and of which time, it is known what is taken."""

    coaches: frozenset[int]
    within: Interval


@dataclass(frozen=True, slots=True)
class Offer:
    """A free slot with whom and where."""

    slot: Slot
    coach: Coach
    agency: Agency
    speaks: bool
    """Whether the coach speaks the person's language; when not, say so."""


@dataclass(frozen=True, slots=True)
class Offers:
    """At most three offers in the order of time, and what to say with them."""

    offers: tuple[Offer, ...]
    outcome: Outcome


def choose(
    roster: Roster,
    busy: Mapping[int, Busy],
    query: Query,
    rules: Rules,
    now: dt.datetime,
    known: Look | None = None,
) -> Offers:
    """The offers for a query. `busy` has what takes the coaches' time, by coach; who is missing has none.

    `known`: of whom and of which time `busy` is complete; None when that is everybody, and all time that can be booked.
    Nothing is guessed: when the answer depends on more, `NotKnownError` is raised.
    """
    supply = _Supply(roster, busy, query, rules, now, known)
    window = query.window
    if window is None:
        found = supply.pick(_Wish())
        return Offers(found, "found" if found else supply.why_none())
    outcome = _outside(window.interval, supply.bookable, now)
    if outcome is None:
        found = supply.pick(_Wish(window.interval, window.part))
        if found:
            return Offers(found, "found")
        outcome = "none_in_window"
    found = supply.pick(_Wish(window.interval, window.part, outside=True))
    if not found and window.part is not None:
        found = supply.pick(_Wish(window.interval, outside=True))
    return Offers(found, outcome if found else supply.why_none())


def looks(roster: Roster, query: Query, rules: Rules, now: dt.datetime) -> list[Look]:
    """What to look at for the offers of a query, until it is enough: where they most probably are, then more, and at
    last at everybody and all time that can be booked.

    Four weeks of everybody's appointments are a lot to read for three that are mostly found in the next days, with the
    coaches who suit best.
    """
    bookable = bookable_time(rules, now)
    everybody = frozenset(coach.id for coach in candidates(roster, query))
    soon = _soon(query, bookable)
    best: set[int] = set()
    for tier in _tiers(roster, query):
        if len(best) >= _ENOUGH_COACHES:
            break
        best.update(place.coach.id for place in tier)
    # what is looked at in vain first must not be nearly all of it
    first = [Look(frozenset(best), soon)] if len(best) <= len(everybody) * _MUCH_LESS else []
    return [*first, *([Look(everybody, soon)] if soon != bookable else []), Look(everybody, bookable)]


def _soon(query: Query, bookable: Interval) -> Interval:
    """The wished window and some days around it, or the next days."""
    if query.window is None:
        return Interval(bookable.start, min(bookable.start + 2 * _REACH, bookable.end))
    return query.window.interval.pad(_REACH, _REACH).overlap(bookable) or bookable


def by_nearness(agencies: Iterable[Agency], postal_code: str | None) -> list[Agency]:
    """The agencies from the nearest to the farthest; in the given order when the code tells nothing."""
    return sorted(agencies, key=lambda agency: distance(agency, postal_code))


def distance(agency: Agency, postal_code: str | None) -> tuple[bool, int]:
    """How far an agency is, to compare with others: whether it does not serve the code, then how far the codes are
    apart. Neighbouring codes are neighbouring places, mostly; where they are not, `serves` says so.
    """
    if postal_code is None or len(postal_code) != 4 or not (postal_code.isascii() and postal_code.isdigit()):
        return False, 0
    code = int(postal_code)
    return not any(code in one for one in agency.serves), abs(int(agency.postal_code) - code)


@dataclass(frozen=True, slots=True)
class _Wish:
    """A window, the only part of the day that will do, and whether slots outside the window will; without a window the
    soonest are the best.
    """

    window: Interval | None = None
    part: Part | None = None
    outside: bool = False

    def stretches(self, bookable: Interval) -> Iterator[tuple[Interval, dt.timedelta]]:
        """Where slots may start, the best time first, each with how far away all that follows is at least."""
        if self.window is not None and self.outside:
            near = self.window.pad(_REACH, _REACH).overlap(bookable)
            if near is not None:
                yield near, _REACH
            yield bookable, dt.timedelta.max
            return
        whole = bookable if self.window is None else self.window.overlap(bookable)
        start = whole.start if whole is not None else bookable.end
        while whole is not None and start < whole.end:
            near = Interval(start, min(start + _REACH, whole.end))
            yield near, near.end - whole.start
            start = near.end

    def away(self, start: dt.datetime, bookable: Interval) -> dt.timedelta:
        """How far a slot is from what was wished: from the window, or from the beginning of the time that will do."""
        if self.window is None or not self.outside:
            return start - max(bookable.start, self.window.start if self.window is not None else bookable.start)
        return max(self.window.start - start, start - self.window.end, _NOTHING)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A slot that may be offered, and where it lies on the wall clock."""

    slot: Slot
    day: dt.date
    part: Part


@dataclass(frozen=True, slots=True)
class _Place:
    """A coach, at one agency or (on the phone, by video) wherever, and how well that suits: the lowest rank first."""

    rank: tuple[bool, bool, int]
    coach: Coach
    agency: str | None


class _Supply:
    """The free slots, computed for a coach only when it comes to that."""

    def __init__(
        self,
        roster: Roster,
        busy: Mapping[int, Busy],
        query: Query,
        rules: Rules,
        now: dt.datetime,
        known: Look | None,
    ) -> None:
        self._roster = roster
        self._timetable = Timetable(roster)
        self._busy = busy
        self._query = query
        self._rules = rules
        self._now = now
        self.bookable = bookable_time(rules, now)
        self._known = known
        self._coaches = candidates(roster, query)
        self._tiers = _tiers(roster, query)
        for tier in self._tiers:
            # of two who suit alike, the one with fewer appointments
            tier.sort(key=lambda one: (len(busy.get(one.coach.id, NOT_BUSY).appointments), one.coach.id))

    def pick(self, wish: _Wish) -> tuple[Offer, ...]:
        """At most three, in the order of time."""
        picked: list[_Candidate] = []
        for tier in self._tiers:
            self._pick_from(tier, wish, picked)
        picked.sort(key=lambda one: one.slot.start)
        return tuple(self._offer(one.slot) for one in picked)

    def _pick_from(self, tier: Sequence[_Place], wish: _Wish, picked: list[_Candidate]) -> None:
        """Add the lightest of a tier until there are three; farther time is looked at while it could hold a lighter."""

        def weight(one: _Candidate) -> tuple[dt.timedelta, dt.datetime]:
            return wish.away(one.slot.start, self.bookable) + _weight(one, picked), one.slot.start

        pool: list[_Candidate] = []
        stretches, reach = wish.stretches(self.bookable), _NOTHING
        while len(picked) < AT_A_TIME:
            best = min(pool, key=weight, default=None)
            if best is not None and weight(best)[0] <= reach:
                picked.append(best)
                pool.remove(best)
                continue
            stretch, reach = next(stretches, (None, dt.timedelta.max))
            if stretch is not None:
                pool = self._pool(tier, stretch, wish.part, picked, pool)
            elif best is None:
                return

    def why_none(self) -> Outcome:
        """What to say when nothing could be picked."""
        return "none_left" if any(any(self._free(coach, self.bookable)) for coach in self._coaches) else "none"

    def _pool(
        self,
        tier: Sequence[_Place],
        stretch: Interval,
        part: Part | None,
        picked: Sequence[_Candidate],
        pool: Sequence[_Candidate],
    ) -> list[_Candidate]:
        """The pool with what a tier adds in a stretch: one slot for each start, nothing that was refused or picked."""
        found = list(pool)
        starts = {one.slot.start for one in (*picked, *pool)}
        for place in tier:
            for slot in self._free(place.coach, stretch, part, but=starts):
                if place.agency not in (None, slot.agency):
                    continue
                if self._query.refused and slot.place_and_time in self._query.refused:
                    continue
                wall = wall_time(slot.start)
                its_part = part_of(wall.time())
                if part not in (None, its_part) or self._query.never.forbids(wall):
                    continue
                starts.add(slot.start)
                found.append(_Candidate(slot, wall.date(), its_part))
        return found

    def _free(
        self, coach: Coach, within: Interval, part: Part | None = None, but: Container[dt.datetime] = ()
    ) -> Iterable[Slot]:
        """The free slots of a coach; `part`: of a stretch without hours in that part of the day, none at all."""
        known = self._known is None or (coach.id in self._known.coaches and self._known.within.contains(within))
        if (part is not None or not known) and not self._receives(coach, within, part):
            # the hours alone tell: of evenings when nobody works nothing more need be read
            return ()
        if not known:
            raise NotKnownError
        return free_slots(self._roster, coach, self._busy, self._query, self._rules, self._now, within, but=but)

    def _receives(self, coach: Coach, within: Interval, part: Part | None) -> bool:
        """Whether a coach has hours then, taken or not."""
        openings = self._timetable.openings(coach.id, local_day(within.start), local_day(within.end))
        return any(
            within.overlap(interval) is not None and (part is None or part in _parts(interval))
            for _, interval, _ in openings
        )

    def _offer(self, slot: Slot) -> Offer:
        coach = self._roster.coaches[slot.coach]
        return Offer(slot, coach, self._roster.agencies[slot.agency], self._query.language in coach.languages)


def _parts(opening: Interval) -> tuple[Part, ...]:
    """The parts of the day that hours touch; hours lie within one day."""
    parts = get_args(Part)
    first, last = (part_of(wall_time(one).time()) for one in (opening.start, opening.end - _A_MOMENT))
    return parts[parts.index(first) : parts.index(last) + 1]


def _tiers(roster: Roster, query: Query) -> list[list[_Place]]:
    """Who may be offered, those who suit alike together, the best first."""
    places = sorted(
        (place for coach in candidates(roster, query) for place in _places(roster, query, coach)),
        key=lambda one: one.rank,
    )
    return [list(tier) for _, tier in groupby(places, key=lambda one: one.rank)]


def _places(roster: Roster, query: Query, coach: Coach) -> Iterator[_Place]:
    foreign = query.language not in coach.languages
    if query.format != "agency":
        yield _Place((foreign, False, 0), coach, None)
        return
    elsewhere = [block.agency for one in roster.special_days if one.coach == coach.id for block in one.blocks]
    for id_ in dict.fromkeys((*coach.agencies, *elsewhere)):
        agency = roster.agencies.get(id_)
        if agency is not None:
            yield _Place((foreign, *distance(agency, query.postal_code)), coach, id_)


def _weight(one: _Candidate, picked: Sequence[_Candidate]) -> dt.timedelta:
    """What a slot adds too little to those picked, in days that a better one may be farther away."""
    that_day = [other for other in picked if other.day == one.day]
    same_part = any(other.part == one.part for other in picked)
    if not that_day:
        return _SAME_PART if same_part else _NOTHING
    if not any(other.part == one.part for other in that_day):
        return _SAME_DAY
    # hardly another choice: at least not a quarter of an hour later
    apart = min(abs(other.slot.start - one.slot.start) for other in that_day)
    return _SAME_BOTH - 2 * min(apart, _FAR_APART)


def _outside(window: Interval, bookable: Interval, now: dt.datetime) -> Outcome | None:
    """Why nothing can be booked in a window, when that is so whatever is free."""
    if window.end <= now:
        return "past"
    if window.end <= bookable.start:
        return "too_soon"
    return "too_far" if window.start >= bookable.end else None
