"""What only the institution can say: rates, rules, addresses. What it has not said is missing, and never guessed."""

from tandem.institution.institution import Institution, InstitutionError

__all__ = ["Institution", "InstitutionError"]
