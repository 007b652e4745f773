"""Making a page: template, words, times, and the headers that keep it to itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tandem import calendar_words
from tandem.app_keys import CATALOGUE
from tandem.clock import BELGIUM, now, today
from tandem.desk import navigation
from tandem.people import SignedIn
from tandem.requests import preferred_language
from tandem.texts import LANGUAGES, Value

STATIC: Final = Path(__file__).parent / "static"

HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}

LOOKS: Final = ("auto", "light", "dark")
"""How the desk looks: as the system wishes, or always light or dark. Kept in the cookie `desk-look`."""

LOOK_COOKIE: Final = "desk-look"
_DEFAULT_LANGUAGE: Final = "fr"
_HERE: Final = re.compile(r"/desk/[A-Za-z0-9_\-/]*(\?[A-Za-z0-9_\-=&.%]*)?")
_environment: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Words:
    """The catalogue in the language of the page, as the templates use it."""

    def __init__(self, request: web.Request, language: str) -> None:
        self._catalogue = request.app[CATALOGUE]
        self.language = language
        # a list says the same few words in every row
        self._said: dict[tuple[str, tuple[tuple[str, Value], ...]], str] = {}

    def __call__(self, text_id: str, **values: Value) -> str:
        """A text of the desk; underscores of a code become the dashes of an id."""
        key = (text_id, tuple(values.items()))
        if key not in self._said:
            self._said[key] = self._catalogue.text(self.language, f"desk-{text_id.replace('_', '-')}", **values).text
        return self._said[key]

    def has(self, text_id: str) -> bool:
        """Whether there is such a text of the desk."""
        return self._catalogue.has(f"desk-{text_id.replace('_', '-')}")

    def moment(self, moment: dt.datetime) -> str:
        """Day and time in Belgium, in words."""
        time = calendar_words.clock(moment.astimezone(BELGIUM).time(), self.language)
        return self("date-time", date=self.day(moment), time=time)

    def day(self, moment: dt.datetime) -> dt.date:
        """The day in Belgium."""
        return moment.astimezone(BELGIUM).date()

    def clock(self, moment: dt.datetime) -> str:
        """The time of day in Belgium, as it stands in a column."""
        return calendar_words.figures(moment.astimezone(BELGIUM).time())

    def since(self, moment: dt.datetime) -> str:
        """How long ago, in its largest unit: minutes, hours or days."""
        minutes = int((now() - moment).total_seconds() // 60)
        if minutes < 1:
            return self("since-now")
        for unit, size in (("days", 24 * 60), ("hours", 60)):
            if minutes >= size:
                return self(f"since-{unit}", count=minutes // size)
        return self("since-minutes", count=minutes)

    def waiting(self, moment: dt.datetime) -> str:
        """How long somebody has waited."""
        if now() - moment < dt.timedelta(minutes=1):
            return self("waits-now")
        return self("waits-since", since=self.since(moment))

    def near_day(self, day: dt.date) -> str:
        """A day as people say it: today, tomorrow, otherwise the date."""
        distance = (day - today()).days
        name = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(distance)
        return self(f"day-{name}") if name else self("day", day=day)

    def initials(self, name: str) -> str:
        """At most two letters that stand for a person."""
        parts = name.split()
        return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()


def language_of(request: web.Request, signed_in: SignedIn | None) -> str:
    """The language of the page: the advisor's, or what someone who has not signed in asks for."""
    if signed_in is not None:
        return signed_in.advisor.language
    wish = request.query.get("language")
    return wish if wish in LANGUAGES else preferred_language(request) or _DEFAULT_LANGUAGE


def render(
    request: web.Request,
    template: str,
    *,
    signed_in: SignedIn | None,
    status: int = 200,
    here: str | None = None,
    **values: Any,
) -> web.Response:
    """A whole page, or the part of one that a template of its own makes.

    `here` is the address to come back to after a change of language. Every template also has `t` (the words), `me` (the
    advisor), `may(action)`, `csrf`, `path`, `language` and `languages`, and what the navigation shows.
    """
    words = Words(request, language_of(request, signed_in))
    may: Callable[[Any], bool] = signed_in.may if signed_in else _nothing
    look = request.cookies.get(LOOK_COOKIE)
    page = _environment.get_template(template).render(
        t=words,
        language=words.language,
        languages=LANGUAGES,
        me=signed_in.advisor if signed_in else None,
        csrf=signed_in.csrf_token if signed_in else "",
        here=here or request.path_qs,
        path=request.path,
        look=look if look in LOOKS else LOOKS[0],
        may=may,
        places=navigation.shown(request.path, may),
        **values,
    )
    return web.Response(status=status, text=page, content_type="text/html", charset="utf-8")


def _nothing(_action: Any) -> bool:
    return False


def see_other(path: str) -> web.Response:
    """Send the browser on, so that a reload repeats nothing."""
    return web.Response(status=303, headers={"Location": path})


def safe_path(wish: str, default: str) -> str:
    """A path of the desk as it was asked for; anything else, another site above all, becomes the default."""
    return wish if _HERE.fullmatch(wish) and "//" not in wish else default
