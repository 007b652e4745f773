"""Sums of money: every way of writing one, and the numbers that are none."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.entities.extract import extract

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 (wall time)


def amounts(text: str, language: str) -> list[int | str]:
    return [e.value for e in extract(text, language, NOW) if e.name == "amount"]


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15k", 15_000),
        ("15 K", 15_000),
        ("2,5k", 2_500),
        ("2.5k", 2_500),
        ("€15k", 15_000),
        ("15k€", 15_000),
        ("15.000 €", 15_000),
        ("15 000€", 15_000),
        ("15\u202f000 €", 15_000),
        ("15\u00a0000", 15_000),
        ("12 500,00 EUR", 12_500),
        ("12.500,00", 12_500),
        ("€ 12.500", 12_500),
        ("15,000", 15_000),
        ("15'000", 15_000),
        ("15000", 15_000),
        ("15000euros", 15_000),
        ("EUR 8000", 8_000),
        ("20.000,-", 20_000),
        ("500 euro", 500),
        ("50 €", 50),
        ("120000", 120_000),
        ("1.250.000 €", 1_250_000),
        ("25 k euros", 25_000),
    ],
)
def test_digits(language: str, text: str, value: int) -> None:
    assert amounts(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "quinze mille", 15_000),
        ("fr", "nonante mille", 90_000),
        ("fr", "quatre-vingt-dix mille euros", 90_000),
        ("fr", "septante-cinq mille", 75_000),
        ("fr", "douze mille cinq cents", 12_500),
        ("fr", "vingt et un mille", 21_000),
        ("fr", "5 mille", 5_000),
        ("fr", "dix-sept mille cinq cents euros", 17_500),
        ("fr", "mille euros", 1_000),
        ("fr", "il me faudrait huit mille balles", 8_000),
        ("fr", "cinq cents euros", 500),
        ("fr", "QUINZE MILLE EUROS", 15_000),
        ("nl", "vijftienduizend", 15_000),
        ("nl", "vijftien duizend euro", 15_000),
        ("nl", "twaalfduizend vijfhonderd", 12_500),
        ("nl", "tweeëntwintigduizend", 22_000),
        ("nl", "tweeentwintigduizend", 22_000),
        ("nl", "vijfentwintighonderd euro", 2_500),
        ("nl", "anderhalf duizend", 1_500),
        ("nl", "5 duizend", 5_000),
        ("nl", "tienduizend euro", 10_000),
        ("en", "fifteen thousand", 15_000),
        ("en", "ten grand", 10_000),
        ("en", "fifteen hundred euros", 1_500),
        ("en", "twenty-five thousand", 25_000),
        ("en", "a thousand euros", 1_000),
        ("en", "5 thousand", 5_000),
        ("en", "half a million", 500_000),
        ("en", "one hundred and twenty thousand", 120_000),
        ("en", "10 grand", 10_000),
        ("fr", "ik bedoel vijftienduizend", 15_000),
        ("en", "quinze mille please", 15_000),
    ],
)
def test_words(language: str, text: str, value: int) -> None:
    assert amounts(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("fr", "entre dix et quinze mille", 10_000, 15_000),
        ("fr", "10-15k", 10_000, 15_000),
        ("fr", "5 à 10000", 5_000, 10_000),
        ("fr", "de 8.000 à 12.000 €", 8_000, 12_000),
        ("fr", "10 ou 15 mille euros", 10_000, 15_000),
        ("nl", "tussen de 10 en 15 duizend", 10_000, 15_000),
        ("nl", "vijf à zesduizend euro", 5_000, 6_000),
        ("nl", "8.000 tot 12.000 euro", 8_000, 12_000),
        ("en", "between ten and fifteen thousand", 10_000, 15_000),
        ("en", "8k to 12k", 8_000, 12_000),
        ("fr", "500 à 15.000 euros", 500, 15_000),
    ],
)
def test_a_range_gives_two_low_then_high(language: str, text: str, low: int, high: int) -> None:
    assert amounts(text, language) == [low, high]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "j'ai 45 ans"),
        ("fr", "10% d'intérêt"),
        ("fr", "à 14h30"),
        ("fr", "le 12/05/2027"),
        ("fr", "en 2020"),
        ("fr", "depuis 2019"),
        ("fr", "j'ai eu un crédit en 2019"),
        ("fr", "un prêt à zéro pour cent"),
        ("fr", "6 pour cent, c'est ça ?"),
        ("nl", "ik had een lening in mei 2021"),
        ("nl", "90 euro per uur"),
        ("en", "the app gives error 504"),
        ("en", "need €€€ 4 my shop"),
        ("fr", "0470 12 34 56"),
        ("fr", "+32 2 123 45 67"),
        ("fr", "4000 Liège"),
        ("fr", "1080 Molenbeek"),
        ("fr", "sur 36 mois"),
        ("fr", "3 grands restaurants"),
        ("fr", "j'ai 3 enfants"),
        ("fr", "rue de la Loi 155"),
        ("fr", "merci mille fois"),
        ("fr", "un prêt"),
        ("fr", "85.07.30-033.28"),
        ("fr", "BE68 5390 0754 7034"),
        ("fr", "BE 0123.456.789"),
        ("fr", "le 3 décembre"),
        ("fr", "deux fois"),
        ("nl", "ik ben 45 jaar"),
        ("nl", "morgen om 10u"),
        ("nl", "om 10 uur"),
        ("nl", "in 2020"),
        ("nl", "9000 Gent"),
        ("nl", "24 maanden"),
        ("nl", "onze zaak"),
        ("nl", "duizend keer bedankt"),
        ("nl", "ik heb 2 werknemers"),
        ("nl", "geboren in 1985"),
        ("nl", "een lening"),
        ("en", "I'm 45 years old"),
        ("en", "at 2 pm"),
        ("en", "since 2019"),
        ("en", "3 employees"),
        ("en", "a grand opening"),
        ("en", "over 24 months"),
        ("en", "one loan"),
        ("en", "100 percent"),
        ("en", "on 12 May"),
        ("en", "2 or 3 times"),
    ],
)
def test_other_numbers_are_no_amounts(language: str, text: str) -> None:
    assert amounts(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "je gagne 1500 euros par mois et je voudrais emprunter 8000", 8_000),
        ("fr", "apport de 5000, il me faut 20000", 20_000),
        ("fr", "j'ai 45 ans et il me faut 12.000 € sur 24 mois", 12_000),
        ("fr", "j'ai 2000 euros de dettes mais je cherche 6000 euros", 6_000),
        ("nl", "mijn huur is 800 euro en ik heb 10.000 euro nodig", 10_000),
        ("nl", "ik ben 30 jaar en wil 5 duizend lenen", 5_000),
        ("nl", "met 3000 euro spaargeld, ik zoek 9000 euro", 9_000),
        ("en", "I earn 1800 a month, I need a loan of 7500", 7_500),
        ("en", "my rent is 900 euros, I want to borrow 15k", 15_000),
        ("en", "sorry, I meant 12,000 not 20,000", 12_000),
        ("fr", "pas 20.000, 12.000", 12_000),
        ("fr", "ce n'est plus 11 000 mais 13 400", 13_400),
        ("fr", "vous avez noté 9000 mais j'ai dit 19000", 19_000),
        ("nl", "zet er maar 15000 in plaats van 10000", 15_000),
        ("nl", "hoeveel kost 10.000 euro per maand", 10_000),
        ("en", "budget: 5k", 5_000),
        ("en", "mum wants to help w/ 5k", 5_000),
        ("nl", "niet 20.000 maar 12.000", 12_000),
    ],
)
def test_only_the_sum_meant_as_a_loan(language: str, text: str, value: int) -> None:
    assert amounts(text, language) == [value]


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_four_digits_alone_are_an_amount_or_a_postal_code(language: str) -> None:
    found = {e.name: e for e in extract("4000", language, NOW)}
    assert found["amount"].value == 4000
    assert found["postal_code"].value == "4000"
    assert 0 < found["amount"].confidence < 0.9
    assert 0 < found["postal_code"].confidence < 0.9


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_a_round_sum_is_likelier_money_than_an_odd_one(language: str) -> None:
    by_text = {t: {e.name: e.confidence for e in extract(t, language, NOW)} for t in ("4000", "1080")}
    assert by_text["1080"]["postal_code"] > by_text["1080"]["amount"]
    assert by_text["4000"]["amount"] > by_text["1080"]["amount"]


@pytest.mark.parametrize(
    "text",
    ["9" * 400, "1 000 " * 300, "k" * 500, "duizend" * 200, "cent mille " * 100],
    ids=["digits", "groups", "letters", "dutch", "french"],
)
def test_absurd_numbers_are_harmless(text: str) -> None:
    for language in ("fr", "nl", "en"):
        for entity in extract(text, language, NOW):
            assert entity.name != "amount" or int(entity.value) <= 100_000_000


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "heu 5000", 5_000),
        ("fr", "mettons 8000", 8_000),
        ("fr", "je dirais 7000", 7_000),
        ("fr", "ce sera 4000, merci", 4_000),
        ("fr", "bon, 6000 alors", 6_000),
        ("fr", "pardon, 1500 en fait", 1_500),
        ("fr", "notez 1080", 1_080),
        ("fr", "ma réponse: 3500", 3_500),
        ("nl", "oei, 9100", 9_100),
        ("en", "nah, 1030", 1_030),
        ("nl", "allez, 3000", 3_000),
        ("nl", "doe maar 9000", 9_000),
        ("nl", "ik zou zeggen 2000", 2_000),
        ("nl", "8500 alstublieft", 8_500),
        ("nl", "neen, 3500", 3_500),
        ("nl", "'t is 1000 hé", 1_000),
        ("nl", "excuseer 2300", 2_300),
        ("en", "erm 9000", 9_000),
        ("en", "make it 2000", 2_000),
        ("en", "I'd say 7000", 7_000),
        ("en", "sorry, 8000", 8_000),
        ("en", "4000 please, thank you", 4_000),
        ("en", "well it's 3000 then", 3_000),
        ("en", "yes 1050", 1_050),
    ],
)
def test_four_digits_with_nothing_but_small_words_are_both_as_well(language: str, text: str, value: int) -> None:
    found = {e.name: e for e in extract(text, language, NOW)}
    assert {name: e.value for name, e in found.items()} == {"amount": value, "postal_code": str(value)}
    assert all(0 < e.confidence < 0.9 for e in found.values())


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "je voudrais 5000", {"amount"}),
        ("fr", "environ 4000", {"amount"}),
        ("fr", "5000 euros je pense", {"amount"}),
        ("fr", "j'habite au 5000", {"postal_code"}),
        ("fr", "1001 svp", {"amount"}),
        ("nl", "ongeveer 3000", {"amount"}),
        ("nl", "ik zoek 9000", {"amount"}),
        ("nl", "postcode 9000 dus", {"postal_code"}),
        ("en", "about 8000", {"amount"}),
        ("en", "I need 2000", {"amount"}),
        ("en", "the zip is 1000, thanks", {"postal_code"}),
    ],
)
def test_a_word_that_tells_which_leaves_one(language: str, text: str, names: set[str]) -> None:
    assert {e.name for e in extract(text, language, NOW)} == names


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        # own money
        ("fr", "j'ai mis 3000 de côté, il me manque 5000", 5_000),
        ("fr", "avec mes économies, 2500, il me faudrait encore 6000", 6_000),
        ("fr", "j'ai 3.500 € sur mon compte épargne et je demande 7.000", 7_000),
        ("nl", "ik heb 3500 euro opzijgezet en zoek nog 5500", 5_500),
        ("nl", "met 2000 van mijn spaarboekje erbij heb ik nog 6000 nodig", 6_000),
        ("nl", "eigen inbreng 4000, te lenen 12000", 12_000),
        ("en", "I have 3,000 put aside and need another 5,000", 5_000),
        ("en", "there's 2k in my savings, I'd like to borrow 6k", 6_000),
        ("en", "4000 of my own money, I'm asking 9500", 9_500),
        # wages and benefits
        ("fr", "je perçois 1400 du chômage et je cherche un crédit de 4000", 4_000),
        ("fr", "ma femme gagne 2100 brut, nous voudrions 12000", 12_000),
        ("nl", "ik trek 1100 van het OCMW en wil 3000 lenen", 3_000),
        ("nl", "met 2150 bruto kan ik toch wel 7500 lenen?", 7_500),
        ("en", "I'm paid 1900 gross, could I get a loan of 6500", 6_500),
        ("en", "1,150 comes from the CPAS every month, I'm looking for 2,500", 2_500),
        # debts
        ("fr", "je dois encore 2400 euros aux impôts et je cherche 8000", 8_000),
        ("nl", "ik moet nog 2200 aan de belastingen, en ik wil 10000 lenen voor mijn zaak", 10_000),
        ("en", "I still owe 2,400 to the tax people but I need 7,000 for stock", 7_000),
        # what something costs
        ("fr", "le projet coûte 24.000, dont 9.000 à financer par un prêt", 9_000),
        ("fr", "le four vaut 7.000 euros mais je ne veux emprunter que 4.000", 4_000),
        ("nl", "alles samen 26.000 waarvan 11.000 te lenen", 11_000),
        ("nl", "de oven kost 9.000, daarvan wil ik er 5.500 lenen", 5_500),
        ("en", "the total is 28,000 of which 12,000 to borrow", 12_000),
        ("en", "the oven costs 9,000 but I only want to borrow 5,500", 5_500),
        # borrowed before, from others
        ("fr", "mon oncle m'a prêté 2000 l'an dernier, maintenant j'ai besoin de 3500", 3_500),
        ("fr", "j'avais emprunté 1500 à un ami, je voudrais 5000 chez vous", 5_000),
        ("nl", "ik heb 1500 geleend van mijn broer en wil nu 4000 bij jullie lenen", 4_000),
        ("nl", "mijn ouders leenden mij 2500, ik zoek nog 6000", 6_000),
        ("en", "my uncle lent me 2000 before, now I need 3500", 3_500),
        ("en", "I borrowed 1,500 from a friend and would like 5,000 from you", 5_000),
        ("fr", "ma marraine m'a avancé 800, il me faudrait 3200", 3_200),
        ("fr", "mes beaux-parents mettent 4000, je demande 6000", 6_000),
        ("nl", "mijn zus geeft 1500 en ik zou er 3500 willen lenen", 3_500),
        ("nl", "mijn peter heeft 800 voorgeschoten, ik zoek 3200", 3_200),
        ("en", "my sister gives 1,500 and I'd like to borrow 3,500", 3_500),
        ("en", "my uncle advanced me 800, I need 3,200", 3_200),
        # in hand already
        ("fr", "j'en ai déjà 2000, il m'en faudrait encore 5000", 5_000),
        ("nl", "ik heb er al 2000, nog 5000 nodig", 5_000),
        ("en", "I've got 2000 already and need another 5000", 5_000),
        ("fr", "1500 comme apport, je voudrais emprunter 6000", 6_000),
        ("nl", "we leggen zelf 2500 in en vragen 7500", 7_500),
        ("en", "we can put in 2500 and ask for 7500", 7_500),
        # the cost alone is the need
        ("fr", "il me faut un four qui coûte 4.500 euros", 4_500),
        ("nl", "de camionette kost 8.000 euro", 8_000),
        ("en", "the machine costs 6,000 euros", 6_000),
        # a debt or a wage in another sentence changes nothing
        ("fr", "un huissier m'a écrit. Je voudrais emprunter 3000", 3_000),
        ("nl", "hoeveel is de afbetaling voor 10.000 euro?", 10_000),
        ("en", "what would the instalments be for 10,000 euros?", 10_000),
    ],
)
def test_money_that_is_not_the_loan_is_left_out(language: str, text: str, value: int) -> None:
    assert amounts(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "mon salaire net est de 1750"),
        ("fr", "je touche 980 euros du CPAS"),
        ("fr", "1650 net"),
        ("fr", "l'huissier demande 3.200 euros avant vendredi"),
        ("fr", "je dois encore 2400 euros à l'ONSS"),
        ("fr", "ma mensualité est de 180 euros"),
        ("fr", "le fisc demande 1900"),
        ("fr", "2800 d'héritage de ma grand-mère"),
        ("nl", "een erfenis van 2800"),
        ("en", "we inherited 2,800"),
        ("fr", "j'ai déjà gagné 2400 avec mes gâteaux"),
        ("nl", "de fiscus wil 1900 euro"),
        ("nl", "ik moet nog 750 aan de huisbaas"),
        ("nl", "1550 schoon in de maand"),
        ("en", "the tax office wants 1,900"),
        ("en", "my phone bill is 260 euros"),
        ("en", "1,550 after tax"),
        ("fr", "le loyer du commerce c'est 1200"),
        ("fr", "ma voiture a 95000 au compteur"),
        ("fr", "TVA BE 0456 789 012"),
        ("fr", "BE0456789012"),
        ("fr", "n° d'entreprise 0876 543 210"),
        ("fr", "j'ai téléphoné au 1890"),
        ("fr", "le 1819 m'a donné votre nom"),
        ("nl", "mijn loon is 1850 netto"),
        ("nl", "ik krijg 1250 euro van de ziekenkas"),
        ("nl", "een incassobureau eist 1.900 euro"),
        ("nl", "mijn afbetaling bedraagt 210 euro"),
        ("nl", "de huur van het pand is 1400"),
        ("nl", "bestelwagen met 160000 op de teller"),
        ("nl", "BTW BE 0456 789 012"),
        ("nl", "ondernemingsnummer 0876 543 210"),
        ("nl", "ze zeiden dat ik 1819 moest bellen"),
        ("nl", "ik belde eerst naar 1718"),
        ("en", "I bring home 1700 net"),
        ("en", "I receive 1,050 from the CPAS"),
        ("en", "a debt collector wants 1,900 euros from me"),
        ("en", "my monthly instalment is 190 euros"),
        ("en", "1400 rent for the premises"),
        ("en", "the van has 95000 miles"),
        ("en", "VAT number BE 0456 789 012"),
        ("en", "enterprise number 0876 543 210"),
        ("en", "they told me to ring 1819"),
        ("en", "is 1890 the number for starters?"),
    ],
)
def test_other_money_and_other_numbers_are_nothing(language: str, text: str) -> None:
    assert [e for e in extract(text, language, NOW) if e.name in ("amount", "postal_code", "phone")] == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "4k2", 4_200),
        ("fr", "12k5", 12_500),
        ("fr", "une dizaine de mille", 10_000),
        ("fr", "une trentaine de milliers d'euros", 30_000),
        ("fr", "une douzaine de mille euros", 12_000),
        ("fr", "huitmille", 8_000),
        ("fr", "septmille cinq cents euros", 7_500),
        ("fr", "onze mile euros", 11_000),
        ("fr", "quatorz mille", 14_000),
        ("fr", "trante mille euros", 30_000),
        ("fr", "deux mille et demi", 2_500),
        ("fr", "mille seulement", 1_000),
        ("fr", "deux mille cinq", 2_500),
        ("fr", "quatre mille huit euros", 4_800),
        ("fr", "quatre mille huit cents", 4_800),
        ("fr", "deux mille cinq cent vingt euros", 2_520),
        ("nl", "6k5", 6_500),
        ("nl", "een tiental duizend euro", 10_000),
        ("nl", "een vijftiental duizend", 15_000),
        ("nl", "zes duust", 6_000),
        ("nl", "achtduzend euro", 8_000),
        ("nl", "twaalf duizent", 12_000),
        ("nl", "vijftein duizend", 15_000),
        ("nl", "negenduizedn euro", 9_000),
        ("nl", "drie en een half duizend", 3_500),
        ("nl", "vierenhalfduizend euro", 4_500),
        ("nl", "gewoon duizend", 1_000),
        ("en", "2k5", 2_500),
        ("en", "six thousend euros", 6_000),
        ("en", "twelv thousand", 12_000),
        ("en", "forteen thousand", 14_000),
        ("en", "seven thosand", 7_000),
        ("en", "sevenhundred euros", 700),
        ("en", "tenthousand", 10_000),
        ("en", "two and a half thousand", 2_500),
        ("en", "four and a half grand", 4_500),
        ("en", "only a thousand, please", 1_000),
        ("en", "a dozen thousand euros", 12_000),
    ],
)
def test_numbers_as_people_write_and_mistype_them(language: str, text: str, value: int) -> None:
    assert amounts(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("fr", "de 2500 jusqu'à 4000 euros", 2_500, 4_000),
        ("fr", "quelque part entre 2k5 et 3k", 2_500, 3_000),
        ("nl", "van 3000 tot 4500 euro", 3_000, 4_500),
        ("nl", "een tien- à vijftienduizend", 10_000, 15_000),
        ("en", "from 2500 up to 4000 euros", 2_500, 4_000),
        ("en", "anything from 8000 to 9000", 8_000, 9_000),
    ],
)
def test_a_range_from_one_to_another(language: str, text: str, low: int, high: int) -> None:
    found = [(e.name, e.value) for e in extract(text, language, NOW)]
    assert found == [("amount", low), ("amount", high)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "une quinzaine de jours"),
        ("fr", "une vingtaine de clients"),
        ("fr", "mille fois merci"),
        ("fr", "mille mercis à toute l'équipe pour tout"),
        ("fr", "zorgante mille euros"),
        ("en", "a thousand apologies for asking"),
        ("fr", "dix milliers de mercis"),
        ("fr", "quelques milliers"),
        ("nl", "een tiental klanten"),
        ("nl", "duizend vragen"),
        ("nl", "een paar duizend"),
        ("nl", "k3"),
        ("en", "a dozen people"),
        ("en", "I have a thousand questions"),
        ("en", "five and a half years"),
        ("en", "a few thousand"),
    ],
)
def test_words_that_look_like_numbers_are_no_amounts(language: str, text: str) -> None:
    assert amounts(text, language) == []
