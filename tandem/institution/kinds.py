"""How each kind of setting is written, and what it becomes: variables of the texts, by language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

import yaml

from tandem.directory.partners import LANGUAGES
from tandem.documents import Entry

Value = int | float | str | date
Variables = Mapping[str, Mapping[str, Value]]
"""Language → name of the variable → value."""

LONGEST: Final = 240
"""Characters of a text: with the answer around it, it must fit in one message of 1,024."""

_PHONE: Final = re.compile(r"\+?[\d /.()-]{8,20}")
_NULL_TAG: Final = "tag:yaml.org,2002:null"


def is_null(entry: Entry) -> bool:
    """Whether the value is left empty or written as `null`."""
    return isinstance(entry.node, yaml.ScalarNode) and entry.node.tag == _NULL_TAG


def read_sentences(id_: str, entry: Entry) -> Variables:
    """A few plain sentences in each language."""
    return _by_language(id_, {language: _sentences(item) for language, item in entry.fields(LANGUAGES).items()})


def read_page(id_: str, entry: Entry) -> Variables:
    """The address of a web page for each language."""
    return _by_language(id_, {language: item.web() for language, item in entry.fields(LANGUAGES).items()})


def read_phone(id_: str, entry: Entry) -> Variables:
    """A telephone number."""
    return _everywhere({id_: _phone(entry)})


def read_interest(id_: str, entry: Entry) -> Variables:
    """Two yearly nominal rates in percent."""
    got = entry.fields(["starter", "established"])
    return _everywhere({f"{id_}_{name}": _percent(item) for name, item in got.items()})


def read_duration(id_: str, entry: Entry) -> Variables:
    """The shortest and the longest duration in months."""
    got = entry.fields(["min", "max"])
    shortest, longest = got["min"].whole(), got["max"].whole()
    if not 1 <= shortest <= longest <= 240:
        raise got["max"].wrong("these are no months of a loan: write the shortest under `min`, the longest under `max`")
    return _everywhere({f"{id_}_min": shortest, f"{id_}_max": longest})


def _sentences(entry: Entry) -> str:
    text = entry.text()
    if len(text) > LONGEST:
        raise entry.wrong(f"{len(text)} characters are too many for one message: write at most {LONGEST}")
    return text


def _phone(entry: Entry) -> str:
    text = entry.text()
    if not _PHONE.fullmatch(text):
        raise entry.wrong(f"'{text}' is no telephone number: write it between quotes, such as \"02 123 45 67\"")
    return text


def _percent(entry: Entry) -> float:
    value = entry.value()
    if not isinstance(value, int | float) or not 0 <= value < 100:
        raise entry.wrong("a yearly rate in percent is expected here: write a number with a dot, such as 9.75")
    return float(value)


def _by_language(id_: str, texts: Mapping[str, str]) -> Variables:
    return MappingProxyType({language: {id_: text} for language, text in texts.items()})


def _everywhere(variables: Mapping[str, Value]) -> Variables:
    return MappingProxyType(dict.fromkeys(LANGUAGES, variables))
