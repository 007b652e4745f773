"""Making a page: template, words in the person's language, and the headers that keep the link to itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tandem.app_keys import CATALOGUE, POLICY
from tandem.booking.letter_words import LetterWords
from tandem.clock import today
from tandem.conversations.start import DEFAULT_LANGUAGE
from tandem.requests import preferred_language
from tandem.texts import LANGUAGES

STATIC: Final = Path(__file__).parent / "static"

HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""The address is the key: it must not stay in a cache, nor travel to anybody else."""

_environment: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def chosen_language(request: web.Request) -> str | None:
    """The language that was chosen on the page itself."""
    wish = request.query.get("lang")
    return wish if wish in LANGUAGES else None


def words_for(request: web.Request, language: str | None = None) -> LetterWords:
    """The words of the page: in the language chosen on it, else the person's, else the browser's."""
    wanted = chosen_language(request) or language or preferred_language(request) or DEFAULT_LANGUAGE
    return LetterWords(request.app[CATALOGUE], wanted, request.app[POLICY].figures(today()))


def render(
    request: web.Request, template: str, words: LetterWords, *, status: int = 200, **values: Any
) -> web.Response:
    """A whole page."""
    html = _environment.get_template(template).render(
        say=words, language=words.language, languages=LANGUAGES, path=request.path, **values
    )
    response = web.Response(status=status, text=html, content_type="text/html", charset="utf-8", headers=HEADERS)
    response.headers["Content-Language"] = words.language
    return response


def problem(request: web.Request, name: str, *, status: int, help_: str | None = None) -> web.Response:
    """A page that says why there is nothing to see, by the name of its texts."""
    words = words_for(request)
    return render(request, "problem.html", words, status=status, name=name, help=help_)
