"""What an answer adds for this person and this institution; the answer itself is a text of the catalogue."""

from tandem.answers.addition import Addition, Sources, addition
from tandem.answers.agencies import ASK_AGENCIES
from tandem.answers.person import Person, spoken_of

__all__ = ["ASK_AGENCIES", "Addition", "Person", "Sources", "addition", "spoken_of"]
