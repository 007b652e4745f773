"""What Meta sends, read into updates that can be stored. Pure, and it never raises: one odd item costs no other.

A body holds entries, an entry changes, a change messages, statuses or news about the account. Each becomes an
`Update`. Fields may be missing, of another type, or new: what is needed is looked for, the rest is left alone. What
must not be kept (national numbers, cards) is masked here already, before anything is written.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from tandem.plain_text import clean
from tandem.privacy.masking import mask

MOST_TEXT: Final = 20_000
"""Characters of one message that are kept; WhatsApp's own limit lies below."""

_MOST_ID: Final = 1_000
_MOST_NAME: Final = 120
_USER_ID: Final = re.compile(r"[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}")
_PHONE: Final = re.compile(r"[0-9]{6,15}")
_MEDIA: Final = frozenset({"image", "video", "document", "audio"})
_PARTED: Final = frozenset({"user_changed_number", "user_changed_user_id"})
_ACCOUNT: Final = frozenset(
    {"message_template_status_update", "template_category_update", "phone_number_quality_update", "account_update"}
)
_Contacts: TypeAlias = Mapping[str | None, tuple[str | None, str | None]]
"""Id or number → both; None → those of the only contact."""

_FIRST: Final = dt.datetime(2015, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Update:
    """One thing that happened. `key` is the same whenever it is told again; those of one `lane` keep their order.

    `at` is Meta's time. `content` is JSON: `what` is message, status, moved, wish or account, the rest depends on it.
    """

    key: str
    lane: str
    at: dt.datetime
    content: dict[str, Any]


class NotReadableError(ValueError):
    """The body is no JSON object."""


def parse(raw: bytes) -> dict[str, Any]:
    """The JSON object of a body. A number that is too long for Python becomes a text instead of costing the body."""
    try:
        body = json.loads(raw, parse_int=_number, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise NotReadableError(type(error).__name__) from error
    if not isinstance(body, dict):
        raise NotReadableError("no object")
    return body


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= 19 else digits


def read(body: Mapping[str, Any], phone_number_id: str, now: dt.datetime) -> list[Update]:
    """All updates of a body that are for this phone number; several numbers may report to one address."""
    found: list[Update] = []
    for entry in _objects(body.get("entry")):
        for change in _objects(entry.get("changes")):
            value = change.get("value")
            if isinstance(value, dict) and _is_ours(value, phone_number_id):
                found += _change(_text(change.get("field")) or "messages", value, now)
    return list({update.key: update for update in found}.values())


def key_of(message_id: str) -> str:
    """A message's id in one length. Meta's own is of any length, and has the person's number inside."""
    return hashlib.sha256(message_id.encode("utf-8", "replace")).hexdigest()


def _is_ours(value: Mapping[str, Any], phone_number_id: str) -> bool:
    metadata = value.get("metadata")
    named = _id(metadata.get("phone_number_id")) if isinstance(metadata, dict) else None
    return named is None or named == phone_number_id


def _change(field: str, value: Mapping[str, Any], now: dt.datetime) -> Iterator[Update]:
    contacts = _by_id(_objects(value.get("contacts")))
    for message in _objects(value.get("messages")):
        yield from _safely(_message, message, contacts, now)
    for status in _objects(value.get("statuses")):
        yield from _safely(_status, status, now)
    for wish in _objects(value.get("user_preferences")):
        yield from _safely(_wish, wish, now)
    if field == "user_id_update" or "user_id_update" in value:
        yield from _safely(_user_id_update, value, now)
    if field in _ACCOUNT:
        yield from _safely(_account, field, value, now)


def _safely(reading: Callable[..., Update | None], *parts: object) -> Iterator[Update]:
    """What cannot be read at all is left out: its neighbours are not to blame."""
    try:
        found = reading(*parts)
    except Exception:  # the shapes of tomorrow cannot be listed today
        return
    if found is not None:
        yield found


def _message(message: Mapping[str, Any], contacts: _Contacts, now: dt.datetime) -> Update | None:
    if message.get("group_id"):
        return None  # the assistant talks with one person at a time
    at = _moment(message.get("timestamp"), now)
    type_ = _type(message)
    content = {"what": "message", **_CONTENT.get(type_, _unsupported)(message.get(type_), message)}
    user_id, phone = _sender(message, contacts)
    if type_ == "system":
        return _moved(message, content, user_id, phone, at)
    if user_id is None and phone is None:
        return None
    message_id = _id(message.get("id")) or "no id: " + _fingerprint(message)
    content |= {"id": message_id, "user_id": user_id, "phone": phone}
    if source := _source(message.get("referral")):
        content["source"] = source
    return Update(key_of(f"message:{message_id}"), _lane(user_id, phone), at, content)


def _type(message: Mapping[str, Any]) -> str:
    """The type as it is named, else the first part that is known."""
    named = message.get("type")
    if isinstance(named, str) and named in _CONTENT and (named in message or named in _BARE):
        return named
    return next((name for name in _CONTENT if isinstance(message.get(name), dict | list)), "unsupported")


def _by_id(contacts: list[dict[str, Any]]) -> _Contacts:
    """The people beside the messages, by each of their ids: (id, number). A body may name a thousand of them."""
    people = [(_user_id(contact.get("user_id")), _phone(contact.get("wa_id"))) for contact in contacts]
    found: dict[str | None, tuple[str | None, str | None]] = {}
    for person in people:
        found |= {id_: person for id_ in person if id_ is not None}
    if len(people) == 1:
        found[None] = people[0]
    return found


def _sender(message: Mapping[str, Any], contacts: _Contacts) -> tuple[str | None, str | None]:
    """The person's id and number. The contact is found by them, by its being the only one when they are not there."""
    user_id = _user_id(message.get("from_user_id")) or _user_id(message.get("from"))
    phone = _phone(message.get("from"))
    known = contacts.get(user_id if user_id is not None else phone)
    if known is None and user_id is not None and phone is not None:
        known = contacts.get(phone)
    return (user_id or known[0], phone or known[1]) if known is not None else (user_id, phone)


def _lane(user_id: str | None, phone: str | None) -> str:
    return key_of(user_id or phone or "")


def _plain(text: object) -> dict[str, Any]:
    """Words as they may be kept. `masked` says that something was taken out."""
    said = clean(_text(text) or "")[:MOST_TEXT]
    kept = mask(said)
    return {"text": kept} if kept == said else {"text": kept, "masked": True}


def _words(part: object, message: Mapping[str, Any]) -> dict[str, Any]:
    said = _plain(part.get("body") if isinstance(part, dict) else part)
    return {"type": "text", **said} if said["text"] else _unsupported(part, message)


def _interactive(part: object, message: Mapping[str, Any]) -> dict[str, Any]:
    for kind in ("button_reply", "list_reply"):
        reply = part.get(kind) if isinstance(part, dict) else None
        if isinstance(reply, dict) and (said := _chosen(_id(reply.get("id")), reply.get("title"))):
            return said
    return _unsupported(part, message)


def _button(part: object, message: Mapping[str, Any]) -> dict[str, Any]:
    if isinstance(part, dict) and (said := _chosen(_id(part.get("payload")), part.get("text"))):
        return {**said, "type": "quick_reply"}
    return _unsupported(part, message)


def _chosen(choice: str | None, title: object) -> dict[str, Any] | None:
    said = _plain(title)
    if choice is None and not said["text"]:
        return None
    return {"type": "choice", "choice": choice, **said}


def _media(kind: str) -> Callable[[object, Mapping[str, Any]], dict[str, Any]]:
    def media(part: object, message: Mapping[str, Any]) -> dict[str, Any]:
        media_id = _id(part.get("id")) if isinstance(part, dict) else None
        if not isinstance(part, dict) or media_id is None or len(media_id) > 64:
            return _unsupported(part, message)
        voice = kind == "audio" and part.get("voice") is not False
        return {
            "type": "media",
            "kind": "voice" if voice else kind,
            "media_id": media_id,
            "mime_type": _name(part.get("mime_type")),
            "file_name": _name(part.get("filename")),
            **_plain(part.get("caption")),
        }

    return media


def _place(part: object, message: Mapping[str, Any]) -> dict[str, Any]:
    if not isinstance(part, dict):
        return _unsupported(part, message)
    said = _plain(" ".join(filter(None, (_text(part.get("name")), _text(part.get("address"))))))
    point = [_degrees(part.get("latitude"), 90), _degrees(part.get("longitude"), 180)]
    return {"type": "place", "point": point if None not in point else None, **said}


def _contact(part: object, message: Mapping[str, Any]) -> dict[str, Any]:
    """Only the number of a single contact card: a card may hold somebody else's whole life."""
    cards = _objects(part)
    phones = _objects(cards[0].get("phones")) if len(cards) == 1 else []
    number = _text(phones[0].get("phone")) or _phone(phones[0].get("wa_id")) if len(phones) == 1 else None
    asked_for = len(cards) == 1 and _text(cards[0].get("origin")) == "contact_request"
    return {"type": "contact", "asked_for": asked_for, **_plain(number)}


def _reaction(part: object, message: Mapping[str, Any]) -> dict[str, Any]:
    if not isinstance(part, dict):
        return {"type": "ignored"}
    about, emoji = _id(part.get("message_id")), _text(part.get("emoji"))
    if about is None or not emoji:
        return {"type": "ignored"}  # a reaction that was taken back
    return {"type": "reaction", "about": key_of(about), "emoji": clean(emoji)[:16]}


def _edit(part: object, message: Mapping[str, Any]) -> dict[str, Any]:
    new = part.get("message") if isinstance(part, dict) else None
    if not isinstance(new, dict):
        return {"type": "ignored"}
    said = _words(new.get("text"), new)
    return {**said, "type": "text"} if said["type"] == "text" else {"type": "ignored"}


def _revoke(part: object, message: Mapping[str, Any]) -> dict[str, Any]:
    about = _id(part.get("original_message_id")) if isinstance(part, dict) else None
    return {"type": "deleted", "about": key_of(about)} if about else {"type": "ignored"}


def _sort(name: str) -> Callable[[object, Mapping[str, Any]], dict[str, Any]]:
    return lambda _part, _message: {"type": name}


_unsupported = _sort("unsupported")
_CONTENT: Final[Mapping[str, Callable[[object, Mapping[str, Any]], dict[str, Any]]]] = {
    "text": _words,
    "interactive": _interactive,
    "button": _button,
    **{kind: _media(kind) for kind in _MEDIA},
    "sticker": _sort("sticker"),
    "location": _place,
    "contacts": _contact,
    "reaction": _reaction,
    "order": _sort("unsupported"),
    "edit": _edit,
    "revoke": _revoke,
    "system": _sort("ignored"),
    "request_welcome": _sort("hello"),
    "ephemeral": _sort("unsupported"),
    "unsupported": _unsupported,
}
_BARE: Final = frozenset({"unsupported", "request_welcome", "ephemeral", "order", "sticker", "system"})
"""Types that mean what they mean also without a part of their name."""


def _moved(
    message: Mapping[str, Any], content: dict[str, Any], user_id: str | None, phone: str | None, at: dt.datetime
) -> Update | None:
    """A person who has another number or another id now."""
    system = message.get("system")
    if not isinstance(system, dict) or _text(system.get("type")) not in _PARTED:
        return None
    new_phone, new_user_id = _phone(system.get("wa_id")), _user_id(system.get("user_id"))
    if (user_id is None and phone is None) or (new_phone is None and new_user_id is None):
        return None
    content = {
        "what": "moved",
        "user_id": user_id,
        "phone": phone,
        "new_user_id": new_user_id,
        "new_phone": new_phone,
    }
    return Update(
        key_of(f"moved:{_id(message.get('id')) or _fingerprint(message)}"), _lane(user_id, phone), at, content
    )


def _user_id_update(value: Mapping[str, Any], now: dt.datetime) -> Update | None:
    changed = value.get("user_id_update")
    if isinstance(changed, list):
        changed = changed[0] if changed else None
    changed = changed if isinstance(changed, dict) else value
    named = changed.get("user_id")
    pair = named if isinstance(named, dict) else changed
    old, new = _user_id(pair.get("previous")), _user_id(pair.get("current"))
    if old is None or new is None:
        return None
    content = {"what": "moved", "user_id": old, "phone": None, "new_user_id": new, "new_phone": None}
    return Update(key_of(f"moved:{old}:{new}"), _lane(old, None), _moment(changed.get("timestamp"), now), content)


def _status(status: Mapping[str, Any], now: dt.datetime) -> Update | None:
    message_id, said = _id(status.get("id")), _text(status.get("status"))
    if message_id is None or not said:
        return None
    errors = _objects(status.get("errors"))
    code = errors[0].get("code") if errors else None
    content = {
        "what": "status",
        "id": message_id,
        "status": said[:20],
        "token": _id(status.get("biz_opaque_callback_data")),
        "code": code if isinstance(code, int) and abs(code) < 2**31 else None,
    }
    pricing = status.get("pricing")
    if isinstance(pricing, dict) and (category := _name(pricing.get("category"))):
        content["category"] = category
    lane = key_of(f"statuses of {message_id}")
    return Update(key_of(f"status:{message_id}:{said}"), lane, _moment(status.get("timestamp"), now), content)


def _wish(wish: Mapping[str, Any], now: dt.datetime) -> Update | None:
    user_id, phone = _user_id(wish.get("user_id")), _phone(wish.get("wa_id"))
    said = _text(wish.get("value"))
    if said not in ("stop", "resume") or (user_id is None and phone is None):
        return None
    at = _moment(wish.get("timestamp"), now)
    content = {"what": "wish", "stop": said == "stop", "user_id": user_id, "phone": phone}
    key = key_of(f"wish:{user_id or phone}:{said}:{at.isoformat()}")
    return Update(key, _lane(user_id, phone), at, content)


def _account(field: str, value: Mapping[str, Any], now: dt.datetime) -> Update:
    content = {
        "what": "account",
        "field": field,
        "event": _name(value.get("event")) or _name(value.get("current_limit")),
        "template": _name(value.get("message_template_name")),
        "language": _name(value.get("message_template_language")),
        "category": _name(value.get("new_category")),
    }
    return Update(key_of(f"{field}:{_fingerprint(value)}:{now:%Y-%m-%d}"), key_of(field), now, content)


def _source(referral: object) -> str | None:
    """From which advertisement or post somebody comes."""
    if not isinstance(referral, dict):
        return None
    parts = (_text(referral.get("source_type")), _id(referral.get("source_id")), _text(referral.get("source_url")))
    named = " ".join(clean(part)[:500] for part in parts if part)
    return f"whatsapp {named}" if named else None


def _objects(value: object) -> list[dict[str, Any]]:
    """The objects of a list; an object that should have stood in a list counts as one."""
    rows = value if isinstance(value, list) else [value]
    return [row for row in rows if isinstance(row, dict)]


def _text(value: object) -> str | None:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _id(value: object) -> str | None:
    said = clean(_text(value) or "")
    return said if 0 < len(said) <= _MOST_ID else None


def _name(value: object) -> str | None:
    """A short text; longer ones are cut."""
    return clean(_text(value) or "")[:_MOST_NAME] or None


def _user_id(value: object) -> str | None:
    said = _id(value)
    return said if said is not None and _USER_ID.fullmatch(said) else None


def _phone(value: object) -> str | None:
    """E.164, also when it comes as a number, without its plus or with blanks."""
    digits = re.sub(r"[\s+()./-]", "", _id(value) or "")
    return f"+{digits}" if _PHONE.fullmatch(digits) else None


def _degrees(value: object, most: float) -> float | None:
    try:
        number = float(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else most + 1
    except (ValueError, OverflowError):
        return None
    return number if -most <= number <= most else None


def _moment(value: object, now: dt.datetime) -> dt.datetime:
    """Seconds since 1970, as a number or a text; now, when it is missing or cannot be."""
    try:
        at = dt.datetime.fromtimestamp(int(value), dt.UTC) if isinstance(value, int | float | str) else now
    except (ValueError, OverflowError, OSError):
        return now
    return min(at, now) if at >= _FIRST else now


def _fingerprint(value: object) -> str:
    return key_of(json.dumps(value, sort_keys=True, default=str))
