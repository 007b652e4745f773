"""`/healthz` (alive), `/readyz` (able to answer) and `/metrics` (for Prometheus)."""

from __future__ import annotations

import hmac
import ipaddress

from aiohttp import web
from prometheus_client import generate_latest
from sqlalchemy.exc import SQLAlchemyError

from tandem.app_keys import DATABASE, RASA, SETTINGS
from tandem.errors import Problem

routes = web.RouteTableDef()


@routes.get("/healthz")
async def alive(_request: web.Request) -> web.Response:
    """200 while the process serves requests."""
    return web.json_response({"status": "ok"})


@routes.get("/readyz")
async def ready(request: web.Request) -> web.Response:
    """200 when a message would be answered now, 503 with what is missing otherwise."""
    try:
        await request.app[DATABASE].ping()
        database = True
    except (SQLAlchemyError, OSError):
        database = False
    rasa = await request.app[RASA].ready()
    return web.json_response(
        {"status": "ready" if database and rasa else "not ready", "database": database, "rasa": rasa},
        status=200 if database and rasa else 503,
    )


@routes.get("/metrics")
async def metrics(request: web.Request) -> web.Response:
    """Prometheus' text format, for this machine itself or the holder of an integration token."""
    if not (_from_this_machine(request) or _has_token(request)):
        raise Problem(401, "Ask from the machine itself, or send an integration token as Bearer.")
    return web.Response(body=generate_latest(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})


def _from_this_machine(request: web.Request) -> bool:
    # a reverse proxy on this machine also connects from loopback, for anybody: it names them in a header
    forwarded = any(name in request.headers for name in ("Forwarded", "X-Forwarded-For", "X-Real-IP"))
    return not forwarded and ipaddress.ip_address(request.remote or "0.0.0.0").is_loopback  # noqa: S104


def _has_token(request: web.Request) -> bool:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    # "replace": a header can hold bytes that are no text
    sent = token.strip().encode("utf-8", "replace")
    return scheme.lower() == "bearer" and any(
        hmac.compare_digest(sent, known.encode()) for known in request.app[SETTINGS].tokens
    )
