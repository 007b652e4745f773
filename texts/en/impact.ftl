# The optional questions for the impact report, after the outcome. They change nothing, and answers are only counted.

title-help-report = Help our report
title-impact-unsaid = I’d rather not say
title-impact-skip = Skip the questions

impact-offer =
    Would you help our impact report? It shows whom microStart reaches. I have a few short questions about you, such as your age group.
    You are free to answer or not. It is anonymous and changes nothing for you. I count each answer at once, apart from your name and this conversation. After that, I can no longer find yours.
    .choice-impact-gladly = Yes, gladly
    .choice-impact-no-thanks = No, thank you

impact-gender = Are you a woman, a man, or something else?
    .choice-impact-woman = Woman
    .choice-impact-man = Man
    .choice-impact-other-gender = Something else
    .choice-impact-gender-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-born-outside-belgium = Were you born outside Belgium?
    .choice-impact-born-outside = { title-yes }
    .choice-impact-born-in-belgium = { title-no }
    .choice-impact-born-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-age-band = How old are you?
    .choice-impact-under-30 = Under { $band_from }
    .choice-impact-30-49 = { $band_from } to { $band_to }
    .choice-impact-50-plus = { $band_after } or over
    .choice-impact-age-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-higher-diploma = Do you have a diploma of higher education? A bachelor’s or a master’s degree, for example.
    .choice-impact-diploma = { title-yes }
    .choice-impact-no-diploma = { title-no }
    .choice-impact-diploma-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-thanks = Thank you, that was the last question. Can I do anything else for you?
    .choice-questions = { title-questions }
    .choice-human = { title-human }

impact-left = All right, I will not ask these questions again. It changes nothing for you.
    .choice-questions = { title-questions }
    .choice-human = { title-human }

impact-over = The questions for our report are finished. Each answer counts only once.
    .choice-questions = { title-questions }
    .choice-human = { title-human }
