"""A talk over HTTP that reads like one: say, choose, expect."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
import uuid
from typing import Any, Final

import stack_people as people
from stack_process import TOKEN
from stack_texts import ids_of, questions, says, title

_ANSWER_WITHIN = 30.0


class Talk:
    """One conversation of a visitor with the started stack."""

    def __init__(self, base: str, language: str) -> None:
        self.base = base
        self.language = language
        made = request(base, "POST", "/chat/v1/conversations", {"language": language})
        self.id: Final[str] = made["id"]
        self._token: Final[str] = made["token"]
        self.events: list[dict[str, Any]] = []
        self._collect()

    def say(self, text: str) -> list[str]:
        """Write a message; what the assistant says to it."""
        return self._send({"text": text})

    def choose(self, wanted: str) -> list[str]:
        """Tap the last offered choice with this title."""
        for event in reversed(self.events):
            for choice in event.get("choices", ()):
                if choice["title"] == wanted:
                    return self._send({"choice": choice["id"]})
        raise AssertionError(f"{wanted!r} was not offered: {self.last}")

    def title(self, place: int) -> str:
        """What stands on a choice of the last words that have any; 1 is the first."""
        return next(
            str(event["choices"][place - 1]["title"]) for event in reversed(self.events) if event.get("choices")
        )

    def call_off(self) -> None:
        """An integration cancels the next appointment of the person."""
        appointment = self.seen()["appointment"]
        request(self.base, "POST", f"/api/v1/appointments/{appointment['id']}/cancel", {}, TOKEN)

    def send_without_waiting(self, text: str) -> int:
        """Write a message and only take its receipt; its number."""
        body = {"client_id": uuid.uuid4().hex, "text": text}
        seq = request(self.base, "POST", f"/chat/v1/conversations/{self.id}/messages", body, self._token)["seq"]
        return int(seq)

    def wait_for(self, answers: int, seconds: float = 90.0) -> None:
        """Wait until the assistant has spoken at least this often, and then fell silent."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self._poll(1.0)
            if self.count("assistant") >= answers and not self._poll(1.5):
                return
        raise AssertionError(f"{self.count('assistant')} of {answers} answers\n{self}")

    def count(self, author: str) -> int:
        """How many events somebody made."""
        return sum(event["from"] == author for event in self.events)

    @property
    def last(self) -> str:
        """The last words of the assistant."""
        return next(event["text"] for event in reversed(self.events) if event["from"] == "assistant")

    @property
    def pending(self) -> str | None:
        """The fact (or `recap`, `change`, `contact_…`) that was asked last."""
        for _, text_id in ids_of(self.last):
            if text_id in questions():
                return questions()[text_id]
        # what is offered stands in the same message as the question
        offers = any(says(self.last, language, "booking-which") for language in ("fr", "nl", "en"))
        return "booking_offers" if offers else None

    def expect(self, text_id: str) -> None:
        """The last words are this text of the catalogue, in the language of the talk."""
        assert says(self.last, self.language, text_id), f"expected {text_id}\n{self}"

    def expect_said(self, said: list[str], text_id: str) -> None:
        """Among these words is this text."""
        assert any(says(text, self.language, text_id) for text in said), f"expected {text_id}\n{self}"

    def answer(self, facts: people.Facts, variant: int = 0, until: str = "recap") -> list[str]:
        """Answer question after question until `until` is asked, tapping and writing in turn; the facts asked."""
        asked: list[str] = []
        for turn in range(30):
            fact = self.pending
            if fact == until or fact is None:
                return asked
            assert asked.count(fact) < 2, f"{fact} is asked for the third time\n{self}"
            asked.append(fact)
            value = facts[fact]
            tappable = fact not in ("amount", "postal_code") and value != "unknown"
            if (turn + variant) % 2 and tappable:
                self.choose(title(self.language, f"ask-{fact.replace('_', '-')}", str(value)))
            else:
                self.say(people.typed(self.language, fact, value, variant + turn))
        raise AssertionError(f"no end of questions\n{self}")

    def seen(self) -> dict[str, Any]:
        """The conversation as an integration sees it."""
        return request(self.base, "GET", f"/api/v1/conversations/{self.id}", token=TOKEN)

    def is_erased(self) -> bool:
        """Whether an integration is told that this conversation is no more."""
        try:
            self.seen()
        except AssertionError as error:
            return ": 404 " in str(error)
        return False

    def _send(self, body: dict[str, str]) -> list[str]:
        before = len(self.events)
        message = {"client_id": uuid.uuid4().hex, **body}
        request(self.base, "POST", f"/chat/v1/conversations/{self.id}/messages", message, self._token)
        self._collect()
        return [event["text"] for event in self.events[before:] if event["from"] != "user"]

    def _collect(self) -> None:
        """Read until the assistant has answered and nothing more follows."""
        deadline = time.monotonic() + _ANSWER_WITHIN
        while time.monotonic() < deadline:
            self._poll(2.0)
            # the replies of a turn are one transaction: what belongs to the answer is there together
            heard = [event["from"] for event in self.events if event["kind"] == "message"]
            if heard and heard[-1] != "user":
                return
        raise AssertionError(f"no answer\n{self}")

    def _poll(self, wait: float) -> bool:
        after = self.events[-1]["seq"] if self.events else 0
        url = f"/chat/v1/conversations/{self.id}/events?after={after}&wait={wait}"
        found = request(self.base, "GET", url, token=self._token)["events"]
        self.events += found
        return bool(found)

    def __repr__(self) -> str:
        return f"a talk:\n{self}"

    def __str__(self) -> str:
        return "\n".join(f"  {event['from']:>9} [{event['language']}]: {event['text']}" for event in self.events)


def request(base: str, method: str, path: str, body: Any = None, token: str | None = None) -> Any:
    """One call that must succeed; the JSON of the answer."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    raw = None if body is None else json.dumps(body).encode()
    call = urllib.request.Request(base + path, method=method, data=raw, headers=headers)
    try:
        with urllib.request.urlopen(call, timeout=40) as answer:
            return json.loads(answer.read())
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{method} {path}: {error.code} {error.read().decode()}") from error
