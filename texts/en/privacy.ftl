# Your data: see it, copy it, correct it, erase it; and the numbers that we never keep.

answer-request-my-data = You can see what I keep about you and get a copy. Choose “{ title-my-data }”.
    .choice-my-data = { title-my-data }
    .choice-privacy = { title-privacy }
answer-erase-my-data = You can have your data erased at any time. Choose “{ title-erase }”. I first ask whether you really want that.
    .choice-erase = { title-erase }
    .choice-privacy = { title-privacy }

my-data =
    This is what I keep of our conversation:
    { $lines }
    – Messages: { $messages }
    { $contact }
    { $until }
my-data-no-answers = – Answers: none
contact-held = – Contact details: yes, until { $until }
no-contact-held = – Contact details: none
kept-until = – Kept until { $until } if you write no more
kept-while-open = – Kept as long as our advisors work on your request
my-data-copy =
    Your copy to read, within { $minutes } minutes:
    { $link }
    The same for another program (JSON file):
    { $json_link }
    Do not send these addresses to anyone. Is an answer wrong? You can change it, or have everything erased.
    .choice-change = { title-change }
    .choice-erase = { title-erase }
    .choice-privacy = { title-privacy }
my-data-copy-no-answers =
    Your copy to read, within { $minutes } minutes:
    { $link }
    The same for another program (JSON file):
    { $json_link }
    Do not send these addresses to anyone. You can also have everything erased.
    .choice-erase = { title-erase }
    .choice-privacy = { title-privacy }

erase-sure = Do you really want to erase everything? Your messages, answers and contact details will be gone for good. If a person was going to contact you, they no longer can. Appointments to come are cancelled. We only keep which way I pointed out and why, with no link to you.
    .choice-erase-sure = Erase everything
    .choice-erase-keep = Erase nothing
erase-kept = All right, I erase nothing.
    .choice-questions = { title-questions }
    .choice-my-data = { title-my-data }
    .choice-human = { title-human }
erased = Done: our conversation is erased, with your answers and contact details. Thank you for your visit. If you write again, we start from zero.

masked-number = To protect you, a number in your message was made unreadable. Nobody has read or kept it. Never write a national number, a bank account or a card number here.

# The copy to read

copy-title = Copy of your data, made on { $day }
copy-conversation = Our conversation
copy-started = Start
copy-channel = Through
copy-facts = Your answers
copy-contact = Your contact details
copy-consent-yes = – Contact by a person: you said yes on { $day }
copy-consent-no = – Contact by a person: you said no on { $day }
copy-consent-none = – Contact by a person: not asked yet
copy-decisions = The ways I pointed out
copy-decision = – { $day }: { $route }
copy-tickets = Your request with the advisors, as they see it
copy-notes = – The advisors also wrote notes. Ask a person from microStart for them.
copy-appointments = Your appointments with a coach
copy-appointment-booked = – Appointment { $how } on { $label }: planned
copy-appointment-cancelled = – Appointment { $how } on { $label }: cancelled
copy-appointment-came = – Appointment { $how } on { $label }: you came
copy-appointment-no-show = – Appointment { $how } on { $label }: you did not come
copy-transcript = Everything that was said
copy-nothing = – Nothing
copy-end = A mistake or a question? Write in the conversation or to { $contact_email }. To have everything erased, write “erase my data” in the conversation.
copy-link-over = This link does not work any more: it is good for { $minutes } minutes. Ask for your data in the conversation again.
