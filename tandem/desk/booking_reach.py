"""Whose calendar somebody sees and whose hours they change, so that no page decides it by itself. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tandem.booking.model import Agency, Block, Coach, Roster
from tandem.people.access import Standing, may


def agencies_seen(standing: Standing, agencies: Iterable[str]) -> frozenset[str]:
    """The agencies whose calendars they look at; their own hours they see wherever they are."""
    if standing.sight == "all":
        return frozenset(agencies)
    return frozenset(agencies) & standing.agencies if standing.sight == "agency" else frozenset()


def places_seen(standing: Standing, roster: Roster) -> dict[int, frozenset[str]]:
    """By coach: the agencies at which their hours are shown; who is not in it is not shown at all."""
    all_agencies = frozenset(roster.agencies)
    seen = agencies_seen(standing, all_agencies)
    found = {id_: all_agencies if id_ == standing.advisor_id else seen for id_ in roster.coaches}
    return {id_: places for id_, places in found.items() if places}


def coaches_seen(standing: Standing, roster: Roster) -> list[Coach]:
    """The coaches whose calendar they can ask for, by name: those who receive where they look, and themselves."""
    places = places_seen(standing, roster)
    seen = [
        coach
        for id_, coach in roster.coaches.items()
        if id_ == standing.advisor_id or places.get(id_, frozenset()) & {*coach.agencies}
    ]
    return sorted(seen, key=lambda one: (one.name.casefold(), one.id))


def may_change_hours(standing: Standing, coach: Coach) -> bool:
    """Whether they may change profile, hours and special days: a lead those of coaches who receive at their agency."""
    if not coach.agencies:
        return may(standing, "hours") and standing.role == "administrator"
    return any(may(standing, "hours", agency) for agency in coach.agencies)


def may_note_absence(standing: Standing, coach: Coach) -> bool:
    """Whether they may enter and remove an absence: everybody their own."""
    own = coach.id == standing.advisor_id and may(standing, "own_hours")
    return own or may_change_hours(standing, coach)


def others_blocks_changed(
    standing: Standing, before: Mapping[int, Iterable[Block]], after: Mapping[int, Iterable[Block]]
) -> bool:
    """Whether hours at an agency changed that is not theirs to change."""

    def foreign(week: Mapping[int, Iterable[Block]]) -> set[tuple[int, Block]]:
        return {
            (day, block) for day, blocks in week.items() for block in blocks if not may(standing, "hours", block.agency)
        }

    return foreign(before) != foreign(after)


def may_change_agency(standing: Standing, agency: Agency | None) -> bool:
    """Whether they may change names and address, or open and close it; None: make a new one."""
    return may(standing, "agencies", agency.id if agency is not None else None)


def may_change_agency_hours(standing: Standing, agency: Agency) -> bool:
    """Whether they may change its opening hours and special days."""
    return may(standing, "hours", agency.id)
