"""Which postal code a point on the map belongs to, nearly: that of the nearest middle."""

from __future__ import annotations

import csv
import math
from functools import cache
from pathlib import Path
from typing import Final

from tandem.directory.places import places

_FILE: Final = Path(__file__).resolve().parents[2] / "directory" / "postal_points.csv"
_FARTHEST: Final = 12.0
"""Kilometres: nobody in Belgium lives farther from the middle of their postal code; who does is not in Belgium."""
_KM_A_DEGREE: Final = 111.2


def postal_code_at(latitude: float, longitude: float) -> str | None:
    """The postal code of a point in degrees; None outside Belgium. Near the border of two it may be the other one."""
    east = _KM_A_DEGREE * math.cos(math.radians(latitude))
    distance, code = min(
        (math.hypot((north - latitude) * _KM_A_DEGREE, (far - longitude) * east), code)
        for code, north, far in _points()
    )
    return code if distance <= _FARTHEST and places().find(code) is not None else None


@cache
def _points() -> tuple[tuple[str, float, float], ...]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(line for line in file if not line.startswith("#"))
        return tuple((code, float(latitude), float(longitude)) for code, latitude, longitude in rows)
