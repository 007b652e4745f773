# Leaving one's details, only with consent and only after the outcome.

offer-contact =
    Mag iemand van microStart contact met u opnemen? Zo ja, dan noteer ik uw naam en uw telefoon of e-mail, met uw antwoorden.
    Wij bewaren ze ten hoogste { $contact_months } maanden, alleen om u te contacteren. U kunt zich altijd bedenken: schrijf “gegevens wissen”.
    .choice-yes = Ja, graag
    .choice-no = Nee, bedankt
ask-contact-name = Wat is uw naam?
ask-contact-here = Mogen wij u op dit WhatsApp-nummer bereiken? U kunt ook een ander nummer of een e-mailadres schrijven.
    .choice-yes = Ja, dit nummer
    .choice-no = Nee, een ander
ask-contact-details = Wat is uw telefoonnummer of uw e-mailadres?
unclear-contact-details = Ik herken dit nummer of adres niet. Kunt u het nog eens schrijven? Een telefoonnummer of een e-mailadres is genoeg.
contact-thanks = Dank u, { $name }! Iemand van microStart neemt contact met u op. Intussen antwoord ik nog op uw vragen.
    .choice-questions = { title-questions }
    .choice-why = { title-why }
    .choice-coaching = { title-coaching }
    .choice-help-report = { title-help-report }
contact-declined = Goed, ik bewaar geen naam, telefoonnummer of e-mail. U bereikt ons via { $contact_email } of { $contact_web }.
    .choice-questions = { title-questions }
    .choice-human = { title-human }
    .choice-help-report = { title-help-report }
contact-thanks-nameless = Dank u! Iemand van microStart neemt contact met u op. Tot dan beantwoord ik verder uw vragen.
    .choice-questions = { title-questions }
    .choice-why = { title-why }
    .choice-coaching = { title-coaching }
    .choice-help-report = { title-help-report }

contact-withdrawn = Goed, niemand neemt contact met u op. Uw contactgegevens zijn uit de aanvraag gewist. U kunt hier altijd terugkomen.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
