"""A small stand-in for `/chat/v1`: keeps the contract, answers at once by a few fixed rules, and can misbehave."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

GREETING = {
    "fr": "Bonjour et bienvenue chez microStart !\nJe suis un assistant automatique, pas une personne.",
    "nl": "Goeiedag en welkom bij microStart!\nIk ben een automatische assistent, geen mens.",
    "en": "Hello and welcome to microStart!\nI am an automated assistant, not a person.",
}
CHOICES = {
    "fr": ["Mes possibilités", "Poser une question", "Parler à quelqu’un", "Nederlands", "English"],
    "nl": ["Mijn mogelijkheden", "Een vraag stellen", "Met iemand praten", "Français", "English"],
    "en": ["My options", "Ask a question", "Talk to someone", "Français", "Nederlands"],
}
LONG = {
    "fr": "D’accord. Quel est votre projet ?\nÉcrivez à welcome@microstart.be ou visitez www.microstart.be.",
    "nl": "Goed. Wat is uw project?\nSchrijf naar welcome@microstart.be of kijk op www.microstart.be.",
    "en": "Very well. What is your project?\nWrite to welcome@microstart.be or visit www.microstart.be.",
}
ANSWERS = {"fr": ["Une idée", "Je démarre bientôt"], "nl": ["Een idee", "Ik start binnenkort"], "en": ["An idea"]}

NOTICES = {
    "fr": "Nous pouvons continuer dans WhatsApp. Meta voit alors que vous nous écrivez.",
    "nl": "We kunnen verdergaan in WhatsApp. Meta ziet dan dat u ons schrijft.",
    "en": "We can go on in WhatsApp. Meta then sees that you write to us.",
}
RECAP = [("Montant", "8 000 euros"), ("Code postal", "9000")]
CARDS: dict[str, dict[str, Any]] = {
    "recap": {
        "said": (
            "Voici ce que j’ai noté :\n– Montant : 8 000 euros\n– Code postal : 9000\nC’est juste ?",
            ["Oui", "Changer"],
        ),
        "card": {
            "kind": "recap",
            "rows": [
                {"label": label, "value": value, "choice": {"id": f"r{n}", "title": f"Changer : {label}"}}
                for n, (label, value) in enumerate(RECAP)
            ],
        },
    },
    "outcome": {
        "said": ("Vous pouvez demander.\n\nPourquoi ?\n– Une raison.\n\nMaintenant :\n– Appeler 02 123 45 67", []),
        "card": {
            "kind": "outcome",
            "text": "Vous pouvez demander.",
            "parts": [
                {"title": "Pourquoi ?", "lines": ["Une raison."]},
                {"title": "Maintenant :", "lines": ["Appeler 02 123 45 67"]},
            ],
            "note": "",
        },
    },
    "offers": {
        "said": (
            "Je peux vous proposer :\n1. vendredi 27 novembre à 10 h, à Liège\n2. …\n3. …\nLequel vous convient ?",
            ["ven. 27 nov. 10 h", "ven. 27 nov. 14 h", "lun. 30 nov. 9 h", "Autre moment"],
        ),
        "card": {
            "kind": "offers",
            "text": "Je peux vous proposer :",
            "slots": [
                {"choice": 0, "day": "vendredi 27 novembre", "time": "10 h", "where": "à Liège"},
                {"choice": 1, "day": "vendredi 27 novembre", "time": "14 h", "where": "à Liège"},
                {
                    "choice": 2,
                    "day": "lundi 30 novembre",
                    "time": "9 h",
                    "where": "à Bruxelles-Molenbeek",
                    "note": "ce coach parle néerlandais et anglais",
                },
            ],
            "note": "Lequel vous convient ?",
        },
    },
    "elsewhere": {
        "said": ("Nous continuons ici.", []),
        "card": {"kind": "elsewhere", "text": "La conversation continue maintenant dans WhatsApp."},
    },
    "strange": {"said": ("Un texte.", []), "card": {"kind": "from tomorrow"}},
}


_A_MOMENT = 0.05
"""Seconds until an answer."""


@dataclass
class ChatDouble:
    """One service's conversations; set the fields to make it misbehave."""

    thinking: bool = False
    """Whether answers are held back; `answer_now` lets them go."""
    streams: bool = True
    down: bool = False
    refuses: bool = False
    """Whether messages are understood and not taken."""
    lose_answers: int = 0
    """How many of the next messages are stored without the sender being told: the line breaks in between."""
    whatsapp: bool = False
    """Whether one can go on in WhatsApp."""
    faulty: bool = False
    """Whether WhatsApp cannot be reached when somebody wishes to go on there."""
    closed: bool = False
    """Whether no conversation can be started."""
    deaf: bool = False
    """Whether messages are taken and nothing can be read."""
    dead: bool = False
    """Whether whoever asks for events hears nothing more, as when a device slept: not even an end."""
    tokens: dict[str, str] = field(default_factory=dict)
    """New keys to conversations that went over and came back; the first ones open them no more."""
    conversations: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    known: dict[tuple[str, str], int] = field(default_factory=dict)
    erased: dict[str, int] = field(default_factory=dict)
    """Conversations that were erased, each with the number of its last word."""
    posts: int = 0
    news: asyncio.Condition = field(default_factory=asyncio.Condition)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def setup(self, app: web.Application) -> None:
        app.router.add_post("/chat/v1/conversations", self.create)
        app.router.add_post("/chat/v1/conversations/{id}/messages", self.send)
        app.router.add_get("/chat/v1/conversations/{id}/events", self.events)
        app.router.add_get("/chat/v1/conversations/{id}/continuation", self.offer_whatsapp)
        app.router.add_post("/chat/v1/conversations/{id}/continuation", self.go_over)
        app.router.add_post("/chat/v1/continuations", self.go_on)

    async def add(self, id_: str, from_: str, text: str, choices: list[str] | None = None, **more: Any) -> int:
        """Store an event and wake the readers; its number."""
        log = self.conversations[id_]
        seq = len(log) + 1
        event = {
            "seq": seq,
            "at": "2026-11-24T10:00:00+01:00",
            "from": from_,
            "text": text,
            "language": self.languages[id_],
            "kind": "message",
            **more,
        }
        if choices:
            event["choices"] = [{"id": f"{seq}.{n}", "title": title} for n, title in enumerate(choices, 1)]
        log.append(event)
        async with self.news:
            self.news.notify_all()
        return seq

    async def erase(self, id_: str, last_word: str) -> None:
        """Leave nothing but a last word, after which the conversation is gone."""
        self.erased[id_] = len(self.conversations[id_]) + 1
        await self.add(id_, "assistant", last_word)

    async def go_down(self) -> None:
        """Fail from now on; streams end at once, for the end of one still counts as an answer."""
        self.down = True
        async with self.news:
            self.news.notify_all()

    async def answer_now(self) -> None:
        """All that was thought about is said."""
        self.thinking = False
        async with self.news:
            self.news.notify_all()

    async def create(self, request: web.Request) -> web.Response:
        self._fail_when_down()
        if self.closed:
            raise web.HTTPForbidden
        body = await request.json()
        id_ = f"c-{len(self.conversations) + 1:08}"
        self.conversations[id_] = []
        language = self.languages[id_] = body["language"]
        await self.add(id_, "assistant", GREETING[language], CHOICES[language])
        return web.json_response({"id": id_, "token": f"token-of-{id_}"}, status=201)

    async def offer_whatsapp(self, request: web.Request) -> web.Response:
        language = self.languages[self._authorised(request)]
        return web.json_response({"whatsapp": self.whatsapp, "notice": NOTICES[language]})

    async def go_over(self, request: web.Request) -> web.Response:
        self._authorised(request)
        if self.faulty or (await request.json()) != {"consent": True}:
            raise web.HTTPConflict
        link = "https://wa.me/3225550123?text=Code%20K7QM-4XPD"
        return web.json_response({"code": "K7QM-4XPD", "link": link, "expires_at": "…"}, status=201)

    async def go_on(self, request: web.Request) -> web.Response:
        """The code `K7QM-4XPD` opens a conversation that was begun in WhatsApp."""
        if (await request.json())["code"] != "K7QM-4XPD":
            raise web.HTTPNotFound
        self.conversations["c-whatsapp"], self.languages["c-whatsapp"] = [], "nl"
        await self.add("c-whatsapp", "user", "Goeiedag vanop mijn telefoon")
        return web.json_response({"id": "c-whatsapp", "token": "token-of-c-whatsapp", "language": "nl"})

    async def send(self, request: web.Request) -> web.Response:
        id_ = self._authorised(request)
        self._fail_when_erased(id_, self.erased.get(id_, 0))
        self.posts += 1
        if self.refuses:
            raise web.HTTPUnprocessableEntity
        body = await request.json()
        key = (id_, body["client_id"])
        if key not in self.known:
            text = body.get("text") or self._title(id_, body["choice"])
            self.known[key] = await self.add(id_, "user", text)
            task = asyncio.create_task(self.answer(id_, text))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        if self.lose_answers > 0:
            self.lose_answers -= 1
            raise web.HTTPServiceUnavailable
        return web.json_response({"seq": self.known[key]}, status=202)

    async def answer(self, id_: str, text: str) -> None:
        await asyncio.sleep(_A_MOMENT)
        async with self.news:
            await self.news.wait_for(lambda: not self.thinking)
        for language, words in {"fr": "français", "nl": "nederlands", "en": "english"}.items():
            if words in text.lower():
                self.languages[id_] = language
        language = self.languages[id_]
        if text == "advisor":
            await self.add(id_, "system", "Nadia a rejoint la conversation.", kind="status")
            hello = "Bonjour, je suis Nadia de microStart. Je lis votre dossier."
            await self.add(id_, "advisor", hello, name="Nadia")
        elif text in CARDS:
            await self.add(id_, "assistant", *CARDS[text]["said"], card=CARDS[text]["card"])
        elif text.startswith("echo "):
            await self.add(id_, "assistant", text.removeprefix("echo "))
        else:
            await self.add(id_, "assistant", LONG[language], ANSWERS[language])

    async def events(self, request: web.Request) -> web.StreamResponse:
        id_ = self._authorised(request)
        if self.deaf:
            raise web.HTTPServiceUnavailable
        after = int(request.headers.get("Last-Event-ID") or request.query.get("after") or 0)
        self._fail_when_erased(id_, after)
        if "text/event-stream" in request.headers["Accept"] and self.streams:
            return await self._stream(request, id_, after)
        wait = float(request.query.get("wait", 0))
        dead = self.dead and wait > 0
        if dead:
            wait = 60
        try:
            async with asyncio.timeout(wait), self.news:
                await self.news.wait_for(lambda: self.down or (len(self.conversations[id_]) > after and not dead))
        except TimeoutError:
            pass
        found = self.conversations[id_][after:]
        return web.json_response({"events": found, "last": after + len(found)})

    async def _stream(self, request: web.Request, id_: str, after: int) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})
        await response.prepare(request)
        await response.write(b"retry: 1000\n\n")
        while not self.down and not self.deaf:
            for event in self.conversations[id_][after:]:
                await response.write(f"id: {event['seq']}\ndata: {json.dumps(event)}\n\n".encode())
                after = event["seq"]
            if id_ in self.erased:
                return response
            try:
                async with asyncio.timeout(0.2), self.news:
                    await self.news.wait()
            except TimeoutError:
                await response.write(b": still here\n\n")
        return response

    def _authorised(self, request: web.Request) -> str:
        self._fail_when_down()
        id_ = request.match_info["id"]
        if id_ not in self.conversations:
            raise web.HTTPNotFound
        if request.headers.get("Authorization") != f"Bearer {self.tokens.get(id_, f'token-of-{id_}')}":
            raise web.HTTPUnauthorized
        return id_

    def _title(self, id_: str, choice: str) -> str:
        if choice.startswith("r"):
            return f"Changer : {RECAP[int(choice[1:])][0]}"
        event = self.conversations[id_][int(choice.partition(".")[0]) - 1]
        return next(str(offered["title"]) for offered in event["choices"] if offered["id"] == choice)

    def _fail_when_erased(self, id_: str, after: int) -> None:
        if id_ in self.erased and after >= self.erased[id_]:
            raise web.HTTPNotFound(text='{"erased": true}', content_type="application/problem+json")

    def _fail_when_down(self) -> None:
        if self.down:
            raise web.HTTPServiceUnavailable
