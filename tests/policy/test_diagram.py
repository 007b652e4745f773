"""The diagram against every completion, for rules nobody thought of."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tandem.policy.diagram import Atom, Diagram, Rule


@st.composite
def functions(draw: st.DrawFn) -> tuple[list[int], list[Rule]]:
    sizes = draw(st.lists(st.integers(2, 3), min_size=1, max_size=4))

    def atom() -> st.SearchStrategy[Atom]:
        return st.integers(0, len(sizes) - 1).flatmap(
            lambda variable: st.builds(
                Atom,
                st.just(variable),
                st.lists(st.booleans(), min_size=sizes[variable], max_size=sizes[variable]).map(tuple),
            )
        )

    rule = st.builds(Rule, st.booleans(), st.lists(atom(), min_size=1, max_size=4).map(tuple))
    return sizes, draw(st.lists(rule, min_size=1, max_size=5))


def decide(rules: list[Rule], branches: tuple[int, ...]) -> int:
    for index, rule in enumerate(rules):
        truths = [atom.holds[branches[atom.variable]] for atom in rule.atoms]
        if all(truths) if rule.every else any(truths):
            return index
    return len(rules)


@settings(max_examples=400, deadline=None)
@given(functions(), st.data())
def test_outlook_is_what_every_completion_gives(function: tuple[list[int], list[Rule]], data: st.DataObject) -> None:
    sizes, rules = function
    diagram = Diagram(sizes, rules)
    known = [data.draw(st.one_of(st.none(), st.integers(0, size - 1))) for size in sizes]
    everything = {
        branches: decide(rules, branches)
        for branches in product(
            *(range(size) if one is None else [one] for size, one in zip(sizes, known, strict=True))
        )
    }
    outlook = diagram.outlook(known)
    assert outlook.outcomes == tuple(sorted(set(everything.values())))
    assert outlook.open == frozenset(
        variable
        for variable in range(len(sizes))
        if any(
            everything[one] != everything[other]
            for one in everything
            for other in everything
            if all(one[place] == other[place] for place in range(len(sizes)) if place != variable)
        )
    )
    for outcome in range(len(rules) + 1):
        example = diagram.example(outcome)
        reachable = outcome in {decide(rules, all_) for all_ in product(*(range(size) for size in sizes))}
        assert (example is not None) == reachable
        if example is not None:
            filled = tuple(0 if branch is None else branch for branch in example)
            assert decide(rules, filled) == outcome


def test_two_uncertain_conditions_can_be_certain_together() -> None:
    """Three values per condition would leave this open: neither half is known, but one of them must hold."""
    either = Rule(False, (Atom(0, (True, False)), Atom(0, (False, True))))
    outlook = Diagram([2], [either]).outlook([None])
    assert outlook.outcomes == (0,)
    assert outlook.open == frozenset()


def test_a_variable_between_two_open_halves_is_still_open() -> None:
    """x = y = 0 decides one thing, x = y = 1 another: neither half is settled, and x matters as much as y."""
    x, y = (Atom(0, (True, False)), Atom(0, (False, True))), (Atom(1, (True, False)), Atom(1, (False, True)))
    diagram = Diagram([2, 2], [Rule(True, (x[0], y[0])), Rule(True, (x[1], y[1]))])
    outlook = diagram.outlook([None, None])
    assert outlook.outcomes == (0, 1, 2)
    assert outlook.open == frozenset({0, 1})


def test_an_open_half_is_not_taken_for_an_outcome() -> None:
    """One half needs two more answers, the other has no rule: the first answer still decides which."""
    x0, y1, y0 = Atom(0, (True, False)), Atom(1, (False, True)), Atom(1, (True, False))
    rules = [
        Rule(True, (x0, y1)),
        Rule(True, (x0, y0, Atom(2, (True, False)))),
        Rule(True, (x0, y0, Atom(2, (False, True)))),
    ]
    assert Diagram([2, 2, 2], rules).outlook([None, None, None]).open == frozenset({0, 1, 2})
