"""The people of the institution: their accounts, passwords, first sign-in and sessions."""

from tandem.people.advisors import by_email, create_advisor
from tandem.people.sessions import SignedIn

__all__ = ["SignedIn", "by_email", "create_advisor"]
