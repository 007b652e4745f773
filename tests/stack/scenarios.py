"""Scenarios: talks written down in three languages, one file per kind of talk, and what must hold after each step.

- talk: what it shows
  steps:
    - say: {fr: …, nl: …, en: …}       # or the same words in every language: say: "4000"
      said: [answer-ask-cost]          # texts of the catalogue among the answers, in the conversation's language
      not_said: [recap]
      asks: amount                     # what is pending: a fact, recap, change, contact_…, booking_…; none: nothing
      offers: [start, human]           # choices under the last words that have any, by id (others may be there)
      facts: {amount: 8000}            # as the API shows them; null: not known
      route: coaching                  # of the assessment
      status: waiting                  # of the conversation
      ticket: distress                 # reason of the ticket; none: there is none
      consent: true                    # to be contacted
      appointments: [booked phone]     # status and format of each appointment and hold, the earliest first; none: none
      language: nl                     # of the last words, from here on of the talk as well; or {fr: nl, nl: …}
    - tap: start                       # a choice offered last, by id, by its title: tap: {title: {…}}, or by its place
                                       # among those offered: tap: {place: 2}
    - later: 26                        # so many hours pass before the next message; appointments come as much nearer
    - called_off: true                 # an advisor cancels the next appointment
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

FOLDER: Final = Path(__file__).parent / "talks"
LANGUAGES: Final = ("fr", "nl", "en")

Step = dict[str, Any]


@dataclass(frozen=True)
class Scenario:
    """One talk: what it shows, its kind (the file), its steps."""

    kind: str
    shows: str
    steps: tuple[Step, ...]

    @property
    def name(self) -> str:
        """Its name among the tests."""
        return f"{self.kind}: {self.shows}"


def scenarios(folder: Path = FOLDER) -> list[Scenario]:
    """All scenarios, in the order of the files."""
    found = []
    for file in sorted(folder.glob("*.yml")):
        for row in yaml.safe_load(file.read_text(encoding="utf-8")):
            found.append(Scenario(file.stem, row["talk"], tuple(row["steps"])))
    return found


def words(value: Any, language: str) -> str:
    """What is written in one language."""
    return str(value[language] if isinstance(value, dict) else value)
