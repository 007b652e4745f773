"""Times as windows, seen from Wednesday 25 November 2026, ten o'clock; and what is no time.

A window is written short: "12-01T14 12-01T15" is from 2026-12-01T14:00 to 2026-12-01T15:00, "27-03-01" is midnight of
1 March 2027, and a third word is the part of the day.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.entities.extract import extract
from bot.entities.times import find_times

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 (wall time)
# A preference without a day.
ANY = "11-25T10 12-23T10"


def moment(short: str) -> str:
    day, _, hour = short.partition("T")
    year = "" if day.count("-") == 2 else "26-"
    return f"20{year}{day}T{hour or '00'}{'' if ':' in hour else ':00'}"


def window(short: str) -> dict[str, str]:
    start, end, *part = short.split()
    return {"from": moment(start), "to": moment(end), **({"part": part[0]} if part else {})}


def times(text: str, language: str, now: datetime = NOW) -> list[object]:
    return [e.value for e in extract(text, language, now) if e.name == "time"]


# What junk is made of.
JUNK = (
    "le la du de om in at on the à of ou en et tot to vers après na after avant voor before entre tussen mardi lundi "
    "maandag zo ma sun monday demain morgen morgen tomorrow semaine prochaine volgende week 14 14h 2 3/12 31/02 10u30 "
    "half drie 12:30 2pm 99h 0 00:00 24h ٣ ² 2026 31 29 février mars mei may dec matin soir 's avonds NM midi moins "
    "quart kwart dans 3 jours semaines over weken in days 99 € ' - – , . / ¤ 😀"
)


FRENCH = [
    ("aujourd'hui à 15h", "11-25T15 11-25T16"),
    ("ajd 16h", "11-25T16 11-25T17"),
    ("demain", "11-26 11-27"),
    ("dem1 aprem", "11-26T12 11-26T18"),
    ("dmain 14h svp", "11-26T14 11-26T15"),
    ("après-demain matin", "11-27T08 11-27T12"),
    ("apres dem1 14h", "11-27T14 11-27T15"),
    ("demain dans la matinée", "11-26T08 11-26T12"),
    ("mardi", "12-01 12-02"),
    ("mercredi", "12-02 12-03"),
    ("ce mercredi à 14h", "11-25T14 11-25T15"),
    ("ce mercredi à 9h", "12-02T09 12-02T10"),
    ("ce vendredi", "11-27 11-28"),
    ("mardi prochain à 14h", "12-01T14 12-01T15"),
    ("vendredi prochain", "11-27 11-28"),
    ("jeudi prochain", "12-03 12-04"),
    ("mercredi prochain", "12-02 12-03"),
    ("lundi en huit", "12-07 12-08"),
    ("lundi en quinze à 10h", "12-14T10 12-14T11"),
    ("mardi dans deux semaines", "12-15 12-16"),
    ("mardi matin", "12-01T08 12-01T12"),
    ("MARDI APRÈS-MIDI", "12-01T12 12-01T18"),
    ("vendrdi aprem", "11-27T12 11-27T18"),
    ("mercredy 15h", "12-02T15 12-02T16"),
    ("mar. 14h", "12-01T14 12-01T15"),
    ("ven 10h30", "11-27T10:30 11-27T11:30"),
    ("sam matin", "11-28T08 11-28T12"),
    ("jeu 3/12", "12-03 12-04"),
    ("lundi soir", "11-30T18 11-30T22"),
    ("mardi midi", "12-01T12 12-01T13"),
    ("demain à midi", "11-26T12 11-26T13"),
    ("vendredi sur le temps de midi", "11-27T12 11-27T14"),
    ("vendredi en fin de journée", "11-27T16 11-27T18"),
    ("jeudi fin d'après-midi", "11-26T16 11-26T18"),
    ("lundi à onze heures et quart", "11-30T11:15 11-30T12:15"),
    ("mardi à dix heures trente", "12-01T10:30 12-01T11:30"),
    ("vendredi midi et demi", "11-27T12:30 11-27T13:30"),
    ("3h moins le quart mardi", "12-01T14:45 12-01T15:45"),
    ("vendredi à 8h du matin", "11-27T08 11-27T09"),
    ("8h du soir vendredi", "11-27T20 11-27T21"),
    ("à deux heures et demie", "11-25T14:30 11-25T15:30"),
    ("à dix-sept heures", "11-25T17 11-25T18"),
    ("à 14h", "11-25T14 11-25T15"),
    ("à 9h", "11-26T09 11-26T10"),
    ("14h30", "11-25T14:30 11-25T15:30"),
    ("plutôt 11h svp", "11-25T11 11-25T12"),
    ("à midi", "11-25T12 11-25T14"),
    ("entre 14 et 16h", "11-25T14 11-25T16"),
    ("entre midi et deux", "11-25T12 11-25T14"),
    ("mardi entre 14h et 16h", "12-01T14 12-01T16"),
    ("jeudi de 10h à 12h", "11-26T10 11-26T12"),
    ("lundi 14-16h", "11-30T14 11-30T16"),
    ("après 17h", "11-25T17 11-25T22"),
    ("lundi après 17h", "11-30T17 11-30T22"),
    ("avant 10h", "11-26T08 11-26T10"),
    ("mardi avant midi", "12-01T08 12-01T12"),
    ("à partir de 14h vendredi", "11-27T14 11-27T22"),
    ("pas avant 10h demain", "11-26T10 11-26T22"),
    ("tantôt", "11-25T12 11-25T18"),
    ("sonnez-moi cet aprem", "11-25T12 11-25T18"),
    ("ce soir", "11-25T18 11-25T22"),
    ("plutôt le soir", f"{ANY} evening"),
    ("plutôt le soir après 18h", f"{ANY} evening"),
    ("dans la matinée", f"{ANY} morning"),
    ("un rdv l'après-midi", f"{ANY} afternoon"),
    ("la semaine prochaine", "11-30 12-07"),
    ("semaine pro le matin", "11-30 12-07 morning"),
    ("la semaine prochaine vers 10h", "11-30 12-07 morning"),
    ("mercredi de la semaine prochaine à 10h30", "12-02T10:30 12-02T11:30"),
    ("la semaine prochaine mardi après-midi", "12-01T12 12-01T18"),
    ("en début de semaine prochaine", "11-30 12-02"),
    ("cette semaine", "11-25T10 11-30"),
    ("dans deux semaines", "12-07 12-14"),
    ("pas la semaine prochaine mais celle d'après", "12-07 12-14"),
    ("la semaine du 14", "12-14 12-21"),
    ("dans la semaine du 7 décembre", "12-07 12-14"),
    ("dans la semaine du 21", "12-21 12-28"),
    ("n'importe quand la semaine du 4 janvier", "27-01-04 27-01-11"),
    ("jeudi pas, plutôt vendredi", "11-27 11-28"),
    ("plutôt lundi après 16h, le mardi j'ai les enfants", "11-30T16 11-30T22"),
    ("mardi pas avant 10h", "12-01T10 12-01T22"),
    ("vendredi 11 à 9h", "12-11T09 12-11T10"),
    ("lundi j'ai les clés, on se voit ?", "11-30 12-01"),
    ("mardi 10h15 avant mon service", "12-01T10:15 12-01T11:15"),
    ("mercredi 8h45 pour moi c'est bon", "12-02T08:45 12-02T09:45"),
    ("d'ici une semaine", "11-25T10 12-03"),
    ("dans 3 jours", "11-28 11-29"),
    ("dans huit jours", "12-02 12-03"),
    ("ce week-end", "11-28 11-30"),
    ("le 3 décembre", "12-03 12-04"),
    ("le 3 décembre à 15h", "12-03T15 12-03T16"),
    ("mardi 1er décembre", "12-01 12-02"),
    ("le dix-sept décembre", "12-17 12-18"),
    ("3/12", "12-03 12-04"),
    ("le 3/12 à 10 h", "12-03T10 12-03T11"),
    ("03-12-2026", "12-03 12-04"),
    ("2026-12-03", "12-03 12-04"),
    ("le 14", "12-14 12-15"),
    ("le 25", "12-25 12-26"),
    ("lundi 30", "11-30 12-01"),
    ("le 14 mars", "27-03-14 27-03-15"),
    ("le 24 novembre", "27-11-24 27-11-25"),
    ("le 14 du mois prochain", "12-14 12-15"),
    ("le premier lundi de décembre", "12-07 12-08"),
    ("du 7 au 11 décembre", "12-07 12-12"),
    ("du lundi 30/11 au mercredi 2/12", "11-30 12-03"),
    ("la première semaine de décembre", "12-01 12-11"),
    ("la semaine du 14 décembre", "12-14 12-21"),
    ("d'ici vendredi", "11-25T10 11-28"),
    ("le 3 décembre (à 15h)", "12-03T15 12-03T16"),
    ("c'est bon jeudi 15 h", "11-26T15 11-26T16"),
    ("en décembre", "12-01 27-01-01"),
    ("en mars", "27-03-01 27-04-01"),
    ("début janvier", "27-01-01 27-01-11"),
    ("fin du mois", "11-25T10 12-01"),
    ("le mois prochain", "12-01 27-01-01"),
    ("avant vendredi", "11-25T10 11-27"),
    ("à partir de lundi", "11-30 12-29"),
    ("de lundi à mercredi", "11-30 12-03"),
    ("pourquoi pas lundi ?", "11-30 12-01"),
    ("plutôt vendredi au lieu de jeudi", "11-27 11-28"),
    ("déplacer mon rdv de lundi à mercredi", "12-02 12-03"),
    ("maandag om 10u svp", "11-30T10 11-30T11"),
]

DUTCH = [
    ("dinsdag 9u15 voor mijn werk begint", "12-01T09:15 12-01T10:15"),
    ("vrijdag 10u45 voor ik de kinderen haal", "11-27T10:45 11-27T11:45"),
    ("woensdag nie, vrijdag wel", "11-27 11-28"),
    ("maandag ni maar dinsdag wel", "12-01 12-02"),
    ("donderdag nee, vrijdag ja", "11-27 11-28"),
    ("liever maandag na 16u, dinsdag heb ik les", "11-30T16 11-30T22"),
    ("maandag pas om 11u", "11-30T11 11-30T12"),
    ("donderdag op het einde van de voormiddag", "11-26T10 11-26T12"),
    ("in de week van 14 december", "12-14 12-21"),
    ("ergens in de week van de 21e", "12-21 12-28"),
    ("donderdag op de noen", "11-26T12 11-26T13"),
    ("dinsdag rond de middag", "12-01T12 12-01T13"),
    ("vandaag om 16u", "11-25T16 11-25T17"),
    ("vndg 16u", "11-25T16 11-25T17"),
    ("morgen", "11-26 11-27"),
    ("morgen om 10u", "11-26T10 11-26T11"),
    ("mergen", "11-26 11-27"),
    ("overmorgen namiddag", "11-27T12 11-27T18"),
    ("morgenvroeg", "11-26T08 11-26T12"),
    ("morgen vroeg", "11-26T08 11-26T12"),
    ("morgenochtend 9u", "11-26T09 11-26T10"),
    ("morgenmiddag", "11-26T12 11-26T14"),
    ("morgennamiddag", "11-26T12 11-26T18"),
    ("morgenavond", "11-26T18 11-26T22"),
    ("dinsdag morgen", "12-01T08 12-01T12"),
    ("dinsdag in de morgen", "12-01T08 12-01T12"),
    ("maandag", "11-30 12-01"),
    ("woensdag", "12-02 12-03"),
    ("deze woensdag om 14u", "11-25T14 11-25T15"),
    ("volgende dinsdag", "12-01 12-02"),
    ("volgende vrijdag", "11-27 11-28"),
    ("volgende donderdag", "12-03 12-04"),
    ("komende dinsdag", "12-01 12-02"),
    ("maandag over een week", "12-07 12-08"),
    ("maandag over 14 dagen", "12-14 12-15"),
    ("vrijdagnamiddag", "11-27T12 11-27T18"),
    ("donderdagavond", "11-26T18 11-26T22"),
    ("zaterdagvoormiddag", "11-28T08 11-28T12"),
    ("vrijdag NM", "11-27T12 11-27T18"),
    ("di vm", "12-01T08 12-01T12"),
    ("do nm", "11-26T12 11-26T18"),
    ("ma 10u", "11-30T10 11-30T11"),
    ("wo. 14u30", "12-02T14:30 12-02T15:30"),
    ("vr 3/12", "12-03 12-04"),
    ("za om 10u", "11-28T10 11-28T11"),
    ("do om half drie", "11-26T14:30 11-26T15:30"),
    ("vrydag 10u", "11-27T10 11-27T11"),
    ("moandag om 9 ure", "11-30T09 11-30T10"),
    ("weunsdag tnamiddag", "12-02T12 12-02T18"),
    ("donderdg", "11-26 11-27"),
    ("maandag na de middag", "11-30T12 11-30T18"),
    ("vrijdag in de late namiddag", "11-27T16 11-27T18"),
    ("half drie", "11-25T14:30 11-25T15:30"),
    ("om halfdrie", "11-25T14:30 11-25T15:30"),
    ("om half een", "11-25T12:30 11-25T13:30"),
    ("kwart voor drie", "11-25T14:45 11-25T15:45"),
    ("om kwart na drie", "11-25T15:15 11-25T16:15"),
    ("kwart over 10", "11-25T10:15 11-25T11:15"),
    ("om tien voor half drie", "11-25T14:20 11-25T15:20"),
    ("maandag om 5 over 9", "11-30T09:05 11-30T10:05"),
    ("10 uur", "11-25T10 11-25T11"),
    ("om tien uur", "11-25T10 11-25T11"),
    ("om 9", "11-26T09 11-26T10"),
    ("om een uur", "11-25T13 11-25T14"),
    ("rond een uur of elf", "11-25T11 11-25T12"),
    ("14u30", "11-25T14:30 11-25T15:30"),
    ("om 14.30 uur", "11-25T14:30 11-25T15:30"),
    ("om 8 uur 's avonds", "11-25T20 11-25T21"),
    ("om 9u 's morgens", "11-26T09 11-26T10"),
    ("na 17 uur", "11-25T17 11-25T22"),
    ("na 17u dinsdag", "12-01T17 12-01T22"),
    ("voor 11 uur", "11-25T08 11-25T11"),
    ("niet voor 10u dinsdag", "12-01T10 12-01T22"),
    ("vanaf 14u vrijdag", "11-27T14 11-27T22"),
    ("tussen 14 en 16u", "11-25T14 11-25T16"),
    ("dinsdag tussen 2 en 4", "12-01T14 12-01T16"),
    ("volgende dinsdag tussen twaalf en een", "12-01T12 12-01T13"),
    ("van 10 tot 12u donderdag", "11-26T10 11-26T12"),
    ("'s avonds", f"{ANY} evening"),
    ("liefst 's morgens", f"{ANY} morning"),
    ("smorgens", f"{ANY} morning"),
    ("liever namiddag", f"{ANY} afternoon"),
    ("VM graag", f"{ANY} morning"),
    ("vanavond", "11-25T18 11-25T22"),
    ("deze namiddag", "11-25T12 11-25T18"),
    ("volgende week", "11-30 12-07"),
    ("volgende week in de voormiddag", "11-30 12-07 morning"),
    ("volgende week woensdag", "12-02 12-03"),
    ("woensdag volgende week om 14u30", "12-02T14:30 12-02T15:30"),
    ("dinsdag van volgende week", "12-01 12-02"),
    ("begin volgende week", "11-30 12-02"),
    ("eind deze week", "11-26 11-28"),
    ("deze week", "11-25T10 11-30"),
    ("over twee weken", "12-07 12-14"),
    ("niet volgende week maar de week erna", "12-07 12-14"),
    ("de week van 14 december", "12-14 12-21"),
    ("over 10 dagen", "12-05 12-06"),
    ("binnen drie dagen", "11-28 11-29"),
    ("dit weekend", "11-28 11-30"),
    ("3 december om 15 uur", "12-03T15 12-03T16"),
    ("op de 3e december", "12-03 12-04"),
    ("eenendertig december", "12-31 27-01-01"),
    ("3/12 om 10u", "12-03T10 12-03T11"),
    ("03-12-2026", "12-03 12-04"),
    ("3.12.2026", "12-03 12-04"),
    ("op de 14de", "12-14 12-15"),
    ("den 14", "12-14 12-15"),
    ("vanaf de vijftiende", "12-15 27-01-13"),
    ("maandag 30 november", "11-30 12-01"),
    ("15 mei", "27-05-15 27-05-16"),
    ("in mei", "27-05-01 27-06-01"),
    ("in maart", "27-03-01 27-04-01"),
    ("eind december", "12-21 27-01-01"),
    ("volgende maand", "12-01 27-01-01"),
    ("na het weekend", "11-30 12-28"),
    ("uiterlijk vrijdag", "11-25T10 11-28"),
    ("ten laatste vrijdag", "11-25T10 11-28"),
    ("op een dinsdag in maart", "27-03-01 27-04-01"),
    ("'s maandags", "11-30 12-01"),
    ("van maandag tot woensdag", "11-30 12-03"),
    ("verzetten van maandag naar woensdag", "12-02 12-03"),
    ("maandag kan ik niet, dinsdag wel", "12-01 12-02"),
    ("ik zou morgen toch op gesprek moeten zijn hé, om 10u?", "11-26T10 11-26T11"),
    ("demain om 10u", "11-26T10 11-26T11"),
]

ENGLISH = [
    ("today at 4pm", "11-25T16 11-25T17"),
    ("tomorrow", "11-26 11-27"),
    ("tmrw morning", "11-26T08 11-26T12"),
    ("2moro at 10", "11-26T10 11-26T11"),
    ("the day after tomorrow in the morning", "11-27T08 11-27T12"),
    ("monday", "11-30 12-01"),
    ("Wednesday", "12-02 12-03"),
    ("this Wednesday at 2pm", "11-25T14 11-25T15"),
    ("this friday", "11-27 11-28"),
    ("next Tuesday", "12-01 12-02"),
    ("next friday", "11-27 11-28"),
    ("next thursday", "12-03 12-04"),
    ("next mon", "11-30 12-01"),
    ("Monday week", "12-07 12-08"),
    ("a week on Monday", "12-07 12-08"),
    ("Tuesday in two weeks", "12-15 12-16"),
    ("Friday afternoon", "11-27T12 11-27T18"),
    ("wensday 3pm", "12-02T15 12-02T16"),
    ("thirsday morning", "11-26T08 11-26T12"),
    ("thurs 10am", "11-26T10 11-26T11"),
    ("mon 9am", "11-30T09 11-30T10"),
    ("sat morning", "11-28T08 11-28T12"),
    ("sun at 2", "11-29T14 11-29T15"),
    ("on wed", "12-02 12-03"),
    ("fri 10:30", "11-27T10:30 11-27T11:30"),
    ("tuesday noon", "12-01T12 12-01T13"),
    ("noon on Thursday", "11-26T12 11-26T13"),
    ("tomorrow midday", "11-26T12 11-26T13"),
    ("friday at lunchtime", "11-27T12 11-27T14"),
    ("end of the day on Friday", "11-27T16 11-27T18"),
    ("7 in the evening on friday", "11-27T19 11-27T20"),
    ("at 2pm", "11-25T14 11-25T15"),
    ("at 11", "11-25T11 11-25T12"),
    ("at nine", "11-26T09 11-26T10"),
    ("2 p.m.", "11-25T14 11-25T15"),
    ("10.30am", "11-25T10:30 11-25T11:30"),
    ("at 14h30", "11-25T14:30 11-25T15:30"),
    ("half past two", "11-25T14:30 11-25T15:30"),
    ("quarter to three", "11-25T14:45 11-25T15:45"),
    ("tomorrow at quarter past two", "11-26T14:15 11-26T15:15"),
    ("ten to three on Monday", "11-30T14:50 11-30T15:50"),
    ("11 o'clock", "11-25T11 11-25T12"),
    ("at noon", "11-25T12 11-25T14"),
    ("is there an advisor at 5 or so", "11-25T17 11-25T18"),
    ("after 5pm", "11-25T17 11-25T22"),
    ("Tuesday after 5", "12-01T17 12-01T22"),
    ("before noon", "11-25T08 11-25T12"),
    ("tomorrow before noon", "11-26T08 11-26T12"),
    ("before 11am on friday", "11-27T08 11-27T11"),
    ("not before 10 on monday", "11-30T10 11-30T22"),
    ("from 2pm on Friday", "11-27T14 11-27T22"),
    ("between 2 and 4", "11-25T14 11-25T16"),
    ("between 10 and 12 on Friday", "11-27T10 11-27T12"),
    ("2-4pm", "11-25T14 11-25T16"),
    ("from 2 to 4pm tomorrow", "11-26T14 11-26T16"),
    ("10 to 12 on thursday", "11-26T10 11-26T12"),
    ("in the afternoon", f"{ANY} afternoon"),
    ("after 6 in the evening, best", f"{ANY} evening"),
    ("evening please", f"{ANY} evening"),
    ("mornings are best", f"{ANY} morning"),
    ("this afternoon", "11-25T12 11-25T18"),
    ("tonight", "11-25T18 11-25T22"),
    ("next week", "11-30 12-07"),
    ("nxt week", "11-30 12-07"),
    ("next week mornings", "11-30 12-07 morning"),
    ("next week in the afternoon", "11-30 12-07 afternoon"),
    ("Wednesday next week", "12-02 12-03"),
    ("next week wednesday around 10", "12-02T10 12-02T11"),
    ("early next week", "11-30 12-02"),
    ("end of next week", "12-03 12-05"),
    ("this week", "11-25T10 11-30"),
    ("the week after next", "12-07 12-14"),
    ("in two weeks", "12-07 12-14"),
    ("not next week but the week after", "12-07 12-14"),
    ("the week of the 14th", "12-14 12-21"),
    ("some time in the week of January 4th", "27-01-04 27-01-11"),
    ("week of Dec 14", "12-14 12-21"),
    ("week of the 21st of December", "12-21 12-28"),
    ("tuesday pm", "12-01T12 12-01T18"),
    ("tomorrow am please", "11-26T08 11-26T12"),
    ("Friday am or", "11-27T08 11-27T12"),
    ("Thursday no, Friday yes", "11-27 11-28"),
    ("Monday after 4pm, on Tuesday I have school", "11-30T16 11-30T22"),
    ("Tuesday, no problem", "12-01 12-02"),
    ("wednesday 8:45 before I open the shop", "12-02T08:45 12-02T09:45"),
    ("in 3 days", "11-28 11-29"),
    ("within a week", "11-25T10 12-03"),
    ("this weekend", "11-28 11-30"),
    ("December 3rd", "12-03 12-04"),
    ("the 3rd of December", "12-03 12-04"),
    ("3rd of dec at 3pm", "12-03T15 12-03T16"),
    ("Dec 3 at 10am", "12-03T10 12-03T11"),
    ("twenty-first of December", "12-21 12-22"),
    ("3/12", "12-03 12-04"),
    ("12/3", "27-03-12 27-03-13"),
    ("2026-12-03T14:00", "12-03T14 12-03T15"),
    ("Friday 4 December 2026 at 14:00", "12-04T14 12-04T15"),
    ("on the 14th at 11", "12-14T11 12-14T12"),
    ("monday the 30th", "11-30 12-01"),
    ("Tuesday the 15th in the morning", "12-15T08 12-15T12"),
    ("the 14th of next month", "12-14 12-15"),
    ("the first Monday of December", "12-07 12-08"),
    ("1st of June", "27-06-01 27-06-02"),
    ("May 14th", "27-05-14 27-05-15"),
    ("in May", "27-05-01 27-06-01"),
    ("in January", "27-01-01 27-02-01"),
    ("late December", "12-21 27-01-01"),
    ("next month", "12-01 27-01-01"),
    ("before Friday", "11-25T10 11-27"),
    ("after the 20th", "12-21 27-01-18"),
    ("after the weekend", "11-30 12-28"),
    ("from Monday to Wednesday", "11-30 12-03"),
    ("move my appointment from Monday to Wednesday", "12-02 12-03"),
    ("why not Monday?", "11-30 12-01"),
    ("anything but Monday, maybe Tuesday", "12-01 12-02"),
    ("I can't come tomorrow, what about Friday?", "11-27 11-28"),
]


@pytest.mark.parametrize(
    ("language", "text", "short"),
    [(code, *row) for code, rows in (("fr", FRENCH), ("nl", DUTCH), ("en", ENGLISH)) for row in rows],
)
def test_a_time_is_the_window_meant(language: str, text: str, short: str) -> None:
    assert times(text, language) == [window(short)]


@pytest.mark.parametrize(
    ("language", "text", "windows"),
    [
        ("fr", "demain ou vendredi", ["11-26 11-27", "11-27 11-28"]),
        ("fr", "mardi ou jeudi matin", ["12-01T08 12-01T12", "11-26T08 11-26T12"]),
        ("fr", "mardi à 10h ou 14h", ["12-01T10 12-01T11", "12-01T14 12-01T15"]),
        ("fr", "mardi matin ou après-midi", ["12-01T08 12-01T12", "12-01T12 12-01T18"]),
        ("fr", "mardi de 14h à 16h ou jeudi matin", ["12-01T14 12-01T16", "11-26T08 11-26T12"]),
        ("fr", "lundi ou mardi de la semaine prochaine", ["11-30 12-01", "12-01 12-02"]),
        ("fr", "le 3 ou le 4 décembre", ["12-03 12-04", "12-04 12-05"]),
        ("fr", "demain, mardi ou mercredi", ["11-26 11-27", "12-01 12-02", "12-02 12-03"]),
        ("fr", "lundi, mardi et jeudi après 16h", ["11-30T16 11-30T22", "12-01T16 12-01T22", "11-26T16 11-26T22"]),
        ("nl", "dinsdag of wo", ["12-01 12-02", "12-02 12-03"]),
        ("nl", "di of do", ["12-01 12-02", "11-26 11-27"]),
        ("nl", "volgende week di of do", ["12-01 12-02", "12-03 12-04"]),
        ("en", "Mon, Tue or Thu after 4pm", ["11-30T16 11-30T22", "12-01T16 12-01T22", "11-26T16 11-26T22"]),
        ("nl", "dinsdag of morgen", ["12-01 12-02", "11-26 11-27"]),
        ("nl", "maandag of dinsdag namiddag", ["11-30T12 11-30T18", "12-01T12 12-01T18"]),
        ("nl", "dinsdag om 10u of 14u", ["12-01T10 12-01T11", "12-01T14 12-01T15"]),
        ("nl", "volgende week maandag of dinsdag", ["11-30 12-01", "12-01 12-02"]),
        ("nl", "14 of 15 maart", ["27-03-14 27-03-15", "27-03-15 27-03-16"]),
        ("nl", "om half drie of om half vier", ["11-25T14:30 11-25T15:30", "11-25T15:30 11-25T16:30"]),
        ("en", "Tuesday or Thursday", ["12-01 12-02", "11-26 11-27"]),
        ("en", "monday at 10 or 11", ["11-30T10 11-30T11", "11-30T11 11-30T12"]),
        ("en", "monday at 2 or 3pm", ["11-30T14 11-30T15", "11-30T15 11-30T16"]),
        ("en", "the 3rd or 4th of December", ["12-03 12-04", "12-04 12-05"]),
        ("en", "next week, morning or afternoon", ["11-30 12-07 morning", "11-30 12-07 afternoon"]),
        ("en", "my appointment is Monday but I'd prefer Wednesday", ["11-30 12-01", "12-02 12-03"]),
    ],
)
def test_several_times_are_several_windows(language: str, text: str, windows: list[str]) -> None:
    assert times(text, language) == [window(short) for short in windows]


NO_TIME = {
    "fr": [
        "je ne saurai pas payer la mensualité ce mois-ci",
        "le loyer du mois prochain me fait peur",
        "je vends sur le marché du dimanche",
        "la brocante du samedi",
        "depuis 3 ans",
        "sur 24 mois",
        "dans 6 mois",
        "il y a deux jours",
        "depuis lundi",
        "depuis le 3 mars",
        "depuis fin mars",
        "la semaine passée",
        "mardi dernier à 10h",
        "hier matin",
        "avant-hier",
        "le mois dernier",
        "tantôt j'ai dit oui pour la banque",
        "oublié notre appel de ce matin",
        "j'ai été coupé tantôt",
        "j'ai commencé en mars",
        "je suis né le 3 décembre",
        "31 février",
        "le 31/02",
        "3/12/1985",
        "15000 €",
        "1080 Molenbeek",
        "0470 12 10 14",
        "j'ai 45 ans",
        "7 jours sur 7",
        "24h/24",
        "24/7",
        "je travaille à 4/5",
        "3/4 temps",
        "9/10, très bon service",
        "rue Haute 12/3",
        "je travaille 20h par semaine",
        "deux heures de route",
        "38 heures semaine",
        "un temps partiel de dix-neuf heures",
        "une heure avec un conseiller",
        "est-ce que quelqu'un a une heure pour moi",
        "entre 3000 et 4000",
        "entre 2 et 4 ans",
        "bon après-midi",
        "bonsoir",
        "bonne soirée, bon week-end",
        "bon dimanche",
        "comme on ma aidé",
        "belle fin de journée",
        "c'est tout pour aujourd'hui",
        "pas lundi ni mardi",
        "sauf le mercredi",
        "lundi je ne peux pas",
        "je ne saurai pas venir demain",
        "ma mère est à la mer",
        "c'est un jeu",
        "la gare du Midi",
        "tous les soirs je couds",
        "je travaille le soir",
        "dès que possible",
        "il vend des fleurs",
        "sept euros",
        "mars et jupiter",
        "merci, dans la même journée",
        "ce midi-là j'étais coincé",
        "cette nuit",
        "on m'a refusé en avril",
        "l'année prochaine",
        "dix sept",
    ],
    "nl": [
        "de afbetaling van deze maand lukt niet",
        "mijn huur volgende maand",
        "de zondagse markt",
        "ik sta op de markt van zaterdag",
        "de rommelmarkt op zondag",
        "24 maanden",
        "op 24 maanden",
        "sinds 2 jaar",
        "sinds maandag",
        "sinds begin maart",
        "2 dagen geleden",
        "vorige week",
        "vorige week dinsdag",
        "afgelopen vrijdag om 10u",
        "gisteren",
        "gisterenavond",
        "vannacht",
        "in maart begonnen",
        "geboren op 3 december",
        "vanmorgen heb ik u gezegd dat het klopt",
        "31 februari",
        "31/02",
        "12/03/1985",
        "15.000 euro",
        "9000 Gent",
        "0470 12 10 14",
        "ik ben 45 jaar",
        "24/7",
        "7 dagen op 7",
        "ik werk 4/5",
        "3/4 van de prijs",
        "8 op 10",
        "Kerkstraat 12/3",
        "38 uur per week",
        "2 uur rijden",
        "24 uur op 24",
        "tussen 7000 en 10000",
        "tussen 2 en 4 personen",
        "goeiemorgen",
        "goede morgen",
        "goeie namiddag",
        "goedenavond",
        "prettig weekend",
        "fijne zondag nog",
        "tot morgen",
        "tot dinsdag",
        "elke morgen",
        "ik werk 's avonds",
        "niet op maandag",
        "ik kan morgen niet",
        "dinsdag lukt mij niet",
        "dat doe ik zo",
        "ma ik weet het niet",
        "na zo'n weigering",
        "do it yourself",
        "ik ben vrij",
        "dat is half werk",
        "een half jaar",
        "al drie avonden bezig",
        "anderhalf",
        "de eerste keer",
        "zo snel mogelijk",
        "volgend jaar",
        "van 's morgens tot 's avonds",
        "voor mijn zaak",
        "mijn kaart vervalt in augustus",
    ],
    "en": [
        "I can't pay my instalment this month",
        "next month's rent",
        "the Saturday market",
        "a stall at the Friday flea market",
        "I am tired",
        "since January",
        "since Monday",
        "since two weeks",
        "two days ago",
        "a week ago",
        "last week",
        "last Tuesday at 10",
        "yesterday morning",
        "last night",
        "I started in March",
        "I was born on 3 December",
        "I missed your call this morning",
        "I left Deloitte in January",
        "31 February",
        "February 31",
        "31/02",
        "12/03/1985",
        "24 months",
        "over 3 years",
        "in 6 months",
        "for 12 months",
        "15000 euros",
        "between 5 and 8 thousand",
        "between 2 and 4 people",
        "my postcode is 2060",
        "0470 12 10 14",
        "I am 45 years old",
        "I stopped school at 12",
        "too young at 19?",
        "employed at 4/5",
        "3/4 of the price",
        "9/10 for the service",
        "24/7",
        "7 days a week",
        "38 hours a week",
        "it takes 2 hours",
        "may I ask something",
        "may 2 of us come?",
        "I march on",
        "I sat in the sun",
        "we wed in Spain",
        "good morning",
        "Good afternoon",
        "have a nice evening",
        "have a nice weekend",
        "how was your weekend",
        "good night",
        "that's all for today",
        "not on Monday",
        "Monday doesn't work for me",
        "I won't come Thursday",
        "every morning",
        "I work evenings",
        "evening school",
        "in evening school",
        "as soon as possible",
        "next year",
        "the second floor",
        "the 2nd floor",
        "my 1st loan",
        "many afternoons",
        "half a million",
        "the other day",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NO_TIME.items() for text in texts])
def test_what_is_no_time_to_come(language: str, text: str) -> None:
    assert times(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "le 14 mars 2027"),
        ("fr", "mardi à 14h ou le 3/12/2026"),
        ("nl", "op 15 mei 2027 om 10.30 uur"),
        ("nl", "tussen 10 en 12 uur"),
        ("en", "2026-12-03"),
        ("en", "the 14th of January 2027 at 10"),
    ],
)
def test_the_numbers_of_a_time_are_no_amount_and_no_postal_code(language: str, text: str) -> None:
    assert {e.name for e in extract(text, language, NOW)} == {"time"}


def test_an_amount_beside_a_time_stays_one() -> None:
    found = {e.name: e.value for e in extract("je voudrais 15000 € avant vendredi", "fr", NOW)}
    assert found == {"amount": 15000, "time": window("11-25T10 11-27")}


def test_a_time_says_where_it_stands() -> None:
    text = "On peut se voir mardi prochain à 14h, svp ?"
    (found,) = find_times(text, "fr", NOW)
    assert text[found.start : found.end] == "mardi prochain à 14h"
    assert 0 < found.confidence <= 1


@pytest.mark.parametrize(
    ("now", "text", "short"),
    [
        # Two days before a Tuesday "next Tuesday" is still that one; on the eve of it the one after.
        ("2026-11-29T10:00", "mardi prochain", "12-01 12-02"),
        ("2026-11-30T10:00", "mardi prochain", "12-08 12-09"),
        ("2026-12-01T10:00", "mardi prochain", "12-08 12-09"),
        ("2026-12-01T10:00", "ce mardi", "12-01 12-02"),
        ("2026-12-01T10:00", "mardi", "12-08 12-09"),
        # Saturday and Sunday are still this week and this weekend.
        ("2026-11-28T10:00", "cette semaine", "11-28T10 11-30"),
        ("2026-11-29T10:00", "ce week-end", "11-29T10 11-30"),
        ("2026-11-28T10:00", "le week-end prochain", "12-05 12-07"),
        ("2026-11-29T23:59", "la semaine prochaine", "11-30 12-07"),
        # What has gone by is another day's, or nothing.
        ("2026-11-25T16:30", "à 14h", "11-26T14 11-26T15"),
        ("2026-11-25T18:30", "après 17h", "11-25T17 11-25T22"),
        ("2026-11-25T23:00", "après 17h", "11-26T17 11-26T22"),
        ("2026-11-30T12:00", "le 31", "12-31 27-01-01"),
        ("2026-12-31T12:00", "le 31", "27-01-31 27-02-01"),
        ("2026-12-31T12:00", "demain", "27-01-01 27-01-02"),
        ("2026-12-10T12:00", "en décembre", "12-10T12 27-01-01"),
        ("2027-12-10T12:00", "le 29 février", "28-02-29 28-03-01"),
    ],
)
def test_the_moment_decides(now: str, text: str, short: str) -> None:
    assert times(text, "fr", datetime.fromisoformat(now)) == [window(short)]


@pytest.mark.parametrize("text", ["tantôt", "cet après-midi", "aujourd'hui à 10h"])
def test_a_part_of_today_that_is_over_is_no_time(text: str) -> None:
    assert times(text, "fr", NOW.replace(hour=19)) == []


@pytest.mark.parametrize(
    ("now", "text", "short"),
    [
        # The clocks go back in the night to Sunday 25 October 2026 and forward in the night to Sunday 28 March 2027.
        ("2026-10-24T15:00", "demain", "10-25 10-26"),
        ("2026-10-24T15:00", "demain à 14h", "10-25T14 10-25T15"),
        ("2026-10-23T09:00", "ce week-end", "10-24 10-26"),
        ("2027-03-27T15:00", "demain matin", "27-03-28T08 27-03-28T12"),
        ("2027-03-27T15:00", "demain", "27-03-28 27-03-29"),
        ("2027-03-20T15:00", "plutôt le soir", "27-03-20T15 27-04-17T15 evening"),
    ],
)
def test_a_change_of_the_clocks_keeps_the_wall_time(now: str, text: str, short: str) -> None:
    assert times(text, "fr", datetime.fromisoformat(now)) == [window(short)]


def test_whatever_is_written_it_never_fails_and_every_window_has_a_length() -> None:
    words = JUNK.split()
    generator = random.Random(0)
    for _ in range(1500):
        text = " ".join(generator.choices(words, k=generator.randint(1, 9)))
        now = datetime(2026, generator.randint(1, 12), generator.randint(1, 28), generator.randint(0, 23), 59)  # noqa: DTZ001
        for language in ("fr", "nl", "en"):
            for found in find_times(text, language, now):
                value = found.value
                assert isinstance(value, dict)
                assert value["from"] < value["to"], text
                assert value["to"] > now.isoformat(timespec="minutes"), text
                assert value.get("part", "morning") in ("morning", "afternoon", "evening")
                assert 0 <= found.start < found.end <= len(text)


def test_rasa_is_given_the_window_of_a_time_counted_from_now_in_belgium() -> None:
    from rasa.shared.nlu.training_data.message import Message

    from bot.entities.extractor import EntityExtractor

    message = Message.build(text="semaine prochaine le matin")
    message.set("language", {"name": "fr"})
    (found,) = EntityExtractor().process([message])[0].get("entities")
    assert found["entity"] == "time"
    assert found["value"]["part"] == "morning"
    start = datetime.fromisoformat(found["value"]["from"])
    now = datetime.now(ZoneInfo("Europe/Brussels")).replace(tzinfo=None)
    assert start.weekday() == 0
    assert timedelta(0) < start - now <= timedelta(7)


@pytest.mark.parametrize(
    ("text", "language", "clock"),
    [
        ("10h30", "fr", True),
        ("à midi", "fr", True),
        ("entre 14 et 16h", "fr", True),
        ("om 9", "nl", True),
        ("after 5pm", "en", True),
        ("demain 10h", "fr", None),
        ("mardi", "fr", None),
        ("vanavond", "nl", None),
        ("evening please", "en", None),
    ],
)
def test_hours_without_a_day_are_marked_as_such(text: str, language: str, clock: bool | None) -> None:
    assert [e.clock for e in extract(text, language, NOW) if e.name == "time"] == [clock]
