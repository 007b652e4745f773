"""Small mistakes that an editor could make in the policy's data, one at a time."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import TypeVar

from tandem.policy.model import Advice, Condition, Fact, Operator, Parameter, Route, RouteCondition, Rulebook

STRICTNESS: Mapping[str, Operator] = {
    "below": "at_most",
    "at_most": "below",
    "above": "at_least",
    "at_least": "above",
}
OPPOSITE: Mapping[str, Operator] = {
    "is": "is_not",
    "is_not": "is",
    "below": "at_least",
    "at_least": "below",
    "above": "at_most",
    "at_most": "above",
}
Mutant = tuple[str, Rulebook]
T = TypeVar("T")


def mutants(book: Rulebook) -> Iterator[Mutant]:
    """Every mistake: what it is, and the rulebook that has it."""
    yield from _routes(book)
    yield from _advice(book)
    yield from _parameters(book)
    yield from _facts(book)


def _swaps(items: Sequence[T]) -> Iterator[tuple[int, tuple[T, ...]]]:
    for index in range(len(items) - 1):
        yield index, (*items[:index], items[index + 1], items[index], *items[index + 2 :])


def _without(items: Sequence[T], index: int) -> tuple[T, ...]:
    return (*items[:index], *items[index + 1 :])


def _put(items: Sequence[T], index: int, item: T) -> tuple[T, ...]:
    return (*items[:index], item, *items[index + 1 :])


def _conditions(condition: Condition, fact: Fact) -> Iterator[tuple[str, Condition]]:
    if condition.operator in STRICTNESS:
        yield "strictness flipped", replace(condition, operator=STRICTNESS[condition.operator])
    if condition.operator == "in":
        rest = tuple(value for value in fact.values if value not in condition.values)
        yield "negated", replace(condition, values=rest)
    else:
        yield "negated", replace(condition, operator=OPPOSITE[condition.operator])
    for value in fact.values:
        if value in condition.values and len(condition.values) > 1:
            yield f"{value} dropped", replace(condition, values=tuple(one for one in condition.values if one != value))
        elif value not in condition.values and len(condition.values) + 1 < len(fact.values):
            operator = "in" if condition.operator == "is" else condition.operator
            if operator == "in":
                yield f"{value} added", replace(condition, operator=operator, values=(*condition.values, value))


def _routes(book: Rulebook) -> Iterator[Mutant]:
    for index, swapped in _swaps(book.routes):
        yield f"routes {book.routes[index].id} and {book.routes[index + 1].id} swapped", replace(book, routes=swapped)
    for index, route in enumerate(book.routes):

        def changed(one: Route, index: int = index) -> Rulebook:
            return replace(book, routes=_put(book.routes, index, one))

        if route.id != book.checks:
            yield f"route {route.id} dropped", replace(book, routes=_without(book.routes, index))
        yield f"{route.id}: warm flipped", changed(replace(route, warm=not route.warm))
        if len(route.conditions) > 1:
            joined = tuple(replace(one, reason=one.reason or "x") for one in route.conditions)
            yield f"{route.id}: any and all flipped", changed(replace(route, every=not route.every, conditions=joined))
        for place, condition in enumerate(route.conditions):
            if len(route.conditions) > 1:
                fewer = replace(route, conditions=_without(route.conditions, place))
                yield f"{route.id}.{condition.id}: dropped", changed(fewer)
            for what, mutated in _conditions(condition, book.facts[condition.fact]):
                other = replace(route, conditions=_put(route.conditions, place, mutated))
                yield f"{route.id}.{condition.id}: {what}", changed(other)
            if condition.reason:
                wrong = replace(condition, reason="another_reason")
                other = replace(route, conditions=_put(route.conditions, place, wrong))
                yield f"{route.id}.{condition.id}: another reason", changed(other)
        for place, swapped_conditions in _swaps(route.conditions):
            other = replace(route, conditions=swapped_conditions)
            yield f"{route.id}: conditions {place} and {place + 1} swapped", changed(other)
    yield "fallback: warm flipped", replace(book, fallback=replace(book.fallback, warm=not book.fallback.warm))
    yield "fallback: another reason", replace(book, fallback=replace(book.fallback, reason="another_reason"))


def _advice(book: Rulebook) -> Iterator[Mutant]:
    for index, swapped in _swaps(book.advice):
        yield f"advices {book.advice[index].id} and {book.advice[index + 1].id} swapped", replace(book, advice=swapped)
    for index, advice in enumerate(book.advice):

        def changed(one: Advice, index: int = index) -> Rulebook:
            return replace(book, advice=_put(book.advice, index, one))

        yield f"advice {advice.id} dropped", replace(book, advice=_without(book.advice, index))
        yield f"advice {advice.id}: by_region flipped", changed(replace(advice, by_region=not advice.by_region))
        for place, condition in enumerate(advice.conditions):
            name = f"advice {advice.id}.{condition.id}"
            fewer = _without(advice.conditions, place)
            yield f"{name}: dropped", changed(replace(advice, conditions=fewer, every=not fewer))
            if isinstance(condition, RouteCondition):
                for route in (*(one.id for one in book.routes), book.fallback.id):
                    what = "dropped" if route in condition.routes else "added"
                    other = replace(condition, routes=condition.routes ^ {route})
                    yield (
                        f"{name}: route {route} {what}",
                        changed(replace(advice, conditions=_put(advice.conditions, place, other))),
                    )
            else:
                for what, mutated in _conditions(condition, book.facts[condition.fact]):
                    put = _put(advice.conditions, place, mutated)
                    yield f"{name}: {what}", changed(replace(advice, conditions=put))


def _parameters(book: Rulebook) -> Iterator[Mutant]:
    for id_, parameter in book.parameters.items():

        def changed(one: Parameter, id_: str = id_) -> Rulebook:
            return replace(book, parameters=MappingProxyType({**book.parameters, id_: one}))

        for place, value in enumerate(parameter.values):
            if len(parameter.values) > 1:
                fewer = replace(parameter, values=_without(parameter.values, place))
                yield f"{id_} of {value.from_date}: dropped", changed(fewer)
            for step in (-1, 1):
                amount = replace(value, value=int(str(value.value)) + step)
                other = replace(parameter, values=_put(parameter.values, place, amount))
                yield f"{id_} of {value.from_date}: {step:+} euro", changed(other)
                day = replace(value, from_date=value.from_date + timedelta(days=step))
                other = replace(parameter, values=_put(parameter.values, place, day))
                yield f"{id_} of {value.from_date}: {step:+} day", changed(other)


def _facts(book: Rulebook) -> Iterator[Mutant]:
    for id_, fact in book.facts.items():

        def changed(change: Callable[[Fact], Fact], id_: str = id_) -> Rulebook:
            facts = {name: change(one) if name == id_ else one for name, one in book.facts.items()}
            return replace(book, facts=MappingProxyType(facts))

        yield f"{id_}: sensitive flipped", changed(lambda one: replace(one, sensitive=not one.sensitive))
        yield f"{id_}: change flipped", changed(lambda one: replace(one, changeable=not one.changeable))
        yield f"{id_}: unknown refused", changed(lambda one: replace(one, may_be_unknown=False))
        yield f"{id_}: order taken away", changed(lambda one: replace(one, order=None))
        for other in (*(route.id for route in book.routes), book.fallback.id):
            what = "dropped" if other in fact.guidance else "added"
            yield (
                f"{id_}: guidance after {other} {what}",
                changed(
                    lambda one, other=other: replace(one, guidance=one.guidance ^ {other})  # type: ignore[misc]
                ),
            )
        if fact.kind == "integer":
            for step in (-1, 1):
                yield f"{id_}: lowest {step:+}", changed(lambda one, step=step: replace(one, low=one.low + step))  # type: ignore[misc]
                yield f"{id_}: highest {step:+}", changed(lambda one, step=step: replace(one, high=one.high + step))  # type: ignore[misc]
        # The order of values is only looked at for the nearest change; elsewhere it is the editor's taste.
        for index, swapped in _swaps(fact.values) if fact.changeable else ():
            yield (
                f"{id_}: values {index} and {index + 1} swapped",
                changed(
                    lambda one, swapped=swapped: replace(one, values=swapped)  # type: ignore[misc]
                ),
            )
    ranked = sorted(book.facts, key=lambda name: book.facts[name].order or 0)
    for first, second in itertools.pairwise(ranked):
        one, two = book.facts[first], book.facts[second]
        if one.order != two.order:
            facts = dict(book.facts)
            facts[first], facts[second] = replace(one, order=two.order), replace(two, order=one.order)
            yield f"order of {first} and {second} swapped", replace(book, facts=MappingProxyType(facts))
