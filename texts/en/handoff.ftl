# What a person reads about the people of microStart: who joined, who left, and when somebody will answer.

advisor-joined = { $name } from microStart is answering you now. This is a person. The automated assistant stays silent meanwhile.

advisor-handed-to = { $name } from microStart takes over and answers you now. This is a person.

advisor-handed-on = Another person from microStart will take over and answer you here. In the meantime, the automated assistant helps you.
    .choice-questions = { title-questions }

advisor-left = The person from microStart has left the conversation. If you write again, the automated assistant answers you. You can ask for a person again at any time.
    .choice-human = { title-human }
    .choice-questions = { title-questions }

advisor-left-noted =
    The person from microStart has left the conversation. This is what has been noted:
    { $lines }
    The automated assistant goes on from there and only asks what is still missing. Is something not right? Just say so.
    .choice-start = { title-go-on }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# The advisor led the talk, and the person writes when nobody is there any more. A sentence of `handoff-when-…` follows.
advisor-away = { $name } is not here right now and will read your message. Until then, the automated assistant answers you.
    .choice-questions = { title-questions }

# Nobody could answer in time; said once. A sentence of `handoff-when-…` follows.
handoff-nobody-yet = We have not been able to answer you yet. We are sorry. Your request stays open and a person will read it. The automated assistant is still here for your questions.
    .choice-questions = { title-questions }
    .choice-contact-us = { title-contact-us }

# When somebody of the agency can answer. One of these stands alone, or after a text above.
handoff-when-until = Somebody can answer you today until { $to_clock }.
handoff-when-until-or-later = Somebody can answer you today until { $to_clock }. After that, again from { $from_clock }.
handoff-when-until-or = Somebody can answer you today until { $to_clock }. Otherwise, on { $at_day } from { $from_clock }.
handoff-when-today = Somebody can answer you today from { $from_clock }.
handoff-when-tomorrow = Somebody can answer you tomorrow from { $from_clock }.
handoff-when-day = Somebody can answer you on { $at_day } from { $from_clock }.
handoff-when-unknown = I cannot tell you when: I do not know the hours of our offices.

# To the advisors, by mail, when tickets wait too long. Without a word about anybody.
alert-again-subject = Tickets are still waiting
alert-again-text = { $count ->
    [one] One ticket has been waiting for long and is nobody’s: { $link }
   *[other] { $count } tickets have been waiting for long and are nobody’s: { $link }
}
