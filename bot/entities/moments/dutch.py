"""Dutch times, with what is said in Flanders; see words for how it is written."""

from __future__ import annotations

from bot.entities.moments.words import DayWords, HourWords, LinkWords, NumberWords, PartWords, PeriodWords, Words

_MORNING = r"(?:morgen|ochtend|voormiddag|voorm|vm)"
_AFTERNOON = r"(?:namiddag|nammiddag|achtermiddag|achternoen|nam|nm)"
_NEXT = r"(?:volgende?|vlgnde|vlgde|vlg)"
_THIS = r"(?:deze|dees|dezen)"
_THE = r"(?:de|den|'t|het)"

DUTCH = Words(
    numbers=NumberWords(
        cardinals="een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien twintig eenentwintig tweeentwintig drieentwintig vierentwintig vijfentwintig "
        "zesentwintig zevenentwintig achtentwintig negenentwintig dertig eenendertig",
        days="eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende "
        "veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste "
        "tweeentwintigste drieentwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste "
        "achtentwintigste negenentwintigste dertigste eenendertigste",
        nth="eerste tweede derde vierde",
        ones="ene",
    ),
    days=DayWords(
        weekdays=(
            "maandag(?:en|s)? maandg maandach moandag mandag maendag",
            "dinsdag(?:en|s)? dinsdg dinsdach dijnsdag dijsdag dinstag diensdag disndag dins",
            "woensdag(?:en|s)? woensdg woensdach woesndag weunsdag wuunsdag woensag",
            "donderdag(?:en|s)? donderdg donderdach dunderdag dondrdag donderdaag dond",
            "vrijdag(?:en|s)? vrydag vrijdg vrijdach vriedag vrajdag",
            "zaterdag(?:en|s)? zaterdg zaterdach zoaterdag zatrdag zaterdaag",
            "zondag(?:en|s)? zondg zondach zundag zondaag",
        ),
        short_weekdays=(
            # "Ma om 10u kan ik niet" is "but", "zo rond 10u" "about".
            r"maa?(?!\.?\s(?:om|rond|tegen|in|op)\b)\.?",
            r"din?\.?",
            r"wo(?:en?)?\.?",
            r"don?\.?",
            r"vr\.?",
            r"za\.?",
            r"zo(?!\.?\s(?:om|rond|tegen|in|op|vroeg|laat)\b)\.?",
        ),
        weekday=rf"(?:(?:{_THIS} )?(?:komende|aanstaande|eerstvolgende|aankomende) |(?P<this>{_THIS}) "
        rf"|(?P<next>{_NEXT}) "
        r"|(?P<past>vorige|verleden|afgelopen|voorbije|(?<!ten )laatste) )?(?P<day>{D}){P}?"
        r"(?: (?:over|binnen|in) (?:(?P<one_week>(?:een|1) week|(?:8|acht) dagen)|(?P<two_weeks>(?:14|veertien) dagen)"
        r"|(?P<weeks>{N}) weken)| (?:aanstaande|a\.?s\b\.?)| (?P<past_b>l\.?l\b\.?|j\.?l\b\.?|laatstleden))?",
        relative={
            0: r"vandaag|vndg|vandage|vandaoge|vandoag|vandaa|heden",
            1: r"mor+gen|morge|mrgn|mrge|mergen|moargen|murgen|morgn",
            2: r"overmor+gen|overmorge|overmrgn|overmergen|overmoargen|overmorgn|ovrmorgen",
        },
        last="laatste",
        nth_of=r"van|in",
        month=r"de maand",
        tomorrow_is_morning=True,
        months=(
            "januari",
            "februari",
            "maart mrt",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september sept",
            "oktober october",
            "november",
            "december",
        ),
        short_months=("jan", "feb", "", "apr", "", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec"),
        doubtful_months="mei sept mrt",
        suffix=r"(?:de|ste|en|e)",
        of_month=r"(?:van )?",
        day_after=r"(?:op )?den|(?:afspraak|rdv|gesprek|datum|die) van (?:den? )?",
        ordinal_after=r"(?:op |voor |van )?de",
        maybe_after=r"(?:op |voor |van )?de|op",
    ),
    parts=PartWords(
        sure={
            "morning": r"'?s ?(?:morgens|morges|ochtends|voormiddags)(?: vroeg)?"
            rf"|(?:vroeg )?(?:in|tijdens) {_THE} {_MORNING}|(?:de )?voormiddag(?:en)?|voor {_THE} (?:middag|noen)",
            "late_morning": r"(?:op )?(?:het )?(?:einde?|laat|late) (?:van (?:de )?|in de |de )?(?:voormiddag|ochtend)",
            "noon": rf"(?:op|rond|tegen) {_THE} (?:middag|noen)",
            "lunch": rf"'?s ?(?:middags|noens)|(?:in|over|tijdens) {_THE} (?:middag|noen)",
            "early_afternoon": rf"(?:begin (?:van (?:de )?)?|vroeg in de |vroege ){_AFTERNOON}",
            "afternoon": r"'?s ?(?:namiddags|achtermiddags|achternoens)"
            rf"|(?:in|tijdens) {_THE} {_AFTERNOON}|(?:{_THE} |t)?(?:namiddag(?:en)?|nammiddag|achtermiddag|achternoen)"
            rf"|na {_THE} (?:middag|noen)",
            "late_afternoon": r"(?:op )?(?:het )?(?:einde?|laat|late|later) (?:van (?:de )?|in de |de )?"
            rf"(?:{_AFTERNOON}|dag)",
            "evening": rf"'?s ?(?:avonds|aves|oavends)|(?:in|tijdens) {_THE} avond|(?:de )?avonden|'?t avonds",
        },
        weak={
            "morning": r"(?:de )?(?:ochtend(?:en)?|voorm\.?|vm\.?|vroeg)",
            "lunch": r"middag|noen",
            "afternoon": r"nm\.?|nam\.?",
            "evening": r"(?:de )?avond",
        },
        beside={},
        todays={
            "morning": rf"van ?(?:ochtend|voormiddag)|vanmorgen|{_THIS} {_MORNING}",
            "lunch": rf"vanmiddag|{_THIS} (?:middag|noen)",
            "afternoon": rf"van ?namiddag|{_THIS} {_AFTERNOON}",
            "evening": rf"van ?avond|vanaved|vanoavend|{_THIS} avond|'?t ?avond",
        },
        suffixes={
            "morning": rf" ?(?:{_MORNING}|vroeg|smorgens|morge)",
            "lunch": r" ?(?:middag|noen)",
            "afternoon": rf" ?{_AFTERNOON}",
            "evening": r" ?(?:avond|avend)",
        },
    ),
    periods=PeriodWords(
        next_week=r"(?:(?P<begin>(?:in het )?begin (?:van )?)|(?P<middle>(?:in het )?midden (?:van )?|half )"
        rf"|(?P<end>(?:op het )?einde? (?:van )?))?(?:de )?(?:{_NEXT}|komende|aanstaande|aankomende) (?:week|wk|weke)",
        week_after_next=rf"(?:de )?week na (?:de )?{_NEXT}(?: week)?",
        week_after=r"de week (?:erna|erop|daarna|daarop|nadien)|die erna|die daarna",
        this_week=r"(?:(?P<begin>(?:in het )?begin (?:van )?)|(?P<middle>(?:in het )?midden (?:van )?|half )"
        rf"|(?P<end>(?:op het )?einde? (?:van )?))(?:de |{_THIS} )?week|(?:later )?{_THIS} (?:week|wk|weke)"
        r"|binnen de week",
        week_of=r"(?:de )?week van(?: de)?",
        in_days=r"(?:over|binnen|in) (?P<n>{N}) (?:dagen|dag|daag)",
        days_meant={},
        in_weeks=r"(?:over|binnen|in) (?P<n>{N}) (?:weken|week|weke)",
        within=r"binnen de (?P<n>{N}) (?:(?P<weeks>weken)|dagen)",
        weekend=rf"(?:(?:dit|deze|het|'t|komend|aanstaand|komende|(?P<next>{_NEXT})"
        r"|(?P<past>vorige?|verleden|afgelopen)) )?(?:week-?end|wknd|weekends|weekenden)",
        before_month=r"(?:(?P<begin>(?:in het )?begin (?:van )?|(?:de )?eerste week van )"
        r"|(?P<middle>half |midden |mid-?|medio )"
        rf"|(?P<end>(?:op het )?einde? (?:van )?)|(?:in|tegen|rond|voor)(?: de maand)? |(?:in )?de maand |{_NEXT} )",
        next_month=r"(?:(?P<begin>begin (?:van )?)|(?P<middle>midden |half )|(?P<end>einde? (?:van )?))?"
        rf"(?:de )?(?:{_NEXT}|komende) maand",
        this_month=rf"(?:(?P<begin>begin (?:van )?(?:de |{_THIS} )?)"
        rf"|(?P<middle>(?:midden|half) (?:van )?(?:de |{_THIS} )?)"
        rf"|(?P<end>(?:op het )?einde? (?:van )?(?:de |{_THIS} )?))maand|{_THIS} maand",
    ),
    hours=HourWords(
        clocks=(
            r"een uur of {H}",
            r"{H} ?(?:uur|ure|u|h)(?: ?{MM})?",
            r"{H}[.:]{MM} ?(?:uur|ure|u|h)",
            r"{H}:{MM}",
            r"(?P<half>half)[ -]?{H}(?: ?(?:uur|ure|u\b))?",
            r"(?:(?P<sub>kwart|kwartier|{Q}|5|10|20) (?:voor|vr)|(?P<add>kwart|kwartier|{Q}|5|10|20) (?:over|na))"
            r" (?:(?P<half>half) )?{H}(?: ?(?:uur|ure|u\b))?",
            r"{H} ?(?P<half_day>p\.?m\b\.?)",
        ),
        at=r"(?:om|rond|tegen|omstreeks|ten|@|a|at)(?: de)?",
        at_bare=r"om|@",
        about=r"om|rond|tegen|omstreeks",
        before_part=r"'?s ?(?:morgens|ochtends|voormiddags|namiddags|middags|avonds)",
        after=r"na|vanaf|van af|pas na|niet voor|niet eerder dan|niet vroeger dan|ten vroegste(?: om)?|pas vanaf",
        before=r"voor|tot|niet na|niet later dan|uiterlijk(?: om)?|ten laatste(?: om)?",
        between=r"tussen|van",
        between_and=r"en",
        to=r"tot en met|tot|t/m|tem",
        not_after=r"/|\d|per |op 24|aan een stuk|later|vroeger|te laat|wachten|rijden|werk|les\b|opleiding|in de week"
        r"|'s weeks|duren|lang|oud|van (?:hier|huis)|verlof|begeleiding"
        r"|coaching",
        not_after_whole=r"(?:voor|na) (?:de|het|mijn) (?!middag)",
    ),
    links=LinkWords(
        glue=r"om|pas|rond|tegen|omstreeks|op|in|de|den|het|'s|van|voor|liefst|graag|maar|wel|zo|ergens|dan|enkel|alleen"
        r"|bij voorkeur|'t|is|en wel|@|ten|een|best|bijvoorbeeld|tijdens|rdv",
        alternatives=r"of anders|of wel|ofwel|of|en|anders",
        after_day=r"na",
        from_day=r"vanaf|van af|niet voor|ten vroegste|pas vanaf",
        before_day=r"eerder dan|vroeger dan",
        by_day=r"uiterlijk|ten laatste",
        moves_to=r"naar|tot|op",
        past=r"(?:eer)?giste?ren?(?:morgen|ochtend|voormiddag|middag|namiddag|avond)?|vannacht|'s nachts"
        r"|(?:vorige?|verleden|afgelopen|voorbije|laatste) (?:week|weekend|maand|jaar|nacht|{M})"
        r"|(?:{N}|een paar|enkele) (?:dagen|dag|weken|week|maanden|maand|jaar|jaren|uur) (?:geleden|terug)",
        past_before=r"sinds|sedert|tot(?: en met| aan| in)?|geboren (?:op|in)",
        noise=r"(?:goe(?:de|ie|i|n)?n?|prettige?|fijne?|mooie?|nog een)[ -]?"
        r"(?:(?:prettige?|fijne?|mooie?|goeie|goede) )?"
        r"(?:morgen|mergen|voormiddag|middag|namiddag|avond|dag|weekend|ochtend|week)|(?:prettige|fijne|mooie) {D}"
        r"|(?:alles|genoeg|klaar|het|mee) voor vandaag|(?:uw|je|jouw|jullie) weekend"
        r"|(?:{N}|veel|paar|meerdere|enkele|vrije|mijn) "
        r"(?:avonden|namiddagen|voormiddagen|ochtenden|weekends|weekenden)"
        r"|(?:elke|iedere|alle|ieder|elk) (?:morgen|ochtend|voormiddag|middag|namiddag|avond|dag|week|weekend|maand)"
        r"|van (?:'?s ?)?(?:morgens|ochtends) (?:vroeg )?tot (?:'?s ?)?avonds(?: laat)?|goede vrijdag"
        r"|(?:markt|rommelmarkt|braderie|brocante|beurs) (?:van|op) {D}",
        closing="om of en maar dat is kan past zou als ik we graag aub in 's op tegen rond voor na tussen vm nm lukt "
        "gaat ook svp dan best liefst want ofzo goed ok beter mag bij heb heeft kunnen kom moet",
        filler="ja ok oke okay aub graag dank u je wel liever liefst dan misschien best goed is voor mij om rond tegen "
        "de het in bedankt merci eerder kan past zou dat alstublieft alsjeblieft svp doe maar hallo dag en of rdv",
    ),
)
