"""In which language to greet somebody who has only written once, before anything else has read the message. Pure.

It counts words that the other two languages do not have, and says nothing when there are none or they contradict each
other: then the greeting is in three languages, which is never wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tandem.prequalification.phrases import fold

_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "fr": frozenset(
        """bonjour bonsoir salut coucou bjr slt merci svp oui non je j'ai j'aimerais j'aurais j'habite c'est qu'est ce
        vous nous mon ma mes votre vos notre une de des du les aux pr est suis sont etes avez avoir etre ete ai peux
        peut voudrais veux souhaite cherche besoin comment combien pourquoi quel quelle quels quelles quand ou pour avec
        sans dans chez sur pas plus mais aussi tres cela ca ici mois jours annee pret credit argent lancer ouvrir
        activite entreprise independant independante chomage banque aide projet rendez-vous renseignement
        renseignements infos possible""".split()  # noqa: SIM905
    ),
    "nl": frozenset(
        """goeiedag goedendag goedemorgen goedemiddag goeienavond goedenavond dag hoi bedankt dank alstublieft aub ja
        nee neen ik je jij u uw mijn wij ons onze een het de van voor met zonder naar bij niet geen wel ook heel maar
        wat waar wanneer waarom hoe hoeveel welke wie heb heeft hebben ben zijn wordt worden kan kunnen zou wil willen
        moet mag graag zoek nodig lening krediet geld starten openen zaak zelfstandige werkloos werkloosheid bank hulp
        afspraak vraag vragen informatie mogelijk over als dan nog al dit dat deze die er jullie euro's maand jaar
        beginnen is of in op hey daar da wa""".split()  # noqa: SIM905
    ),
    "en": frozenset(
        """hello hi hey morning evening thanks thank please yes i i'm i'd i've my your our the an and or of for with
        without from to at not no do does did don't can't is are was am have has had would could can want need like
        looking how what where when why which who much many about loan credit money start open business self-employed
        unemployed bank help appointment question questions information possible this that these there here it
        you we they get getting months year years""".split()  # noqa: SIM905
    ),
}
_OWN: Final[Mapping[str, frozenset[str]]] = {
    language: words - frozenset().union(*(others for name, others in _WORDS.items() if name != language))
    for language, words in _WORDS.items()
}
_ELISION: Final = re.compile(r"\b(?:j|d|l|m|n|s|c|qu)'(?=[a-z])")
_SALUTES: Final = frozenset("allo cc coucou hallo hello hey hi hoi hola ok oke okay salam salut test yo".split())  # noqa: SIM905


def guess(text: str) -> str | None:
    """`fr`, `nl` or `en` when the words say so clearly, otherwise None."""
    said = fold(text)
    words = re.findall(r"[a-z]+(?:['-][a-z]+)*", said)
    found = {language: sum(word in own for word in words) for language, own in _OWN.items()}
    found["fr"] += len(_ELISION.findall(said))
    best, second, _ = sorted(found.items(), key=lambda pair: -pair[1])
    clear = best[1] >= 1 and second[1] == 0 if best[1] < 3 else best[1] >= 2 * second[1] + 1
    return best[0] if clear else None


def only_salutes(text: str) -> bool:
    """Whether a message is nothing but a greeting of every language, or a sign: ours answers it."""
    words = re.findall(r"\w+", fold(text))
    return all(word in _SALUTES for word in words)
