"""Names of streets that are called after a town: "Chaussée de Gand 120", "Antwerp Road"."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"\b(?:rue|r\.|avenue|av\.?|chauss?ee|ch(?:ss)?ee|ch\.|boulevard|boul\.?|b(?:l?v?)d\.?|quai|route|impasse|allee"
    r"|square|clos|dreve|sentier|ruelle|chemin|parvis|esplanade|porte|galerie|faubourg|steenweg|straat|poort)\s"
    r"(?:(?:de|du|des|van|op|naar|la|le)\s|d'|l')*$"
)
_AFTER = re.compile(
    r"[\s-](?:straat|steenweg|stwg|laan|lei|plein|kaai|vaart|poort|dreef|street(?! food)|road|avenue|lane|square)\b"
)


def is_street(text: str, start: int, end: int) -> bool:
    """Whether the name at [start, end) of a folded text belongs to a street."""
    return bool(_BEFORE.search(text[:start]) or _AFTER.match(text, end))
