"""`/widget.js` and what browsers load beside a page."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from aiohttp import web

from tandem.app_keys import CATALOGUE, POLICY
from tandem.settings import PROJECT
from tandem.texts import LANGUAGES
from tandem.website.files import FOREVER, SHORTLY, File, slim, together
from tandem.website.joined import joined
from tandem.website.words import labels

_HERE: Final = Path(__file__).parent
_WIDGET: Final = PROJECT / "widget"
_MAIN: Final = "element.js"

routes = web.RouteTableDef()


@dataclass(frozen=True)
class Files:
    """All that browsers load beside the page."""

    entry: File
    modules: dict[str, File]
    version: str
    static: dict[str, File]


FILES: web.AppKey[Files] = web.AppKey("website files", Files)


def read_files() -> Files:
    """Read the widget and the page's own files from the project; raises OSError when one cannot be read, and ValueError
    for modules of the widget that cannot be joined.
    """
    main = File.read(_WIDGET / "widget" / _MAIN)
    sources = {path.name: path.read_text() for path in (_WIDGET / "widget").glob("*.js")}
    modules = {_MAIN: slim(replace(main, body=joined(sources, _MAIN).encode()))}
    version = together(modules)
    entry = slim(File.read(_WIDGET / "widget.js"))
    # A browser must never join a new module to an old one of yesterday: the entry names the version of all of them.
    entry = File(entry.body.replace(b'"./widget/', f'"./widget/{version}/'.encode()), entry.content_type)
    static = {path.name: File.read(path) for path in sorted((_HERE / "static").iterdir())}
    return Files(entry, modules, version, static)


@routes.get("/widget.js")
async def widget(request: web.Request) -> web.Response:
    """The widget's entry: the one address that other sites know."""
    return request.app[FILES].entry.response(request, SHORTLY)


@routes.get("/widget/texts/{language}.json")
async def widget_texts(request: web.Request) -> web.Response:
    """The widget's words in one language, a flat JSON object."""
    language = request.match_info["language"]
    if language not in LANGUAGES:
        raise web.HTTPNotFound
    words = labels(request.app[CATALOGUE], request.app[POLICY], language)
    body = json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()
    return File(body, "application/json").response(request, SHORTLY)


@routes.get("/widget/{version:[0-9a-f]{12}}/{name}")
async def widget_module(request: web.Request) -> web.Response:
    """A module of the widget, under the version that the entry names."""
    files = request.app[FILES]
    module = files.modules.get(request.match_info["name"])
    if module is None:
        raise web.HTTPNotFound
    # an entry of yesterday asks for its own version: what answers is today's, so nobody may keep it under that name
    return module.response(request, FOREVER if request.match_info["version"] == files.version else "no-store")


@routes.get("/static/{name}")
async def static_file(request: web.Request) -> web.Response:
    """A style or drawing of the page."""
    file = request.app[FILES].static.get(request.match_info["name"])
    if file is None:
        raise web.HTTPNotFound
    return file.response(request, FOREVER if request.query.get("v") == file.version else SHORTLY)
