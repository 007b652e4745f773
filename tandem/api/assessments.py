"""Assessments of facts that somebody sends; nothing is stored."""

from __future__ import annotations

from aiohttp import web

from tandem.api import shapes
from tandem.api.callers import caller
from tandem.api.reading import only
from tandem.app_keys import CATALOGUE, DIRECTORY, POLICY
from tandem.clock import today
from tandem.errors import Problem
from tandem.explain import explain
from tandem.policy import FactError
from tandem.requests import json_object, preferred_language

routes = web.RouteTableDef()

_LANGUAGE = "fr"
"""The language of the sentences when `Accept-Language` asks for none of ours."""


@routes.post("/api/v1/assessments")
async def assess(request: web.Request) -> web.Response:
    """Where these facts lead today. The sentences are in the language that `Accept-Language` prefers."""
    await caller(request, "assessments")
    body = await json_object(request)
    only(body, ("facts",), "fields")
    facts = body.get("facts")
    if not isinstance(facts, dict):
        raise Problem(422, "`facts` is missing or no object: send the known facts by name, {} when there are none.")
    policy = request.app[POLICY]
    only(facts, tuple(policy.facts), "facts")
    day = today()
    try:
        assessed = policy.assess(facts, day)
    except FactError as error:
        raise Problem(422, f"`{error.fact}`: {error.wrong}; {error.instead}.") from error
    language = preferred_language(request) or _LANGUAGE
    app, figures = request.app, policy.figures(day)
    return shapes.answer(explain(assessed, app[CATALOGUE], app[DIRECTORY], language, figures))
