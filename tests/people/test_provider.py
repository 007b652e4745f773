"""A provider that lies, errs or is away lets nobody in; one that tells the truth does."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import shutil
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from aiohttp import BasicAuth, web
from aiohttp.test_utils import TestServer
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, RSAKey
from people_parts import with_password
from pydantic import ValidationError

from tandem.people.provider import Begun, Identity, Provider, ProviderRefused
from tandem.settings import Settings
from tandem.storage.database import Database

SECRET = "a secret/with:signs"


def _base64(raw: bytes) -> bytes:
    return base64.urlsafe_b64encode(raw).rstrip(b"=")


class Fake:
    """A provider whose every answer can be made wrong."""

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "one"})
        self.published: list[Any] = [self.key]
        self.changed: dict[str, Any] = {}
        self.claims: dict[str, Any] = {"sub": "7", "email": "Amina@example.be", "email_verified": True, "name": "Amina"}
        self.userinfo: dict[str, Any] = {}
        self.header: dict[str, Any] = {"alg": "RS256", "kid": "one"}
        self.forging_key: bytes | None = None
        self.status = 200
        self.raw: str | None = None
        self.nonce = ""
        self.challenge = ""
        self.asked = 0
        app = web.Application()
        app.router.add_get("/.well-known/openid-configuration", self._describe)
        app.router.add_get("/keys", self._keys)
        app.router.add_post("/token", self._token)
        app.router.add_get("/userinfo", self._userinfo)
        self.server = TestServer(app)

    @property
    def issuer(self) -> str:
        return str(self.server.make_url("")).rstrip("/")

    async def _describe(self, _request: web.Request) -> web.Response:
        return web.json_response(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize?tenant=1",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
                "userinfo_endpoint": f"{self.issuer}/userinfo",
                **self.changed,
            },
            status=self.status,
        )

    async def _keys(self, _request: web.Request) -> web.Response:
        self.asked += 1
        return web.json_response(KeySet(self.published).as_dict(private=False))

    async def _token(self, request: web.Request) -> web.Response:
        fields = await request.post()
        who = BasicAuth.decode(request.headers["Authorization"])
        digest = hashlib.sha256(str(fields["code_verifier"]).encode()).digest()
        right = (unquote(who.login), unquote(who.password)) == ("tandem", SECRET)
        proved = _base64(digest).decode() == self.challenge
        if not right or not proved or fields["code"] != "a-code":
            return web.json_response({"error": "invalid_grant"}, status=400)
        if self.raw is not None:
            return web.Response(text=self.raw, content_type="application/json")
        moment = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": "tandem",
            "iat": moment,
            "exp": moment + 300,
            "nonce": self.nonce,
            **self.claims,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        if self.forging_key is not None:
            token = self._forged(claims)
        else:
            token = jwt.encode(self.header, claims, self.key, algorithms=[self.header["alg"]])
        return web.json_response({"access_token": "t", "id_token": token})

    def _forged(self, claims: dict[str, Any]) -> str:
        """A token as no honest library makes it."""
        signed = b".".join(_base64(json.dumps(part).encode()) for part in (self.header, claims))
        signature = hmac.new(self.forging_key or b"", signed, hashlib.sha256).digest() if self.forging_key else b""
        return b".".join([signed, _base64(signature)]).decode()

    async def _userinfo(self, request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == "Bearer t"
        return web.json_response(self.userinfo)


def settings_for(issuer: str, **more: Any) -> Settings:
    return Settings(
        _env_file=None,
        oidc_issuer=issuer,
        oidc_client_id="tandem",
        oidc_client_secret=SECRET,
        public_url="https://desk.example.be",
        **more,
    )


@pytest.fixture
def database_url(migrated_file: Path, tmp_path: Path) -> str:
    """One engine is enough here: what is looked at is what the provider says."""
    return f"sqlite+aiosqlite:///{shutil.copy(migrated_file, tmp_path / 'tandem.db')}"


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    one = Fake()
    await one.server.start_server()
    yield one
    await one.server.close()


class Visit:
    """A whole way to the provider and back."""

    def __init__(self, database: Database, fake: Fake, **settings: Any) -> None:
        self.database, self.fake = database, fake
        self.provider = Provider(settings_for(fake.issuer, **settings))

    async def go(self, advisor_id: int | None = None) -> tuple[Begun, dict[str, str]]:
        begun = await self.provider.begin(self.database, "/desk/people", advisor_id=advisor_id)
        asked = {name: values[0] for name, values in parse_qs(urlsplit(begun.address).query).items()}
        self.fake.nonce, self.fake.challenge = asked["nonce"], asked["code_challenge"]
        return begun, asked

    async def come_back(self, begun: Begun, **query: str) -> Identity:
        flow = await self.provider.take(self.database, begun.cookie, query)
        return await self.provider.identity(flow, query)

    async def whole(self, advisor_id: int | None = None, **query: str) -> Identity:
        begun, asked = await self.go(advisor_id)
        return await self.come_back(begun, **{"code": "a-code", "state": asked["state"], **query})

    async def refused(self, **query: str) -> str:
        with pytest.raises(ProviderRefused) as refused:
            await self.whole(**query)
        return refused.value.reason


@pytest.fixture
async def visit(database: Database, fake: Fake) -> AsyncIterator[Visit]:
    one = Visit(database, fake)
    yield one
    await one.provider.close()


async def test_the_truth_is_taken(visit: Visit) -> None:
    begun, asked = await visit.go()
    assert begun.address.startswith(f"{visit.fake.issuer}/authorize?tenant=1&")
    assert asked["response_type"] == "code"
    assert asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"] == "https://desk.example.be/desk/sign-in/provider/return"
    assert "openid" in asked["scope"]
    assert "prompt" not in asked
    proved = await visit.come_back(begun, code="a-code", state=asked["state"], iss=visit.fake.issuer)
    assert (proved.email, proved.name, proved.role) == ("Amina@example.be", "Amina", None)


def an_hour_ago() -> int:
    return int(time.time()) - 3600


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://other.example"},
        {"iss": None},
        {"aud": "another-client"},
        {"aud": None},
        {"aud": ["tandem", "another-client"]},
        {"aud": ["tandem", "another-client"], "azp": "another-client"},
        {"exp": an_hour_ago()},
        {"exp": None},
        {"exp": "tomorrow"},
        {"iat": None},
        {"nbf": int(time.time()) + 3600},
        {"nonce": "another"},
        {"nonce": None},
        {"sub": None},
        {"at_hash": "wrong"},
    ],
    # not the claims themselves: with the time in it a test would have another name in each process
    ids=lambda claims: "-".join(claims),
)
async def test_a_token_that_is_not_for_us_now_is_no_proof(visit: Visit, claims: dict[str, Any]) -> None:
    visit.fake.claims |= claims
    assert await visit.refused() == "wrong"


async def test_a_signature_of_somebody_else_is_no_proof(visit: Visit) -> None:
    visit.fake.key = RSAKey.generate_key(2048, {"kid": "one"})
    assert await visit.refused() == "wrong"


async def test_no_signature_and_a_shared_secret_are_no_proof(visit: Visit) -> None:
    visit.fake.header, visit.fake.forging_key = {"alg": "none"}, b""
    assert await visit.refused() == "wrong"
    # the public key as the secret of a symmetric signature: whoever knows it could sign
    visit.fake.header["alg"] = "HS256"
    visit.fake.forging_key = visit.fake.key.as_pem(private=False)
    assert await visit.refused() == "wrong"


@pytest.mark.parametrize("token", [None, 7, "", "a.b.c", "é"])
async def test_what_is_no_token_is_no_proof(visit: Visit, token: object) -> None:
    visit.fake.raw = json.dumps({"id_token": token})
    assert await visit.refused() == "wrong"


async def test_a_key_that_was_changed_is_fetched_and_not_for_everybody_who_asks(visit: Visit) -> None:
    await visit.whole()
    visit.fake.key = ECKey.generate_key("P-256", {"kid": "two"})  # type: ignore[assignment]
    visit.fake.header = {"alg": "ES256", "kid": "two"}
    visit.fake.published.append(visit.fake.key)
    visit.provider._keys = (time.monotonic() - 60, visit.provider._keys[1])  # type: ignore[index]
    await visit.whole()
    asked = visit.fake.asked
    visit.fake.header = {"alg": "ES256", "kid": "three"}
    for _ in range(3):
        assert await visit.refused() == "wrong"
    assert visit.fake.asked == asked


@pytest.mark.parametrize("verified", [None, False, "false", 0, 1, "yes"])
async def test_an_address_that_is_not_confirmed_is_nobodys(visit: Visit, verified: object) -> None:
    visit.fake.claims["email_verified"] = verified
    assert await visit.refused() == "unverified"


async def test_claims_on_request_are_of_the_same_person_or_none(visit: Visit) -> None:
    visit.fake.claims = {"sub": "7"}
    visit.fake.userinfo = {"sub": "8", "email": "amina@example.be", "email_verified": True}
    assert await visit.refused() == "unverified"
    visit.fake.userinfo["sub"] = "7"
    assert (await visit.whole()).email == "amina@example.be"


async def test_only_addresses_of_the_institution_where_it_says_so(database: Database, fake: Fake) -> None:
    visit = Visit(database, fake, oidc_domain="example.be")
    assert (await visit.whole()).email == "Amina@example.be"
    for email in ("amina@example.be.evil.test", "amina@sub.example.be", "example.be", "amina@evil.test"):
        fake.claims["email"] = email
        assert await visit.refused() == "domain"
    await visit.provider.close()


@pytest.mark.parametrize(
    ("claim", "role"),
    [("lead", "lead"), (["x", "advisor", "administrator"], "administrator"), ("boss", None), ([], None), (None, None)],
)
async def test_roles_of_the_provider(database: Database, fake: Fake, claim: object, role: str | None) -> None:
    visit = Visit(database, fake, oidc_role_claim="desk_role")
    fake.claims["desk_role"] = claim
    if role is None:
        assert await visit.refused() == "role"
    else:
        assert (await visit.whole()).role == role
    await visit.provider.close()


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ({"error": "access_denied"}, "cancelled"),
        ({"error": "server_error"}, "wrong"),
        ({"code": "another-code"}, "wrong"),
        ({"code": ""}, "wrong"),
        ({"iss": "https://other.example"}, "wrong"),
    ],
)
async def test_what_comes_back_otherwise_is_told(visit: Visit, query: dict[str, str], reason: str) -> None:
    assert await visit.refused(**query) == reason


async def test_proving_it_once_more_asks_for_a_fresh_proof(database: Database, visit: Visit) -> None:
    advisor = await with_password(database)
    _, asked = await visit.go(advisor.id)
    assert (asked["prompt"], asked["max_age"]) == ("login", "0")
    for auth_time in (None, an_hour_ago(), "now"):
        visit.fake.claims["auth_time"] = auth_time
        with pytest.raises(ProviderRefused, match="wrong"):
            await visit.whole(advisor.id)
    visit.fake.claims["auth_time"] = int(time.time())
    proved = await visit.whole(advisor.id)
    assert proved.proved_at is not None


@pytest.mark.parametrize(
    "changed",
    [{"issuer": "https://other.example"}, {"token_endpoint": None}, {"jwks_uri": "ftp://x"}, {"issuer": 7}],
)
async def test_a_description_that_cannot_be_is_not_believed(visit: Visit, changed: dict[str, Any]) -> None:
    visit.fake.changed = changed
    with pytest.raises(ProviderRefused, match="down"):
        await visit.go()


async def test_a_provider_that_is_away_or_redirects_is_down(database: Database, visit: Visit) -> None:
    visit.fake.status = 302
    with pytest.raises(ProviderRefused, match="down"):
        await visit.go()
    gone = Provider(settings_for("http://127.0.0.1:1"))
    with pytest.raises(ProviderRefused, match="down"):
        await gone.begin(database, "/desk")
    await gone.close()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"oidc_issuer": "http://login.example.be", "oidc_client_id": "x", "oidc_client_secret": "y"}, "https"),
        ({"oidc_issuer": "https://login.example.be", "oidc_client_id": "x"}, "OIDC_CLIENT_SECRET"),
        ({"oidc_issuer": "https://login.example.be", "oidc_client_secret": "x"}, "OIDC_CLIENT_ID"),
        ({"trusted_proxies": "not a network"}, "trusted_proxies"),
    ],
)
def test_half_a_set_up_is_found_out_at_start(wrong: dict[str, str], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Settings(_env_file=None, **wrong)  # type: ignore[arg-type]


def test_without_an_issuer_there_is_no_single_sign_on() -> None:
    assert not Provider(Settings(_env_file=None)).is_set_up
