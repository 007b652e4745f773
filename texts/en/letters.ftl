# Appointments with a coach: mails, reminders, and the page of the link in them.

appointment-place-agency = microStart { $town }
appointment-place-address = microStart { $town }, { $address }
appointment-topic-first-talk = first talk
appointment-topic-business-plan = business plan
appointment-topic-follow-up = follow-up

# Mails to the person

letter-hello = Hello { $name },
letter-booked-subject = Your appointment with microStart: { $time }
letter-booked = Your appointment is booked.
letter-moved-subject = Your appointment has changed: { $time }
letter-moved = Your appointment has changed. This is what is planned now.
letter-cancelled-subject = Your appointment is cancelled: { $time }
letter-cancelled = Your appointment with microStart is cancelled.
letter-reminder-subject = Reminder of your appointment: { $time }
letter-reminder = Your appointment is coming up.
letter-when = When: { $time }
letter-where = Where: { $place }
letter-length = Length: { $minutes } minutes
letter-with = With: { $coach }
letter-phone = Your coach will call you on the number you gave.
letter-change = Something came up? Move or cancel your appointment here:
letter-change-button = Move or cancel
letter-change-note = This link is for you alone: do not pass it on. Answering “no” in your calendar cancels nothing: use the link.
letter-again = Would you like another appointment? Ask for it in the conversation:
letter-again-button = Open the conversation
letter-closing = The microStart team
letter-automatic = This message is automatic. A question? Write to { $contact_email }.
letter-summary = microStart appointment

# Mails to the coach

letter-coach-booked-subject = Appointment: { $name }, { $time }
letter-coach-booked = There is an appointment in your calendar.
letter-coach-moved-subject = Appointment changed: { $name }, { $time }
letter-coach-moved = An appointment has changed. This is what is planned now.
letter-coach-cancelled-subject = Appointment cancelled: { $name }, { $time }
letter-coach-cancelled = This appointment is cancelled. Take it out of your calendar if it is still there.
letter-coach-handed-over-subject = Appointment handed over: { $name }, { $time }
letter-coach-handed-over = This appointment is no longer yours: its time or its coach has changed. Take it out of your calendar if it is still there.
letter-coach-person = Person: { $name }
letter-coach-topic = Topic: { $topic }
letter-coach-language = Language: { $value }
letter-coach-video = Send the person the link for the video call beforehand.
letter-coach-erased = The person’s data have been erased.
letter-coach-desk = The rest is at the desk:
letter-coach-desk-button = Open the desk
letter-coach-summary = { $name }: { $topic }
letter-coach-someone = somebody

# The page of the link

appointment-title = Your appointment
appointment-hello = Hello { $name },
appointment-when = When
appointment-where = Where
appointment-moved = Done: your appointment has changed. This link goes on working.
appointment-changed = Your appointment has changed in the meantime. This is what is planned now.
appointment-cancelled = Your appointment is cancelled.
appointment-again = For another appointment, open the conversation.
appointment-move = Choose another time
appointment-cancel = Cancel the appointment
appointment-cancel-title = Cancel this appointment?
appointment-cancel-yes = Yes, cancel it
appointment-keep = No, keep it
appointment-keep-mine = Keep my appointment
appointment-times-title = Choose another time
appointment-times-now = For now: { $time }
appointment-times-free = Free times
appointment-times-choose = Choose this time
appointment-times-other = See other times
appointment-times-first = Back to the first times
appointment-times-none = I find no other free time. A question? Write to { $contact_email }.
appointment-times-other-language = This coach speaks another language than you.
appointment-taken = That time has just been taken. Your appointment has not changed. Here are other times.
appointment-choose-one = Choose one of the free times.
appointment-too-late = Your appointment starts in less than { $hours } { $hours ->
    [one] hour
   *[other] hours
}. That is too soon to move it here. Something came up? You can still cancel it and ask for another one.
appointment-too-late-call = You can also call { $number }.
appointment-too-often = You have moved this appointment several times already. To move it again, write to { $contact_email }.
appointment-over-title = This link no longer works
appointment-over = The appointment has started or is over.
appointment-unknown-title = This link does not work
appointment-unknown = Part of the address may be missing. Open the link from the message that you received.
appointment-unknown-help = Still no luck? Write to { $contact_email }.
appointment-slow-title = Too many tries
appointment-slow = Wait a few minutes, then open the link from the message that you received.
appointment-foreign-title = This request comes from another site
appointment-foreign = Nothing has changed. Open the link from the message that you received.
appointment-away-title = This does not work right now
appointment-away = Nothing has changed. Try again in a moment.
