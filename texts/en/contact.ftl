# Leaving one's details, only with consent and only after the outcome.

offer-contact =
    May a person from microStart contact you? If so, I note your name and your phone or e-mail, with your answers.
    We keep them for { $contact_months } months at most, only to contact you. You can change your mind at any time: write “erase my data”.
    .choice-yes = Yes, please
    .choice-no = No, thank you
ask-contact-name = What is your name?
ask-contact-here = May we reach you on this WhatsApp number? You can also write another number or an e-mail address.
    .choice-yes = Yes, this number
    .choice-no = No, another one
ask-contact-details = What is your phone number or your e-mail address?
unclear-contact-details = I do not recognise this number or address. Could you write it once more? A phone number or an e-mail is enough.
contact-thanks = Thank you, { $name }! A person from microStart will contact you. Until then, I keep answering your questions.
    .choice-questions = { title-questions }
    .choice-why = { title-why }
    .choice-coaching = { title-coaching }
    .choice-help-report = { title-help-report }
contact-declined = All right, I keep no name, phone number or e-mail. You can reach us at { $contact_email } or through { $contact_web }.
    .choice-questions = { title-questions }
    .choice-human = { title-human }
    .choice-help-report = { title-help-report }
contact-thanks-nameless = Thank you! A person from microStart will contact you. Until then, I keep answering your questions.
    .choice-questions = { title-questions }
    .choice-why = { title-why }
    .choice-coaching = { title-coaching }
    .choice-help-report = { title-help-report }

contact-withdrawn = All right, nobody will contact you. Your contact details are erased from the request. You can always come back here.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
