"""The public pages: the home page with the conversation, the microcredit explained, and the self-test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tandem.answers import Person, Sources, addition
from tandem.app_keys import CATALOGUE, DIRECTORY, INSTITUTION, POLICY, SETTINGS
from tandem.clock import today
from tandem.errors import Problem
from tandem.requests import preferred_language
from tandem.texts import LANGUAGES
from tandem.website.routes import FILES
from tandem.website.self_test import SelfTest, Sent, kept_name
from tandem.website.words import Words

_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
    "Referrer-Policy": "strict-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    # the language may come from the browser, and a new version must be seen at once
    "Cache-Control": "no-cache",
    "Vary": "Accept-Language",
}
_DEFAULT_LANGUAGE: Final = "fr"

EXPLAINED: Final[Mapping[str, tuple[str, ...]]] = {
    "loan": ("ask_microcredit", "ask_amount", "ask_use_of_funds", "ask_cost", "ask_duration", "ask_guarantee"),
    "support": ("ask_accompaniment", "ask_coaching_price", "ask_business_plan"),
    "who": ("ask_conditions", "ask_bank_refusal", "ask_debt_settlement", "ask_unemployment_benefit"),
    "how": ("ask_processing_time", "ask_honour_loan", "ask_bank_cofinancing"),
}
"""What the explaining page answers, by chapter: the answers of the conversation, so that the two never differ."""

_environment: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

routes = web.RouteTableDef()


@routes.get("/")
async def home(request: web.Request) -> web.Response:
    """The home page, in the language of `?lang=`, else the browser's, else French."""
    modules = [f"/widget/{request.app[FILES].version}/{name}" for name in request.app[FILES].modules]
    return _page(request, "home.html", modules=modules)


@routes.get("/microcredit")
async def microcredit(request: web.Request) -> web.Response:
    """The accompanied microcredit explained, in the answers of the conversation."""
    app, day = request.app, today()
    language = _language(request)
    sources = Sources(app[CATALOGUE], app[POLICY].figures(day), app[INSTITUTION], app[DIRECTORY], day)
    words = Words(app[CATALOGUE], app[POLICY], language)
    chapters = {
        chapter: [
            (
                intent,
                words(f"answer-{intent.replace('_', '-')}") + addition(intent, Person({}), sources, language).text,
            )
            for intent in intents
        ]
        for chapter, intents in EXPLAINED.items()
    }
    return _page(request, "microcredit.html", chapters=chapters)


@routes.get("/test")
async def begin_test(request: web.Request) -> web.Response:
    """The first question of the self-test."""
    return _test(request, {})


@routes.post("/test")
async def go_on(request: web.Request) -> web.Response:
    """The next question, or where the answers lead. The answers come with the form and are not kept."""
    try:
        fields = await request.post()
    except (ValueError, LookupError) as error:
        raise Problem(400, "The form cannot be read. Send it from the page.") from error
    return _test(request, {name: value for name, value in fields.items() if isinstance(value, str)})


def _test(request: web.Request, fields: Mapping[str, str]) -> web.Response:
    app, language = request.app, _language(request)
    test = SelfTest(app[POLICY], app[CATALOGUE], app[DIRECTORY])
    page = test.page(Sent.of(app[POLICY], fields), language, today())
    response = _page(request, "self_test.html", page=page, kept_name=kept_name)
    # answers about oneself stay in no cache, also not for the way back
    response.headers["Cache-Control"] = "no-store"
    return response


def _language(request: web.Request) -> str:
    wished = request.query.get("lang")
    return wished if wished in LANGUAGES else preferred_language(request) or _DEFAULT_LANGUAGE


def _page(request: web.Request, template: str, **values: Any) -> web.Response:
    language, files = _language(request), request.app[FILES]
    html = _environment.get_template(template).render(
        words=Words(request.app[CATALOGUE], request.app[POLICY], language),
        language=language,
        languages=LANGUAGES,
        path=request.path,
        address=request.app[SETTINGS].base_url + request.path,
        static={name: f"/static/{name}?v={file.version}" for name, file in files.static.items()},
        **values,
    )
    response = web.Response(text=html, content_type="text/html", headers=_HEADERS)
    response.headers["Content-Language"] = language
    response.enable_compression()
    return response
