"""Modules of a script as one file: a phone on a bad connection asks once instead of many times, and less travels. Pure.

Modules are written so that they can be joined: they import by name from their own folder, and no two declare the same
name. Nothing else is rewritten, so what runs is what stands in the sources.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from graphlib import TopologicalSorter
from typing import Final

_IMPORT: Final = re.compile(r'^import \{[^{}]*\} from "\./([\w.-]+)";\n', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:async )?(?:class|const|function)\b)", re.MULTILINE)
_DECLARED: Final = re.compile(r"^(?:export )?(?:async )?(?:class|const|function\*?|let) (\w+)", re.MULTILINE)
_LEFT: Final = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def joined(modules: Mapping[str, str], main: str) -> str:
    """All that `main` needs, in the order in which it is needed, and `main` with its exports.

    Raises ValueError for modules that cannot be joined, KeyError for one that is not there.
    """
    needs: dict[str, set[str]] = {}
    todo = [main]
    while todo:
        name = todo.pop()
        if name not in needs:
            needs[name] = set(_IMPORT.findall(modules[name]))
            todo.extend(needs[name])
    bodies, declared = [], set[str]()
    for name in TopologicalSorter({name: sorted(found) for name, found in sorted(needs.items())}).static_order():
        if twice := declared.intersection(_DECLARED.findall(modules[name])):
            raise ValueError(f"{name} declares {', '.join(sorted(twice))}, as another module does: rename it")
        declared.update(_DECLARED.findall(modules[name]))
        body = _IMPORT.sub("", modules[name])
        bodies.append(body if name == main else _EXPORT.sub("", body))
        if left := _LEFT.search(_EXPORT.sub("", body)):
            raise ValueError(f"{name} holds {left[0]!r}: import and export by name")
    return "".join(body if body.endswith("\n") else f"{body}\n" for body in bodies)
