# Les questions facultatives pour le rapport d’impact, après le résultat. Elles ne changent rien, on compte seulement.

title-help-report = Aider notre rapport
title-impact-unsaid = Je préfère ne pas dire
title-impact-skip = Passer les questions

impact-offer =
    Voulez-vous aider notre rapport d’impact ? Il montre à qui microStart est utile. J’ai quelques questions courtes sur vous, par exemple sur votre âge.
    Vous êtes libre de répondre ou non. C’est anonyme et cela ne change rien pour vous. Je compte chaque réponse tout de suite, sans lien avec votre nom ou cette conversation. Après, je ne peux plus retrouver les vôtres.
    .choice-impact-gladly = Oui, volontiers
    .choice-impact-no-thanks = Non merci

impact-gender = Êtes-vous une femme, un homme, ou autre ?
    .choice-impact-woman = Femme
    .choice-impact-man = Homme
    .choice-impact-other-gender = Autre
    .choice-impact-gender-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-born-outside-belgium = Êtes-vous né ou née en dehors de la Belgique ?
    .choice-impact-born-outside = { title-yes }
    .choice-impact-born-in-belgium = { title-no }
    .choice-impact-born-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-age-band = Quel âge avez-vous ?
    .choice-impact-under-30 = Moins de { $band_from } ans
    .choice-impact-30-49 = { $band_from } à { $band_to } ans
    .choice-impact-50-plus = { $band_after } ans ou plus
    .choice-impact-age-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-higher-diploma = Avez-vous un diplôme de l’enseignement supérieur ? Par exemple un bachelier ou un master.
    .choice-impact-diploma = { title-yes }
    .choice-impact-no-diploma = { title-no }
    .choice-impact-diploma-unsaid = { title-impact-unsaid }
    .choice-impact-skip = { title-impact-skip }

impact-thanks = Merci, c’était la dernière question. Puis-je encore vous aider ?
    .choice-questions = { title-questions }
    .choice-human = { title-human }

impact-left = D’accord, je ne pose plus ces questions. Cela ne change rien pour vous.
    .choice-questions = { title-questions }
    .choice-human = { title-human }

impact-over = Les questions pour notre rapport sont finies. Chaque réponse compte une seule fois.
    .choice-questions = { title-questions }
    .choice-human = { title-human }
