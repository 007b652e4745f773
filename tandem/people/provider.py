"""Single sign-on by OpenID Connect: authorization code with PKCE, state and nonce, and an identity that is verified.

The provider says who somebody is; what they may do is said here. While it is away, the password still opens the desk.
"""

from __future__ import annotations

import datetime as dt
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

import aiohttp
import structlog
from authlib.common.urls import add_params_to_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from sqlalchemy import delete

from tandem.clock import now
from tandem.people import tokens
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import ProviderFlow

log = structlog.get_logger(__name__)

RETURN: Final = "/desk/sign-in/provider/return"
FLOW_LIFE: Final = dt.timedelta(minutes=10)

_ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519")
"""Signatures with a public key. None at all, and those with a shared secret, are no proof."""
_PATIENCE: Final = aiohttp.ClientTimeout(total=10)
_LARGEST: Final = 512 * 1024
_KNOWN_FOR: Final = 3600.0
"""Seconds that the provider's description and keys are believed before they are fetched again."""
_AGAIN: Final = 30.0
"""Seconds between two looks for a key that is not among the known ones."""
_LEEWAY: Final = 60


class ProviderRefused(Exception):  # noqa: N818
    """A sign-in that cannot be. `reason` is `down` (the provider does not answer as it should), `cancelled`,
    `expired` (too late, or begun in another browser), `wrong` (no proof), `unverified`, `domain` or `role`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Begun:
    """Where to send the browser, and the cookie with which it comes back."""

    address: str
    cookie: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom the provider has proved."""

    email: str
    name: str
    role: str | None
    """As the provider names it, where roles are its business."""
    proved_at: dt.datetime | None
    """When they last proved it, if the provider says so."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A way that was begun: what must come back, and where it leads."""

    state: str
    nonce: str
    verifier: str
    advisor_id: int | None
    next_path: str
    created_at: dt.datetime


class Provider:
    """One provider, as the settings name it. `close` gives its connections back."""

    def __init__(self, settings: Settings) -> None:
        self._issuer = settings.oidc_issuer.rstrip("/")
        self._client_id = settings.oidc_client_id
        self._client_secret = settings.oidc_client_secret
        self._domain = settings.oidc_domain.strip().casefold().removeprefix("@")
        self._role_claim = settings.oidc_role_claim
        self._return = f"{settings.base_url}{RETURN}"
        self._http: aiohttp.ClientSession | None = None
        self._described: tuple[float, dict[str, Any]] | None = None
        self._keys: tuple[float, KeySet] | None = None
        self._is_away = False

    @property
    def is_set_up(self) -> bool:
        """Whether there is a single sign-on at all."""
        return bool(self._issuer)

    async def close(self) -> None:
        """Give the connections back."""
        if self._http is not None:
            await self._http.close()

    async def begin(self, database: Database, next_path: str, *, advisor_id: int | None = None) -> Begun:
        """Start a way to the provider. With `advisor_id` they prove once more who they are, however long they have been
        signed in there. Raises `ProviderRefused`.
        """
        described = await self._description()
        cookie, state, nonce, verifier = tokens.make(), tokens.make(), tokens.make(), tokens.make() + tokens.make()
        flow = ProviderFlow(
            token_hash=tokens.digest(cookie),
            state=state,
            nonce=nonce,
            verifier=verifier,
            advisor_id=advisor_id,
            next_path=next_path,
            created_at=now(),
        )
        # only now: nobody else could write while the provider is asked
        async with database.write() as session:
            await session.execute(delete(ProviderFlow).where(ProviderFlow.created_at < now() - FLOW_LIFE))
            session.add(flow)
        asked = {
            "response_type": "code",
            "client_id": self._client_id,
            "redirect_uri": self._return,
            "scope": "openid email profile",
            "state": state,
            "nonce": nonce,
            "code_challenge": create_s256_code_challenge(verifier),
            "code_challenge_method": "S256",
            **({"prompt": "login", "max_age": "0"} if advisor_id is not None else {}),
        }
        return Begun(add_params_to_uri(described["authorization_endpoint"], list(asked.items())), cookie)

    async def take(self, database: Database, cookie: str | None, query: Mapping[str, str]) -> Flow:
        """The way on which this browser comes back; it is used up, whatever comes back on it. Raises `ProviderRefused`
        `expired`.
        """
        columns = ("state", "nonce", "verifier", "advisor_id", "next_path", "created_at")
        async with database.write() as session:
            found = await session.execute(
                delete(ProviderFlow)
                .where(
                    ProviderFlow.token_hash == tokens.digest(cookie or ""),
                    ProviderFlow.created_at > now() - FLOW_LIFE,
                )
                .returning(*(getattr(ProviderFlow, name) for name in columns))
                .execution_options(synchronize_session=False)
            )
            row = found.one_or_none()
        given = query.get("state", "").encode("utf-8", "replace")
        if row is None or not hmac.compare_digest(row.state.encode(), given):
            raise ProviderRefused("expired")
        return Flow(*row)

    async def identity(self, flow: Flow, query: Mapping[str, str]) -> Identity:
        """Who came back, verified. Raises `ProviderRefused`."""
        if query.get("iss", self._issuer).rstrip("/") != self._issuer:
            raise ProviderRefused("wrong")
        if "error" in query or not query.get("code"):
            raise ProviderRefused("cancelled" if query.get("error") == "access_denied" else "wrong")
        answer = await self._exchange(query["code"], flow.verifier)
        self._is_away = False
        claims = await self._verified(answer, flow.nonce)
        if "email" not in claims:
            claims = {**claims, **await self._more(answer, str(claims["sub"]))}
        proved = self._person(claims)
        if flow.advisor_id is not None and (proved.proved_at is None or proved.proved_at < _whole(flow.created_at)):
            raise ProviderRefused("wrong")
        return proved

    def _person(self, claims: Mapping[str, Any]) -> Identity:
        email, auth_time = claims.get("email"), claims.get("auth_time")
        verified = claims.get("email_verified")
        if not isinstance(email, str) or not (verified is True or verified == "true"):
            raise ProviderRefused("unverified")
        if self._domain and not email.casefold().endswith(f"@{self._domain}"):
            raise ProviderRefused("domain")
        name = claims.get("name")
        return Identity(
            email,
            name if isinstance(name, str) else "",
            self._role(claims) if self._role_claim else None,
            dt.datetime.fromtimestamp(auth_time, dt.UTC) if isinstance(auth_time, int | float) else None,
        )

    def _role(self, claims: Mapping[str, Any]) -> str:
        """The highest of our roles that the provider names; without any, nobody gets in."""
        given = claims.get(self._role_claim)
        named = {given} if isinstance(given, str) else set(given) if isinstance(given, list) else set()
        for role in ("administrator", "lead", "advisor"):
            if role in named:
                return role
        raise ProviderRefused("role")

    async def _exchange(self, code: str, verifier: str) -> dict[str, Any]:
        described = await self._description()
        sent = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._return,
            "client_id": self._client_id,
            "code_verifier": verifier,
        }
        methods = described.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        auth = None
        if "client_secret_basic" in methods:
            auth = aiohttp.encode_basic_auth(_quoted(self._client_id), _quoted(self._client_secret))
        else:
            sent["client_secret"] = self._client_secret
        headers = {"Authorization": auth} if auth else {}
        return await self._call("POST", described["token_endpoint"], data=sent, headers=headers)

    async def _verified(self, answer: Mapping[str, Any], nonce: str) -> dict[str, Any]:
        """The claims of the identity token: whose signature, issuer, audience, times and nonce are right."""
        id_token = answer.get("id_token")
        if not isinstance(id_token, str):
            raise ProviderRefused("wrong")
        described = await self._description()
        try:
            try:
                decoded = jwt.decode(id_token, await self._key_set(), algorithms=list(_ALGORITHMS))
            except JoseError:
                # the provider may have changed its keys a moment ago
                decoded = jwt.decode(id_token, await self._key_set(again=True), algorithms=list(_ALGORITHMS))
            claims = CodeIDToken(
                decoded.claims,
                decoded.header,
                {
                    "iss": {"essential": True, "value": described["issuer"]},
                    "aud": {"essential": True, "value": self._client_id},
                },
                {"nonce": nonce, "client_id": self._client_id, "access_token": answer.get("access_token")},
            )
            claims.validate(leeway=_LEEWAY)
        except (JoseError, ValueError, TypeError) as error:
            log.warning(
                "provider.no_proof", fault=type(error).__name__, do="compare client and issuer with the provider"
            )
            raise ProviderRefused("wrong") from error
        return dict(decoded.claims)

    async def _more(self, answer: Mapping[str, Any], subject: str) -> dict[str, Any]:
        """The claims that some providers give on request only; of the same person, or none."""
        described = await self._description()
        access_token = answer.get("access_token")
        if "userinfo_endpoint" not in described or not isinstance(access_token, str):
            return {}
        headers = {"Authorization": f"Bearer {access_token}"}
        told = await self._call("GET", described["userinfo_endpoint"], headers=headers)
        return told if told.get("sub") == subject else {}

    async def _description(self) -> dict[str, Any]:
        """What the provider says of itself; raises `ProviderRefused` `down` unless it is the one of the settings."""
        if self._described is not None and self._described[0] > time.monotonic() - _KNOWN_FOR:
            return self._described[1]
        told = await self._call("GET", f"{self._issuer}/.well-known/openid-configuration")
        needed = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")
        whole = all(isinstance(told.get(name), str) for name in needed)
        secure = whole and all(
            told[name].startswith("https://" if self._issuer.startswith("https://") else "http") for name in needed
        )
        if not secure or told["issuer"].rstrip("/") != self._issuer:
            self._tell("not_what_it_says")
            raise ProviderRefused("down")
        self._described = time.monotonic(), told
        self._is_away = False
        return told

    async def _key_set(self, *, again: bool = False) -> KeySet:
        if self._keys is not None:
            age = time.monotonic() - self._keys[0]
            if age < (_AGAIN if again else _KNOWN_FOR):
                return self._keys[1]
        told = await self._call("GET", (await self._description())["jwks_uri"])
        keys = KeySet.import_key_set({"keys": told.get("keys", [])})
        self._keys = time.monotonic(), keys
        return keys

    async def _call(self, method: str, address: str, **how: Any) -> dict[str, Any]:
        """One call to the provider, which follows no redirects and reads no more than is sensible.

        What does not answer is `down`; a refusal is `wrong`.
        """
        if self._http is None:
            self._http = aiohttp.ClientSession(timeout=_PATIENCE)
        try:
            async with self._http.request(method, address, allow_redirects=False, **how) as response:
                status = response.status
                body = await _read(response)
            told = json.loads(body) if status == 200 else None
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            self._tell(type(error).__name__)
            raise ProviderRefused("down") from error
        if status in (400, 401, 403):
            log.warning("provider.refused", status=status, do="compare client id and secret with the provider's")
            raise ProviderRefused("wrong")
        if not isinstance(told, dict):
            self._tell(f"status {status}")
            raise ProviderRefused("down")
        return told

    def _tell(self, fault: str) -> None:
        """One line when it goes away, not one for each who tries."""
        if not self._is_away:
            self._is_away = True
            log.error("provider.away", fault=fault, do="see TANDEM_OIDC_ISSUER; the password still opens the desk")


async def _read(response: aiohttp.ClientResponse) -> bytes:
    body = b""
    async for chunk in response.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > _LARGEST:
            raise ValueError("the answer is far too long")
    return body


def _quoted(text: str) -> str:
    """As RFC 6749 wants id and secret inside the header."""
    return quote(text, safe="")


def _whole(moment: dt.datetime) -> dt.datetime:
    """Providers count whole seconds, on a clock of their own."""
    return moment - dt.timedelta(seconds=_LEEWAY)
