"""The public page and the widget as they leave the service."""

from __future__ import annotations

import gzip
import re
from html.parser import HTMLParser

import pytest
from aiohttp import web
from website_parts import PROJECT, Client, parts

from tandem import website
from tandem.app_keys import CATALOGUE, POLICY
from tandem.texts import LANGUAGES
from tandem.website.files import File, slim
from tandem.website.joined import joined

HEADINGS = {"fr": "Parlons-en", "nl": "Laten we praten", "en": "Let us talk"}
BUDGET = 20_000
"""Bytes of the whole widget as it travels: people on mobile data pay for them."""


async def page(client: Client, path: str = "/", **headers: str) -> tuple[str, web.StreamResponse]:
    async with client.get(path, headers=headers) as response:
        assert response.status == 200
        return await response.text(), response


async def module_paths(client: Client) -> list[str]:
    html, _ = await page(client)
    return re.findall(r'rel="modulepreload" href="([^"]+)"', html)


# The page


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_speaks_the_language_that_was_chosen(client: Client, language: str) -> None:
    html, response = await page(client, f"/?lang={language}", **{"Accept-Language": "de"})
    assert HEADINGS[language] in html
    assert f'<html lang="{language}">' in html
    assert f'<tandem-chat id="chat" lang="{language}"' in html
    assert response.headers["Content-Language"] == language


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("nl-BE,nl;q=0.9,en;q=0.8", "nl"), ("de,en;q=0.5", "en"), ("ar", "fr"), ("", "fr"), ("fr;q=x,en", "en")],
)
async def test_without_a_choice_the_browser_decides_and_french_is_the_last_resort(
    client: Client, asked: str, spoken: str
) -> None:
    html, response = await page(client, "/", **{"Accept-Language": asked})
    assert HEADINGS[spoken] in html
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("wish", ["de", "", "../fr", "<script>", "fr&lang=nl"])
async def test_an_unknown_language_is_no_error(client: Client, wish: str) -> None:
    html, _ = await page(client, f"/?lang={wish}", **{"Accept-Language": "fr"})
    assert HEADINGS["fr"] in html


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_leads_to_the_two_other_languages(client: Client, language: str) -> None:
    html, _ = await page(client, f"/?lang={language}")
    offered = re.findall(r'<li><a href="/\?lang=(\w\w)" hreflang="\w\w" lang="\w\w"( aria-current="true")?', html)
    assert [name for name, _ in offered] == list(LANGUAGES)
    assert [name for name, current in offered if current] == [language]
    # search engines only follow whole addresses
    for name in LANGUAGES:
        assert f'<link rel="alternate" hreflang="{name}" href="https://chat.example.org/?lang={name}">' in html


class Inline(HTMLParser):
    """Collects what a strict policy would block, and what another host would learn of."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "style" or (tag == "script" and "src" not in given):
            self.found.append(f"<{tag}>")
        self.found += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        for name in ("src", "href"):
            target = given.get(name) or ""
            if re.match(r"\w+:|//", target) and not target.startswith(("mailto:", "https://chat.example.org/")):
                self.found.append(target)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_has_nothing_inline_and_nothing_of_others_and_says_so(client: Client, language: str) -> None:
    html, response = await page(client, f"/?lang={language}")
    inline = Inline()
    inline.feed(html)
    assert inline.found == []
    policy = dict(part.strip().split(" ", 1) for part in response.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert {policy[f"{kind}-src"] for kind in ("script", "connect", "style", "img")} == {"'self'"}
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["form-action"] == "'self'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"]
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("language", LANGUAGES)
async def test_without_scripts_there_is_an_address_to_write_to(client: Client, language: str) -> None:
    html, _ = await page(client, f"/?lang={language}")
    without = re.search(r"<noscript>(.*?)</noscript>", html, re.S)
    assert without
    assert re.search(r'<a href="mailto:[\w.@]+">', without[1])


async def test_all_that_the_page_asks_for_is_there(client: Client) -> None:
    html, _ = await page(client)
    asked = [path for path in re.findall(r'(?:src|href)="(/[^"#]+)"', html) if not path.startswith("/?")]
    assert len(asked) >= 4
    for path in asked:
        async with client.get(path) as response:
            assert response.status == 200, path


# The widget


async def test_the_widget_is_small(client: Client) -> None:
    size = 0
    for path in ("/widget.js", *await module_paths(client)):
        async with client.get(path, headers={"Accept-Encoding": "gzip"}, auto_decompress=False) as response:
            assert response.headers["Content-Encoding"] == "gzip"
            assert response.content_type == "text/javascript"
            raw = await response.read()
            assert gzip.decompress(raw)
            size += len(raw)
    assert size < BUDGET


def test_modules_are_joined_in_the_order_in_which_they_need_each_other() -> None:
    modules = {
        "a.js": 'import { b } from "./b.js";\nimport {\n  c,\n  d,\n} from "./c.js";\nexport class A {}\n',
        "b.js": 'import { c } from "./c.js";\nexport const b = c;\n',
        "c.js": "export const c = 1;\nexport async function* d() {}",
        "unused.js": "export const c = 2;\n",
    }
    assert joined(modules, "a.js") == "const c = 1;\nasync function* d() {}\nconst b = c;\nexport class A {}\n"


@pytest.mark.parametrize(
    ("needed", "fault"),
    [
        ("const a = 1;\n", "rename it"),
        ('import { a } from "./a.js";\n', "cycle"),
        ('import * as d from "./d.js";\n', "by name"),
        ("export default 1;\n", "by name"),
    ],
)
def test_modules_that_cannot_be_joined_stop_the_start(needed: str, fault: str) -> None:
    modules = {"a.js": 'import { b } from "./b.js";\nexport const a = b;\n', "b.js": needed}
    with pytest.raises(ValueError, match=fault):
        joined(modules, "a.js")


async def test_other_sites_may_load_the_widget(client: Client) -> None:
    for path in ("/widget.js", "/widget/texts/fr.json", *await module_paths(client)):
        async with client.get(path) as response:
            assert response.headers["Access-Control-Allow-Origin"] == "*"
            assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


async def test_the_entry_names_one_version_of_all_modules_and_they_are_kept_for_long(client: Client) -> None:
    paths = await module_paths(client)
    (version,) = {path.split("/")[2] for path in paths}
    async with client.get("/widget.js") as response:
        assert f'"./widget/{version}/element.js"' in await response.text()
        assert "immutable" not in response.headers["Cache-Control"]
    async with client.get(paths[0]) as response:
        assert "immutable" in response.headers["Cache-Control"]
    async with client.get(paths[0].replace(version, "0" * 12)) as response:
        assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/widget.js", "/widget/texts/nl.json", "/static/page.css"])
async def test_what_the_browser_has_is_not_sent_again(client: Client, path: str) -> None:
    async with client.get(path) as response:
        tag = response.headers["ETag"]
        assert "max-age" in response.headers["Cache-Control"]
    async with client.get(path, headers={"If-None-Match": tag}) as response:
        assert response.status == 304
        assert await response.read() == b""
    async with client.get(path, headers={"If-None-Match": '"another"'}) as response:
        assert response.status == 200


@pytest.mark.parametrize(
    "path",
    ["/widget/texts/de.json", "/widget/texts/..%2Ffr.json", "/widget/000000000000/secret.js", "/static/..%2Froutes.py"],
)
async def test_nothing_else_is_served(client: Client, path: str) -> None:
    async with client.get(path) as response:
        assert response.status == 404


# Its words


async def test_the_labels_are_the_same_in_the_three_languages(client: Client) -> None:
    labels = {}
    for language in LANGUAGES:
        async with client.get(f"/widget/texts/{language}.json") as response:
            labels[language] = await response.json()
    assert labels["fr"].keys() == labels["nl"].keys() == labels["en"].keys()
    for key, text in labels["fr"].items():
        assert text.strip()
        assert key.startswith(("language-", "title", "offline")) or text != labels["nl"][key], key


async def test_every_label_that_the_widget_shows_exists_and_every_label_is_shown(client: Client) -> None:
    code = "".join(path.read_text() for path in (PROJECT / "widget" / "widget").glob("*.js"))
    async with client.get("/widget/texts/fr.json") as response:
        labels = await response.json()
    quoted = set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', code))
    unused = {key for key in labels if key not in quoted and not key.startswith("language-")}
    assert unused == set()
    asked = set(re.findall(r'labels\.get\("([a-z-]+)"\)', code)) | set(re.findall(r', "([a-z]+-[a-z-]+)"\)', code))
    assert asked <= labels.keys()


def test_a_page_text_that_is_missing_stops_the_start() -> None:
    class Nothing:
        def ids(self, _language: str) -> frozenset[str]:
            return frozenset({"widget-gone"})

        def text(self, *_args: object, **_values: object) -> object:
            raise KeyError("widget-gone")

    app = web.Application()
    app[CATALOGUE], app[POLICY] = Nothing(), parts()[1]  # type: ignore[assignment]
    with pytest.raises(KeyError, match="widget-gone"):
        website.setup(app)


def test_the_widget_makes_no_markup_of_words() -> None:
    for path in (PROJECT / "widget").rglob("*.js"):
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", path.read_text()), path


def test_a_script_travels_without_what_is_only_for_its_readers() -> None:
    script = (
        b"// head\n/**\n * What it does.\n */\nfunction f() {\n  // why\n  return 1; // one\n}\nconst u = `a//b`;\n"
    )
    slimmed = slim(File(script, "text/javascript"))
    assert slimmed.body == b"function f() {\nreturn 1; // one\n}\nconst u = `a//b`;\n"
