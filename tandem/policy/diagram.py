"""Which rule decides, for every completion of what is not known: an ordered decision diagram.

Testing conditions one at a time with a third value "unknown" is not enough to know whether a route is certain: two
conditions that are each uncertain can be certain together. Here the ordered rules become one function of all variables,
kept as a reduced diagram with shared nodes. Fixing the known variables gives a smaller function; it is certain exactly
when one outcome is left, and a variable can still matter exactly when it is still in the reduced diagram.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

_Residue: TypeAlias = tuple[tuple[int, frozenset[int]], ...]


@dataclass(frozen=True, slots=True)
class Atom:
    """A condition on one variable: for each of its branches, whether it holds."""

    variable: int
    holds: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """Atoms that are needed together (`every`) or of which one is enough."""

    every: bool
    atoms: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is left of the function when some variables are known."""

    outcomes: tuple[int, ...]
    """Indices of the rules that can still decide, in their order; the number of rules stands for "no rule decides"."""
    open: frozenset[int]
    """Variables that can still change the outcome."""


class Diagram:
    """The first rule that holds, as a function of the variables.

    `sizes` has the number of branches of each variable. Nodes below `len(rules) + 1` are outcomes, the last of them
    "no rule decides"; the others are (variable, node per branch), the children always made before their parent.
    """

    def __init__(self, sizes: Sequence[int], rules: Sequence[Rule]) -> None:
        self._sizes = tuple(sizes)
        self._rules = tuple(rules)
        self._leaves = len(rules) + 1
        self._nodes: list[tuple[int, tuple[int, ...]]] = []
        self._unique: dict[tuple[int, tuple[int, ...]], int] = {}
        self._built: dict[_Residue, int] = {}
        self._root = self._build(tuple((index, frozenset(range(len(rule.atoms)))) for index, rule in enumerate(rules)))
        del self._built, self._unique

    def outlook(self, known: Sequence[int | None]) -> Outlook:
        """What is left when variable `i` takes branch `known[i]`; None where it is not known."""
        nodes, leaves = self._nodes, self._leaves
        reduced: dict[int, int] = {}
        unique: dict[tuple[int, tuple[int, ...]], int] = {}
        outcomes: set[int] = set()

        def visit(node: int) -> int:
            if node < leaves:
                outcomes.add(node)
                return node
            done = reduced.get(node)
            if done is not None:
                return done
            variable, children = nodes[node - leaves]
            branch = known[variable]
            if branch is not None:
                result = visit(children[branch])
            else:
                visited = tuple([visit(child) for child in children])
                first = visited[0]
                if visited.count(first) == len(visited):
                    result = first
                else:
                    result = unique.setdefault((variable, visited), leaves + len(unique))
            reduced[node] = result
            return result

        visit(self._root)
        return Outlook(tuple(sorted(outcomes)), frozenset(variable for variable, _ in unique))

    def example(self, outcome: int) -> tuple[int | None, ...] | None:
        """Branches that lead to an outcome, None where any would do; None when nothing leads to it."""
        path: list[int | None] = [None] * len(self._sizes)
        dead: set[int] = set()

        def descend(node: int) -> bool:
            if node < self._leaves:
                return node == outcome
            if node in dead:
                return False
            variable, children = self._nodes[node - self._leaves]
            for branch, child in enumerate(children):
                path[variable] = branch
                if descend(child):
                    return True
            path[variable] = None
            dead.add(node)
            return False

        return tuple(path) if descend(self._root) else None

    def __len__(self) -> int:
        """Number of inner nodes."""
        return len(self._nodes)

    def _build(self, residue: _Residue) -> int:
        """The node of what is left of the rules: (rule, atoms not settled yet), rules that cannot hold left out."""
        if residue in self._built:
            return self._built[residue]
        variable = min(
            (self._rules[rule].atoms[atom].variable for rule, atoms in residue for atom in atoms),
            default=None,
        )
        if variable is None or not residue[0][1]:
            # Nothing is left to ask for the first rule that can still hold, or no rule is left at all.
            node = residue[0][0] if residue else self._leaves - 1
        else:
            children = tuple(
                self._build(self._settle(residue, variable, branch)) for branch in range(self._sizes[variable])
            )
            node = children[0] if len(set(children)) == 1 else self._share(variable, children)
        self._built[residue] = node
        return node

    def _settle(self, residue: _Residue, variable: int, branch: int) -> _Residue:
        """What is left once a variable takes a branch; nothing follows a rule that certainly holds."""
        left: list[tuple[int, frozenset[int]]] = []
        for index, atoms in residue:
            if not atoms:
                left.append((index, atoms))
                break
            rule = self._rules[index]
            touched = [atom for atom in atoms if rule.atoms[atom].variable == variable]
            truths = [rule.atoms[atom].holds[branch] for atom in touched]
            rest = atoms.difference(touched)
            if rule.every:
                if not all(truths):
                    continue
            elif any(truths):
                rest = frozenset()
            elif not rest:
                continue
            left.append((index, rest))
            if not rest:
                break
        return tuple(left)

    def _share(self, variable: int, children: tuple[int, ...]) -> int:
        key = (variable, children)
        if key not in self._unique:
            self._unique[key] = self._leaves + len(self._nodes)
            self._nodes.append(key)
        return self._unique[key]
