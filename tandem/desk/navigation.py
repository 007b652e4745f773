"""The places of the desk: what stands in its navigation, in which order, and who sees it.

A page that deserves a link adds one line to `PLACES`. Seeing no link protects nothing: each page checks its permission.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

Group = Literal["work", "house"]
"""`work` is what advisors use all day and stands in the bar; `house` is what is set up now and then, in a menu."""


@dataclass(frozen=True)
class Place:
    """One link: its address, the text `desk-place-<name>`, and the permission without which it is not shown."""

    path: str
    name: str
    group: Group = "work"
    permission: str | None = None
    also: tuple[str, ...] = ()
    """Other addresses whose pages belong to it."""

    def holds(self, path: str) -> bool:
        """Whether a page at `path` belongs to it."""
        return any(path == one or path.startswith(f"{one}/") for one in (self.path, *self.also))


PLACES: Final[tuple[Place, ...]] = (
    Place("/desk/tickets", "queue"),
    Place("/desk/calendar", "calendar", also=("/desk/appointments", "/desk/calls", "/desk/absences")),
    Place("/desk/agencies", "agencies", "house", "appointments"),
    Place("/desk/coaches", "coaches", "house", "hours"),
    Place("/desk/canned", "canned", "house", "answers"),
    Place("/desk/people", "people", "house", "people"),
    Place("/desk/integrations", "integrations", "house", "integrations"),
    Place("/desk/setup", "setup", "house", "settings"),
    Place("/desk/audit", "audit", "house", "audit"),
)


@dataclass(frozen=True)
class Shown:
    """What the navigation of one page shows; `here` is the place to which the page belongs."""

    work: tuple[Place, ...]
    house: tuple[Place, ...]
    here: Place | None


def shown(path: str, allowed: Callable[[str], bool]) -> Shown:
    """The navigation for a page at `path`, for someone of whom `allowed` says what they may."""
    seen = [place for place in PLACES if place.permission is None or allowed(place.permission)]
    under = [place for place in seen if place.holds(path)]
    return Shown(
        work=tuple(place for place in seen if place.group == "work"),
        house=tuple(place for place in seen if place.group == "house"),
        here=max(under, key=lambda place: len(place.path), default=None),
    )
