# The advisors' desk. Read by advisors only; what the person reads stands in the other files.

desk-name = Advisors’ desk
desk-skip = Skip to the content
desk-language = Language of the desk
desk-sign-out = Sign out
desk-signed-in-as = Signed in as { $name }
desk-refresh = Refresh
desk-date-time = { $date }, { $time }

# Signing in

desk-sign-in-title = Sign in
desk-sign-in-intro = For the advisors of microStart.
desk-email = E-mail address
desk-password = Password
desk-sign-in-button = Sign in
desk-sign-in-failed = This e-mail address and password do not go together. After { $tries } wrong tries, the account rests for { $minutes } minutes.
desk-sign-in-first = First time here, or password forgotten? Ask your administrator for a sign-in link.

desk-welcome-title = Welcome, { $name }
desk-welcome-intro = Choose the password with which you will sign in.
desk-new-password = New password
desk-new-password-hint = At least { $length } characters. Several words that only you would combine are best.
desk-new-password-again = The same password again
desk-welcome-button = Save and sign in
desk-welcome-ended-title = This link has ended
desk-welcome-ended = A sign-in link works once, for { $hours } hours. Ask your administrator for a new one.
desk-password-too-short = Use at least { $length } characters.
desk-password-too-long = Use at most { $length } characters.
desk-password-guessable = This is easy to guess. Use several words that only you would combine.
desk-password-different = The two passwords are not the same. Type them once more.

# The queue

desk-queue-title = People waiting
desk-queue-count = { $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
}
desk-queue-count-more = More than { $count } tickets, the first { $count } shown
desk-queue-none = Nobody here with these filters.
desk-queue-next = Next tickets
desk-queue-first = Back to the first
desk-filters = Filters
desk-filter-status = Status
desk-filter-language = Language
desk-filter-assignee = Advisor
desk-filter-open = All open
desk-filter-all = All
desk-filter-mine = Mine
desk-filter-nobody = Nobody’s
desk-filter-button = Show
desk-column-what = What for
desk-column-route = Way found
desk-column-language = Language
desk-column-channel = Channel
desk-column-since = Since
desk-column-advisor = Advisor
desk-nobody = Nobody yet
desk-ticket-number = Ticket { $number }

desk-since-moment = Since { $when }
desk-since-now = just now
desk-since-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
desk-since-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
desk-since-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

desk-priority-urgent = Urgent
desk-priority-soon = Soon
desk-priority-normal = Normal
desk-priority-calm = Can wait

desk-reason-client-in-difficulty = Client who finds it hard to pay
desk-reason-distress = Person in distress
desk-reason-asked-for-person = Wants to talk to a person
desk-reason-technical = The assistant had a fault
desk-reason-warm-route = Agrees to be contacted
desk-reason-coaching = Wants to be coached
desk-reason-data-request = Question about personal data
desk-reason-other = Something else

desk-status-new = Waits for an advisor
desk-status-assigned = An advisor’s turn
desk-status-waiting-client = The person’s turn
desk-status-done = Ended
desk-status-dropped = Dropped

desk-route-client-care = Care for a client
desk-route-private-purpose = Private purchase
desk-route-minor = Not of age yet
desk-route-outside-belgium = Income outside Belgium
desk-route-permit-first = Right to work first
desk-route-debt-help = Debt help first
desk-route-coaching = Coaching first
desk-route-larger-finance = More than a microcredit
desk-route-microcredit = Microcredit
desk-route-advisor-review = To look at together
desk-route-undecided = Not clear yet

desk-language-fr = French
desk-language-nl = Dutch
desk-language-en = English
desk-channel-web = Website
desk-channel-whatsapp = WhatsApp

# One ticket

desk-back = All tickets
desk-contents = On this page
desk-control-bot = The assistant leads this conversation.
desk-control-waiting = The person waits for an advisor. The assistant helps meanwhile.
desk-control-advisor = An advisor leads this conversation. The assistant is silent.
desk-control-closed = This conversation is closed. If the person writes again, the assistant answers.

desk-summary = In short
desk-route-heading = The way found
desk-still-possible = Still possible
desk-reasons-heading = Why
desk-told-heading = What the person is told
desk-checks-heading = Each published condition
desk-steps-heading = Next steps
desk-facts-heading = What the person answered
desk-facts-none = No question answered yet.
desk-missing-heading = Still to ask
desk-missing-none = Nothing more is needed for this way.
desk-missing-decides = can change the way
desk-contact-heading = Contact
desk-contact-none = No contact details were left. Answer in the conversation.
desk-contact-name = Name
desk-contact-phone = Phone
desk-contact-email = E-mail
desk-consent-yes = Agreed to be contacted, { $when }.
desk-consent-no = Does not wish to be contacted, { $when }.
desk-consent-none = Not asked yet whether a person may make contact.

desk-transcript-heading = Conversation
desk-transcript-none = Nothing has been said yet.
desk-author-user = The person
desk-author-assistant = The assistant
desk-author-advisor = microStart advisor
desk-author-system = Notice
desk-choices-offered = Offered:

desk-actions-heading = What you can do
desk-claim = Answer this person
desk-claim-hint = You lead the conversation and the assistant falls silent. The person reads that you have joined.
desk-claim-again = Lead the conversation again
desk-with-other = { $name } has this ticket. You can leave a note.
desk-ended = This ticket has ended: { $outcome }.
desk-reply = Your answer to the person
desk-reply-hint = They read it at once. They write in this language: { $language }.
desk-reply-button = Send
desk-return = Give back to the assistant
desk-return-hint = The assistant answers again. The ticket stays yours until you end it.
desk-release = Put back in the queue
desk-release-hint = Another advisor can take it. The assistant helps meanwhile.
desk-resolve-heading = End the ticket
desk-outcome = How it ended
desk-outcome-choose = Choose…
desk-resolve = End
desk-outcome-will-apply = Will apply for a microcredit
desk-outcome-coaching-booked = Appointment with a coach
desk-outcome-referred = Sent on to another organisation
desk-outcome-no-answer = No answer from the person
desk-outcome-not-now = Not now
desk-outcome-other = Something else

desk-notes-heading = Private notes
desk-notes-none = No notes yet.
desk-note = New note
desk-note-hint = Only advisors read this.
desk-note-button = Keep the note

desk-history-heading = History
desk-entry-opened = Handed to the advisors: { $what }
desk-entry-reason = Also: { $what }
desk-entry-contact = Contact details left
desk-entry-withdrawn = Contact details taken back by the person
desk-entry-claimed = { $who } answers
desk-entry-released = { $who } puts it back in the queue
desk-entry-requeued = The person asks for an advisor again
desk-entry-replied = { $who } wrote to the person
desk-entry-returned = { $who } gives the conversation back to the assistant
desk-entry-resolved = { $who } ends it: { $what }
desk-entry-note = { $who } wrote a note

# When something cannot be done

desk-refused-title = That did not work
desk-refused-unknown = This ticket does not exist, or has been erased.
desk-refused-taken = { $owner } was first and has this ticket now.
desk-refused-not-taken = Nobody has taken this ticket yet. Take it first.
desk-refused-not-owner = This ticket is with { $owner }. Only they can do this.
desk-refused-closed = This ticket has ended. You can read it and leave a note.
desk-refused-not-leading = The assistant leads this conversation now. Lead it again first.
desk-refused-empty = The field is empty. Write something first.
desk-refused-too-long = This is longer than { $max } characters. Send it in parts.
desk-refused-outcome = Choose how it ended.
desk-refused-old-page = This page was open too long. Check your text and send it again.
desk-missing-page-title = Nothing here
desk-missing-page = There is no page at this address.

# The mail that a new ticket waits; it never says about whom

alert-subject = A ticket is waiting
alert-text = A new ticket is waiting for a person: { $link }
