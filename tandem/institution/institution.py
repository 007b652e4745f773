"""The institution's own settings after reading: what it has told, as of which day, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tandem.documents import DocumentError, Entry, Faults, read
from tandem.institution.kinds import (
    Value,
    is_null,
    read_duration,
    read_interest,
    read_page,
    read_phone,
    read_sentences,
)

FILE: Final = "settings.yml"

_KINDS: Final = {
    "interest": read_interest,
    "file_fee": read_sentences,
    "duration": read_duration,
    "early_repayment": read_sentences,
    "second_loan": read_sentences,
    "guarantor": read_sentences,
    "honour_loan": read_sentences,
    "documents": read_sentences,
    "answer_delay": read_sentences,
    "application_page": read_page,
    "excluded_activities": read_sentences,
    "credit_register": read_sentences,
    "residence_permit": read_sentences,
    "coaching_format": read_sentences,
    "training_page": read_page,
    "volunteer_page": read_page,
    "phone": read_phone,
    "phone_hours": read_sentences,
    "complaints": read_sentences,
    "supervision": read_sentences,
    "privacy_page": read_page,
}
"""Every setting, with the way in which it is written."""

SETTINGS: Final = tuple(_KINDS)


class InstitutionError(DocumentError):
    """Settings that cannot be used; one line `file:line: what is wrong: what to write instead` each."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One setting that the institution has filled in: its variables by language, and the day on which it was so."""

    variables: Mapping[str, Mapping[str, Value]]
    as_of: date


class Institution:
    """Reads nothing after `load`, and never changes."""

    def __init__(self, told: Mapping[str, _Told]) -> None:
        self._told = told

    @classmethod
    def load(cls, folder: Path) -> Institution:
        """Reads `settings.yml`; raises `InstitutionError` with every fault and its line."""
        faults = Faults()
        told: dict[str, _Told] = {}
        try:
            root = read(folder / FILE)
        except DocumentError as error:
            raise InstitutionError(error.faults) from None
        with faults.collect():
            for id_, entry in root.fields(SETTINGS).items():
                with faults.collect():
                    got = entry.fields(["value", "as_of"])
                    day = _day(got)
                    if day is None:
                        continue
                    told[id_] = _Told(_KINDS[id_](id_, got["value"]), day)
        if faults.found:
            raise InstitutionError(faults.found)
        return cls(MappingProxyType(told))

    def knows(self, setting: str) -> bool:
        """Whether the institution has told this."""
        return setting in self._told

    def missing(self) -> tuple[str, ...]:
        """Ids of what it has not told yet, in the order of the file."""
        return tuple(id_ for id_ in SETTINGS if id_ not in self._told)

    def as_of(self, setting: str) -> date:
        """The day on which a setting was so; KeyError when it is missing."""
        return self._told[setting].as_of

    def values(self, language: str) -> dict[str, Value]:
        """What the texts of a language can show: each known setting by its id, and as `<id>_date` the day of it.

        Interest gives `interest_starter` and `interest_established`, duration `duration_min` and `duration_max`.
        """
        found: dict[str, Value] = {}
        for id_, told in self._told.items():
            found |= {f"{id_}_date": told.as_of, **told.variables.get(language, {})}
        return found


def _day(got: Mapping[str, Entry]) -> date | None:
    """The day of a setting; None while it is not filled in. Half an entry is a mistake, not a missing one."""
    if is_null(got["value"]):
        if not is_null(got["as_of"]):
            raise got["as_of"].wrong("a day without a value: write the value, or `as_of: null`")
        return None
    if is_null(got["as_of"]):
        raise got["as_of"].wrong("people are told on which day this was so: write the day, such as 2026-01-31")
    return got["as_of"].day()
