"""A letter about an appointment, said once and written twice: as plain text and as a simple page. Its words are given.

Both say the same, so that nobody misses anything whose mail program shows only one of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_environment: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Link:
    """Where the reader can go: a sentence that ends with a colon, the whole address, and the words of the button."""

    intro: str
    url: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What is said, from top to bottom."""

    subject: str
    greeting: str
    opening: str
    lines: tuple[str, ...]
    """When, where, with whom: what one looks for."""
    notes: tuple[str, ...] = ()
    link: Link | None = None
    after: tuple[str, ...] = ()

    def text(self) -> str:
        """As plain text."""
        link = (f"{self.link.intro}\n{self.link.url}",) if self.link is not None else ()
        parts = (self.greeting, self.opening, "\n".join(self.lines), *self.notes, *link, *self.after)
        return "\n\n".join(parts) + "\n"

    def description(self) -> str:
        """What of it belongs into a calendar entry, which has the time and the place anyway."""
        link = (f"{self.link.intro}\n{self.link.url}",) if self.link is not None else ()
        return "\n\n".join(("\n".join(self.lines), *self.notes, *link))

    def html(self, language: str) -> str:
        """As a page without pictures, scripts or anything to load."""
        return _environment.get_template("letter.html").render(letter=self, language=language)
