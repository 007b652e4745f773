# The advisors' desk. Read by advisors only; what the person reads stands in the other files.

desk-name = Advisors’ desk
desk-skip = Skip to the content
desk-language = Language of the desk
desk-sign-out = Sign out
desk-signed-in-as = Signed in as { $name }
desk-places = Parts of the desk
desk-places-house = Manage
desk-place-queue = Queue
desk-place-canned = Canned answers
desk-look = Look
desk-look-auto = Automatic
desk-look-light = Light
desk-look-dark = Dark
desk-date-time = { $date }, { $time }

# The queue

desk-queue-title = People waiting
desk-queue-next = Next tickets
desk-queue-first = Back to the first
desk-filters = Filters
desk-filter-status = Status
desk-filter-language = Language
desk-filter-open = All open
desk-filter-all = All
desk-filter-button = Show
desk-nobody = Nobody yet
desk-ticket-number = Ticket { $number }

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

desk-claim = Answer this person
desk-claim-hint = You lead the conversation and the assistant falls silent. The person reads that you have joined.
desk-claim-again = Lead the conversation again
desk-with-other = { $name } has this ticket. You can leave a note.
desk-ended = This ticket has ended: { $outcome }.
desk-reply = Your answer
desk-reply-hint = Language: { $language }.
desk-reply-button = Send
desk-return = Give back to the assistant
desk-return-hint = The assistant answers again. The ticket stays yours until you end it.
desk-release = Put back in the queue
desk-release-hint = Another advisor can take it. The assistant helps meanwhile.
desk-resolve-heading = End the ticket
desk-outcome = How it ended
desk-resolve = End
desk-outcome-will-apply = Will apply for a microcredit
desk-outcome-coaching-booked = Appointment with a coach
desk-outcome-referred = Sent on to another organisation
desk-outcome-no-answer = No answer from the person
desk-outcome-not-now = Not now
desk-outcome-other = Something else

desk-notes-heading = Private notes
desk-notes-short = Notes
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

# The queue: tabs, search, rows

desk-queue-tabs = Parts of the queue
desk-tab-agency = My office
desk-tab-unassigned = Nobody’s yet
desk-tab-mine = Mine
desk-tab-mentions = Asking for me
desk-tab-due = Due today
desk-tab-all = All
desk-queue-waiting = { $count ->
    [one] { $count } person waits for an advisor.
   *[other] { $count } people wait for an advisor.
}
desk-queue-waiting-none = Everybody has someone who answers.
desk-queue-new-people = { $count ->
    [one] Someone new is waiting.
   *[other] { $count } new people are waiting.
}
desk-queue-search = Search the queue
desk-queue-search-hint = Name, phone, words of the conversation
desk-queue-search-button = Search
desk-queue-pages = Pages of the queue
desk-filter-reason = Why
desk-filter-channel = Channel
desk-filter-agency = Office
desk-filter-no-agency = No office
desk-filter-clear = Clear all
desk-group-waiting = Waiting for an answer
desk-group-theirs = Under way, nothing urgent
desk-group-ended = Finished
desk-someone = Someone
desk-unread = New
desk-mentions-you = Asks for you
desk-with-you = With you
desk-claim-short = Answer
desk-waits-since = Waiting: { $since }
desk-waits-now = Has just begun to wait
desk-since = Last change: { $since }
desk-day = { $day }
desk-day-today = today
desk-day-tomorrow = tomorrow
desk-day-yesterday = yesterday

desk-empty-agency = Nothing waits in your office
desk-empty-agency-text = When somebody from your area asks for a person, it appears here by itself.
desk-empty-unassigned = Everybody has someone
desk-empty-unassigned-text = Every open ticket is with an advisor.
desk-empty-mine = You have no open ticket
desk-empty-mine-text = Choose from the queue who has waited longest.
desk-empty-mentions = Nobody asks for you
desk-empty-mentions-text = When a note names you with “@”, that ticket stands here until you open it.
desk-empty-due = Nothing to do today
desk-empty-due-text = Your tickets whose date has come appear here.
desk-empty-all = The queue is empty
desk-empty-all-text = When somebody asks for a person, it appears here by itself.
desk-empty-filters = Nothing with these filters
desk-empty-filters-text = There may be tickets elsewhere in the queue.
desk-empty-search = Nothing found
desk-empty-search-text = Try part of the name, of the number, or a word that the person wrote.

desk-notify = Tell me on this device
desk-notify-refused = the browser does not allow it for this site
desk-maybe-old = No connection just now: this page may be out of date.
desk-trouble = This was not sent. Your text is still here: check the connection and try again.
desk-loading = One moment…
desk-close = Close
desk-cancel = Cancel
desk-save = Save
desk-choose = Choose…
desk-print = Print
desk-form-wrong = Something still needs correcting

desk-keys = Keys
desk-keys-move = Next person, previous person
desk-keys-enter-name = Enter
desk-keys-enter = Open
desk-keys-search = Search
desk-keys-reply = Write to the person
desk-keys-send = Send
desk-keys-help = Show this help
desk-keys-on = Use the one-letter keys
desk-keys-hint = Clear this if you dictate to your computer. The choice is for this device.

# A ticket: steps

desk-looking = { $name } is looking at this ticket
desk-typing = { $name } is writing…
desk-take-over = Take this ticket from { $name }
desk-transfer = Hand on
desk-transfer-title = Hand this ticket on
desk-transfer-hint = The person reads that somebody else will answer. Your note stays among advisors.
desk-transfer-to = To whom
desk-transfer-people = A colleague
desk-transfer-agencies = An office
desk-transfer-note = What they should know
desk-transfer-button = Hand on
desk-return-button = Give back to the assistant
desk-return-facts = The assistant goes on with these answers
desk-undo = Take back
desk-undo-hint = Not sent yet: you can take this text back.
desk-transcript-all = Show the conversation from its beginning
desk-window-until = WhatsApp: until { $when }.
desk-window-closed = WhatsApp no longer allows free text.
desk-window-closed-text = The person has not written for a long time. They first get this message; your answer appears when they tap the button:
desk-file-open = Open the file
desk-file-image = picture
desk-file-document = document
desk-file-audio = audio file
desk-file-video = video
desk-file-voice = voice message
desk-delivery-pending = On its way
desk-delivery-sent = Sent
desk-delivery-delivered = Arrived
desk-delivery-read = Read
desk-delivery-failed = Did not arrive

# A ticket: the card

desk-fact-confirmed = confirmed by the person
desk-fact-edited = corrected by { $name }
desk-facts-edit = Correct
desk-facts-edit-title = Correct the answers
desk-facts-edit-intro = The assistant keeps to what you write here and does not ask it again.
desk-facts-not-asked = Not asked yet
desk-facts-wrong-integer = Write a whole number, without decimals.
desk-facts-wrong-choice = Choose an answer from the list.
desk-facts-wrong-postal-code = Write a Belgian postal code: four digits.
desk-reveal = Show phone and e-mail
desk-reveal-hint = It is noted who looks at contact details, and when.
desk-reveal-not-yours = Phone and e-mail are for the advisor of this ticket.
desk-earlier-heading = Earlier tickets
desk-earlier-same-contact = same contact details
desk-appointment-heading = Appointment
desk-appointment-none = No appointment.
desk-appointment-book = Make an appointment
desk-next-step = Next step
desk-next-step-none = No date.
desk-next-step-day = Take this ticket up again on
desk-next-step-clear = Remove the date
desk-note-hint-mention = Only advisors read it. With “@” and a name you tell somebody.

# A ticket in one sentence: pieces, joined by commas

desk-brief-existing-client-up-to-date = already has a loan from microStart
desk-brief-existing-client-in-difficulty = has a loan from microStart and struggles to repay it
desk-brief-debt-settlement-amicable = in amicable debt mediation
desk-brief-debt-settlement-collective = in collective debt settlement
desk-brief-purpose-private = for a private purchase
desk-brief-need-credit = looks for a loan
desk-brief-need-both = looks for a loan and support
desk-brief-need-coaching = looks for support
desk-brief-need-information = looks for information
desk-brief-stage-idea = has an idea
desk-brief-stage-starting-soon = starts soon
desk-brief-stage-active-under-1y = in business for less than a year
desk-brief-stage-active-1y-plus = in business for more than a year
desk-brief-sector-horeca = in hospitality
desk-brief-sector-retail = in retail
desk-brief-sector-services = in services
desk-brief-sector-personal-care = in personal care
desk-brief-sector-transport = in transport
desk-brief-sector-construction = in construction
desk-brief-amount = { $value } euros
desk-brief-postal-code = lives in { $value }
desk-brief-work-situation-unemployed = unemployed
desk-brief-work-situation-social-assistance = with social assistance
desk-brief-work-situation-employee = with a job
desk-brief-work-situation-self-employed = self-employed
desk-brief-work-situation-student = a student
desk-brief-work-situation-incapacity = unable to work
desk-brief-work-situation-retired = retired
desk-brief-bank-contact-refused = the bank said no
desk-brief-bank-contact-did-not-dare = did not dare to ask a bank
desk-brief-bank-contact-part-offered = a bank lends part of it
desk-brief-bank-contact-has-credit = has a bank loan

# Canned answers

desk-canned-title = Canned answers
desk-canned-intro = Texts that all advisors use, in the three languages. People get them in their own.
desk-canned-new = New answer
desk-canned-edit = Change an answer
desk-canned-name = Title
desk-canned-name-hint = To find it again. The person does not read it.
desk-canned-off = No longer used
desk-canned-none = No canned answer yet
desk-canned-none-text = Write once what you answer every week.
desk-canned-variables = Between braces, the text takes what is the person’s own:
desk-canned-variable-name = the person’s name
desk-canned-variable-advisor = your name
desk-canned-variable-agency = the office
desk-canned-variable-appointment = the appointment
desk-canned-variable-link = the address of this chat page
desk-canned-example-name = Nadia
desk-canned-example-agency = the office
desk-canned-example-appointment = the day and time of the appointment
desk-canned-preview = What the person would read
desk-canned-preview-button = Try it
desk-canned-active = In use
desk-canned-active-hint = An answer that is not in use is no longer offered. It stays here.
desk-canned-wrong-empty = Write this text.
desk-canned-wrong-too-long = This is longer than { $max } characters.
desk-canned-wrong-taken = Another answer already has this title.
desk-canned-wrong-unknown-variable = Between braces there is a word that the desk does not know.
desk-canned-wrong-braces = A brace is missing, before or after a word.
desk-answers-intro = As the person would read them. Their language: { $language }.
desk-answers-search = Search an answer
desk-answers-take = Take this text
desk-answers-missing = Still missing:
desk-answers-none-text = A lead can write some under “Manage”.

# The history of a ticket, with what leads and the desk itself do

desk-entry-agency = Office: { $what }
desk-entry-transferred = { $who } hands it on to { $what }
desk-entry-next-step = { $who }: take up again on { $what }
desk-entry-next-step-none = { $who } removes the date
desk-entry-facts = { $who } corrects: { $what }
desk-entry-undone = { $who } takes an answer back before it left
desk-entry-silent = Back in the queue: the person had waited too long
desk-entry-away = The person wrote outside the hours; the assistant answers
desk-entry-unanswered = Nobody could answer in time; the person was told
desk-entry-alerted = The advisors were told once more
desk-entry-owner-left = Back in the queue: the advisor’s account is closed
desk-entry-dropped = Given up

desk-refused-sent = This has already left. You can write to the person again.
desk-refused-placeholder = A word between braces is left. Replace it with what the person should read.
desk-refused-window = WhatsApp no longer allows free text to this person. Choose a template.
desk-refused-no-target = Choose a person or an office.
desk-refused-fact = One answer does not fit. Correct it and save again.
desk-refused-opted-out = This person wishes for no more messages on WhatsApp. They can still write first.
desk-refused-not-theirs = The contact details are for the advisor of this ticket.
desk-refused-day = This date does not exist.

# The mail that a new ticket waits; it never says about whom

alert-subject = A ticket is waiting
alert-text = A new ticket is waiting for a person: { $link }
