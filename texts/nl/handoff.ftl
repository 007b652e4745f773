# What a person reads about the people of microStart: who joined, who left, and when somebody will answer.

advisor-joined = { $name } van microStart antwoordt u nu. Dit is een mens. De automatische assistent zwijgt intussen.

advisor-handed-to = { $name } van microStart neemt het over en antwoordt u nu. Dit is een mens.

advisor-handed-on = Een andere medewerker van microStart neemt het over en antwoordt u hier. Intussen helpt de automatische assistent u.
    .choice-questions = { title-questions }

advisor-left = De medewerker van microStart heeft het gesprek verlaten. Als u nog schrijft, antwoordt de automatische assistent u. U kunt altijd opnieuw naar iemand vragen.
    .choice-human = { title-human }
    .choice-questions = { title-questions }

advisor-left-noted =
    De medewerker van microStart heeft het gesprek verlaten. Dit staat genoteerd:
    { $lines }
    De automatische assistent gaat van daar met u verder en vraagt alleen wat nog ontbreekt. Klopt er iets niet? Zeg het gerust.
    .choice-start = { title-go-on }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# The advisor led the talk, and the person writes when nobody is there any more. A sentence of `handoff-when-…` follows.
advisor-away = { $name } is er nu niet en leest uw bericht later. Tot dan antwoordt de automatische assistent u.
    .choice-questions = { title-questions }

# Nobody could answer in time; said once. A sentence of `handoff-when-…` follows.
handoff-nobody-yet = We hebben u nog niet kunnen antwoorden. Dat spijt ons. Uw vraag blijft openstaan en iemand zal ze lezen. De automatische assistent blijft er voor uw vragen.
    .choice-questions = { title-questions }
    .choice-contact-us = { title-contact-us }

# When somebody of the agency can answer. One of these stands alone, or after a text above.
handoff-when-until = Vandaag kan iemand u antwoorden tot { $to_clock }.
handoff-when-until-or-later = Vandaag kan iemand u antwoorden tot { $to_clock }. Daarna weer vanaf { $from_clock }.
handoff-when-until-or = Vandaag kan iemand u antwoorden tot { $to_clock }. Anders vanaf { $at_day } om { $from_clock }.
handoff-when-today = Vandaag kan iemand u antwoorden vanaf { $from_clock }.
handoff-when-tomorrow = Vanaf morgen om { $from_clock } kan iemand u antwoorden.
handoff-when-day = Vanaf { $at_day } om { $from_clock } kan iemand u antwoorden.
handoff-when-unknown = Ik kan u niet zeggen wanneer: de uren van onze kantoren ken ik niet.

# To the advisors, by mail, when tickets wait too long. Without a word about anybody.
alert-again-subject = Er wachten nog tickets
alert-again-text = { $count ->
    [one] Er wacht al lang een ticket dat van niemand is: { $link }
   *[other] Er wachten al lang { $count } tickets die van niemand zijn: { $link }
}
