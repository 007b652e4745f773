"""The text catalogue and the texts themselves: what a person would read wrong, or not at all, fails here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import institution_example
import pytest
import yaml
from fluent.syntax import FluentParser, ast

from tandem.policy import Policy
from tandem.texts import LANGUAGES, Catalogue, TextError, Value

PROJECT = Path(__file__).resolve().parent.parent
TEXTS = PROJECT / "texts"
# At every text's disposal: the figures of the day, and the settings of an institution that filled in all of them.
FIGURES: dict[str, Value] = {
    **Policy.load(PROJECT / "policy").figures(date(2026, 11, 22)),
    **institution_example.filled().values("fr"),
}
# What the caller adds to the figures, and nothing else: a text that asks for another name would never be sent.
GIVEN: dict[str, Value] = {
    "amount": 12000,
    "code": "K7QM-4XPD",
    "contact": "x",
    "contact_months": 6,
    "day": date(2026, 11, 24),
    "count": 2,
    "facts": "x",
    "json_link": "https://chat.example.be/privacy/copy/x?format=json",
    "label": "x",
    "state": "x",
    "answer": "x",
    "band_from": 30,
    "band_to": 49,
    "band_after": 50,
    "route": "x",
    "partners": "x (https://www.example.be)",
    "limit": 500,
    "line": "x",
    "lines": "x",
    "link": "https://chat.example.be/privacy/copy/x",
    "max": 2000,
    "messages": 12,
    "minutes": 60,
    "name": "Nadia",
    "number": "4000",
    "until": date(2027, 5, 24),
    "value": "x",
    "agencies": "x",
    "times": "de 9h à 12h",
    "start": "9h",
    "end": "12h",
    "first": "lundi",
    "last": "jeudi",
    "then": "vendredi de 9h à 12h",
    "address": "Rue de l'Exemple 1, 1000 Bruxelles",
    "hours": "x",
    "interest_month": 97,
    "postal_code": "4000",
    "purpose": "x",
    "town": "x",
    "at_day": "mardi 1er décembre",
    "at_clock": "10h30",
    "from_clock": "9h",
    "to_clock": "11h",
    "first_day": "lundi 30 novembre",
    "last_day": "dimanche 6 décembre",
    "never": "pas le lundi",
    "weekday": "lundi",
    "days": "lundi 30 novembre",
    "part": "le matin",
    "how": "par téléphone",
    "wish": "mardi 1er décembre, le matin",
    "time": "mercredi 23 septembre à 10h30",
    "where": "à La Louvière",
    "coach": "Amélie Exemple",
    "languages": "néerlandais et anglais",
    "place": "microStart Liège",
    "topic": "premier entretien",
}
# The desk is read by advisors alone, and its texts have their own tests.
PUBLIC = {
    language: sorted(set((TEXTS / language).glob("*.ftl")) - set((TEXTS / language).glob("desk*.ftl")))
    for language in LANGUAGES
}


def _yaml(path: str) -> Any:
    return yaml.safe_load((PROJECT / path).read_text(encoding="utf-8"))


POLICY_FACTS = _yaml("policy/facts.yml")["facts"]
ROUTES = _yaml("policy/routes.yml")["routes"]
ADVICE = _yaml("policy/advice.yml")["advice"]
INTENTS = _yaml("domain/intents.yml")["intents"]
ELSEWHERE = {
    "ask_explanation": "why-intro",
    "request_human": "human-requested",
    "nlu_fallback": "not-understood",
    "resume": "where-we-were",
    "care_suicide": "care-suicide",
    "care_violence": "care-violence",
    "care_distress": "care-distress",
}
TRILINGUAL = ("greeting-trilingual", "other-language")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load(TEXTS)


def dashed(name: str) -> str:
    return name.replace("_", "-")


def public_ids() -> list[str]:
    ids = []
    for file in PUBLIC["fr"]:
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        ids += [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]
    return ids


def written(language: str) -> Iterator[tuple[str, str]]:
    """Where, and each piece of text that an editor wrote (not the ids, not the variables)."""

    def pieces(node: object) -> Iterator[str]:
        if isinstance(node, ast.TextElement | ast.StringLiteral | ast.NumberLiteral):
            yield node.value
        elif isinstance(node, ast.BaseNode):
            for name, child in vars(node).items():
                if name not in {"id", "span", "comment"}:
                    yield from pieces(child)
        elif isinstance(node, list):
            for child in node:
                yield from pieces(child)

    for file in PUBLIC[language]:
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message | ast.Term):
                for piece in pieces(entry):
                    yield f"{language}/{file.name} {entry.id.name}", piece


# What exists


def test_the_three_languages_say_the_same_things(catalogue: Catalogue) -> None:
    assert catalogue.gaps() == ()


@pytest.mark.parametrize("intent", INTENTS)
def test_every_intent_has_an_answer(catalogue: Catalogue, intent: str) -> None:
    assert catalogue.has(ELSEWHERE.get(intent, f"answer-{dashed(intent)}"))


@pytest.mark.parametrize("fact", POLICY_FACTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_can_be_asked_asked_again_explained_and_recapped(
    catalogue: Catalogue, fact: str, language: str
) -> None:
    values = POLICY_FACTS[fact].get("values", [])
    for question in (f"ask-{dashed(fact)}", f"ask-{dashed(fact)}-again"):
        assert set(catalogue.choices(language, question)) == {*values, "dont-know"}
    for prefix in ("unclear", "why", "fact"):
        assert catalogue.has(f"{prefix}-{dashed(fact)}")


def test_every_route_reason_and_advice_has_its_text(catalogue: Catalogue) -> None:
    regions = [
        f"{entry['id']}_{region}"
        for entry in ADVICE
        if entry.get("by_region")
        for region in ("brussels", "flanders", "wallonia")
    ]
    wanted = [f"route-{dashed(route['id'])}" for route in ROUTES]
    wanted += [
        f"reason-{dashed(reason)}"
        for reason in re.findall(r"reason: (\w+)", (PROJECT / "policy/routes.yml").read_text())
    ]
    wanted += [f"next-{dashed(code)}" for code in (*(entry["id"] for entry in ADVICE), *regions)]
    assert [id_ for id_ in wanted if not catalogue.has(id_)] == []


def test_every_figure_is_shown_and_every_variable_is_known(catalogue: Catalogue) -> None:
    used = frozenset().union(*(catalogue.variables("fr", id_) for id_ in public_ids()))
    assert used - FIGURES.keys() == GIVEN.keys()
    assert set(_yaml("policy/figures.yml")) <= used


# How it reads


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_sent(catalogue: Catalogue, language: str) -> None:
    for id_ in public_ids():
        text = catalogue.text(language, id_, **FIGURES, **GIVEN)
        for piece in (text.text, *(choice.title for choice in text.choices)):
            assert piece.strip(), id_
            assert not re.search(r"[{}$⁨⁩]|\?\?\?", piece), (id_, piece)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_stands_in_a_text(language: str) -> None:
    assert [(where, piece) for where, piece in written(language) if re.search(r"\d", piece)] == []


DECISIONS = {
    "fr": r"accept|refus|approuv|approbation|rejet|octro|éligib|agré[ée]",
    "nl": r"weiger|goedkeur|goedgekeur|toegekend|toeken|afgewezen|afwijz|aanvaard|accepteer|in aanmerking",
    "en": r"accept|refus|approv|reject|declin|eligib|granted",
}
TOO_FAMILIAR = {
    "fr": r"\b(tu|toi|ton|tes|t')\b",
    "nl": r"\b(je|jij|jou|jouw|jullie)\b",
    "en": r"\b(gonna|wanna)\b",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_sounds_like_a_decision_on_credit(language: str) -> None:
    assert [(where, piece) for where, piece in written(language) if re.search(DECISIONS[language], piece, re.I)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_are_addressed_with_respect(language: str) -> None:
    found = [(where, piece) for where, piece in written(language) if re.search(TOO_FAMILIAR[language], piece, re.I)]
    # The greeting in three languages holds French and Dutch words everywhere ("je suis" is no Dutch "je").
    assert [(where, piece) for where, piece in found if not where.endswith(TRILINGUAL)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_institution_is_named_as_it_names_itself(language: str) -> None:
    names = {name for _, piece in written(language) for name in re.findall(r"microstart(?!\.be)", piece, re.I)}
    assert names == {"microStart"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(catalogue: Catalogue, language: str) -> None:
    lengths: list[int] = []
    for id_ in public_ids():
        text = catalogue.text(language, id_, **FIGURES, **GIVEN).text
        words = [len(re.findall(r"\w+", sentence)) for sentence in re.split(r"[.!?…](?=\s|$)|[\n;]|: ", text)]
        words = [count for count in words if count]
        assert max(words) <= 26, (id_, text)
        assert sum(words) / len(words) <= 15, (id_, text)
        lengths += words
    assert sum(lengths) / len(lengths) <= 11


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_and_choices_fit_in_whatsapp(catalogue: Catalogue, language: str) -> None:
    for id_ in public_ids():
        text = catalogue.text(language, id_, **FIGURES, **GIVEN)
        titles = [choice.title for choice in text.choices]
        assert len(text.text) <= 1024, id_
        assert len(titles) <= 10, id_
        assert len(set(titles)) == len(titles), id_
        # Up to three choices are buttons, more are the rows of a list.
        assert all(len(title) <= (20 if len(titles) <= 3 else 24) for title in titles), (id_, titles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_label_of_a_fact_fits_a_list_of_what_to_change(catalogue: Catalogue, language: str) -> None:
    labels = [catalogue.text(language, f"fact-{dashed(fact)}", **FIGURES).text for fact in POLICY_FACTS]
    assert all(len(label) <= 24 for label in labels), labels


DISCLOSURE = {
    "fr": ("assistant automatique", "pas une personne", "personnes décident"),
    "nl": ("automatische assistent", "geen mens", "beslissen mensen|mensen beslissen"),
    "en": ("automated assistant", "not a person", "people decide|people do"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("greeting", ["greeting", "back"])
def test_the_first_words_say_it_is_a_machine_that_does_not_decide(
    catalogue: Catalogue, language: str, greeting: str
) -> None:
    said = catalogue.text(language, greeting)
    assert all(re.search(part, said.text, re.I) for part in DISCLOSURE[language])
    assert "/request_human" in {choice.payload for choice in said.choices}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_language_is_greeted_in_all_three(catalogue: Catalogue, language: str) -> None:
    said = catalogue.text(language, "greeting-trilingual")
    assert all(re.search(part, said.text, re.I) for parts in DISCLOSURE.values() for part in parts)
    assert [choice.id for choice in said.choices] == [f"lang-{name}" for name in LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_greeting_offers_the_two_other_languages(catalogue: Catalogue, language: str) -> None:
    offered = [id_ for id_ in catalogue.choices(language, "greeting") if id_.startswith("lang-")]
    assert offered == [f"lang-{name}" for name in LANGUAGES if name != language]


# What a choice means


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_under_a_question_names_its_fact(catalogue: Catalogue, language: str) -> None:
    payloads = {choice.id: choice.payload for choice in catalogue.text(language, "ask-existing-client-again").choices}
    assert payloads == {
        "no": '/inform{"existing_client": "no"}',
        "up_to_date": '/inform{"existing_client": "up_to_date"}',
        "in_difficulty": '/inform{"existing_client": "in_difficulty"}',
        "dont-know": '/inform{"existing_client": "unknown"}',
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_yes_and_no_elsewhere_answer_what_was_just_asked(catalogue: Catalogue, language: str) -> None:
    choices = catalogue.text(language, "offer-contact", contact_months=6).choices
    assert [(choice.id, choice.payload) for choice in choices] == [("yes", "/affirm"), ("no", "/deny")]


def test_every_payload_is_something_the_dialogue_understands(catalogue: Catalogue) -> None:
    payloads = {
        choice.payload for id_ in public_ids() for choice in catalogue.text("fr", id_, **FIGURES, **GIVEN).choices
    } | set(_yaml("texts/choices.yml")["choices"].values())
    assert {payload.removeprefix("/").split("{")[0] for payload in payloads} <= {
        *INTENTS,
        "nlu_fallback",
        # the service answers these by itself
        "impact",
    }


# The loader


def folder(tmp_path: Path, french: str, more: str = "", choices: str = "facts: [stage]\nchoices: {}\n") -> Path:
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.ftl").write_text(french if language == "fr" else "hello = x\n", encoding="utf-8")
    (tmp_path / "fr" / "b.ftl").write_text(more, encoding="utf-8")
    (tmp_path / "choices.yml").write_text(choices, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("french", "more", "said"),
    [
        pytest.param("hello = x\n\nbad message\n", "", r"fr/a\.ftl:3: not readable", id="broken"),
        pytest.param(
            "hello = x\n", "# again\nhello = y\n", r"fr/b\.ftl:2: hello already stands at fr/a\.ftl:1", id="twice"
        ),
        pytest.param("hello = { other }\n", "", r"fr/a\.ftl:1: hello refers to other", id="dangling"),
        pytest.param("hello = { FOO($x) }\n", "", r"fr/a\.ftl:1: hello uses FOO\(\)", id="function"),
        pytest.param("hello =\n    .choice-x = X\n", "", r"fr/a\.ftl:1: hello has no text", id="empty"),
        pytest.param("hello = x\n    .choice-x = X\n", "", r"fr/a\.ftl:1: choice x of hello", id="meaning"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, french: str, more: str, said: str) -> None:
    with pytest.raises(TextError, match=said):
        Catalogue.load(folder(tmp_path, french, more))


@pytest.mark.parametrize(
    "choices",
    ["", "facts: stage\nchoices: {}\n", "facts: []\nchoices: {go: start}\n"],
    ids=["empty", "shape", "payload"],
)
def test_bad_choices_are_refused(tmp_path: Path, choices: str) -> None:
    with pytest.raises(TextError, match=r"choices\.yml"):
        Catalogue.load(folder(tmp_path, "hello = x\n", choices=choices))


def test_a_language_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="texts of this language"):
        Catalogue.load(tmp_path)


def test_differences_between_languages_are_named(tmp_path: Path) -> None:
    french = "hello = { $x }\nalone = x\nask-stage = x\n    .choice-idea = Y\n"
    gaps = Catalogue.load(folder(tmp_path, french)).gaps()
    assert [gap.split(":")[0] for gap in gaps] == ["alone", "ask-stage", "hello"]
    assert "missing in nl, en" in gaps[0]


def test_an_unknown_id_is_named(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError, match="no-such-text"):
        catalogue.text("nl", "no-such-text")
    with pytest.raises(KeyError, match=r"ask-stage\.choice-never"):
        catalogue.title("nl", "ask-stage", "choice-never")
    assert not catalogue.has("no-such-text")


def test_a_missing_value_is_an_error_that_names_no_other_value(catalogue: Catalogue) -> None:
    with pytest.raises(TextError, match=r"\$value") as raised:
        catalogue.text("fr", "recap-line", label="Nadia")
    assert "Nadia" not in str(raised.value)


@pytest.mark.parametrize(
    ("language", "amount", "rate", "day"),
    [
        ("fr", "25\u202f000", "12,13", "1er mars 2018"),
        ("nl", "25.000", "12,13", "1 maart 2018"),
        ("en", "25,000", "12.13", "1 March 2018"),
    ],
)
def test_numbers_and_dates_are_written_as_in_belgium(
    catalogue: Catalogue, language: str, amount: str, rate: str, day: str
) -> None:
    assert catalogue.text(language, "value-amount", amount=25000).text.startswith(amount)
    for value, expected in ((12.13, rate), (date(2018, 3, 1), day), ("2011", "2011")):
        assert expected in catalogue.text(language, "recap-line", label="x", value=value).text


def test_a_moment_must_be_put_in_words_by_the_caller(catalogue: Catalogue) -> None:
    with pytest.raises(TypeError):
        catalogue.text("fr", "recap-line", label="x", value=datetime(2026, 11, 24, 14, 0))  # noqa: DTZ001


def test_french_signs_stay_on_the_line_of_their_word(catalogue: Catalogue) -> None:
    assert "\u00a0?" in catalogue.text("fr", "ask-need").text
    assert " ?" not in catalogue.text("fr", "ask-need").text


def test_what_a_person_wrote_is_never_read_as_a_text(catalogue: Catalogue) -> None:
    assert "{ greeting }" in catalogue.text("en", "contact-thanks", name="{ greeting }").text
