"""Numbers that may never be kept are masked however they are written; everything else stays to the letter."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.privacy.masking import MASK, mask, without

NATIONAL = ["85073003328", "17073003384", "40000095579", "01490700185", "98472899765"]
"""Born before 2000, since 2000, on an unknown day, and twice of people who are known without being registered."""


@pytest.mark.parametrize("number", NATIONAL)
@pytest.mark.parametrize(
    "shape",
    [
        "{}{}{}{}{}",
        "{}.{}.{}-{}.{}",
        "{}{}{}-{}-{}",
        "{} {} {} {} {}",
        "{}/{}/{} {}-{}",
        "{}.{}.{} – {}.{}",
        "{}{}{}-{}{}",
    ],
)
def test_a_national_number_in_any_punctuation(number: str, shape: str) -> None:
    written = shape.format(number[:2], number[2:4], number[4:6], number[6:9], number[9:])
    assert mask(f"mon numéro est {written}, merci") == f"mon numéro est {MASK}, merci"


def test_the_printed_form_is_masked_even_with_a_wrong_digit() -> None:
    assert mask("NN 85.07.30-033.29") == f"NN {MASK}"
    assert mask("850730-033-29") == "850730-033-29"


@pytest.mark.parametrize(
    "account",
    [
        "BE68 5390 0754 7034",
        "BE68539007547034",
        "be68 539-0075470-34",
        "BE 68 5390 0754 7034",
        "FR76 3000 6000 0112 3456 7890 189",
        "NL91 ABNA 0417 1643 00",
        "GB82WEST12345698765432",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "NO93 8601 1117 947",
        "LC55 HEMM 0001 0001 0012 0012 0002 3015",
    ],
)
def test_an_account_of_any_country(account: str) -> None:
    assert mask(f"IBAN: {account}. Merci") == f"IBAN: {MASK}. Merci"
    assert mask(f"versez sur {account} svp") == f"versez sur {MASK} svp"


@pytest.mark.parametrize(
    "card",
    [
        "4111 1111 1111 1111",
        "4111111111111111",
        "5500-0000-0000-0004",
        "3782 822463 10005",
        "3056 930902 5904",
        "4222222222222",
        "6703 4444 4444 4449",
        "6703\N{NO-BREAK SPACE}4444\N{NO-BREAK SPACE}4444\N{NO-BREAK SPACE}4449",
        "4000 0000 0000 0000 006",
    ],
)
def test_a_payment_card(card: str) -> None:
    assert mask(f"carte {card} svp") == f"carte {MASK} svp"
    assert mask(f"1080 Bruxelles, {card} 12/27") == f"1080 Bruxelles, {MASK} 12/27"


def test_several_numbers_and_digits_of_other_scripts() -> None:
    arabic = "".join(chr(ord("٠") + int(digit)) for digit in "4111111111111111")
    assert mask(f"{arabic} et 85.07.30-033.28") == f"{MASK} et {MASK}"


@pytest.mark.parametrize(
    "text",
    [
        "0470 12 34 56",
        "0470/12.34.56 of 02 888 61 00",
        "+32 470 12 34 56",
        "+32470123456",
        "32470123456",
        "0032 470 12 34 56",
        "0032470123456",
        "+33 6 12 34 56 78",
        "+212 612 345 678",
        "+49 1511 2345678",
        "BE 0123.456.749",
        "BE0123456749 rue de la Loi 16, 1000 Bruxelles",
        "TVA BE 0403.170.701, 1080 Molenbeek-Saint-Jean",
        "0403.170.701",
        "12 000 euros",
        "entre 10.000 et 25.000, voire 1.250.000,50",
        "1080 Bruxelles",
        "né le 24.11.1985",
        "rdv le 24/11/2026 à 14h30",
        "+++123/4567/89002+++",
        "4111 1111 1111 1112",
        "BE68 5390 0754 7035",
        "85073003329",
        "c-8f3a2b91d0e4c7a65b1f2d3e",
        "",
    ],
)
def test_everything_else_stays(text: str) -> None:
    assert mask(text) == text


words = st.text(string.ascii_letters + " ,.!?'éèàç\n", max_size=20)
telephones = st.builds(
    lambda shape, digits: "".join(digits.pop() if sign == "#" else sign for sign in shape),
    st.sampled_from(
        ["04## ## ## ##", "04##/##.##.##", "+324########", "+32 4## ## ## ##", "02 ### ## ##", "+33#########"]
    ),
    st.lists(st.sampled_from(string.digits), min_size=12, max_size=12),
)
companies = st.integers(2_000_000, 19_999_999).map(
    lambda body: re.sub(r"(\d{4})(\d{3})(\d{3})", r"BE \1.\2.\3", f"{body:08}{97 - body % 97:02}")
)
amounts = st.integers(1, 9_999_999).map(lambda amount: f"{amount:,} euros".replace(",", "."))
codes = st.integers(1000, 9999).map(lambda code: f"{code} Liège")
days = st.dates().map(lambda day: f"{day:%d/%m/%Y}")


@given(st.lists(st.one_of(words, telephones, companies, amounts, codes, days), max_size=8))
def test_what_people_write_is_not_touched(parts: list[str]) -> None:
    text = " ou ".join(parts)
    assert mask(text) == text


@given(st.text(st.characters(exclude_categories=["Nd"])))
def test_a_text_without_digits_is_never_touched(text: str) -> None:
    assert mask(text) == text


@given(st.dates(), st.integers(1, 998), st.sampled_from([0, 20, 40]), words, words)
def test_every_national_number_is_masked(day: object, counter: int, shift: int, before: str, after: str) -> None:
    year, month, of_month = f"{day}".split("-")
    body = f"{year[2:]}{int(month) + shift:02}{of_month}{counter:03}"
    check = 97 - int(("2" if int(year) >= 2000 else "") + body) % 97
    text = f"{before} {body[:2]}.{body[2:4]}.{body[4:6]}-{body[6:]}.{check:02} {after}"
    assert not re.search(r"\d", mask(text))


@given(
    st.sampled_from([("BE", 16), ("FR", 27), ("NL", 18), ("DE", 22), ("MA", 28), ("LU", 20), ("RO", 24), ("NO", 15)]),
    st.data(),
    words,
    words,
)
def test_every_account_is_masked(country: tuple[str, int], data: st.DataObject, before: str, after: str) -> None:
    name, length = country
    body = data.draw(st.text(string.digits, min_size=length - 4, max_size=length - 4))
    letters = "".join(str(int(sign, 36)) for sign in f"{body}{name}00")
    account = f"{name}{98 - int(letters) % 97:02}{body}"
    grouped = " ".join(account[at : at + 4] for at in range(0, length, 4))
    assert not re.search(r"\d", mask(f"{before} {grouped} {after}"))
    assert not re.search(r"\d", mask(f"{before} {account} {after}"))


@given(st.text(string.digits, min_size=12, max_size=18), st.sampled_from("23456789"), words, words)
def test_every_card_is_masked(body: str, first: str, before: str, after: str) -> None:
    body = first + body[1:]
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in body[::-2])
    check = -(doubled + sum(int(digit) for digit in body[-2::-2])) % 10
    card = f"{body}{check}"
    grouped = "-".join(card[at : at + 4] for at in range(0, len(card), 4))
    for written in (card, grouped):
        assert not re.search(r"\d", mask(f"{before} {written} {after}"))


CONTACT = {"name": "Amina Ouali", "phone": "+32470123456", "email": "amina@example.be", "language": "fr"}


@pytest.mark.parametrize(
    "number",
    [
        "0470 12 34 56",
        "0470/12.34.56",
        "+32470123456",
        "0032 470 123 456",
        "+32 (0)470 12 34 56",
        "470123456",
        "04 70 12 34 56",
    ],
)
def test_a_contact_is_taken_out_however_it_was_written(number: str) -> None:
    said = f"1080: je suis Amina Ouali, {number} ou AMINA@example.be, pour 12 000 euros"
    assert without(said, CONTACT) == f"1080: je suis {MASK}, {MASK} ou {MASK}, pour 12 000 euros"


def test_who_left_nothing_loses_nothing() -> None:
    assert without("Amina, 0470 12 34 56", {}) == "Amina, 0470 12 34 56"
    assert without("un an et 0471 12 34 56", {"name": "An", "phone": "+32470123456"}) == f"un {MASK} et 0471 12 34 56"
