# What a person reads about the people of microStart: who joined, who left, and when somebody will answer.

advisor-joined = { $name } de microStart vous répond maintenant. C’est une personne. L’assistant automatique se tait pendant ce temps.

advisor-handed-to = { $name } de microStart prend la suite et vous répond maintenant. C’est une personne.

advisor-handed-on = Une autre personne de microStart va prendre la suite et vous répondre ici. En attendant, l’assistant automatique vous aide.
    .choice-questions = { title-questions }

advisor-left = La personne de microStart a quitté la conversation. Si vous écrivez encore, l’assistant automatique vous répond. Vous pouvez redemander une personne quand vous voulez.
    .choice-human = { title-human }
    .choice-questions = { title-questions }

advisor-left-noted =
    La personne de microStart a quitté la conversation. Voici ce qui est noté :
    { $lines }
    L’assistant automatique continue avec vous à partir de là. Il demande seulement ce qui manque encore. Quelque chose n’est pas juste ? Dites-le-lui.
    .choice-start = { title-go-on }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# The advisor led the talk, and the person writes when nobody is there any more. A sentence of `handoff-when-…` follows.
advisor-away = { $name } n’est pas là en ce moment et lira votre message. D’ici là, l’assistant automatique vous répond.
    .choice-questions = { title-questions }

# Nobody could answer in time; said once. A sentence of `handoff-when-…` follows.
handoff-nobody-yet = Nous n’avons pas encore pu vous répondre. Nous en sommes désolés. Votre demande reste ouverte et une personne la lira. L’assistant automatique reste là pour vos questions.
    .choice-questions = { title-questions }
    .choice-contact-us = { title-contact-us }

# When somebody of the agency can answer. One of these stands alone, or after a text above.
handoff-when-until = Quelqu’un peut vous répondre aujourd’hui jusqu’à { $to_clock }.
handoff-when-until-or-later = Quelqu’un peut vous répondre aujourd’hui jusqu’à { $to_clock }. Ensuite, à partir de { $from_clock }.
handoff-when-until-or = Quelqu’un peut vous répondre aujourd’hui jusqu’à { $to_clock }. Sinon, { $at_day } à partir de { $from_clock }.
handoff-when-today = Quelqu’un peut vous répondre aujourd’hui à partir de { $from_clock }.
handoff-when-tomorrow = Quelqu’un peut vous répondre demain à partir de { $from_clock }.
handoff-when-day = Quelqu’un peut vous répondre { $at_day } à partir de { $from_clock }.
handoff-when-unknown = Je ne peux pas vous dire quand : je ne connais pas les heures de nos bureaux.

# To the advisors, by mail, when tickets wait too long. Without a word about anybody.
alert-again-subject = Des tickets attendent toujours
alert-again-text = { $count ->
    [one] Un ticket attend depuis longtemps et n’est à personne : { $link }
   *[other] { $count } tickets attendent depuis longtemps et ne sont à personne : { $link }
}
