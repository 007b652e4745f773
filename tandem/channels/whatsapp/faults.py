"""What to do about each error of the Graph API. Pure, and a table: a new code is a new line.

Built on the code alone: Meta changes titles and subcodes. A code that nobody has listed is tried again when the server
itself failed (5xx), and is final otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["again", "wait", "final"]
Alert = Literal["token", "permission", "account", "payment", "number", "spam", "template", "set-up"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`again`: this message may be tried again, after `pause` seconds at least. `wait`: none can be sent for so long,
    whoever it is for. `final`: it will never arrive. `alert` names what a person of the institution has to see to.
    """

    kind: Kind
    pause: float = 0.0
    alert: Alert | None = None


WINDOW_CLOSED: Final = 131047
OPTED_OUT: Final = 131050
PAIR_RATE: Final = 131056

_HOUR: Final = 3600.0
_FINAL: Final = Verdict("final")
_DOWN: Final = Verdict("wait", 2.0)
_OURS: Final = Verdict("final", alert="set-up")
_TEMPLATE: Final = Verdict("final", alert="template")
_ACCOUNT: Final = Verdict("wait", 300.0, "account")
_NUMBER: Final = Verdict("wait", 300.0, "number")

_BY_CODE: Final[Mapping[int, Verdict]] = {
    # the way to Meta is closed until a person has done something: what waits is kept
    **dict.fromkeys((0, 190), Verdict("wait", 300.0, "token")),
    **dict.fromkeys((3, 10, *range(200, 300), 131005), Verdict("wait", 300.0, "permission")),
    **dict.fromkeys((368, 131031), _ACCOUNT),
    131042: Verdict("wait", 300.0, "payment"),
    **dict.fromkeys((131037, 131045, 133010), _NUMBER),
    # Meta has trouble, or has had enough of us for now
    **dict.fromkeys((2, 131016, 131057, 133004), _DOWN),
    **dict.fromkeys((4, 80007), Verdict("wait", 120.0)),
    130429: Verdict("wait", 2.0),
    131048: Verdict("again", _HOUR, "spam"),
    131000: Verdict("again", 10.0),
    PAIR_RATE: Verdict("again", 4.0),
    # this message to this person
    **dict.fromkeys((WINDOW_CLOSED, OPTED_OUT, 130472, 131021, 131026, 131049, 131051, 131062, 137000), _FINAL),
    **dict.fromkeys((131063, 131064, 130497), Verdict("final", alert="account")),
    131030: _OURS,
    # a template that is not as we believe it is
    **dict.fromkeys((132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 132069), _TEMPLATE),
    # our own mistakes
    **dict.fromkeys((1, 33, 100, 131008, 131009, 135000), _OURS),
    **dict.fromkeys((131052, 131053), _FINAL),
}


def judge(code: int | None, status: int) -> Verdict:
    """What follows from an error's code and the HTTP status that it came with."""
    known = _BY_CODE.get(code) if code is not None else None
    if known is not None:
        return known
    if status == 429:
        return Verdict("wait", 60.0)
    if status == 401:
        return _BY_CODE[190]
    return _DOWN if status >= 500 else _FINAL


def pair_pause(attempts: int) -> float:
    """Meta's own advice for too many messages to one person: 4, 16, 64 … seconds."""
    return float(min(4 ** max(attempts, 1), 900))
