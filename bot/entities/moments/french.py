"""French times, with what is said in Belgium; see words for how it is written."""

from __future__ import annotations

from bot.entities.moments.words import DayWords, HourWords, LinkWords, NumberWords, PartWords, PeriodWords, Words

_AFTERNOON = r"(?:apres?[ -]?mi?di[sx]?|apresmd|aprems?|apreme|ap[ -]?mi?di|ap[ -]?m)"
_TOMORROW = r"(?:demain|demin|dmain|dem1|2main|2m1|demian|deman)"

FRENCH = Words(
    numbers=NumberWords(
        cardinals="un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept "
        "dix_huit dix_neuf vingt vingt_et_un vingt_deux vingt_trois vingt_quatre vingt_cinq vingt_six vingt_sept "
        "vingt_huit vingt_neuf trente trente_et_un",
        days="premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept "
        "dix_huit dix_neuf vingt vingt_et_un vingt_deux vingt_trois vingt_quatre vingt_cinq vingt_six vingt_sept "
        "vingt_huit vingt_neuf trente trente_et_un",
        nth="premier deuxieme troisieme quatrieme",
        ones="une",
    ),
    days=DayWords(
        weekdays=(
            "lundis? lindi lundy luni",
            "mardis? mardy maridi",
            "mercredis? mecredis? mercedi mercredit mercredy mercrdi mecrdi",
            "jeudis? jeudit jeudy",
            "vendredis? vendrdi vendredit vendredy vendedi vendreddi",
            "samedis? samdi samedit samedy",
            "dimanches? dimenche dimache dimanch",
        ),
        short_weekdays=(
            r"lun\.? lu\.",
            r"mar\.? ma\.",
            r"merc?\.? me\.",
            r"jeu\.? je\.",
            r"vend?\.? ve\.",
            r"sam\.? sa\.",
            r"dim\.? di\.",
        ),
        weekday=r"(?:(?P<this>ce|cet|se) )?(?P<day>{D})(?: (?:(?P<next>prochain|pro|proch|suivant)\b|qui vient|a venir"
        r"|(?P<past>derniere?|passee?)\b|(?P<one_week>(?:en|dans) (?:huit|8)(?: jours)?|dans (?:une|1) semaine)\b"
        r"|(?P<two_weeks>(?:en|dans) (?:quinze|15)(?: jours)?)\b|dans (?P<weeks>{N}) semaines))?",
        relative={
            0: r"aujourd'? ?hui|aujourd'?ui|aujourdhuy|ojourd'?hui|ajd|auj|ojd",
            1: _TOMORROW,
            2: rf"(?:apres?|apr|ap)[- ]?{_TOMORROW}",
        },
        last="dernier",
        nth_of=r"de|du",
        month=r"mois",
        tomorrow_is_morning=False,
        months=(
            "janvier janv",
            "fevrier fevr",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet juil",
            "aout",
            "septembre sept",
            "octobre",
            "novembre",
            "decembre",
        ),
        short_months=("jan", "fev", "mar", "avr", "", "", "jul", "aou", "sep", "oct", "nov", "dec"),
        doubtful_months="mars mai sept juil janv fevr",
        suffix=r"(?:er|ere|e|eme)",
        of_month=r"(?:du mois )?(?:de |d')?",
        day_after=r"le|(?:rdv|rendez[- ]vous|date|entretien|celui|seance) du",
        ordinal_after=r"le",
        maybe_after=r"pour le|du",
    ),
    parts=PartWords(
        sure={
            "morning": r"(?:l'|d'|en )?avant-midi"
            r"|(?:le|les|au|en|dans la|dans le|de la|plutot) (?:mat(?:in)?s?|matinn?ees?)",
            "late_morning": r"(?:en |a la |la )?fin (?:de |d')(?:la )?mat(?:in|inee)",
            "noon": r"(?:a|vers) midi",
            "lunch": r"(?:sur )?le midi|(?:sur |pendant )?(?:le |l')(?:temps|heure) de midi",
            "early_afternoon": rf"(?:en |au )?debut (?:de l'|d'|de )?{_AFTERNOON}",
            "afternoon": rf"(?:dans l'|de l'|l'|en |les |le |d')?{_AFTERNOON}",
            "late_afternoon": rf"(?:en |a la |la )?fin (?:de |d')(?:l'|la )?(?:journee|{_AFTERNOON})",
            "evening": r"(?:en |au )?(?:debut|fin) de soiree|(?:le|les|au|en|dans la|de la|plutot) (?:soirs?|soirees?)",
        },
        weak={
            "morning": r"(?:du )?(?:matins?|matinee|mat1|mat)",
            "noon": r"midi",
            "evening": r"(?:du )?(?:soir|soiree)",
        },
        beside={},
        todays={
            "morning": r"ce mat(?:in)?|cette matinee",
            "lunch": r"ce midi",
            "afternoon": rf"(?:cet|cette|ce|ct|st) {_AFTERNOON}|cet'? ?{_AFTERNOON}|tant[oô]t",
            "evening": r"(?:ce|se) soir|cette soiree",
        },
        suffixes={},
    ),
    periods=PeriodWords(
        next_week=r"(?:(?P<begin>(?:en |au )?debut (?:de )?)|(?P<middle>(?:au )?milieu (?:de )?|(?:a la )?mi[- ])"
        r"|(?P<end>(?:en |a la )?fin (?:de )?))?(?:la )?(?:semaine|sem\.?|smaine|semane)"
        r" (?:prochaine?|pro|proch|prochene|qui vient|a venir|suivante|d'apres)",
        week_after_next=r"(?:la )?semaine (?:d'apres|apres|suivant) la prochaine",
        week_after=r"celle d'apres|la suivante|celle qui suit",
        this_week=r"(?:(?P<begin>(?:en |au )?debut de (?:la )?)|(?P<middle>(?:au )?milieu de (?:la )?|mi[- ])"
        r"|(?P<end>(?:en |a la )?fin de (?:la |cette )?))semaine|c(?:ette|et|te|t) sem(?:aine)?"
        r"|dans la semaine(?! (?:du|de|d'))",
        week_of=r"(?:dans )?(?:la )?semaine (?:du|de|d')",
        in_days=r"dans (?P<n>{N}) jours?",
        # "Dans huit jours" is in a week, "dans quinze jours" in two.
        days_meant={8: 7, 15: 14},
        in_weeks=r"dans (?P<n>{N}) (?:semaines?|sem)",
        within=r"(?:d'ici|endeans) (?:a |les )?(?P<n>{N}) (?:(?P<weeks>semaines?)|jours?)",
        weekend=r"(?:(?:ce|le|du|au|se) )?(?:week[- ]?ends?|wk|wkd)"
        r"(?: (?:(?P<next>prochain|pro)|qui vient|(?P<past>dernier|passe))\b)?|(?:ce|le) we",
        before_month=r"(?:(?P<begin>(?:au |en |des le )?debut (?:du mois )?(?:de |d')?"
        r"|(?:la )?(?:premiere|1ere|1re) semaine (?:du mois )?(?:de |d'))"
        r"|(?P<middle>(?:a la )?mi[- ]|(?:au |en )?milieu (?:du mois )?(?:de |d')?)"
        r"|(?P<end>(?:a la |en )?fin (?:du mois )?(?:de |d')?|(?:la )?derniere semaine (?:de |d'))"
        r"|(?:en|courant|pour|au mois de|le mois de) |au mois d')",
        next_month=r"(?:(?P<begin>(?:au |en )?debut du )|(?P<middle>(?:au )?milieu du )"
        r"|(?P<end>(?:a la |en )?fin du ))?"
        r"(?:le )?mois (?:prochain|pro|qui vient|suivant)",
        this_month=r"(?:(?P<begin>(?:au |en )?debut (?:du |de ce |de )?)|(?P<middle>(?:au )?milieu du )"
        r"|(?P<end>(?:a la |en |la )?fin (?:du |de ce |de )?))mois(?:[- ]ci)?|ce mois(?:[- ]ci)?",
    ),
    hours=HourWords(
        clocks=(
            r"{H} ?(?:heures?|hrs?|h|u)(?: ?{MM}| (?:et )?(?P<add>demie?|quart|{Q})"
            r"| moins (?:le )?(?P<sub>quart|{Q}|\d\d?))?",
            r"{H}:{MM}(?: ?h)?",
            r"(?P<noon>midi)(?: (?:et )?(?P<add>demie?|quart|trente|quinze)| moins (?:le )?(?P<sub>quart|{Q}))?",
            r"{H} ?(?P<half_day>p\.?m\b\.?)",
        ),
        at=r"a|vers(?: les)?|aux (?:environs|alentours) de|autour de|ver|@|om|at",
        at_bare=r"@",
        about=r"a|vers",
        before_part=r"du (?:matin|soir)|de l'apres",
        after=r"apres|a partir d[e']s?|des|pas avant|au plus tot(?: a| vers)?|passe",
        before=r"avant|jusqu'a|jusque|pas apres|pas plus tard que|au plus tard(?: a| vers)?",
        between=r"entre|de|d'|du",
        between_and=r"et",
        to=r"a|au|jusqu'a|jusqu'au|jusque",
        not_after=r"/|\d|par |sur 24|d'affilee|d'a(?:ttente|vance)|plus tard|chaque|(?:a la )?semaine|minimum|max|sup"
        r"|de (?:trajet|route|travail|cours|formation|retard|temps|plus|moins|mon|chez|train|marche|bruxelles)",
        not_after_whole=r"(?:avant|apres) (?:le|la|mon|ma) (?!week)|(?:pour|avec) (?:moi|nous|lui|elle|un|une|mon)\b",
    ),
    links=LinkWords(
        glue=r"a|au|aux|le|la|les|l'|du|de|d'|des|en|dans|vers|ver|pour|environ|plutot|donc|c'est|sur|ce|@|genre|juste"
        r"|disons|mais|seulement|uniquement|surtout|de preference|si possible|idealement|courant|par exemple|rdv",
        alternatives=r"ou bien|ou alors|ou|et|soit|sinon",
        after_day=r"apres",
        from_day=r"a partir (?:de|du|d')|des|pas avant",
        before_day=r"avant",
        by_day=r"d'ici(?: a)?|au plus tard",
        moves_to=r"a|au|vers|pour",
        past=r"(?:avant[- ]?)?hier(?: (?:au )?(?:matin|midi|soir|apres-midi|aprem))?"
        r"|(?:la )?semaine (?:passee?|derniere?)"
        r"|(?:le |au )?mois (?:passe|dernier)|(?:l')?an(?:nee)? (?:passee?|derniere?)|(?:en )?{M} (?:dernier|passe)"
        r"|(?:il )?y a (?:environ |deja |presque )?(?:{N}|quelques?) (?:jours?|semaines?|mois|ans?|heures?|h)"
        r"|(?:cette|la) nuit|la veille|l'autre jour",
        past_before=r"depuis|jusqu'(?:au|a|en)|jusque|nee? (?:le|en)",
        noise=r"(?:bon(?:ne)?s?|belle|beau|excellente?|agreable|super|douce) (?:(?:debut|fin) (?:de |d'))?"
        r"(?:apres[ -]?midi|aprem|soiree?|matinee|journee|week[- ]?end|we|semaine)"
        r"|(?<!est )(?<!c )bon (?:samedi|dimanche)"
        r"|(?:tout|la|suffit|assez|fini|termine|ordi) pour aujourd'hui|(?:ton|votre|mon) week[- ]?end"
        r"|(?:{N}|quelques|plusieurs|mes|tes|vos) (?:matins|matinees|apres[ -]?midis?|soirs|soirees|week[- ]?ends)"
        r"|(?:tous les|toutes les|chaque) (?:matin(?:ee)?s?|midis?|apres[ -]?midis?|soirs?|jours?|week[- ]?ends?"
        r"|semaines?|mois)|du matin (?:au|jusqu'au) soir|matin et soir"
        r"|(?:marches?|brocantes?|foires?|puces|braderies?) (?:du|de|le|des) {D}"
        r"|a tant[oô]t|mardi gras|vendredi saint"
        r"|(?:gare|station|quartier|rue|avenue|porte|tour|bruxelles|boulevard|place|pharmacie)[ -]{1,3}(?:du )?midi",
        closing="a aux vers ou et mais ca c'est c cest si je j me on pour svp stp s'il merci le la matin midi soir "
        "apres avant entre du ok oui non est sera serait irait convient me mon dans en plutot possible aussi ce alors "
        "demain lundi mardi mercredi jeudi vendredi samedi dimanche quoi hein par vous tu",
        filler="oui ok okay d accord svp stp s il vous plait te merci plutot alors bonjour bonsoir ca va parfait c est "
        "bon pour moi si possible peut etre vers environ le la a en je prefere disons donc idealement mieux et ou rdv "
        "on dit",
    ),
)
