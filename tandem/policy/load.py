"""Reads the policy files into a `Rulebook`; refuses, with file and line, what cannot be meant."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tandem.documents import DocumentError, Entry, Fault, read
from tandem.policy.errors import PolicyError
from tandem.policy.model import Advice, Fact, Parameter, Route, Rulebook
from tandem.policy.read_facts import ANY_ROUTE, read_facts, read_parameter
from tandem.policy.read_rules import read_advice, read_routes
from tandem.policy.reader import Reader

FILES: Final = ("facts.yml", "parameters.yml", "figures.yml", "routes.yml", "advice.yml")
_DECISIVE: Final = ("facts.yml", "parameters.yml", "routes.yml", "advice.yml")
"""Files whose content can change an assessment; figures only fill texts."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A rulebook and where its parts stand, for faults that only show once they are put together."""

    rulebook: Rulebook
    places: Mapping[str, Entry]
    """Entries of the routes and facts by id."""


def load(folder: Path, postal_codes: Path) -> Loaded:
    """Reads all files of a policy folder; `postal_codes` counts for the version, because it chooses regional advice.

    Raises `PolicyError` with every fault found.
    """
    reader = Reader()
    roots: dict[str, Entry] = {}
    for name in FILES:
        try:
            roots[name] = read(folder / name)
        except DocumentError as error:
            reader.faults.found.extend(error.faults)
    if reader.faults.found:
        raise PolicyError(reader.faults.found)
    faults = reader.faults
    figures: dict[str, Parameter] = {}
    routes: list[Route] = []
    advice: list[Advice] = []
    fallback: list[Route] = []
    checks = ""
    with faults.collect():
        read_facts(reader, roots["facts.yml"])
    with faults.collect():
        for id_, entry in roots["parameters.yml"].mapping().items():
            reader.parameter_names.append(id_)
            with faults.collect():
                reader.parameters[id_] = read_parameter(id_, entry, strict=True)
    with faults.collect():
        for id_, entry in roots["figures.yml"].mapping().items():
            with faults.collect():
                if id_ in reader.parameter_names:
                    raise entry.wrong(f"'{id_}' already stands in parameters.yml: keep it in one of the two files")
                figures[id_] = read_parameter(id_, entry, strict=False)
    if len(reader.facts) < reader.fact_count:
        # Every condition on a fact that could not be read would look wrong too, and hide the one real mistake.
        raise PolicyError(faults.found)
    with faults.collect():
        checks = read_routes(reader, roots["routes.yml"], routes, fallback)
    for entry in reader.guidance:
        with faults.collect():
            entry.one_of(reader.route_names, "route")
    with faults.collect():
        read_advice(reader, roots["advice.yml"], advice)
    if faults.found:
        raise PolicyError(faults.found)
    everywhere = frozenset(reader.route_names)
    return Loaded(
        Rulebook(
            facts=MappingProxyType({id_: _with_guidance(fact, everywhere) for id_, fact in reader.facts.items()}),
            parameters=MappingProxyType(reader.parameters),
            figures=MappingProxyType(figures),
            routes=tuple(routes),
            fallback=fallback[0],
            checks=checks,
            advice=tuple(advice),
            version=_version([*(folder / name for name in _DECISIVE), postal_codes]),
        ),
        MappingProxyType(reader.lines),
    )


def _with_guidance(fact: Fact, everywhere: frozenset[str]) -> Fact:
    """Puts all routes for the word "any", which could not be resolved before the routes were read."""
    return replace(fact, guidance=everywhere) if fact.guidance == ANY_ROUTE else fact


def _version(files: Collection[Path]) -> str:
    """A short hash of the content; line ends do not count, so that a checkout on another system is the same policy."""
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{file.name}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def refuse(places: Mapping[str, Entry], id_: str, message: str) -> PolicyError:
    """The error of a route or fact that reads well but does not fit the others."""
    entry = places[id_]
    return PolicyError([Fault(entry.file, entry.line, message)])
