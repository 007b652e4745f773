"""The OpenAPI document, kept by hand in `openapi.yml`; only what the institution's policy decides is filled in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from aiohttp import web

from tandem.api import shapes
from tandem.api.callers import caller
from tandem.policy import UNKNOWN, Policy
from tandem.policy.model import Fact

routes = web.RouteTableDef()

FILE: Final = Path(__file__).with_name("openapi.yml")
DOCUMENT: web.AppKey[dict[str, Any]] = web.AppKey("openapi document", dict)


def read(policy: Policy) -> dict[str, Any]:
    """The document for this policy."""
    by_hand = _by_hand()
    facts = {
        "type": "object",
        "description": f"What is known, by fact; the rest is left out. Of the policy {policy.version}.",
        "additionalProperties": False,
        "properties": {fact.id: _schema(fact) for fact in policy.facts.values()},
    }
    components = by_hand["components"]
    return {**by_hand, "components": {**components, "schemas": {**components["schemas"], "Facts": facts}}}


@cache
def _by_hand() -> dict[str, Any]:
    """The file as it is kept, read once; nobody changes it."""
    found: dict[str, Any] = yaml.load(FILE.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return found


@routes.get("/api/v1/openapi.json")
async def document(request: web.Request) -> web.Response:
    """The document, for whoever may call anything."""
    await caller(request)
    return shapes.answer(request.app[DOCUMENT])


def _schema(fact: Fact) -> dict[str, Any]:
    """The values that a fact can take; null stands for one that is not there."""
    known: dict[str, Any]
    match fact.kind:
        case "choice":
            known = {"enum": list(fact.values)}
        case "integer":
            known = {"type": "integer", "minimum": fact.low, "maximum": fact.high}
        case "postal_code":
            known = {"type": "string", "pattern": "^[0-9]{4}$", "description": "One that exists in Belgium"}
    unknown = [{"const": UNKNOWN}] if fact.may_be_unknown else []
    return {"oneOf": [known, *unknown, {"type": "null"}]}
