"""Refuses rules that read well one by one and do not fit together."""

from __future__ import annotations

from tandem.policy.load import Loaded, refuse
from tandem.policy.model import Condition
from tandem.policy.period import Period


def refuse_gaps(loaded: Loaded, period: Period) -> None:
    """Refuses routes that nothing leads to, and answers that no route takes."""
    routes = loaded.rulebook.routes
    for index, route in enumerate(routes):
        if period.diagram.example(index) is None:
            message = f"from {period.start} on no answers lead to '{route.id}', because earlier routes take them all"
            raise refuse(loaded.places, route.id, f"{message}: mend its conditions or the order")
    gap = period.diagram.example(len(routes))
    if gap is not None:
        answers = ", ".join(
            f"{part.fact.id} = {part.sample(branch)}"
            for part, branch in zip(period.partitions, gap, strict=True)
            if branch is not None
        )
        message = f"from {period.start} on no route takes these answers: {answers}"
        raise refuse(loaded.places, routes[-1].id, f"{message}: widen a condition so that they lead somewhere")


def refuse_pointless(loaded: Loaded) -> None:
    """Refuses entries that would have no effect: an editor who writes one means something that would not happen."""
    book = loaded.rulebook
    deciding = {one.fact for route in book.routes for one in route.conditions}
    advising = {one.fact for advice in book.advice for one in advice.conditions if isinstance(one, Condition)}
    warm = {route.id for route in (*book.routes, book.fallback) if route.warm}
    regional = any(advice.by_region for advice in book.advice)
    for fact in book.facts.values():
        if fact.changeable and fact.id not in deciding:
            message = f"no route depends on {fact.id}, so nothing would change: remove `change`"
            raise refuse(loaded.places, fact.id, message)
        if fact.guidance and fact.id in deciding:
            message = f"routes depend on {fact.id}, it is asked whenever it matters: remove `guidance`"
            raise refuse(loaded.places, fact.id, message)
        needless = fact.guidance - warm
        helps = fact.id in advising or (fact.kind == "postal_code" and regional)
        if needless and not helps:
            message = f"{fact.id} changes no advice and no advisor follows after {', '.join(sorted(needless))}"
            raise refuse(loaded.places, fact.id, f"{message}: take these routes out of `guidance`")
