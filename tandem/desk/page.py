"""Making a page: template, words, times, and the headers that keep it to itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tandem.app_keys import CATALOGUE
from tandem.clock import now
from tandem.people import SignedIn
from tandem.requests import preferred_language
from tandem.texts import LANGUAGES, Value

STATIC: Final = Path(__file__).parent / "static"

HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}

_ZONE: Final = ZoneInfo("Europe/Brussels")
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

    def __call__(self, text_id: str, **values: Value) -> str:
        """A text of the desk; underscores of a code become the dashes of an id."""
        return self._catalogue.text(self.language, f"desk-{text_id.replace('_', '-')}", **values).text

    def moment(self, moment: dt.datetime) -> str:
        """Day and time in Belgium, in words."""
        return self("date-time", date=self.day(moment), time=self.clock(moment))

    def day(self, moment: dt.datetime) -> dt.date:
        """The day in Belgium."""
        return moment.astimezone(_ZONE).date()

    def clock(self, moment: dt.datetime) -> str:
        """The time of day in Belgium."""
        return f"{moment.astimezone(_ZONE):%H:%M}"

    def since(self, moment: dt.datetime) -> str:
        """How long ago, in its largest unit: minutes, hours or days."""
        minutes = int((now() - moment).total_seconds() // 60)
        if minutes < 1:
            return self("since-now")
        for unit, size in (("days", 24 * 60), ("hours", 60)):
            if minutes >= size:
                return self(f"since-{unit}", count=minutes // size)
        return self("since-minutes", count=minutes)


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
    """A whole page. `here` is the address to come back to after a change of language."""
    words = Words(request, language_of(request, signed_in))
    page = _environment.get_template(template).render(
        t=words,
        language=words.language,
        languages=LANGUAGES,
        me=signed_in.advisor if signed_in else None,
        csrf=signed_in.csrf_token if signed_in else "",
        here=here or request.path_qs,
        path=request.path,
        **values,
    )
    return web.Response(status=status, text=page, content_type="text/html", charset="utf-8")


def see_other(path: str) -> web.Response:
    """Send the browser on, so that a reload repeats nothing."""
    return web.Response(status=303, headers={"Location": path})


def safe_path(wish: str, default: str) -> str:
    """A path of the desk as it was asked for; anything else, another site above all, becomes the default."""
    return wish if _HERE.fullmatch(wish) and "//" not in wish else default
