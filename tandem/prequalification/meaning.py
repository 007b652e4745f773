"""When the question itself was not understood: "what do you mean?", in three languages. Pure."""

from __future__ import annotations

import re
from typing import Final

from tandem.prequalification.phrases import fold
from tandem.prequalification.spelling import spelled_out

_FRENCH: Final = (
    r"(et )?(c'est[- ]a[- ]dire|(ca|cela) veut dire quoi|c'est quoi( ca)?|comment ca|quelle question)",
    r"par exemple|comme quoi|he",
    r"qu'est[- ]ce que ((ca|cela) veut|vous voulez) dire|(vous voulez|tu veux) dire quoi|que voulez[- ]vous dire",
    r"hein|quoi|pardon",
    r"(j'ai |je )?(ne |n'ai )?((comprends?|capte|saisis?) (pas|rien|mal)|(pas|rien|mal) (bien )?compris)"
    r"( (bien|tres bien|trop))?( (la|votre|cette|ta) question| ce que .{1,40})?",
    r"((vous pouvez|pouvez[- ]vous|tu peux) )?(m')?expliquez?r?( (moi|ca|la question|mieux|svp))*",
)
_DUTCH: Final = (
    r"(en )?wat bedoelt? (u|je|ge|gij|jij)( (daarmee|precies))?|hoe bedoelt? (u|je|ge)",
    r"(en )?wat (wil (dat|dit) zeggen|betekent (dat|dit)|wilt? (u|je) (daarmee )?zeggen)",
    r"wablieft?|wat|sorry|welke vraag|bijvoorbeeld|zoals wat|niet begrepen",
    r"(ik )?(snap|begrijp|versta) ((het|dat|u|je|er|de vraag|die vraag|deze vraag) )?((echt|helemaal|goed) )?"
    r"(niet|nie|niks van|niets van)( (goed|echt|helemaal))?",
    r"leg ((dat|het|de vraag|eens) )*uit|(kunt|kan|kun) (u|je) ((dat|het|de vraag|eens|even) )*uitleggen",
)
_ENGLISH: Final = (
    r"(and )?(what (do|does|did) (you|u|that|this|it) mean( by (that|this|it))?|what's that( mean)?)",
    r"meaning|come again|what|huh|pardon|which question|for example|like what|such as|not understood",
    r"(sorry )?(i )?(don't|dont|do not|didn't|did not|can't|cannot) (really |quite )?(understand|get|follow)"
    r"( (it|that|this|you|(the|your|this) question|what .{1,40}))?",
    r"((can|could) you )?(please )?explain( (it|that|this|more|please|the question))*",
)
_MEANING: Final = re.compile("|".join(f"(?:{one})" for one in (*_FRENCH, *_DUTCH, *_ENGLISH)))


def asks_meaning(text: str) -> bool:
    """Whether the whole message asks what was meant; "what" that begins a question of one's own is something else."""
    return _MEANING.fullmatch(fold(spelled_out(text)).strip(" .!,;…?")) is not None
