"""The person's own case: what is known of somebody changes the answer, and what is not known changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from answer_cases import AGENCIES, CATALOGUE, CODES, DIRECTORY, FIGURES, INSTITUTIONS, POLICY, TODAY, say

from tandem.answers import Person, Sources, addition, spoken_of
from tandem.booking.model import Agency
from tandem.institution import Institution
from tandem.prequalification.answers import Heard
from tandem.texts import LANGUAGES

everywhere = pytest.mark.parametrize("language", LANGUAGES)


def title_of(language: str, text_id: str) -> str:
    return CATALOGUE.text(language, text_id, **FIGURES).text


def case(language: str, id_: str, **values: Any) -> str:
    return CATALOGUE.text(language, f"case-{id_}", **FIGURES, **values).text


# Amounts


@everywhere
@pytest.mark.parametrize(
    ("amount", "what", "next_step"),
    [
        (499, "below", "/book_coaching"),
        (500, "inside", "/check_eligibility"),
        (25000, "inside", "/check_eligibility"),
        (25001, "above", "/ask_bank_cofinancing"),
    ],
)
def test_an_amount_is_compared_with_the_limits_of_the_day(
    language: str, amount: int, what: str, next_step: str
) -> None:
    text, payloads = say("ask_amount", {"amount": amount}, language=language)
    assert text.endswith("\n\n" + case(language, f"ask-amount-{what}", amount=amount))
    assert payloads[0] == next_step


@everywhere
def test_what_is_not_known_or_was_answered_with_i_dont_know_adds_nothing(language: str) -> None:
    alone = say("ask_amount", language=language)
    assert say("ask_amount", {"amount": "unknown"}, language=language) == alone
    assert say("ask_amount", {"amount": "no number"}, language=language) == alone
    assert "\n\n" not in alone[0]


@everywhere
def test_too_much_for_a_microcredit_is_an_argument_for_a_bank_beside_it(language: str) -> None:
    text, payloads = say("ask_bank_cofinancing", {"amount": 40000, "bank_contact": "not_asked"}, language=language)
    assert case(language, "ask-bank-cofinancing-above", amount=40000) in text
    assert payloads[0] == "/request_human"


# The price is calculated only from a rate that the institution has told


@everywhere
def test_without_a_rate_no_price_is_calculated(language: str) -> None:
    known = {"amount": 8000, "stage": "starting_soon"}
    text, _ = say("ask_cost", known, language=language)
    assert text == say("ask_cost", language=language)[0]
    assert title_of(language, "untold-interest") in text


@everywhere
@pytest.mark.parametrize(
    ("stage", "month"), [("starting_soon", 65), ("active_under_1y", 65), ("active_1y_plus", 57), ("idea", 65)]
)
def test_with_a_rate_the_first_month_is_an_example(language: str, stage: str, month: int) -> None:
    text, _ = say("ask_cost", {"amount": 8000, "stage": stage}, language=language, institution=INSTITUTIONS["filled"])
    assert text.endswith(case(language, "ask-cost-example", amount=8000, interest_month=month))


@everywhere
@pytest.mark.parametrize("known", [{"amount": 8000}, {"stage": "idea"}, {"amount": 26000, "stage": "idea"}])
def test_no_example_without_stage_or_amount_or_beyond_the_limits(language: str, known: dict[str, Any]) -> None:
    filled = INSTITUTIONS["filled"]
    assert say("ask_cost", known, language=language, institution=filled) == say(
        "ask_cost", language=language, institution=filled
    )


# Regions: partners of the directory, in their region and only until their last day


@everywhere
@pytest.mark.parametrize(
    ("intent", "region", "named", "not_named"),
    [
        ("ask_other_lenders", "brussels", ("Crédal", "Impulskrediet", "Brusoc"), ()),
        ("ask_other_lenders", "wallonia", ("Crédal",), ("Impulskrediet", "Brusoc")),
        ("ask_other_lenders", "flanders", ("Impulskrediet",), ("Crédal", "Brusoc")),
        ("ask_public_support", "brussels", ("1819", "hub.brussels"), ("1890", "VLAIO", "Airbag")),
        ("ask_public_support", "wallonia", ("1890", "Wallonie Entreprendre", "Airbag"), ("1819", "VLAIO")),
        ("ask_public_support", "flanders", ("VLAIO", "PMV"), ("1819", "1890", "Airbag")),
        ("ask_family_loan_tax", "brussels", ("Proxi",), ("Winwin", "Coup de Pouce")),
        ("ask_family_loan_tax", "flanders", ("Winwin",), ("Proxi", "Coup de Pouce")),
        ("ask_family_loan_tax", "wallonia", ("Coup de Pouce",), ("Proxi", "Winwin")),
        ("ask_start_steps", "flanders", ("VLAIO",), ("1819", "1890")),
        ("ask_personal_loan", "flanders", ("OCMW",), ("Crédal",)),
        ("ask_women_support", "brussels", ("Women in Business",), ()),
        ("ask_women_support", "flanders", (), ("Women in Business",)),
    ],
)
def test_each_region_has_its_own(
    language: str, intent: str, region: str, named: tuple[str, ...], not_named: tuple[str, ...]
) -> None:
    if language == "fr":
        named = tuple(name.replace("OCMW", "CPAS") for name in named)
    text, _ = say(intent, {"postal_code": CODES[region]}, language=language)
    assert [name for name in named if name not in text] == []
    assert [name for name in not_named if name in text] == []


@everywhere
@pytest.mark.parametrize("intent", ["ask_other_lenders", "ask_public_support", "ask_family_loan_tax"])
def test_without_a_region_all_three_are_told_in_short(language: str, intent: str) -> None:
    text, _ = say(intent, language=language)
    dashed = intent.replace("_", "-")
    assert all(
        case(language, f"{dashed}-{region}", partners="§").split("§")[0].strip() in text
        for region in ("brussels", "flanders", "wallonia")
    )
    assert "http" not in text


@everywhere
def test_a_partner_is_not_named_after_its_last_day(language: str) -> None:
    text, _ = say("ask_other_lenders", {"postal_code": "1000"}, language=language, today=date(2028, 1, 1))
    assert text == title_of(language, "answer-ask-other-lenders")


@everywhere
def test_a_scheme_that_has_ended_is_not_shown_as_open(language: str) -> None:
    text, _ = say("ask_other_lenders", {"postal_code": "4000"}, language=language)
    assert "Coup de Pouce" not in text


@everywhere
@pytest.mark.parametrize(("work", "told"), [("unemployed", True), ("employee", False), ("unknown", True)])
def test_sums_for_jobseekers_are_told_to_who_may_be_one(language: str, work: str, told: bool) -> None:
    text, _ = say("ask_public_support", {"postal_code": "1000", "work_situation": work}, language=language)
    assert (case(language, "ask-public-support-allowance") in text) is told


# The person's situation


@everywhere
def test_who_is_on_sick_pay_hears_first_of_the_medical_adviser(language: str) -> None:
    text, payloads = say("ask_social_assistance", {"work_situation": "incapacity"}, language=language)
    partner = next(one for one in DIRECTORY.partners if one.id == "mutual_fund")
    assert partner.names[language] in text
    assert partner.purposes[language] in text
    assert payloads[0] == "/book_coaching"
    assert text.index({"fr": "médecin-conseil", "nl": "adviserend arts", "en": "medical adviser"}[language]) < 500


@everywhere
@pytest.mark.parametrize(
    ("intent", "known", "next_step"),
    [
        ("ask_unemployment_benefit", {"work_situation": "employee"}, "/ask_side_business"),
        ("ask_unemployment_benefit", {"work_situation": "incapacity"}, "/ask_social_assistance"),
        ("ask_social_assistance", {"work_situation": "unemployed"}, "/ask_unemployment_benefit"),
        ("ask_side_business", {"work_situation": "unemployed"}, "/ask_unemployment_benefit"),
        ("ask_side_business", {"work_situation": "social_assistance"}, "/ask_social_assistance"),
        ("ask_side_business", {"work_situation": "student"}, "/ask_student_status"),
        ("ask_start_steps", {"self_employed_right": "no"}, "/ask_residence_permit"),
        ("ask_start_steps", {"work_situation": "unemployed"}, "/ask_unemployment_benefit"),
        ("ask_age", {"adult": "no"}, "/book_coaching"),
        ("ask_bank_refusal", {"bank_contact": "part_offered"}, "/ask_bank_cofinancing"),
        ("ask_bank_refusal", {"bank_contact": "did_not_dare"}, "/check_eligibility"),
        ("ask_repayment", {"existing_client": "in_difficulty"}, "/request_human"),
        ("ask_second_loan", {"existing_client": "in_difficulty"}, "/request_human"),
        ("ask_debt_settlement", {"debt_settlement": "collective"}, "/book_coaching"),
        ("ask_conditions", {"debt_settlement": "collective", "amount": 8000}, "/book_coaching"),
        ("ask_conditions", {"amount": 8000}, "/ask_explanation"),
        ("ask_microcredit", {"stage": "idea"}, "/book_coaching"),
        ("ask_microcredit", {"purpose": "private", "stage": "idea"}, "/ask_personal_loan"),
        ("ask_use_of_funds", {"purpose": "private"}, "/ask_personal_loan"),
        ("ask_residence_permit", {"self_employed_right": "yes"}, "/check_eligibility"),
        ("ask_diploma_experience", {"postal_code": "4000", "sector": "horeca"}, "/ask_start_steps"),
    ],
)
def test_the_next_step_follows_from_what_is_known(
    language: str, intent: str, known: dict[str, Any], next_step: str
) -> None:
    text, payloads = say(intent, known, language=language)
    assert payloads[0] == next_step
    assert "\n\n" in text


@everywhere
def test_nobody_in_flanders_is_asked_for_a_proof_of_skill(language: str) -> None:
    text, _ = say("ask_diploma_experience", {"postal_code": "9000", "sector": "horeca"}, language=language)
    assert text.endswith(case(language, "ask-diploma-experience-flanders"))


@everywhere
def test_a_shop_needs_no_proof_of_skill_anywhere(language: str) -> None:
    text, _ = say("ask_diploma_experience", {"postal_code": "4000", "sector": "retail"}, language=language)
    assert text == say("ask_diploma_experience", language=language)[0]


@everywhere
@pytest.mark.parametrize("region", CODES)
def test_collective_settlement_names_who_helps_there(language: str, region: str) -> None:
    text, _ = say(
        "ask_debt_settlement", {"postal_code": CODES[region], "debt_settlement": "collective"}, language=language
    )
    assert "(https://" in text
    assert "\n– " in text


# What the institution has to supply


@everywhere
@pytest.mark.parametrize(
    ("intent", "setting"),
    [
        ("ask_duration", "duration"),
        ("ask_repayment", "early_repayment"),
        ("ask_documents", "documents"),
        ("ask_guarantee", "guarantor"),
        ("ask_processing_time", "answer_delay"),
        ("ask_honour_loan", "honour_loan"),
        ("ask_second_loan", "second_loan"),
        ("ask_accompaniment", "coaching_format"),
        ("ask_training", "training_page"),
        ("ask_credit_register", "credit_register"),
        ("ask_residence_permit", "residence_permit"),
        ("ask_sector", "excluded_activities"),
        ("ask_contact", "phone"),
        ("ask_cost", "interest"),
    ],
)
def test_a_setting_replaces_the_words_that_an_advisor_will_tell(language: str, intent: str, setting: str) -> None:
    dashed = setting.replace("_", "-")
    filled = INSTITUTIONS["filled"]
    untold = title_of(language, f"untold-{dashed}")
    told = CATALOGUE.text(language, f"told-{dashed}", **FIGURES, **filled.values(language)).text
    empty_text, filled_text = (
        say(intent, language=language, institution=institution)[0] for institution in INSTITUTIONS.values()
    )
    assert untold in empty_text
    assert told not in empty_text
    assert told in filled_text
    assert untold not in filled_text


@everywhere
@pytest.mark.parametrize(
    ("intent", "setting"),
    [
        ("ask_cost", "file_fee"),
        ("ask_conditions", "application_page"),
        ("ask_contact", "complaints"),
        ("ask_contact", "phone_hours"),
        ("ask_organisation", "supervision"),
        ("ask_volunteering", "volunteer_page"),
        ("ask_privacy", "privacy_page"),
    ],
)
def test_a_setting_that_nobody_misses_is_only_told_when_it_is_there(language: str, intent: str, setting: str) -> None:
    told = str(INSTITUTIONS["filled"].values(language)[setting])
    texts = {
        name: say(intent, language=language, institution=institution)[0].replace("\u00a0", " ")
        for name, institution in INSTITUTIONS.items()
    }
    assert told in texts["filled"]
    assert told not in texts["empty"]


def without(setting: str) -> Institution:
    filled = INSTITUTIONS["filled"]
    told = {id_: value for id_, value in filled._told.items() if id_ != setting}
    return Institution(told)


@everywhere
def test_hours_are_not_told_without_a_number_to_call(language: str) -> None:
    text, _ = say("ask_contact", language=language, institution=without("phone"))
    assert str(INSTITUTIONS["filled"].values(language)["phone_hours"]) not in text


# Agencies


@everywhere
@pytest.mark.parametrize(
    ("code", "town"),
    [
        ("4000", {"fr": "Liège", "nl": "Luik", "en": "Liège"}),
        ("9000", {"fr": "Gand", "nl": "Gent", "en": "Ghent"}),
        ("2000", {"fr": "Anvers", "nl": "Antwerpen", "en": "Antwerp"}),
        ("1000", {"fr": "Bruxelles", "nl": "Brussel", "en": "Brussels"}),
        ("6000", {"fr": "Charleroi", "nl": "Charleroi", "en": "Charleroi"}),
    ],
)
def test_the_nearest_town_in_the_language_of_the_talk(language: str, code: str, town: dict[str, str]) -> None:
    text, _ = say("ask_agencies", {"postal_code": code}, language=language)
    assert text.endswith(case(language, "ask-agencies-near", postal_code=code, town=town[language]))


@everywhere
def test_the_nearest_addresses_are_told_with_their_hours(language: str) -> None:
    brussels, molenbeek, ghent, _ = AGENCIES["filled"]
    near, _ = say("ask_agencies", {"postal_code": "1000"}, language=language, agencies=AGENCIES["filled"])
    assert [str(one.address) in near for one in (brussels, molenbeek, ghent)] == [True, True, False]
    assert "02 000 00 01" in near
    assert case(language, "ask-agencies-published") not in near
    hours = {
        "fr": (
            "Heures : du lundi au jeudi de 9h à 12h30 et de 13h30 à 17h ; vendredi de 9h à 12h.",
            "mardi et jeudi de 9h à 12h.",
        ),
        "nl": (
            "Uren: maandag tot donderdag van 9 tot 12.30 uur en van 13.30 tot 17 uur; vrijdag van 9 tot 12 uur.",
            "dinsdag en donderdag van 9 tot 12 uur.",
        ),
        "en": (
            "Hours: Monday to Thursday, 09:00 to 12:30 and 13:30 to 17:00; Friday, 09:00 to 12:00.",
            "Tuesday and Thursday, 09:00 to 12:00.",
        ),
    }
    assert all(one in near for one in hours[language]), near


@everywhere
def test_an_address_that_is_not_known_is_said_to_be_unknown(language: str) -> None:
    near, _ = say("ask_agencies", {"postal_code": "4000"}, language=language, agencies=AGENCIES["filled"])
    name = AGENCIES["filled"][3].names[language]
    assert near.endswith(CATALOGUE.text(language, "agency-unknown", name=name).text)
    assert "Gent" not in near.rsplit("\n", 1)[1]
    nothing = tuple(replace(one, address=None) for one in AGENCIES["filled"])
    assert say("ask_agencies", language=language, agencies=nothing) == say("ask_agencies", language=language)


@everywhere
def test_an_agency_that_is_closed_is_not_named(language: str) -> None:
    closed = tuple(replace(one, active=one.id != "ghent") for one in AGENCIES["filled"])
    everything, _ = say("ask_agencies", language=language, agencies=AGENCIES["filled"])
    without_ghent, _ = say("ask_agencies", language=language, agencies=closed)
    assert "Voorbeeldstraat" in everything
    assert "Voorbeeldstraat" not in without_ghent


@everywhere
def test_many_agencies_are_told_by_their_names(language: str) -> None:
    names = ("Antwerp", "Hasselt", "Namur", "Mons", "Mons")
    many = tuple(
        Agency(id=f"a{number}", names=dict.fromkeys(LANGUAGES, name), address=f"{name} street 1", postal_code="2000")
        for number, name in enumerate(names)
    )
    text, _ = say("ask_agencies", language=language, agencies=many)
    assert "Antwerp, Hasselt, Namur, Mons" in text
    assert text.count("Mons") == 1
    assert "street" not in text


# What the question itself is about


def entity(name: str, value: Any, **more: Any) -> dict[str, Any]:
    return {"entity": name, "value": value, **more}


@everywhere
def test_an_amount_in_the_question_is_what_the_answer_is_about(language: str) -> None:
    text, _ = say("ask_amount", {"amount": 8000}, language=language, entities=(entity("amount", 40000),))
    assert case(language, "ask-amount-above", amount=40000) in text


@everywhere
def test_a_town_in_the_question_is_what_the_answer_is_about(language: str) -> None:
    liege = entity("place", "Liège", postal_code="4000")
    text, _ = say("ask_agencies", {"postal_code": "1000"}, language=language, entities=(liege,))
    assert title_of(language, "town-liege") in text.rsplit("\n", 1)[1]


@everywhere
def test_a_trade_in_the_question_is_what_the_answer_is_about(language: str) -> None:
    text, _ = say("ask_sector", language=language, entities=(entity("sector", "transport"),))
    assert case(language, "ask-sector-transport") in text


@pytest.mark.parametrize(
    "text",
    ["mon frère est au chômage, garde-t-il son allocation ?", "mijn broer is werkloos, mag hij starten?"],
)
def test_a_brothers_situation_is_not_the_persons_own(text: str) -> None:
    heard = Heard(text, "ask_unemployment_benefit", 0.9, (("work_situation", "unemployed"),))
    assert spoken_of(POLICY, heard, {}).said("work_situation") is None


def test_the_persons_own_situation_in_the_question_counts() -> None:
    heard = Heard("ma banque a refusé, que faire ?", "ask_bank_refusal", 0.9)
    assert spoken_of(POLICY, heard, {}).said("bank_contact") == "refused"


@pytest.mark.parametrize(
    ("intent", "fact", "other"),
    [("ask_agencies", "postal_code", "amount"), ("ask_amount", "amount", "postal_code")],
)
def test_a_number_of_two_kinds_counts_as_what_the_question_is_about(intent: str, fact: str, other: str) -> None:
    heard = Heard("4000 ?", intent, 0.9, (("amount", 4000), ("postal_code", "4000")))
    person = spoken_of(POLICY, heard, {})
    assert person.said(fact) in (4000, "4000")
    assert person.said(other) is None


def test_a_value_that_the_policy_does_not_know_is_not_taken() -> None:
    heard = Heard("x ?", "ask_sector", 0.9, (("sector", "mining"), ("amount", -5), ("postal_code", "0001")))
    assert spoken_of(POLICY, heard, {}).facts == {}


# In the dialogue


@everywhere
@pytest.mark.parametrize("form", ["prequalification_form", "contact_form"])
def test_inside_a_form_the_case_is_told_and_the_choices_are_left_to_the_question(language: str, form: str) -> None:
    inside, payloads = say("ask_amount", {"amount": 40000}, language=language, form=form)
    assert inside == say("ask_amount", {"amount": 40000}, language=language)[0]
    assert payloads == []


@everywhere
@pytest.mark.parametrize("intent", ["greet", "thank", "book_coaching", "out_of_scope", "chitchat"])
def test_what_is_no_question_adds_nothing(language: str, intent: str) -> None:
    sources = Sources(CATALOGUE, FIGURES, INSTITUTIONS["filled"], DIRECTORY, TODAY)
    added = addition(intent, Person({"amount": 40000, "postal_code": "1000"}), sources, language)
    assert (added.text, added.choices) == ("", ())
