"""English times, as they are written in Belgium ("at 14h"); see words for how it is written."""

from __future__ import annotations

from bot.entities.moments.words import DayWords, HourWords, LinkWords, NumberWords, PartWords, PeriodWords, Words

_MORNING = r"(?:mornings?|mornin|morn)"
_AFTERNOON = r"(?:afternoons?|afternon|afternoom|aft)"
_EVENING = r"(?:evenings?|evning|eve)"
_TOMORROW = r"(?:tom+or+ow|2mor+ow|2moro|2mrw|2mro|tomoro|tomorro|tmrw|tmrow|tmr|tmw|tomo)"
_NEXT = r"(?:next|nxt|nex|following|coming|upcoming)"
# "Monday am", but not "Monday am at work".
_AFTER_HALF_DAY = (
    r"(?=\W*$|[,.;!?)/]| (?:or|and|pl(?:ease|s|z)|works?|would|is|if|suits?|best|then|thanks|thx|ok|okay|good)\b)"
)
_BEGIN = r"(?P<begin>early (?:in )?|(?:at )?(?:the )?(?:beginning|start|first week) of )"
_MIDDLE = r"(?P<middle>mid[- ]?|(?:in )?(?:the )?middle of )"
_END = r"(?P<end>late (?:in )?|(?:at |by )?(?:the )?end of )"

ENGLISH = Words(
    numbers=NumberWords(
        cardinals="one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty twenty_one twenty_two twenty_three twenty_four twenty_five twenty_six "
        "twenty_seven twenty_eight twenty_nine thirty thirty_one",
        days="first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty_first twenty_second twenty_third "
        "twenty_fourth twenty_fifth twenty_sixth twenty_seventh twenty_eighth twenty_ninth thirtieth thirty_first",
        nth="first second third fourth",
        ones="a an",
    ),
    days=DayWords(
        weekdays=(
            "mondays? monaday munday moday",
            "tuesdays? tusday tuseday teusday tuesdy tuesay thuesday tues",
            "wednesdays? wensday wednsday wendsday wednesay wednesdy wenesday wedensday weds",
            "thursdays? thurday thirsday thursdy thusday thrusday thurs thur",
            "fridays? firday fryday fri",
            "saturdays? saterday satuday saturdy",
            "sundays? sundy sonday",
        ),
        short_weekdays=(r"mon\.?", r"tue\.?", r"wed\.?", r"thu\.?", r"frid\.?", r"sat\.?", r"sun\.?"),
        weekday=r"(?:(?:this )?(?:coming|upcoming) |(?P<this>this) |(?P<next>next|nxt|nex) "
        r"|(?P<past>last|past|previous) |(?P<one_week>(?:a|1|one) week (?:on|from|from this|after) )"
        r"|(?P<two_weeks>(?:two|2) weeks (?:on|from) ))?(?P<day>{D})"
        r"(?: (?:(?P<one_week_b>week\b(?! ?(?:end|after|before|of|\d))|in (?:a|one|1) week)|(?P<two_weeks_b>fortnight)"
        r"|in (?P<weeks>{N}) weeks))?",
        relative={
            0: r"today|2day|tday",
            1: _TOMORROW,
            2: rf"(?:the )?day after {_TOMORROW}|overmorrow",
        },
        last="last",
        nth_of=r"of|in",
        month=r"the month",
        tomorrow_is_morning=False,
        months=(
            "january",
            "february febuary feburary",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september sept",
            "october",
            "november",
            "december",
        ),
        short_months=("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        doubtful_months="march may april june august sept",
        suffix=r"(?:st|nd|rd|th)",
        of_month=r"(?:of )?",
        day_after=r"(?:rdv|appointment) (?:of|on) (?:the )?",
        ordinal_after=r"(?:on |for |by |of )?the|on",
        maybe_after=r"on the",
    ),
    parts=PartWords(
        sure={
            "morning": rf"(?:early )?(?:in|during) (?:the )?(?:early )?{_MORNING}|(?:early )?mornings|before lunch",
            "late_morning": r"(?:in the )?late mornings?|end of the morning",
            "noon": r"(?:at |around |by |about )?(?:noon|midday|mid-day)",
            "lunch": r"(?:at |around |by |about )?lunch ?time|at lunch",
            "early_afternoon": rf"(?:in the )?early (?:in the )?{_AFTERNOON}",
            "afternoon": rf"(?:in|during) (?:the )?{_AFTERNOON}(?! shift)|afternoons|after (?:lunch|noon)",
            "late_afternoon": rf"(?:in the )?late (?:in the )?{_AFTERNOON}"
            r"|(?:at |by )?(?:the )?end of (?:the )?(?:working )?(?:day|afternoon)",
            "evening": rf"(?:late |early )?(?:in|during) (?:the )?(?:early )?{_EVENING}"
            r"(?! (?:school|class|course|shift|hours))|evenings",
        },
        weak={
            "morning": rf"(?:early )?{_MORNING}",
            "afternoon": _AFTERNOON,
            "evening": rf"(?:early )?(?:{_EVENING}|night)",
        },
        beside={"morning": rf"a\.?m\b{_AFTER_HALF_DAY}", "afternoon": rf"p\.?m\b{_AFTER_HALF_DAY}"},
        todays={
            "morning": rf"this {_MORNING}",
            "afternoon": rf"this {_AFTERNOON}",
            "evening": rf"this {_EVENING}|tonight|2nite|tonite|2night",
        },
        suffixes={},
    ),
    periods=PeriodWords(
        next_week=rf"(?:{_BEGIN}|{_MIDDLE}|{_END})?(?:the )?{_NEXT} (?:week|wk|weak)",
        week_after_next=r"(?:the )?week after next(?: week)?|(?:in )?a fortnight",
        week_after=r"(?:the )?week after(?: that)?|the one after(?: that)?",
        this_week=rf"(?:{_BEGIN}|{_MIDDLE}|{_END})(?:the |this )?week|(?:later )?this (?:week|wk|weak)",
        week_of=r"(?:the )?week (?:of|with|starting|commencing|beginning)(?: on)?(?: the)?",
        in_days=r"in (?P<n>{N}|a couple of) days?(?:'? time)?|(?P<n_b>{N}) days? from (?:now|today)",
        in_weeks=r"in (?P<n>{N}|a couple of) (?:weeks?|wks)(?:'? time)?|(?P<n_b>{N}) weeks? from (?:now|today)",
        days_meant={},
        within=r"within (?:the next )?(?P<n>{N}) (?:(?P<weeks>weeks?)|days?)",
        weekend=r"(?:(?:this|the|over the|coming|(?P<next>next|nxt)|(?P<past>last|past)) )?(?:week-?ends?|wkend|wknd)",
        before_month=rf"(?:{_BEGIN}|{_MIDDLE}|{_END}|(?:in|during|for)(?: the month of)? |(?:next|nxt|this|coming) )",
        next_month=rf"(?:{_BEGIN}|{_MIDDLE}|{_END})?(?:the )?{_NEXT} month",
        this_month=rf"(?:{_BEGIN}|{_MIDDLE}|{_END})(?:the |this )?month|this month",
    ),
    hours=HourWords(
        clocks=(
            r"{H}(?: ?[:.h] ?{MM})?(?:ish)? ?(?P<half_day>am\b|pm\b|a\.m\b\.?|p\.m\b\.?)",
            r"{H} ?(?:o'? ?clock|clock)",
            r"{H}:{MM}(?: ?(?:h|hrs))?",
            r"{H} ?h(?:{MM})?",
            r"(?P<add>half) (?:past |after )?{H}",
            r"(?:a )?(?:(?P<sub>quarter) (?:to|before|till)|(?P<add>quarter) (?:past|after)) {H}",
            r"(?:(?P<sub>{Q}) (?:minutes )?(?:to|before)|(?P<add>{Q}|\d\d?) (?:minutes )?past) {H}",
            r"{H}ish",
            r"(?P<noon>noon|midday)",
        ),
        at=r"at|around|about|arround|@|by|om|vers",
        at_bare=r"at|@",
        about=r"around|arround|about|by",
        before_part=r"in the (?:morning|afternoon|evening)",
        after=r"any ?time after|after|from|past|not before|(?:not|no) earlier than|as of|starting(?: at| from)?",
        before=r"(?:any ?time )?before|until|till|not after|(?:not|no) later than|by|up to",
        between=r"between|from|btw|btwn",
        between_and=r"and|to|&",
        to=r"to|till|until|through|thru",
        not_after=r"/|\d|per |a (?:day|week|month)|each|every|later|early|late\b|drive|long\b"
        r"|of (?:work|training|coaching)",
        not_after_whole="(?!)",
    ),
    links=LinkWords(
        glue=r"at|around|about|arround|in|on|the|of|for|by|@|preferably|ideally|maybe|but|only|sometime|some time"
        r"|any ?time|during|say|like|a|if possible|is|would be|best|to",
        alternatives=r"or else|or|and|otherwise|alternatively",
        after_day=r"after",
        # "The meeting from Wednesday" is the Dutch "van": only with more it is a start.
        from_day=r"as of|starting(?: from| on)?|not before|(?<=free )from|(?<=available )from"
        r"|from(?= (?:\w+ ){1,4}on(?:wards?)?\b)",
        before_day=r"before",
        by_day=r"(?:not|no) later than|at the latest",
        moves_to=r"to|on",
        past=r"(?:the day before )?yesterday(?: (?:morning|afternoon|evening|night))?|at night|the other day"
        r"|(?:last|past|previous) (?:week|month|night|year|summer|winter|{M})"
        r"|(?:{N}|a few|a couple of|some) (?:days?|weeks?|months?|years?|hours?) (?:ago|earlier)",
        past_before=r"since|until|till|up to|born (?:on|in)",
        noise=r"(?:good|nice|lovely|great|pleasant|gd|happy|have an?)[ -]?(?:(?:nice|good|lovely|great) )?"
        r"(?:morning|mornin|afternoon|evening|day|weekend|night|week)|(?:nice|happy|lovely|great) {D}"
        r"|(?:all|enough|it|done|nothing more|questions) for (?:today|now|tonight|this evening)|your weekend"
        r"|night night"
        r"|(?:{N}|some|many|few|my|several) (?:mornings|afternoons|evenings|weekends|nights)"
        r"|(?:every|each) (?:morning|afternoon|evening|night|day|weekend|week|month)"
        r"|from morning (?:to|till|until) (?:evening|night)|(?:good|black) friday"
        r"|{D} (?:(?:flea|street|farmers'?|night|christmas|morning) )?(?:markets?|fair|shift|mass)|may (?:i|we|you)",
        closing="at or and but is it would if i in on please pls plz thx thanks for works w/ after before around suits "
        "okay ok also so can until till to then should we you maybe best with when because as may",
        filler="yes yep ok okay please pls plz thanks thank you then maybe best preferably rather better good is for "
        "me in the at around about i prefer would like can be fine hi hello perfect works great it s that and or "
        "appointment appt rdv",
    ),
)
