"""Names, phone numbers and e-mail addresses in a message, for whoever asks for them."""

from __future__ import annotations

import re
from typing import Final

from rasa_sdk.interfaces import Tracker

from actions.context import Context, entity, heard
from tandem.prequalification.answers import Heard, does_not_know, says_no, says_yes, takes_back
from tandem.prequalification.phrases import fold
from tandem.privacy.masking import MASK

_MAX_NAME: Final = 80
_SAID_BEFORE_A_NAME: Final = re.compile(
    r"^\s*(?:(?:bonjour|hallo|hello|hi|oui|ja|yes)[ ,!.]+)?"
    r"(?:je m['’]appelle|je me nomme|je suis|mon nom(?: c['’]est| est)?|moi c['’]est|c['’]est|"
    r"ik ben|ik heet|mijn naam is|(?:m'n|mijn) naam(?: is)?|my name(?: is|['’]s)?|i am|i['’]m|this is|it['’]s)\s*:?\s+",
    re.IGNORECASE,
)
_SURELY_A_NAME: Final = re.compile(
    r"\b(?:je m['’]appelle|je me nomme|moi c['’]est|au nom de|nom,? (?:c['’]est|est|:)|"
    r"ik heet|op naam van|naam(?: is| :|:)|in the name of|name(?: is|['’]s| :|:))\s*:?\s*"
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s+(?!et\b|en\b|and\b|mon\b|mijn\b|my\b|tel|gsm|au\b|op\b|sur\b)[^\W\d_][\w'’-]*){0,3})",
    re.IGNORECASE,
)
_NUMBER_OR_ADDRESS: Final = re.compile(rf"[+(]?\d[\d /.()-]{{6,}}|\S+@\S+|{re.escape(MASK)}")
_THIS_ONE: Final = re.compile(
    r"(?!.*\b(pas|niet|geen|not|non|nee|neen|no|autre|ander|andere|other)\b)"
    r".*\b(ce numero|celui[- ]ci|le meme|ici|dit nummer|deze|dezelfde|hetzelfde|hier|this (one|number)|the same|here)\b"
)
ANOTHER: Final = "another"
"""The answer that it should be another number than the one with which the person writes."""
_GREETS: Final = re.compile(
    r"\b(bonjour|bonsoir|salut|coucou|hallo|dag|goeie\w*|goede\w*|hello|hi|hey|hoi|good (morning|afternoon|evening))\b"
)
_LEAVES_THE_FORM: Final = frozenset(
    ["greet", "request_human", "cancel", "restart", "change_language", "complain", "erase_my_data", "request_my_data"]
)


def reach(tracker: Tracker) -> dict[str, str]:
    """The phone number and the e-mail address of the message, as far as it has them: `phone`, `email`."""
    found = {name: entity(tracker, name) for name in ("phone", "email")}
    return {name: value for name, value in found.items() if value}


async def about_number_here(tracker: Tracker, context: Context) -> str | None:
    """The answer to "may it be the number with which you write?": that number, or `ANOTHER`.

    None for anything else, also for another number or an address that was written at once.
    """
    message = heard(tracker)
    if reach(tracker) or takes_back(message) or "?" in message.text:
        return None
    if says_no(message) or does_not_know(message):
        return ANOTHER
    if says_yes(message) or _THIS_ONE.match(message.plain):
        return await context.number_here(tracker.sender_id)
    return None


def name_in(text: str, reach: dict[str, str]) -> str | None:
    """The name in an answer to "what is your name?"; None when nothing is left beside the rest, or a mere yes."""
    name = _SAID_BEFORE_A_NAME.sub("", " ".join(text.split()))
    for value in reach.values():
        name = name.replace(value, "")
    name = _NUMBER_OR_ADDRESS.sub("", name).strip(" ,.;:!-")[:_MAX_NAME]
    answers = says_yes(Heard(name, "inform")) or says_no(Heard(name, "inform"))
    return name if any(sign.isalpha() for sign in name) and not answers else None


def name_told(text: str) -> str | None:
    """The name in a message that was no answer to a question for it: only after words that say it is one."""
    found = _SURELY_A_NAME.search(" ".join(text.split()))
    return found["name"].strip(" ,.;:!-")[:_MAX_NAME] if found is not None else None


def is_something_else(message: Heard) -> bool:
    """A wish or a question, where a name or a number was expected. Names are read as anything: be sure first."""
    if "?" in message.text:
        return True
    if message.intent == "greet" and not _GREETS.search(fold(message.text)):
        return False  # a bare name looks like a greeting
    return message.confidence >= 0.7 and (message.intent in _LEAVES_THE_FORM or message.intent.startswith("ask_"))
