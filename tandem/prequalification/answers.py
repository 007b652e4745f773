"""What a message answers.

The same words answer different questions: "4000" is an amount or a postal code, "non" is five different answers. So the
question that was just asked decides first; what a message tells beside it (a town, an amount, a situation) is taken
when it is said clearly. A message that is itself a question is not an answer, unless it is nothing but the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from tandem.policy import UNKNOWN, FactError, FactValue, Policy
from tandem.prequalification.phrases import all_phrases, fold
from tandem.prequalification.spelling import spelled_out

_YES_NO: Final = {"adult", "revenue_in_belgium", "self_employed_right"}
_NO_MEANS: Final = {
    **dict.fromkeys(_YES_NO, "no"),
    "bank_contact": "not_asked",
    "debt_settlement": "none",
    "existing_client": "no",
}
"""What a plain "no" says to a question; to the other questions it says nothing."""
_YES_MEANS: Final = dict.fromkeys(_YES_NO, "yes")
"""What a plain "yes" says; "yes" to "are you in debt mediation?" leaves open which one, so it is asked again."""

_YES = re.compile(
    r"(oui|ouais|ouaip|si|yep|yes|yeah|yup|sure|ja|jawel|jep|jup|zeker|natuurlijk|bien sur|evidemment|of course|"
    r"tout a fait|absolument|exactement|exact|d'accord|ok|oke|okay|klopt|correct|c'est ca|c'est juste|that's right)"
    r"( (oui|ja|yes|hoor|zeker|natuurlijk|bien sur|tout a fait|merci|c'est ca|c'est juste|klopt|dat klopt|of course|"
    r"sure|that's right|it is|i am|i do))*"
)
_NO = re.compile(
    r"(non|nan|nee|neen|nein|no|nope|nah|pas du tout|helemaal niet|not at all|absoluut niet)"
    r"( (non|nee|neen|no|merci|hoor|pas du tout|helemaal niet|not at all|pas encore|nog niet|not yet|i'm not))*"
)
_YES_FIRST = re.compile(
    r"(oui|ouais|ouaip|yes|yeah|yep|yup|ja|jawel|jep|jup|zeker|natuurlijk|bien sur|of course|absolument|tout a fait)"
    r"(?=[ ,.!])(?!.*\b(mais|maar|ma|but|sauf|except\w*|pas|non|ne|n'\w+|niet|nie|geen|nee|neen|nog|no|not|\w+n't|"
    r"jamais|nooit|never|bientot|binnenkort|soon|depend|hangt|peut-etre|misschien|maybe|presque|bijna|almost)\b).+"
)
_NO_FIRST = re.compile(
    r"(non|nan|nee|neen|no|nope|nah|pas du tout|helemaal niet|not at all)(?=[ ,.!])"
    r"(?!.*\b(mais|maar|but|sauf|except\w*|oui|ja|yes|ide[ae]|problem\w*|probleem|soucis?|worries|thanks?|merci|bedankt|"
    r"dank)\b).+"
)
_ANOTHERS_NO = re.compile(
    r"\b(dit|disent|repondu|zeiden|zei|zegt|zeggen|said|says|told me) (que )?(non|nan|nee|neen|no)\b|"
    r"\b(nee|neen) (gezegd|geantwoord)\b"
)
"""The no that somebody else said, mostly a bank; only the question about the bank is answered by it."""
_NOT_YET = re.compile(r"\b(pas encore|nog niet|not yet)\b")
_NOT_YET_IS_OPEN: Final = frozenset({"revenue_in_belgium"})
"""Where "not yet" says nothing about what will be."""
_DONT_KNOW = re.compile(
    r".*\b(sais pas|sais plus|saurais pas|aucune idee|pas (d'idee|sur|sure|certaine?)|prefere (ne )?pas|"
    r"(veux|souhaite) pas (le |vous )?(dire|repondre)|weet (ik |het |dat |'t |nog |echt )*(niet|nie)|geen idee|"
    r"niet zeker|(liever|wil) (dat |het |ik )*niet( zeggen)?|zeg ik liever niet|no idea|(don't|dont|do not) know|"
    r"not sure|dunno|(rather|prefer) not( to)?( say| answer)?|idk|jsp|chais pas|ken niet zeggen)\b.*|"
    r"peut-etre|on verra|(oui et|ni oui ni) non|misschien|we zien wel|ja en nee|maybe|perhaps|we'll see|yes and no"
)
_PURCHASE = re.compile(r"\b(achat|achete\w*|aankoop|aankopen|kopen|buy\w*|purchase)\b")
_TAKES_BACK = re.compile(
    r"\b((veux|souhaite|voudrais) (plus|pas) .{0,25}\b(qu'on|appel\w*|contact\w*|rappel\w*|donner|laisser|joi\w+)|"
    r"change d'avis|laissez? tomber|pas la peine|finalement (non|pas)|"
    r"(wil|wens|hoef) .{0,20}\bniet .{0,25}\b(gebeld|opgebeld|gecontacteerd|gevraagd|geven|achterlaten|meer)|"
    r"toch (maar )?niet|laat maar|hoeft niet|bedacht|van gedacht(en)? veranderd|"
    r"(don't|do not|no longer) want .{0,25}\b(call\w*|contact\w*|phoned?|give|share|leave|any ?more)|changed my mind|"
    r"never ?mind|forget it|no need|rather not be)\b"
)
_NO_CONTACT = re.compile(
    r"\b(plus|pas|ne|niet|geen|don't|do not|not|no longer|never|stop\w*)\b.{0,30}"
    r"\b(appel\w*|rappel\w*|contact\w*|telephon\w*|gebeld|opgebeld|teruggebeld|bellen|belt|gecontacteerd|call\w*|"
    r"phone\w*|ring me)\b"
)
_WISHES = re.compile(
    r"\b(veux|souhaite|voudrais|wil|wou|wens|want|wish|please|aub|svp|stop\w*|(me|m') ?(appelez|rappelez|contactez)|"
    r"(bel|belt) (me|mij)|(don't|do not|never) (call|contact|phone|ring))\b"
)
"""Without a wish it may be a complaint: "nobody has called me yet" must not take the consent back."""
_QUESTION = re.compile(
    r"\?|^(est-ce|c'est quoi|qu'est|quel|quelle|quels|comment|combien|pourquoi|ou |qui |quand|puis-je|peut-on|on peut|"
    r"wat |welke?|hoe |hoeveel|waarom|waar |wie |wanneer|mag ik|kan ik|moet ik|is het|"
    r"what|which|how|why|where|who|when|can i|do i|is it|may i)"
)
_WHAT_IS = re.compile(
    r"(et )?(c'est quoi|qu'est[- ]ce que? c'est|ca veut dire quoi|wat is|wat betekent|what is|what's|what does)\b.*"
)
"""Asks for the meaning of a word, which is then not the person's answer."""
_A_STORY: Final = 3
"""A message that tells so many facts and asks nothing is a story."""
_CORRECTION = re.compile(
    r"\b(en fait|en realite|finalement|plutot|me suis trompee?|j'ai mal dit|je voulais dire|erreur de ma part|"
    r"eigenlijk|vergist|ik bedoel(de)?|toch eerder|fout gezegd|"
    r"actually|i meant|my mistake|made a mistake|correction)\b"
)
_WHY = re.compile(
    r"(et )?(pourquoi|waarom|why|c'est pour quoi|pour quelle raison|how come)\b"
    r"(?=$|.{0,60}\b(demand\w*|question|savoir|besoin|utile|ca|cela|vraag\w*|vragen|weten|nodig|dat|ask\w*|need|know|"
    r"that|this)\b)[^.!]{0,80}"
)
_COMMAND = re.compile(r"[/\u2215\\][a-z_]+\s*(\{.*)?", re.DOTALL)
"""What is typed like a command of a program tells nothing; the channel writes its slash as U+2215."""

_NOT_A_QUESTION: Final = frozenset(
    {"inform", "affirm", "deny", "dont_know", "correct", "check_eligibility", "nlu_fallback"}
)
_SURE: Final = 0.5
"""Confidence from which the model's reading of a message as something else than an answer is believed."""

_SHOWS_A_PROJECT: Final = frozenset({"need", "purpose", "stage", "bank_contact", "existing_client", "debt_settlement"})
"""Facts that are read from whole expressions about oneself; a town, a sum or a trade alone may be anything's."""
_LONGEST_STORY: Final = 300
"""Characters; what is longer was pasted."""
_UNDERTAKES = re.compile(
    r"\b(ouvrir|lancer|demarrer|creer|monter|reprendre|racheter|starten|beginnen|openen|opstarten|overnemen|oprichten|"
    r"open|start|launch|set up|take over)\b"
)
"""Beside a trade: to be in it for oneself."""
_LEARNS = re.compile(r"\b(formation|cours|stage|opleiding|cursus|job|training|course)\b")
"""Or only to learn it, or to be employed in it."""

_TOLD_IN_A_QUESTION: Final = frozenset({"bank_contact", "debt_settlement", "work_situation", "stage"})
"""What a question tells about the person who asks: "my bank refused, what now?". An amount or a sector in a question
("do you finance taxis?") is not the person's own."""

_OWN = re.compile(r"\b(je|j'\w+|moi|mon|ma|mes|ik|mij|mijn|i|i'm|i've|me|my)\b")
_SOMEBODY_ELSE = re.compile(
    r"\b(mon|ma|mes|mijn|m'n|my) (ex-?)?(frere|soeur|mari|femme|epoux|epouse|compagne|compagnon|copine?|fils|fille|"
    r"amie?s?|mere|pere|parents?|cousine?|voisine?|broer|zus|man|vrouw|zoon|dochter|vriend\w*|moeder|vader|ouders|partner|"
    r"brother|sister|husband|wife|son|daughter|friend|mother|father|boyfriend|girlfriend)\b"
)
"""Whoever speaks of a brother in debt settlement must not be sent to the debt helpers."""

_CLAUSE = re.compile(r"[,.;:!]| (?:mais|maar|but) | (?=(?:c'est|het is|'t is|it's|it is) (?:mon|ma|mijn|m'n|my) )")
_TOGETHER = re.compile(
    r"\b(et moi|en ik|en ikzelf|and i|and me|nous|wij|we|on (a|est|veut|voudrait|cherche|aimerait|ouvre|lance|monte)|"
    r"avec (mon|ma|mes)|met (mijn|m'n|mn)|with my)\b"
)
_NOT_ME = re.compile(r"(moi (non|pas)|pas moi|ik (zelf )?niet|ikzelf niet|not me|me not)\b.*")

_AGE = re.compile(r"\b(ans|an|jaar|years?|age|leeftijd|old|majeure?|mineure?|minderjarig\w*|meerderjarig\w*)\b")
_PAST = re.compile(r"\b(j'etais|ik was|was ik|i was|i used to be|i've been)\b")
_NOW = re.compile(r"\b(maintenant|a present|actuellement|nu|intussen|now|currently)\b")

CODE_OF_PLACE: Final = "postal_code_of_place"
"""The code that a town's name stands for: nobody wrote it, so no number of the message can be meant by it."""
_TAKEN_ANYWHERE: Final = ("amount", "postal_code", "sector", "work_situation")
_MAX_DIGIT_CHOICES: Final = re.compile(r"(?:(?:choix|keuze|option|optie|nr|numero|nummer|number) ?)?(\d)[.)]?")


@dataclass(frozen=True)
class Heard:
    """A message as the model understood it. `entities` are (name, value) pairs in order."""

    text: str
    intent: str
    confidence: float = 1.0
    entities: tuple[tuple[str, Any], ...] = ()

    @cached_property
    def plain(self) -> str:
        """The message as expressions are looked for in it: phone spelling written out, folded."""
        return fold(spelled_out(self.text))


@dataclass(frozen=True)
class Understood:
    """What the message gives: new facts, and whether it is (also) a question that wants its own answer."""

    facts: dict[str, FactValue] = field(default_factory=dict)
    is_question: bool = False


def says_yes(heard: Heard) -> bool:
    """A clear yes to what was just asked."""
    return (heard.intent == "affirm" and heard.confidence >= _SURE) or _matches(_YES, heard)


def says_no(heard: Heard) -> bool:
    """A clear no to what was just asked."""
    return (heard.intent == "deny" and heard.confidence >= _SURE) or _matches(_NO, heard)


def does_not_know(heard: Heard) -> bool:
    """Cannot or does not want to answer: both are fine, always."""
    return (heard.intent == "dont_know" and heard.confidence >= _SURE) or _matches(_DONT_KNOW, heard)


def takes_back(heard: Heard) -> bool:
    """Does not want to be contacted after all, said where a name or a number was expected."""
    return _TAKES_BACK.search(heard.plain) is not None


def is_command(text: str) -> bool:
    """Whether a text is typed like a command of a program ("/restart"): no answer of a person."""
    return _COMMAND.fullmatch(fold(text).strip()) is not None


def refuses_contact(heard: Heard) -> bool:
    """Takes a consent back that was given: wants nobody to call or write any more."""
    text = heard.plain
    return _NO_CONTACT.search(text) is not None and _WISHES.search(text) is not None


def asks_why(heard: Heard) -> bool:
    """ "Why do you ask?": a fair question at every question."""
    return _matches(_WHY, heard)


def number_of_two_kinds(heard: Heard, asked: str | None) -> str | None:
    """A number that is an amount as well as a postal code ("4000"), where the question does not decide which."""
    if asked in ("amount", "postal_code"):
        return None
    amounts = {str(int(value)) for name, value in heard.entities if name == "amount" and isinstance(value, int | float)}
    codes = [str(value) for name, value in heard.entities if name == "postal_code"]
    return next((code for code in codes if code in amounts), None)


def _matches(pattern: re.Pattern[str], heard: Heard) -> bool:
    return pattern.fullmatch(heard.plain.strip(" .!,;…?")) is not None


def understand(
    policy: Policy, heard: Heard, asked: str | None, titles: Mapping[str, str], known: Mapping[str, FactValue]
) -> Understood:
    """Read a message against the question `asked` (None: nothing is being asked).

    `titles` maps the offered titles of that question, folded, to values: people type what they read on a button.
    `known` are the facts so far; a fact that is known changes only by an answer to its question or a correction.
    """
    text = heard.plain.strip(" .!…")
    chosen = _chosen(policy, heard)
    if chosen:
        return Understood(chosen)
    if is_command(heard.text):
        return Understood()
    if asked is not None:
        exact = _exact_answer(asked, text, titles)
        if exact is not None:
            return Understood(_valid(policy, {asked: exact}))
    told = _told(policy, heard, asked, text)
    correction = heard.intent == "correct" or _CORRECTION.search(text) is not None
    if asked == "need" and "amount" in told and known.get("amount") in (None, UNKNOWN):
        told = {"need": "credit", **told}  # "what are you looking for?" – "15,000 euros"
    # "no sorry, I meant 13,000": the no takes back an earlier answer, it does not give the one that is asked
    answered = (
        _yes_or_no(asked, text) if asked is not None and asked not in told and not (correction and told) else None
    )
    if answered is not None:
        told[str(asked)] = answered
    if _wants_an_answer(heard, text, told, correction):
        if asked in told and not _QUESTION.search(text):
            return Understood({asked: told[asked]})
        own = _TOLD_IN_A_QUESTION & told.keys() if _OWN.search(text) else frozenset[str]()
        said = {fact: told[fact] for fact in own if known.get(fact) in (None, UNKNOWN)}
        return Understood(said, is_question=True)
    if heard.intent == "report_repayment_difficulty" and heard.confidence >= _SURE:
        return Understood({"existing_client": "in_difficulty", **told})
    off_topic = heard.intent == "out_of_scope" and heard.confidence >= _SURE
    if off_topic and asked not in told and not _is_a_project(told, text):
        # a pasted contract names a trade and a town, and none of them is the person's
        return Understood()
    facts = {
        fact: value for fact, value in told.items() if fact == asked or correction or known.get(fact) in (None, UNKNOWN)
    }
    if asked is None or asked in facts:
        return Understood(facts)
    if does_not_know(heard):
        return Understood({**facts, asked: UNKNOWN})
    if asked in _YES_MEANS and says_yes(heard):
        return Understood({**facts, asked: _YES_MEANS[asked]})
    if asked in _NO_MEANS and says_no(heard) and not (asked in _NOT_YET_IS_OPEN and _NOT_YET.search(text)):
        return Understood({**facts, asked: _NO_MEANS[asked]})
    # not an answer to the question: then it is about an earlier one, even if nobody said "sorry"
    return Understood(facts or told)


def _chosen(policy: Policy, heard: Heard) -> dict[str, FactValue]:
    """Facts that a choice carries: the model never makes such entities of its own, except those in normal form."""
    carried = {name: value for name, value in heard.entities if name in policy.facts and name not in _TAKEN_ANYWHERE}
    carried |= {name: value for name, value in heard.entities if name in _TAKEN_ANYWHERE and value == UNKNOWN}
    return _valid(policy, carried)


def _exact_answer(asked: str, text: str, titles: Mapping[str, str]) -> FactValue | None:
    """The whole message is the answer: a typed title, or the number of a choice."""
    if text in titles:
        return titles[text]
    number = _MAX_DIGIT_CHOICES.fullmatch(text)
    values = list(titles.values())
    if number and asked not in ("amount", "postal_code", "adult") and 1 <= int(number[1]) <= len(values):
        return values[int(number[1]) - 1]
    if asked == "amount" and re.fullmatch(r"\d{3,6}", text):
        return int(text)
    if asked == "postal_code" and re.fullmatch(r"[1-9]\d{3}", text):
        return text
    return None


def _yes_or_no(asked: str, text: str) -> FactValue | None:
    """An answer that begins with a plain yes or no and goes on without a "but"."""
    if _QUESTION.search(text):
        return None
    if asked in _YES_MEANS and _YES_FIRST.fullmatch(text):
        return _YES_MEANS[asked]
    if asked in _NO_MEANS and _NOT_ME.fullmatch(text):
        return _NO_MEANS[asked]
    if asked in _NO_MEANS and _NO_FIRST.fullmatch(text) and not (asked in _NOT_YET_IS_OPEN and _NOT_YET.search(text)):
        return _NO_MEANS[asked]
    return None


def _wants_an_answer(heard: Heard, text: str, told: Mapping[str, FactValue], correction: bool) -> bool:
    """A question of its own, or another wish, rather than an answer."""
    if _WHAT_IS.match(text):
        return True
    asks = "?" in heard.text or _QUESTION.search(text) is not None
    if not asks and (len(told) >= _A_STORY or (correction and told)):
        return False  # "I am in debt settlement and I want 4,500 for my salon" tells, whatever else it is about
    if heard.intent in _NOT_A_QUESTION or heard.confidence < _SURE:
        return False
    return heard.intent.startswith("ask_") or _QUESTION.search(text) is not None


def _is_a_project(told: Mapping[str, FactValue], text: str) -> bool:
    """Whether a message speaks of somebody's own plans, whatever the model took it for.

    "wij willen een bakkerij overnemen, 40000" is like no training message, and whoever writes it must not be told that
    we cannot help.
    """
    if len(text) > _LONGEST_STORY:
        return False
    two_of = len({"amount", "sector", "work_situation"} & told.keys()) > 1
    return two_of or bool(_SHOWS_A_PROJECT & told.keys()) or len(told) >= _A_STORY


def _of_the_person(text: str) -> str:
    """The parts of a message that do not speak of somebody else alone."""
    parts = _CLAUSE.split(text)
    return " ".join(part for part in parts if not _SOMEBODY_ELSE.search(part) or _TOGETHER.search(part)).strip()


def _told(policy: Policy, heard: Heard, asked: str | None, text: str) -> dict[str, FactValue]:
    """Every fact that the message tells, whatever was asked; what is asked is also heard in looser words."""
    told: dict[str, Any] = {}
    of_another = _SOMEBODY_ELSE.search(text) is not None and not _TOGETHER.search(text)
    own = _of_the_person(text) if of_another else text
    # "no idea" is neither "no" nor an idea; "je ne sais pas rembourser" is Belgian for "I cannot pay back"
    loosely = not _matches(_DONT_KNOW, heard) and (asked == "bank_contact" or not _ANOTHERS_NO.search(text))
    for phrases in all_phrases():
        if phrases.fact in told or (of_another and phrases.fact != asked):
            continue
        if phrases.said_in(own, loosely=loosely and phrases.fact == asked):
            told[phrases.fact] = phrases.value
    if asked == "adult" and any(name == "amount" for name, _ in heard.entities) and not _AGE.search(text):
        told.pop("adult", None)  # "15 to 20 thousand" is no age
    told |= _from_entities(heard, asked, text)
    if of_another and asked != "work_situation":
        told.pop("work_situation", None)
    if "sector" in told and "purpose" not in told:
        undertakes = _UNDERTAKES.search(own) and not _LEARNS.search(own)
        # "what is the money for?" – "a food truck"; but what somebody only buys can be for the home as well
        if undertakes or (asked == "purpose" and not _PURCHASE.search(text)):
            told["purpose"] = "business"
    return _valid(policy, told)


def _from_entities(heard: Heard, asked: str | None, text: str) -> dict[str, Any]:
    found: dict[str, list[Any]] = {}
    for name, value in heard.entities:
        found.setdefault(name, []).append(value)
    facts: dict[str, Any] = {}
    amounts = [value for value in found.get("amount", []) if isinstance(value, int | float)]
    codes = found.get("postal_code", [])
    towns = found.get(CODE_OF_PLACE, [])
    # the same number read twice: the question decides; without one, it is asked back
    same = {str(int(amount)) for amount in amounts} & {str(code) for code in codes}
    if asked != "amount":
        amounts = [amount for amount in amounts if str(int(amount)) not in same]
    if asked != "postal_code":
        codes = [code for code in codes if str(code) not in same]
    if amounts and not (asked == "postal_code" and codes):
        # of a range the upper end: whoever says "10 to 15,000" must not be told later that it is too much
        facts["amount"] = int(max(amounts))
    if codes or towns:
        facts["postal_code"] = str((codes or towns)[0])
    if "sector" in found:
        facts["sector"] = found["sector"][0]
    situations = found.get("work_situation", [])
    if situations and not (_PAST.search(text) and len(situations) == 1):
        # "I was unemployed, now I work": what comes last is how it is today
        facts["work_situation"] = situations[-1 if _NOW.search(text) else 0]
    return facts


def _valid(policy: Policy, facts: Mapping[str, Any]) -> dict[str, FactValue]:
    """Those of the values that the policy accepts; a value out of range is no answer and is asked again."""
    valid: dict[str, FactValue] = {}
    for fact, value in facts.items():
        try:
            valid |= policy.validate({fact: value})
        except FactError:
            continue
    return valid


def from_parse(latest: Mapping[str, Any]) -> Heard:
    """Rasa's latest message as `Heard`; a place counts as its postal code, which the model's place entity carries."""
    intent = latest.get("intent") or {}
    entities: list[tuple[str, Any]] = []
    for entity in latest.get("entities") or ():
        name, value = str(entity.get("entity")), entity.get("value")
        entities.append((name, value))
        if name == "place" and entity.get("postal_code"):
            entities.append((CODE_OF_PLACE, str(entity["postal_code"])))
    return Heard(
        text=str(latest.get("text") or ""),
        intent=str(intent.get("name") or "nlu_fallback"),
        confidence=float(intent.get("confidence") or 0.0),
        entities=tuple(_first_of_each(entities)),
    )


def _first_of_each(entities: Iterable[tuple[str, Any]]) -> Iterable[tuple[str, Any]]:
    return dict.fromkeys(
        (name, value if not isinstance(value, dict | list) else str(value)) for name, value in entities
    )
