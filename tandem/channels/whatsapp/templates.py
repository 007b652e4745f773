"""The messages that Meta must have approved, from `whatsapp/templates.yml`: read and checked once, then filled in.

What the code puts in is said here as well, so that a file that does not fit the code is refused at start.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tandem.documents import DocumentError as DocumentError
from tandem.documents import Entry, Faults, read
from tandem.texts import LANGUAGES

VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "appointment_confirmation": ("name", "when", "place"),
    "appointment_reminder": ("name", "when", "place"),
    "advisor_reply": ("name",),
}
"""Template → the values that the code puts in, in order."""

ANSWER_WAITS: Final = "advisor_reply"
READ_ANSWER: Final = "read-answer"
MY_APPOINTMENT: Final = "my-appointment"
_TAPS: Final[Mapping[str, str]] = {
    "appointment_confirmation": MY_APPOINTMENT,
    "appointment_reminder": MY_APPOINTMENT,
    ANSWER_WAITS: READ_ANSWER,
}
"""Template → what comes back when somebody taps on its button."""

MOST_BODY: Final = 1024
MOST_BUTTON: Final = 25
_MOST_VALUE: Final = 300
_NAME: Final = re.compile(r"[a-z0-9_]{1,512}")
_VARIABLE: Final = re.compile(r"\{\{(\d+)\}\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """A template in one language."""

    body: str
    button: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A template in the three languages, with one quick reply."""

    name: str
    values: tuple[str, ...]
    wordings: Mapping[str, Wording]

    def filled(self, language: str, values: Sequence[str]) -> dict[str, Any]:
        """The message object to send. Raises ValueError when the number of values is not that of the template."""
        if len(values) != len(self.values):
            raise ValueError(f"{self.name} needs {len(self.values)} values: {', '.join(self.values)}")
        tap = {"type": "payload", "payload": _TAPS[self.name]}
        components = [
            {"type": "body", "parameters": [{"type": "text", "text": _one_line(value)} for value in values]},
            {"type": "button", "sub_type": "quick_reply", "index": "0", "parameters": [tap]},
        ]
        template = {"name": self.name, "language": {"code": language}, "components": components}
        return {"type": "template", "template": template}

    def definition(self, language: str) -> dict[str, Any]:
        """What is sent to Meta for approval."""
        wording = self.wordings[language]
        return {
            "name": self.name,
            "language": language,
            "category": "UTILITY",
            "components": [
                {"type": "BODY", "text": wording.body, "example": {"body_text": [list(wording.examples)]}},
                {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": wording.button}]},
            ],
        }


def load(file: Path) -> Mapping[str, Template]:
    """The templates of the file by name.

    Raises `DocumentError`, with line and mend of each mistake, when one breaks Meta's rules or does not fit here.
    """
    faults = Faults()
    found: dict[str, Template] = {}
    root = read(file)
    with faults.collect():
        for name, entry in root.fields(list(VALUES)).items():
            with faults.collect():
                found[name] = _template(name, entry, faults)
    if faults.found:
        raise DocumentError(faults.found)
    return found


def _template(name: str, entry: Entry, faults: Faults) -> Template:
    fields = entry.fields(["values", *LANGUAGES])
    if not _NAME.fullmatch(name):
        raise entry.wrong("a name has small letters, digits and underscores only")
    values = fields["values"].texts()
    if values != VALUES[name]:
        raise fields["values"].wrong(f"the service puts in {', '.join(VALUES[name])}: write these, in this order")
    wordings = {}
    for language in LANGUAGES:
        with faults.collect():
            wordings[language] = _wording(fields[language], len(values))
    return Template(name, values, wordings)


def _wording(entry: Entry, values: int) -> Wording:
    fields = entry.fields(["body", "button", "examples"])
    body, button, examples = fields["body"].text(), fields["button"].text(), fields["examples"].texts()
    if [int(number) for number in _VARIABLE.findall(body)] != list(range(1, values + 1)):
        raise fields["body"].wrong(f"the body must hold each of {{{{1}}}} to {{{{{values}}}}} once, in order")
    if re.match(r"\{\{|.*\}\}$", body) or "\n" in body:
        raise fields["body"].wrong("a value may stand neither first nor last in a body, and a body is one line here")
    if len(body) > MOST_BODY:
        raise fields["body"].wrong(f"{len(body)} characters, at most {MOST_BODY}")
    if len(button) > MOST_BUTTON:
        raise fields["button"].wrong(f"{len(button)} characters, at most {MOST_BUTTON}")
    if len(examples) != values:
        raise fields["examples"].wrong(f"an example for each of {values} values is needed")
    return Wording(body, button, examples)


def _one_line(value: str) -> str:
    """A value as Meta takes it: no new line, no tab, no long gap, and never empty."""
    return re.sub(r" {2,}", " ", re.sub(r"\s*[\n\t\r]\s*", ", ", value.strip()))[:_MOST_VALUE] or "–"
