"""Telephone numbers as people write them in Belgium."""

from __future__ import annotations

import pytest

from tandem.phones import read_phone, shown_phone


@pytest.mark.parametrize(
    ("written", "stored", "shown"),
    [
        ("0470 12.34.56", "+32470123456", "0470 12 34 56"),
        ("+32 (0)470/12 34 56", "+32470123456", "0470 12 34 56"),
        ("0032 470 12 34 56", "+32470123456", "0470 12 34 56"),
        ("02 123 45 67", "+3221234567", "02 123 45 67"),
        ("04-123.45.67", "+3241234567", "04 123 45 67"),
        ("087 12 34 56", "+3287123456", "087 12 34 56"),
        ("+33 6 12 34 56 78", "+33612345678", "+33612345678"),
    ],
)
def test_a_number_is_one_however_it_is_written(written: str, stored: str, shown: str) -> None:
    assert read_phone(written) == stored
    assert read_phone(stored) == stored
    assert shown_phone(stored) == shown
    assert read_phone(shown) == stored


@pytest.mark.parametrize(
    "text", ["", "470123456", "0470", "+32 470 12 34 56 78 9", "call me", "٠٤٧٠١٢٣٤٥٦", "+", "00", "0000000000"]
)
def test_what_is_no_number_is_not_guessed(text: str) -> None:
    assert read_phone(text) is None
