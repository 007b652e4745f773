"""The institution's own texts, policy, directory and settings, read once in each process of the tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tandem.directory import Directory
from tandem.institution import Institution
from tandem.policy import Policy
from tandem.texts import Catalogue

PROJECT = Path(__file__).resolve().parent.parent


@cache
def texts() -> Catalogue:
    """The real catalogue."""
    return Catalogue.load(PROJECT / "texts")


@cache
def policy() -> Policy:
    """The real policy."""
    return Policy.load(PROJECT / "policy")


@cache
def directory() -> Directory:
    """The real directory of partners and places."""
    return Directory.load(PROJECT / "directory")


@cache
def institution() -> Institution:
    """What the institution has told of itself."""
    return Institution.load(PROJECT / "institution")
