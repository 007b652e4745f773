"""The text catalogue: every word that people read, in three languages, from Fluent files.

A folder of texts holds one folder per language (`fr`, `nl`, `en`) with any number of `*.ftl` files, and `choices.yml`,
which says what a choice under a text means to the dialogue. Everything is read and checked once by `Catalogue.load`;
afterwards the catalogue is pure: the same id and values always give the same text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import yaml
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from tandem import calendar_words

LANGUAGES = ("fr", "nl", "en")

Value = int | float | Decimal | str | date

# Belgian French and Dutch group thousands with a narrow space and a dot. CLDR's English for Belgium would also use a
# dot, which most readers of English take for a decimal point: hence British English.
_LOCALES = {"fr": "fr-BE", "nl": "nl-BE", "en": "en-GB"}
_CHOICE = "choice-"
_CHOICES_FILE = "choices.yml"
_PAYLOAD = re.compile(r"/[a-z_]+(\{.*\})?")
_FACT_QUESTION = re.compile(r"ask-([a-z-]+?)(?:-again)?")
_BEFORE_FRENCH_SIGN = re.compile(r" (?=[?!:;»%€])|(?<=«) ")


class TextError(ValueError):
    """The texts cannot be used: a file is wrong, or a text was asked without a value it needs."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that is offered under a text: its id there, what the person reads, what the dialogue gets."""

    id: str
    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one language, ready to be sent, with the choices offered under it."""

    text: str
    choices: tuple[Choice, ...]
    language: str


@dataclass(frozen=True, slots=True)
class _Part:
    """What one pattern (the value of a message or term, or an attribute) takes from elsewhere."""

    where: str
    variables: frozenset[str]
    parts: tuple[str, ...]
    functions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Message:
    """One message of one language: where it stands and its attributes, in the order of the file."""

    where: str
    attributes: tuple[str, ...]

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(name.removeprefix(_CHOICE) for name in self.attributes if name.startswith(_CHOICE))


@dataclass(frozen=True, slots=True)
class _Payloads:
    """What choices mean to the dialogue: the named ones, and the facts whose questions offer their values."""

    facts: frozenset[str]
    named: Mapping[str, str]

    def of(self, message_id: str, choice_id: str) -> str | None:
        """The Rasa payload of a choice under a message, or None when nobody has said what it means."""
        question = _FACT_QUESTION.fullmatch(message_id)
        fact = question[1].replace("-", "_") if question else None
        if fact not in self.facts:
            return self.named.get(choice_id)
        # The fact is named even for "I don't know": a choice of an older question must not answer the present one.
        value = "unknown" if choice_id == "dont-know" else choice_id
        return "/inform" + json.dumps({fact: value})


class _Language:
    """The messages of one language, from every file of its folder."""

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self.messages: dict[str, _Message] = {}
        self.problems: list[str] = []
        # Isolation marks would reach WhatsApp and mails as invisible characters inside words and numbers.
        self._bundle = FluentBundle([_LOCALES[folder.name]], use_isolating=False)
        self._parts: dict[str, _Part] = {}
        files = sorted(folder.glob("*.ftl"))
        if not files:
            self.problems.append(f"{_short(folder)}: no *.ftl file here: put the texts of this language in it")
        for file in files:
            self._read(file)
        self.problems += self._dangling()

    def variables(self, part: str) -> frozenset[str]:
        """The variables that a part needs, also through what it refers to."""
        found: set[str] = set()
        seen: set[str] = set()
        todo = [part]
        while todo:
            name = todo.pop()
            if name in seen or name not in self._parts:
                continue
            seen.add(name)
            found |= self._parts[name].variables
            todo += self._parts[name].parts
        return frozenset(found)

    def format(self, message_id: str, attribute: str | None, values: Mapping[str, Value]) -> str:
        """The text of a message or of one of its attributes."""
        part = _part(message_id, attribute)
        needed = self.variables(part)
        missing = sorted(name for name in needed if values.get(name) is None)
        if missing:
            wanted = ", ".join(f"${name}" for name in missing)
            raise TextError(f"{self.name}: the text {part} needs a value for {wanted}")
        message = self._bundle.get_message(message_id)
        pattern = message.value if attribute is None else message.attributes[attribute]
        if pattern is None:  # pragma: no cover - load refuses a message without a text
            raise KeyError(message_id)
        given = {name: self._native(values[name]) for name in needed}
        text, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            # Only the kind of error: its message may hold a value, and a value may be a person's name.
            raise TextError(f"{self.name}: the text {part} cannot be made ({type(errors[0]).__name__})")
        return _BEFORE_FRENCH_SIGN.sub("\u00a0", str(text)) if self.name == "fr" else str(text)

    def _native(self, value: Value) -> int | float | Decimal | str:
        if isinstance(value, datetime):
            raise TypeError("a moment has no single way to be written: give a date, or the time in words")
        if not isinstance(value, date):
            return value
        return calendar_words.date(value, self.name)

    def _read(self, file: Path) -> None:
        source = file.read_text(encoding="utf-8")
        resource = FluentParser().parse(source)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                self.problems += [f"{_short(file)}:{line}: {what}" for line, what in _complaints(source, entry)]
            elif isinstance(entry, ast.Message | ast.Term):
                self._add(entry, f"{_short(file)}:{_line(source, entry.id.span)}")
        self._bundle.add_resource(resource)

    def _add(self, entry: ast.Message | ast.Term, where: str) -> None:
        term = isinstance(entry, ast.Term)
        name = f"-{entry.id.name}" if term else entry.id.name
        if name in self._parts or name in self.messages:
            first = self._parts[name].where if name in self._parts else self.messages[name].where
            self.problems.append(f"{where}: {name} already stands at {first}: keep one of the two")
            return
        if entry.value is None:
            self.problems.append(f"{where}: {name} has no text of its own: write it after the =")
        else:
            self._parts[name] = _uses(entry.value, where)
        for attribute in entry.attributes:
            self._parts[_part(name, attribute.id.name)] = _uses(attribute.value, where)
        if not term:
            self.messages[name] = _Message(where, tuple(attribute.id.name for attribute in entry.attributes))

    def _dangling(self) -> Iterator[str]:
        """What is referred to and does not exist: found here, not in front of a person."""
        for name, part in self._parts.items():
            for other in part.parts:
                if other not in self._parts:
                    yield f"{part.where}: {name} refers to {other}, which is no text of this language: add or mend it"
            for function in part.functions:
                if function not in {"NUMBER", "DATETIME"}:
                    yield f"{part.where}: {name} uses {function}(), which does not exist: use a plain variable"


class Catalogue:
    """All texts in the three languages. Made by `Catalogue.load`; safe to share, never changes unless it is told to."""

    def __init__(self, languages: Mapping[str, _Language], payloads: _Payloads) -> None:
        self._languages = languages
        self._payloads = payloads

    @classmethod
    def load(cls, folder: Path) -> Catalogue:
        """Read a folder of texts.

        Raises TextError naming file, line and mend for each thing that is wrong: Fluent that does not parse, the same
        id twice, a reference to nothing, a choice whose meaning `choices.yml` does not give.
        """
        problems: list[str] = []
        payloads = _read_choices(folder / _CHOICES_FILE, problems)
        languages = {}
        for name in LANGUAGES:
            language = _Language(folder / name)
            languages[name] = language
            problems += language.problems
            for message_id, message in language.messages.items():
                problems += [
                    f"{message.where}: choice {choice} of {message_id} has no meaning: add it to {_CHOICES_FILE}"
                    for choice in message.choices
                    if payloads.of(message_id, choice) is None
                ]
        if problems:
            raise TextError("\n".join(problems))
        return cls(MappingProxyType(languages), payloads)

    def become(self, other: Catalogue) -> None:
        """Speak with the texts of another catalogue from now on, for everybody who holds this one."""
        self._languages, self._payloads = other._languages, other._payloads

    def text(self, language: str, message_id: str, /, **values: Value) -> Text:
        """The text of a message with its choices.

        `values` may hold more than the text needs (all figures, say). A number is written as the language groups it,
        a date in words; a year or a short phone number is therefore given as a string. An unknown id raises KeyError
        with the id, a missing value TextError.
        """
        source = self._language(language, message_id)
        choices = tuple(
            Choice(choice, source.format(message_id, _CHOICE + choice, values), self._payload(message_id, choice))
            for choice in source.messages[message_id].choices
        )
        return Text(source.format(message_id, None, values), choices, language)

    def title(self, language: str, message_id: str, attribute: str, /, **values: Value) -> str:
        """One attribute of a message: `choice-idea` of `ask-stage`. An unknown id or attribute raises KeyError."""
        source = self._language(language, message_id)
        if attribute not in source.messages[message_id].attributes:
            raise KeyError(_part(message_id, attribute))
        return source.format(message_id, attribute, values)

    def suggestion(self, language: str, intent: str) -> Choice | None:
        """The choice that stands for an intent ("did you mean …?") with its own title; None when there is none."""
        for choice, payload in self._payloads.named.items():
            if payload == f"/{intent}" and self.has(f"title-{choice}"):
                return Choice(choice, self.text(language, f"title-{choice}").text, payload)
        return None

    def has(self, message_id: str) -> bool:
        """Whether the message exists in every language."""
        return all(message_id in language.messages for language in self._languages.values())

    def ids(self, language: str) -> frozenset[str]:
        """The ids of the messages of a language."""
        return frozenset(self._languages[language].messages)

    def choices(self, language: str, message_id: str) -> tuple[str, ...]:
        """The ids of the choices under a message, in order."""
        return self._language(language, message_id).messages[message_id].choices

    def variables(self, language: str, message_id: str) -> frozenset[str]:
        """The names of the values that a message and its attributes need."""
        source = self._language(language, message_id)
        parts = [message_id, *(_part(message_id, attribute) for attribute in source.messages[message_id].attributes)]
        return frozenset().union(*(source.variables(part) for part in parts))

    def gaps(self) -> tuple[str, ...]:
        """Where the languages differ in ids, attributes (so choices and their order) or variables; none is right."""
        everything = sorted(frozenset().union(*(self.ids(language) for language in LANGUAGES)))
        found = []
        for message_id in everything:
            lacking = [language for language in LANGUAGES if message_id not in self.ids(language)]
            if lacking:
                found.append(f"{message_id}: missing in {', '.join(lacking)}")
                continue
            attributes = {language: self._attributes(language, message_id) for language in LANGUAGES}
            if len(set(attributes.values())) > 1:
                found.append(f"{message_id}: not the same choices or attributes: {attributes}")
            variables = {language: self.variables(language, message_id) for language in LANGUAGES}
            if len(set(variables.values())) > 1:
                shown = {language: sorted(names) for language, names in variables.items()}
                found.append(f"{message_id}: not the same variables: {shown}")
        return tuple(found)

    def _attributes(self, language: str, message_id: str) -> tuple[str, ...]:
        """The attributes to compare between languages: each offers the change to the others, which are not the same."""
        attributes = self._languages[language].messages[message_id].attributes
        return tuple(name for name in attributes if not name.startswith(f"{_CHOICE}lang-"))

    def _language(self, language: str, message_id: str) -> _Language:
        source = self._languages[language]
        if message_id not in source.messages:
            raise KeyError(message_id)
        return source

    def _payload(self, message_id: str, choice: str) -> str:
        payload = self._payloads.of(message_id, choice)
        if payload is None:  # pragma: no cover - load refuses a choice without a payload
            raise KeyError(choice)
        return payload


def _part(message_id: str, attribute: str | None) -> str:
    return message_id if attribute is None else f"{message_id}.{attribute}"


def _short(path: Path) -> str:
    """A path as an editor of the texts knows it: folder and file."""
    return f"{path.parent.name}/{path.name}"


def _line(source: str, span: ast.Span | None) -> int:
    return source.count("\n", 0, span.start) + 1 if span else 1


def _complaints(source: str, junk: ast.Junk) -> Iterator[tuple[int, str]]:
    """Line and reason of each mistake in what could not be read."""
    for annotation in junk.annotations or []:
        yield _line(source, annotation.span), f"not readable: {annotation.message}"


def _uses(pattern: ast.Pattern, where: str) -> _Part:
    """The variables, other parts and functions that a pattern names."""
    variables: set[str] = set()
    parts: list[str] = []
    functions: list[str] = []

    def look(node: object) -> None:
        if isinstance(node, ast.VariableReference):
            variables.add(node.id.name)
        elif isinstance(node, ast.MessageReference):
            parts.append(_part(node.id.name, node.attribute.name if node.attribute else None))
        elif isinstance(node, ast.TermReference):
            parts.append(_part(f"-{node.id.name}", node.attribute.name if node.attribute else None))
        elif isinstance(node, ast.FunctionReference):
            functions.append(node.id.name)
        if isinstance(node, ast.BaseNode):
            for child in vars(node).values():
                look(child)
        elif isinstance(node, list):
            for child in node:
                look(child)

    look(pattern)
    return _Part(where, frozenset(variables), tuple(parts), tuple(functions))


def _read_choices(file: Path, problems: list[str]) -> _Payloads:
    """`choices.yml`: `facts`, the facts whose questions offer their values, and `choices`, id to payload."""
    read = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else None
    facts = read.get("facts") if isinstance(read, dict) else None
    named = read.get("choices") if isinstance(read, dict) else None
    if not isinstance(facts, list) or not isinstance(named, dict):
        problems.append(f"{file.name}: not readable: write a list under facts: and id: payload pairs under choices:")
        return _Payloads(frozenset(), {})
    payloads = {str(choice): str(payload) for choice, payload in named.items()}
    problems += [
        f'{file.name}: {choice}: write /intent or /intent{{"entity": "value"}} instead of {payload}'
        for choice, payload in payloads.items()
        if not _PAYLOAD.fullmatch(payload)
    ]
    return _Payloads(frozenset(map(str, facts)), MappingProxyType(payloads))
