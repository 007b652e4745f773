"""Other organisations that can help: shown only in their region, with a source, and never after their last day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final, cast, get_args

from tandem.directory.places import REGIONS, Language, Region
from tandem.documents import DocumentError, Entry, Faults, read

LANGUAGES: Final = get_args(Language)


class DirectoryError(DocumentError):
    """A directory that cannot be used."""


@dataclass(frozen=True, slots=True)
class Partner:
    """One organisation or public service."""

    id: str
    serves: tuple[str, ...]
    """Codes of the advice and routes beside which it is named."""
    regions: tuple[Region, ...]
    languages: tuple[str, ...]
    """Languages in which it helps."""
    names: Mapping[str, str]
    """Name by language."""
    purposes: Mapping[str, str]
    """What one can get there, in one plain sentence, by language."""
    links: Mapping[str, str]
    """Address of the page by language."""
    phone: str | None
    source: str
    """Title of the page that the entry was read on."""
    checked: date
    valid_until: date
    """Last day on which the entry is shown."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A partner as it is told to one person."""

    id: str
    name: str
    purpose: str
    link: str
    phone: str | None


class Directory:
    """The partners of the institution."""

    def __init__(self, partners: tuple[Partner, ...]) -> None:
        self.partners = partners

    @classmethod
    def load(cls, folder: Path) -> Directory:
        """Reads `partners.yml`; raises `DirectoryError` with every fault and its line."""
        try:
            root = read(folder / "partners.yml")
        except DocumentError as error:
            raise DirectoryError(error.faults) from None
        faults = Faults()
        partners: list[Partner] = []
        with faults.collect():
            for id_, entry in root.mapping().items():
                with faults.collect():
                    partners.append(_partner(id_, entry))
        if faults.found:
            raise DirectoryError(faults.found)
        return cls(tuple(partners))

    def listings(self, code: str, region: Region | None, language: Language, today: date) -> tuple[Listing, ...]:
        """Whom to name beside an advice or a route: first who helps in this language, then in the order of the file.

        `code` is the id of the advice, with or without its region, or of the route. Without a region only those that
        serve the whole country are named: a service that does not help where the person lives costs them a day.
        """
        plain = code.removesuffix(f"_{region}")
        found = [
            one
            for one in self.partners
            if plain in one.serves
            and today <= one.valid_until
            and (region in one.regions if region else set(one.regions) == set(REGIONS))
        ]
        found.sort(key=lambda one: language not in one.languages)
        return tuple(
            Listing(one.id, one.names[language], one.purposes[language], one.links[language], one.phone)
            for one in found
        )

    def expiring(self, by: date) -> tuple[Partner, ...]:
        """Entries no longer shown after `by`: what an editor has to check again before that day."""
        return tuple(one for one in self.partners if one.valid_until < by)


def _partner(id_: str, entry: Entry) -> Partner:
    got = entry.fields(
        ["serves", "regions", "languages", "name", "purpose", "link", "source", "checked", "valid_until"],
        optional=["phone"],
    )
    source = got["source"].fields(["title", "url", "language"])
    source["url"].web()
    source["language"].text()
    checked, valid_until = got["checked"].day(), got["valid_until"].day()
    if valid_until < checked:
        raise got["valid_until"].wrong("the entry ends before it was checked: write a later day")
    return Partner(
        id=id_,
        serves=got["serves"].texts(),
        regions=tuple(cast(Region, item.one_of(REGIONS, "region")) for item in got["regions"].items()),
        languages=tuple(item.one_of(LANGUAGES, "language") for item in got["languages"].items()),
        names=_by_language(got["name"], web=False),
        purposes=_by_language(got["purpose"], web=False),
        links=_by_language(got["link"], web=True),
        phone=got["phone"].text() if "phone" in got else None,
        source=source["title"].text(),
        checked=checked,
        valid_until=valid_until,
    )


def _by_language(entry: Entry, *, web: bool) -> Mapping[str, str]:
    got = entry.fields(LANGUAGES)
    return MappingProxyType({language: item.web() if web else item.text() for language, item in got.items()})
