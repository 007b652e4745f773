"""Webhook bodies in the shapes that Meta documents and people have recorded: one of every kind."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st
from whatsapp_parts import body_of

PHONE = "32470123456"
USER_ID = "BE.13491208655302741918"


def message(type_: str, part: Any = None, **more: Any) -> dict[str, Any]:
    """A message as it stands in a body."""
    made = {
        "from": PHONE,
        "from_user_id": USER_ID,
        "id": f"wamid.HBgLMzI0NzAxMjM0NTYVAgASGBQzQT{type_.upper()}",
        "timestamp": "1790000000",
        "type": type_,
    }
    return {**made, **({type_: part} if part is not None else {}), **more}


MEDIA = {
    "id": "1013859600285441",
    "mime_type": "image/jpeg",
    "sha256": "3f9d94d399ce7a9a7ea2cb3e5f8b4d1c=",
    "url": "https://x",
}

KINDS: dict[str, dict[str, Any]] = {
    "text": message("text", {"body": "Bonjour"}),
    "reply": message("text", {"body": "Oui"}, context={"from": "3225550123", "id": "wamid.earlier"}),
    "forwarded": message("text", {"body": "Lisez"}, context={"frequently_forwarded": True}),
    "from an ad": message(
        "text",
        {"body": "Infos"},
        referral={
            "source_url": "https://fb.me/3cr4Wqqkv",
            "source_id": "120226305854810726",
            "source_type": "ad",
            "headline": "Un crédit",
            "body": "Parlez-nous",
            "media_type": "image",
            "image_url": "https://x/1.jpg",
            "ctwa_clid": "Aff-n8ZTODiE79d22KtAwQKj9e_mIEOOj27vDVwFjN80dp4",
        },
    ),
    "button reply": message("interactive", {"type": "button_reply", "button_reply": {"id": "c-1/1.1", "title": "Oui"}}),
    "list reply": message(
        "interactive",
        {"type": "list_reply", "list_reply": {"id": "c-1/1.2", "title": "Horeca", "description": "Horeca et traiteur"}},
    ),
    "flow reply": message(
        "interactive", {"type": "nfm_reply", "nfm_reply": {"name": "flow", "body": "Sent", "response_json": "{}"}}
    ),
    "quick reply": message("button", {"payload": "read-answer", "text": "Lire la réponse"}),
    "image": message("image", {**MEDIA, "caption": "Voici la lettre"}),
    "video": message("video", {**MEDIA, "mime_type": "video/mp4"}),
    "document": message("document", {**MEDIA, "mime_type": "application/pdf", "filename": "refus.pdf"}),
    "voice": message("audio", {**MEDIA, "mime_type": "audio/ogg; codecs=opus", "voice": True}),
    "sticker": message("sticker", {**MEDIA, "mime_type": "image/webp", "animated": False}),
    "location": message("location", {"latitude": 50.8466, "longitude": 4.3528, "name": "Gare", "address": "Bruxelles"}),
    "contacts": message(
        "contacts", [{"name": {"formatted_name": "N J"}, "phones": [{"phone": "+32 470 11 22 33", "type": "CELL"}]}]
    ),
    "reaction": message("reaction", {"message_id": "wamid.ours", "emoji": "👍"}),
    "reaction taken back": message("reaction", {"message_id": "wamid.ours"}),
    "order": message("order", {"catalog_id": "1", "text": "", "product_items": [{"product_retailer_id": "x"}]}),
    "unsupported": message("unsupported", {"type": "poll"}, errors=[{"code": 131051, "title": "Message type unknown"}]),
    "without body": message("interactive"),
    "edited": message(
        "edit", {"original_message_id": "wamid.x", "message": {"type": "text", "text": {"body": "8000"}}}
    ),
    "deleted": message("revoke", {"original_message_id": "wamid.x"}),
    "welcome": message("request_welcome"),
    "number changed": {
        "from": PHONE,
        "id": "wamid.changed",
        "timestamp": "1790000000",
        "type": "system",
        "system": {"body": "changed", "type": "user_changed_number", "wa_id": "32470999999"},
    },
    "of tomorrow": message("hologram", {"depth": 3}),
}
"""What one message can be; `contacts` stands beside them but for system messages."""

_CONTACT = {"profile": {"name": "Somebody"}, "wa_id": PHONE, "user_id": USER_ID}


def body(kind: str) -> Any:
    """The whole body for a kind of message."""
    made = {**copy.deepcopy(KINDS[kind]), "id": f"wamid.{kind}"}
    return body_of([made], [] if made["type"] == "system" else [dict(_CONTACT)])


def status(state: str = "delivered", **more: Any) -> Any:
    """The body of a status."""
    told = {
        "id": "wamid.ours",
        "status": state,
        "timestamp": "1790000001",
        "recipient_id": PHONE,
        "biz_opaque_callback_data": "token",
        "pricing": {"billable": True, "pricing_model": "PMP", "type": "regular", "category": "utility"},
        **more,
    }
    return body_of(statuses=[told])


OTHERS: dict[str, Any] = {
    "sent": status("sent"),
    "read": status("read"),
    "failed without contacts": status("failed", errors=[{"code": 131026, "title": "Undeliverable"}]),
    "errors of the number": body_of(errors=[{"code": 131000, "title": "Something went wrong"}]),
    "preferences": body_of(
        user_preferences=[{"wa_id": PHONE, "value": "stop", "category": "marketing_messages", "timestamp": 1790000000}]
    ),
    "user id changed": body_of(user_id_update={"user_id": {"previous": USER_ID, "current": "BE.7"}}),
    "nothing": {"object": "whatsapp_business_account", "entry": []},
    "not ours": {"object": "page", "entry": [{"id": "1", "time": 1, "messaging": []}]},
}
"""Bodies that are no messages of a person."""

GOOD = message("text", {"body": "a good neighbour"}, id="wamid.good")


def paths(value: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a body."""
    if here:
        yield here
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from paths(inner, (*here, key))


def mutated(found: Any, path: tuple[Any, ...], how: str, value: Any) -> Any:
    """The body with one place dropped, renamed or given another value."""
    changed = copy.deepcopy(found)
    parent = changed
    for key in path[:-1]:
        parent = parent[key]
    if how == "retype" or isinstance(parent, list):
        parent[path[-1]] = value
    else:
        old = parent.pop(path[-1])
        if how == "rename":
            parent[f"{path[-1]}_2027"] = old
    return changed


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
