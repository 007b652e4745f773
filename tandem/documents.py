"""Reads the institution's YAML files with the line of every entry, so that a mistake is told where it stands.

A scalar is read as the reader of the entry asks for it, never as YAML guesses: an unquoted `no` stays the word "no".
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml

_WHOLE = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+\.\d+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEB = re.compile(r"https?://[^\s/]+\S*")


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake in a file: where it stands, what is wrong and what to write instead."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class DocumentError(ValueError):
    """Files that cannot be used; `faults` has every mistake found, one line each in the message."""

    def __init__(self, faults: Collection[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))


class EntryError(Exception):
    """Raised by an `Entry` that does not hold what was asked of it; collected by `Faults`."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


@dataclass(slots=True)
class Faults:
    """Gathers the mistakes of several files, so that an editor sees all of them at once."""

    found: list[Fault] = field(default_factory=list)

    @contextmanager
    def collect(self) -> Iterator[None]:
        """Turns one wrong entry into one collected fault and goes on after the block."""
        try:
            yield
        except EntryError as wrong:
            self.found.append(wrong.fault)

    def add(self, entry: Entry, message: str) -> None:
        """Collects a fault that needs no stop."""
        self.found.append(entry.wrong(message).fault)


@dataclass(frozen=True, slots=True)
class Entry:
    """One node of a YAML file with its place."""

    file: str
    node: yaml.Node

    @property
    def line(self) -> int:
        """Line in the file, counted from 1."""
        return int(self.node.start_mark.line) + 1

    @property
    def is_list(self) -> bool:
        """Whether it is written as a list."""
        return isinstance(self.node, yaml.SequenceNode)

    def wrong(self, message: str) -> EntryError:
        """The exception to raise when this entry is not what it should be."""
        return EntryError(Fault(self.file, self.line, message))

    def mapping(self) -> dict[str, Entry]:
        """Keys and entries in the order of the file; a key written twice is refused."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong("names with values are expected here: write `name: value`, one per line")
        found: dict[str, Entry] = {}
        for key_node, value_node in self.node.value:
            key = Entry(self.file, key_node)
            name = key.text()
            if name in found:
                raise key.wrong(f"'{name}' is written twice: keep one of the two")
            found[name] = Entry(self.file, value_node)
        return found

    def fields(self, required: Collection[str], optional: Collection[str] = ()) -> dict[str, Entry]:
        """A mapping with exactly these keys."""
        found = self.mapping()
        for name, entry in found.items():
            if name not in required and name not in optional:
                raise entry.wrong(f"unknown entry '{name}': {hint(name, [*required, *optional])}")
        for name in required:
            if name not in found:
                raise self.wrong(f"'{name}' is missing: add a line `{name}: …`")
        return found

    def items(self) -> list[Entry]:
        """The entries of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.wrong("a list is expected here: write `[a, b]` or one `- a` per line")
        return [Entry(self.file, node) for node in self.node.value]

    def text(self) -> str:
        """A non-empty text, as written."""
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            raise self.wrong("a word or sentence is expected here: write it after the colon")
        return str(self.node.value).strip()

    def texts(self) -> tuple[str, ...]:
        """A list of texts, none of them twice, at least one."""
        found = [entry.text() for entry in self.items()]
        if not found or len(set(found)) != len(found):
            raise self.wrong("the list is empty or names something twice: write each value once")
        return tuple(found)

    def whole(self) -> int:
        """A whole number."""
        if not isinstance(self.node, yaml.ScalarNode) or not _WHOLE.fullmatch(self.node.value):
            raise self.wrong("a whole number is expected here: write it without spaces, dots or signs, such as 25000")
        return int(self.node.value)

    def day(self) -> date:
        """A calendar day."""
        text = self.text()
        try:
            if _DAY.fullmatch(text):
                return date.fromisoformat(text)
        except ValueError:
            pass
        raise self.wrong(f"'{text}' is not a day: write year-month-day, such as 2026-01-31")

    def web(self) -> str:
        """An address of the web."""
        text = self.text()
        if not _WEB.fullmatch(text):
            raise self.wrong(f"'{text}' is not a web address: write it in full, such as https://www.example.be/page")
        return text

    def yes(self) -> bool:
        """A yes or no."""
        return self.one_of(("yes", "no"), "answer") == "yes"

    def one_of(self, allowed: Collection[str], what: str) -> str:
        """A text out of a closed set; `what` names the kind of thing in the message."""
        text = self.text()
        if text not in allowed:
            raise self.wrong(f"unknown {what} '{text}': {hint(text, allowed)}")
        return text

    def value(self) -> int | float | str | date:
        """A number, a day or a text; quotes make it a text."""
        text = self.text()
        if isinstance(self.node, yaml.ScalarNode) and self.node.style in ("'", '"'):
            return text
        if _WHOLE.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
        if _DAY.fullmatch(text):
            return self.day()
        return text


def hint(wrong: str, allowed: Collection[str]) -> str:
    """What to write instead of an unknown name: the nearest one first when there is one."""
    near = difflib.get_close_matches(wrong, allowed, n=1)
    listed = ", ".join(allowed) or "nothing (none exists)"
    return f"write '{near[0]}'? Known are: {listed}" if near else f"write one of: {listed}"


def read(path: Path) -> Entry:
    """The root entry of a YAML file.

    Raises `DocumentError` when the file is missing, empty or not YAML. The file is named with its folder, so that two
    files of one name are told apart.
    """
    name = f"{path.parent.name}/{path.name}"
    try:
        node = _composed(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DocumentError([Fault(name, 1, "the file is missing: put it back")]) from None
    except UnicodeDecodeError:
        raise DocumentError([Fault(name, 1, "the file is not UTF-8 text: save it as UTF-8")]) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "cannot be read"
        line = mark.line + 1 if mark else 1
        raise DocumentError(
            [Fault(name, line, f"not valid YAML ({problem}): check the indentation, colons and quotes of this line")]
        ) from None
    if node is None:
        raise DocumentError([Fault(name, 1, "the file is empty: put its entries back")])
    return Entry(name, node)


def _composed(text: str) -> yaml.Node | None:
    """The root node. libyaml is ten times as fast; what it refuses, the reader written in Python says more clearly."""
    with suppress(yaml.YAMLError):
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    return yaml.compose(text, Loader=yaml.SafeLoader)
