"""A talk through WhatsApp's webhook and the fake Graph API, that reads like one on the website."""

from __future__ import annotations

import itertools
import json
import time
import urllib.request
from collections.abc import Callable
from typing import Any, Final

from fake_graph import NUMBER_ID, signed
from stack_process import TOKEN, WHATSAPP_SECRET, StackProcess
from stack_texts import title
from talk import Talk, request

_numbers = itertools.count(1)


class WhatsAppTalk(Talk):
    """One person with a phone. What was said is read from the transcript, and must have arrived on the phone too."""

    def __init__(self, stack: StackProcess, language: str) -> None:
        self._stack = stack
        self.base = stack.base
        self.language = language
        self.phone: Final = f"32479{next(_numbers):06}"
        self.events: list[dict[str, Any]] = []
        self.send({"type": "request_welcome"})
        self.id = stack.conversation_of(f"+{self.phone}")  # type: ignore[misc]
        self._collect()
        # nothing has told the language yet: the greeting is in three, and offers them
        self.choose(title(language, "greeting-trilingual", f"lang-{language}"))

    @property
    def pending(self) -> str | None:
        """As on the website; only that a number which is known is not asked for, but whether it may be that one."""
        asked = super().pending
        return asked.replace("_here", "_details") if asked else None

    def choose(self, wanted: str) -> list[str]:
        """Tap what was offered on the phone with this title, or write its number where the choices are numbered."""
        for message in reversed(self.received()):
            for id_, offered, kind in _offered(message):
                if offered == wanted:
                    reply = {"id": id_, "title": wanted[:24]}
                    return self._send({"type": "interactive", "interactive": {"type": kind, kind: reply}})
            lines = str(message.get("text", {}).get("body", "")).splitlines()
            for line in lines:
                number, _, offered = line.partition(". ")
                if number.isdecimal() and offered == wanted:
                    return self.say(number)
        raise AssertionError(f"{wanted!r} was not offered on the phone: {self.last}")

    def _send(self, body: dict[str, Any]) -> list[str]:
        before = len(self.events)
        self.send({"type": "text", "text": {"body": body["text"]}} if set(body) == {"text"} else body)
        self._collect()
        return [event["text"] for event in self.events[before:] if event["from"] != "user"]

    def send(self, message: dict[str, Any]) -> None:
        """Post a message as Meta does, without waiting for an answer."""
        named = {"from": self.phone, "id": f"wamid.{time.monotonic_ns()}", "timestamp": str(int(time.time()))}
        value = {"metadata": {"phone_number_id": NUMBER_ID}, "messages": [{**named, **message}]}
        body = {"object": "whatsapp_business_account", "entry": [{"changes": [{"field": "messages", "value": value}]}]}
        raw = json.dumps(body).encode()
        call = urllib.request.Request(
            f"{self.base}/channels/whatsapp", data=raw, headers=signed(raw, WHATSAPP_SECRET), method="POST"
        )
        with urllib.request.urlopen(call, timeout=10) as answer:
            assert answer.status == 200

    def _poll(self, wait: float) -> bool:
        deadline = time.monotonic() + wait
        while True:
            transcript = request(self.base, "GET", f"/api/v1/conversations/{self.id}/transcript", token=TOKEN)["events"]
            new = transcript[len(self.events) :]
            if new or time.monotonic() > deadline:
                self.events += new
                return bool(new)
            time.sleep(0.05)

    def _collect(self) -> None:
        super()._collect()
        self._see_that_it_arrived()

    def _see_that_it_arrived(self) -> None:
        """Everything that was said stands on the phone, in the same order and the same words."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            # what was said a moment ago may be on the phone before it was looked for in the transcript
            self._poll(0)
            said = "".join("".join(event["text"].split()) for event in self.events if event["from"] != "user")
            read = "".join("".join(_text(message).split()) for message in self.received())
            if read == said:
                return
            time.sleep(0.05)
        raise AssertionError(f"on the phone:\n{read}\nin the transcript:\n{said}")

    def wait_for_message(self, fine: Callable[[dict[str, Any]], bool], seconds: float = 20) -> dict[str, Any]:
        """The first message on the phone that is as wanted, as soon as there is one."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = next((message for message in self.received() if fine(message)), None)
            if found is not None:
                return found
            time.sleep(0.1)
        raise AssertionError(f"did not arrive; the last was {self.received()[-1]}")

    def tell_graph(self, **what: Any) -> None:
        """Change how Meta behaves; the names are in `fake_graph.py`."""
        headers = {"Content-Type": "application/json"}
        call = urllib.request.Request(
            f"{self._stack.graph_url}/_control", data=json.dumps(what).encode(), headers=headers, method="POST"
        )
        with urllib.request.urlopen(call, timeout=10):
            pass

    def received(self) -> list[dict[str, Any]]:
        """What has arrived on the phone, in order."""
        with urllib.request.urlopen(f"{self._stack.graph_url}/_control", timeout=10) as answer:
            accepted = json.loads(answer.read())["accepted"]
        return [message for message in accepted if message.get("to") == f"+{self.phone}"]


def _offered(message: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Id, whole title and kind of reply of what can be tapped."""
    action = message.get("interactive", {}).get("action", {})
    rows = [row for section in action.get("sections", []) for row in section["rows"]]
    return [
        *((one["reply"]["id"], one["reply"]["title"], "button_reply") for one in action.get("buttons", [])),
        *((row["id"], row.get("description", row["title"]), "list_reply") for row in rows),
    ]


def _text(message: dict[str, Any]) -> str:
    """The words of a message, without the numbered choices that hang under a text."""
    if message["type"] == "text":
        return str(message["text"]["body"])
    body = str(message["interactive"]["body"]["text"])
    link = message["interactive"]["action"].get("parameters", {}).get("url", "")
    return f"{body} {link}"
