# De vrijwillige vragen voor het impactverslag, na de uitkomst. Ze veranderen niets, antwoorden worden enkel geteld.

title-help-report = Ons verslag helpen
title-impact-unsaid = Dat zeg ik liever niet
title-impact-skip = Vragen overslaan

impact-offer =
    Wilt u helpen met ons impactverslag? Het toont voor wie microStart er is. Ik heb enkele korte vragen over u, bijvoorbeeld over uw leeftijd.
    U kiest vrij of u antwoordt. Het is anoniem en verandert niets voor u. Ik tel elk antwoord meteen, los van uw naam en van dit gesprek. Daarna kan ik die van u niet meer terugvinden.
    .choice-impact-gladly = Ja, graag
    .choice-impact-no-thanks = Nee, bedankt

impact-gender = Bent u een vrouw, een man, of iets anders?
    .choice-impact-woman = Vrouw
    .choice-impact-man = Man
    .choice-impact-other-gender = Iets anders
    .choice-impact-gender-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-born-outside-belgium = Bent u buiten België geboren?
    .choice-impact-born-outside = { title-yes }
    .choice-impact-born-in-belgium = { title-no }
    .choice-impact-born-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-age-band = Hoe oud bent u?
    .choice-impact-under-30 = Jonger dan { $band_from }
    .choice-impact-30-49 = { $band_from } tot en met { $band_to }
    .choice-impact-50-plus = { $band_after } of ouder
    .choice-impact-age-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-higher-diploma = Hebt u een diploma van het hoger onderwijs? Bijvoorbeeld een graduaat, een bachelor of een master.
    .choice-impact-diploma = { title-yes }
    .choice-impact-no-diploma = { title-no }
    .choice-impact-diploma-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-thanks = Dank u, dat was de laatste vraag. Kan ik nog iets voor u doen?
    .choice-questions = { title-questions }
    .choice-human = { title-human }

impact-left = Goed, ik stel deze vragen niet meer. Dat verandert niets voor u.
    .choice-questions = { title-questions }
    .choice-human = { title-human }

impact-over = De vragen voor ons verslag zijn afgelopen. Elk antwoord telt maar één keer.
    .choice-questions = { title-questions }
    .choice-human = { title-human }
