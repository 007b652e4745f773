"""What a typed message chooses among the choices that were offered: a number of a list, or a title. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

from tandem.channels.whatsapp.rendering import CUT, is_numbered, shortened
from tandem.prequalification.phrases import fold

Choice = Mapping[str, Any]
"""As an event keeps it: `id`, `title`, `payload`."""

_NUMBER: Final = re.compile(r"(?:(?:nr|no|n°|numero|nummer|number|optie|option|keuze|choix)\.? ?)?(\d{1,2})[.)]?")
_YES: Final = frozenset("👍👌✅✔☑💯🆗❤🤝🙏")
_NO: Final = frozenset("👎❌🚫✖")


def typed(text: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice that a typed message means, under the last message that offered any.

    A digit counts only where the choices were numbered: elsewhere it may well be the answer itself. A title counts as
    it stands, or as the list showed it when it was too long for it.
    """
    said = fold(text).strip(" .,!?")
    if not said:
        return None
    if is_numbered([choice["title"] for choice in choices]) and (number := _NUMBER.fullmatch(said)):
        place = int(number[1])
        return choices[place - 1] if 1 <= place <= len(choices) else None
    whole = [choice for choice in choices if fold(choice["title"]).strip(" .,!?") == said]
    if len(whole) == 1:
        return whole[0]
    said = said.rstrip(f"{CUT}. ")
    cut = [choice for choice in choices if _as_shown(choice["title"]) == said]
    return cut[0] if len(cut) == 1 else None


def _as_shown(title: str) -> str | None:
    shown = shortened(title)
    return fold(shown).rstrip(f"{CUT}. ") if shown != title else None


def reacted(emoji: str, choices: Sequence[Choice]) -> Choice | None:
    """The yes or the no that a reaction means under a question that offers them; None for any other reaction."""
    sign = next((one for one in unicodedata.normalize("NFC", emoji) if not _is_variation(one)), "")
    meant = "yes" if sign in _YES else "no" if sign in _NO else None
    if meant is None:
        return None
    found = [choice for choice in choices if _answers(choice["payload"], meant)]
    return found[0] if len(found) == 1 else None


def _is_variation(sign: str) -> bool:
    return sign in "\ufe0e\ufe0f" or "\U0001f3fb" <= sign <= "\U0001f3ff"


def _answers(payload: str, meant: str) -> bool:
    """Whether a choice says yes (or no) to what was asked; nothing else is guessed from a sign."""
    if payload == ("/affirm" if meant == "yes" else "/deny"):
        return True
    return re.fullmatch(rf'/inform\{{"[a-z_]+": "{meant}"\}}', payload) is not None
