"""What happened to a ticket, one sentence each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from tandem.desk.page import Words
from tandem.storage.models import Advisor, TicketEntry


def sentence(
    entry: TicketEntry,
    advisor: Advisor | None,
    t: Words,
    *,
    advisors: Mapping[int, str],
    agencies: Mapping[str, str],
    fact: Callable[[str], str],
) -> str:
    """The text `desk-entry-<kind>` with who did it and what about. `fact` gives the name of an answer."""
    details = entry.details or {}
    what = ""
    kind = entry.kind
    match kind:
        case "resolved":
            what = t(f"outcome-{entry.text}")
        case "opened" | "reason":
            what = t(f"reason-{entry.text}")
        case "agency":
            what = _agency(details, "agency", agencies, t)
        case "transferred":
            to_advisor = details.get("to_advisor")
            known = advisors.get(to_advisor) if isinstance(to_advisor, int) else None
            what = known or _agency(details, "to_agency", agencies, t)
        case "next_step":
            if details.get("on"):
                what = t.near_day(dt.date.fromisoformat(details["on"]))
            else:
                kind = "next-step-none"
        case "facts":
            what = ", ".join(fact(name) for name in details.get("changed", {}))
    return t(f"entry-{kind}", who=advisor.name if advisor else t("nobody"), what=what)


def _agency(details: Mapping[str, object], key: str, agencies: Mapping[str, str], t: Words) -> str:
    agency = details.get(key)
    return agencies.get(agency, agency) if isinstance(agency, str) else t("filter-no-agency")
