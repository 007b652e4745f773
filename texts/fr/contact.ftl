# Leaving one's details, only with consent and only after the outcome.

offer-contact =
    Une personne de microStart peut-elle vous contacter ? Si oui, je note votre nom et votre téléphone ou e-mail, avec vos réponses.
    Nous les gardons { $contact_months } mois au plus, seulement pour vous recontacter. Vous pouvez changer d’avis quand vous voulez : écrivez « effacer mes données ».
    .choice-yes = Oui, volontiers
    .choice-no = Non merci
ask-contact-name = Quel est votre nom ?
ask-contact-here = Pouvons-nous vous joindre à ce numéro WhatsApp ? Vous pouvez aussi écrire un autre numéro ou un e-mail.
    .choice-yes = Oui, ce numéro
    .choice-no = Non, un autre
ask-contact-details = Quel est votre numéro de téléphone ou votre adresse e-mail ?
unclear-contact-details = Je ne reconnais pas ce numéro ou cette adresse. Pouvez-vous l’écrire encore une fois ? Un téléphone ou un e-mail suffit.
contact-thanks = Merci { $name } ! Une personne de microStart va vous contacter. D’ici là, je réponds encore à vos questions.
    .choice-questions = { title-questions }
    .choice-why = { title-why }
    .choice-coaching = { title-coaching }
    .choice-help-report = { title-help-report }
contact-declined = D’accord, je ne garde ni nom, ni téléphone, ni e-mail. Vous pouvez nous joindre à { $contact_email } ou via { $contact_web }.
    .choice-questions = { title-questions }
    .choice-human = { title-human }
    .choice-help-report = { title-help-report }
contact-thanks-nameless = Merci ! Une personne de microStart va vous contacter. D’ici là, je réponds encore à vos questions.
    .choice-questions = { title-questions }
    .choice-why = { title-why }
    .choice-coaching = { title-coaching }
    .choice-help-report = { title-help-report }

contact-withdrawn = D’accord, personne ne vous contactera. Vos coordonnées sont effacées de la demande. Vous pouvez toujours revenir ici.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
