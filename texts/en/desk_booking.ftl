# The calendar, appointments, absences, offices and coaches, at the desk.

desk-place-calendar = Calendar
desk-place-agencies = Offices
desk-place-coaches = Coaches

# The calendar

desk-calendar-title = Calendar
desk-calendar-week-of = { $first } to { $last }
desk-calendar-view = View
desk-calendar-day = Day
desk-calendar-week = Week
desk-calendar-move = Change the date
desk-calendar-before-day = Day before
desk-calendar-before-week = Week before
desk-calendar-after-day = Next day
desk-calendar-after-week = Next week
desk-calendar-today = Today
desk-calendar-date = Date
desk-calendar-agency = Office
desk-calendar-coach = Coach
desk-calendar-all-agencies = All offices
desk-calendar-all-coaches = All coaches
desk-calendar-me = My calendar
desk-calendar-show = Show
desk-calendar-show-all = Show all offices
desk-calendar-holiday = { $day } is a public holiday: { $name }.
desk-calendar-empty-day = Nobody receives on this day
desk-calendar-empty-week = Nobody receives in this week
desk-calendar-empty-hint = Choose another date, another office or another coach.
desk-calendar-nobody = Nobody receives
desk-calendar-no-hours = No hours
desk-calendar-free = free
desk-calendar-book-here = book here
desk-calendar-held = Somebody is choosing this time right now.
desk-calendar-own = Busy in their own calendar.
desk-calendar-elsewhere = Busy: an appointment of another office.
desk-calendar-absent = away
desk-calendar-whole-day = All day
desk-calendar-cancelled = { $count ->
    [one] { $count } cancelled
   *[other] { $count } cancelled
}

# An appointment in brief

desk-booking-topic = Topic
desk-booking-topic-first-talk = First talk
desk-booking-topic-business-plan = Financial plan
desk-booking-topic-follow-up = Follow-up
desk-booking-format = How
desk-booking-format-agency = At the office
desk-booking-format-phone = By phone
desk-booking-format-video = By video
desk-booking-language = Language of the person
desk-booking-status-held = Being chosen
desk-booking-status-booked = Planned
desk-booking-status-cancelled = Cancelled
desk-booking-status-came = Came
desk-booking-status-no-show = Did not come
desk-booking-nameless = Name erased
desk-booking-unmarked = Came or not?
desk-booking-outside = Outside the hours: call
desk-booking-bounced = A message did not arrive
desk-booking-reminder-waits = Reminder planned
desk-booking-reminder-sent = Reminder sent
desk-booking-reminder-none = No reminder possible
desk-booking-speaks-other = speaks another language

# Booking

desk-booking-new = New appointment
desk-booking-for = An appointment for { $name }
desk-booking-about = What the person is looking for
desk-booking-from-day = From
desk-booking-show-times = Show free times
desk-booking-times = Free times
desk-booking-no-times = Nothing is free with these choices. Try another coach, another office or another date.
desk-booking-later = Show from { $day }
desk-booking-person = The person
desk-booking-known-both = The phone and e-mail that were left are used. Write here only what changes.
desk-booking-known-phone = The phone that was left is used. Write here only what changes.
desk-booking-known-email = The e-mail that was left is used. Write here only what changes.
desk-booking-consent = The person agrees to be contacted about this appointment.
desk-booking-book = Book
desk-booking-has-one = This person already has an appointment: { $when }.
desk-booking-taken = This time has just gone
desk-booking-taken-instead = Still free, if you choose now:
desk-booking-taken-none = Nothing else is free with these choices. Change the coach, the office or the date.
desk-booking-faults = { $count ->
    [one] One thing is left to put right
   *[other] { $count } things are left to put right
}
desk-booking-wrong-slot = Choose a time.
desk-booking-wrong-changed = You changed the topic or the form: show the free times again and choose one.
desk-booking-wrong-name = Write the name of the person.
desk-booking-wrong-phone = This is not a phone number. Write for example 0470 12 34 56.
desk-booking-wrong-email = This is not an e-mail address. Write for example first@example.be.
desk-booking-wrong-reach = A phone or an e-mail is needed to confirm and to tell the person.
desk-booking-wrong-consent = Ask first whether the person agrees, then tick the box.
desk-booking-gone-unknown = This appointment does not exist any more.
desk-booking-gone-cancelled = This appointment was cancelled in the meantime.
desk-booking-gone-over = This appointment has begun already. It cannot be changed any more.
desk-booking-gone-not-begun = This appointment has not begun yet. Note later whether the person came.
desk-booking-did-booked = The appointment is booked.
desk-booking-did-moved = The appointment is moved. Whoever left an address is told.
desk-booking-did-cancelled = The appointment is cancelled. The time is free again.
desk-booking-did-came = Noted: the person came.
desk-booking-did-no-show = Noted: the person did not come.
desk-booking-did-called = The call is noted.
desk-booking-did-uncalled = The call is no longer noted.

# The page of an appointment

desk-booked-of = Appointment of { $name }
desk-booked-what = The appointment
desk-booked-now = { $when }, with { $coach }
desk-booked-reminder = Reminder
desk-booked-consent = Consent given on
desk-booked-history = Ticket
desk-booked-reveal = Show phone and e-mail
desk-booked-reveal-hint = Shown for half an hour. It is noted that you looked.
desk-booked-covered = Phone and e-mail are shown to the coach of this appointment.
desk-booked-do = What you can do
desk-booked-move = Move
desk-booked-move-title = Move the appointment
desk-booked-move-here = Move to this time
desk-booked-cancel = Cancel
desk-booked-cancel-question = Cancel the appointment of { $name }, { $when }?
desk-booked-cancel-hint = Whoever left an address is told. The time becomes free again.
desk-booked-cancel-yes = Yes, cancel
desk-booked-cancel-no = No, keep
desk-booked-came = The person came
desk-booked-no-show = The person did not come
desk-booked-follow-up = New appointment with this person
desk-booked-bounced-person = A message to the person did not arrive. Call to confirm.
desk-booked-bounced-coach = A message to the coach did not arrive. Pass it on in another way.

# People to call

desk-calls-title = People to call
desk-calls-intro = Their appointment cannot take place as planned. Offer them another time.
desk-calls-none = Nobody to call
desk-calls-none-hint = All appointments lie within the hours.
desk-calls-reveal = Show phone numbers
desk-calls-why-holiday = It is a public holiday.
desk-calls-why-agency-closed = The office is closed.
desk-calls-why-agency-day = The office has other hours on that day.
desk-calls-why-coach-closed = This coach does not receive people any more.
desk-calls-why-absence = The coach is away then.
desk-calls-why-coach-day = The coach has other hours on that day.
desk-calls-why-hours = The hours have changed.
desk-calls-way-phone = By phone
desk-calls-way-whatsapp = By WhatsApp
desk-calls-way-email = By e-mail
desk-calls-way-none = No way to reach them
desk-calls-instead = Offer instead, and move with one click
desk-calls-same-time = Same time, with
desk-calls-other-times = Other times
desk-calls-call = Note the call
desk-calls-uncall = There was no call
desk-calls-called = Called: { $who }, { $when }
desk-calls-unreached = Without an automatic reminder
desk-calls-unreached-hint = Their appointment is in the next days, and nothing reminds them of it. A call can help.
desk-calls-unreached-no-channel = no address for a reminder
desk-calls-unreached-refused = a message did not arrive
desk-calls-somebody = somebody else

# Absences

desk-absences-title = Absences
desk-absences-intro = During an absence nobody can book. You then see who has to be called.
desk-absences-new = Note an absence
desk-absences-first = First day
desk-absences-start = From
desk-absences-last = Last day
desk-absences-end = Until
desk-absences-hint = Without times the whole day counts. Never note the reason.
desk-absences-save = Save the absence
desk-absences-ahead = Absences ahead
desk-absences-none = No absence is noted.
desk-absences-nobody = Nothing for you to note here
desk-absences-nobody-hint = Only those who receive people, and those who lead an office, note absences.
desk-absence-of = Absence: { $name }
desk-absence-day = { $day }, all day
desk-absence-hours = { $day }, from { $start } to { $end }
desk-absence-days = From { $first } to { $last }
desk-absence-remove = Remove this absence
desk-absence-hits = { $count ->
    [one] One person has an appointment during this absence
   *[other] { $count } people have an appointment during this absence
}
desk-absence-hits-hint = Call each of them and offer another time. The appointment stays as it is until something is changed.
desk-absence-hits-none = Nobody has an appointment during this absence
desk-absence-hits-none-hint = There is nothing else to do.
desk-absence-wrong-coach = Choose a coach.
desk-absence-wrong-day = This is not a date.
desk-absence-wrong-time = This is not a time. Write for example 09:00.
desk-absence-wrong-order = The absence ends before it begins.
desk-absence-wrong-past = This absence is over already.
desk-absence-wrong-long = This is more than a year. When somebody leaves, close their profile to booking instead.

# Hours and special days

desk-hours-from = From
desk-hours-to = to
desk-hours-more = Add a row
desk-hours-strands = { $count ->
    [one] One person could not come any more
   *[other] { $count } people could not come any more
}
desk-hours-strands-somebody = somebody whom you do not follow
desk-hours-strands-hint = Nothing is changed yet. If you save, these appointments stay as they are and these people have to be called.
desk-hours-save-anyway = Save anyway
desk-days-title = Special days
desk-days-intro = A date with other hours than usual, or with none.
desk-days-none = There are no special days.
desk-days-closed = closed
desk-days-remove = Remove
desk-days-new = Add a special day
desk-days-date = Date
desk-days-hours = Hours of that day
desk-days-is-closed = Closed on that day
desk-days-save = Add this day
desk-days-holidays = Public holidays of the coming year
desk-days-holidays-hint = Nobody can book on these days. There is nothing for you to do.

# Offices

desk-agencies-title = Offices
desk-agencies-intro = The places where people are received. The assistant tells people these addresses and hours.
desk-agencies-new = New office
desk-agencies-none = No office yet
desk-agencies-none-hint = Add a place, and then the hours of the coaches who receive people there.
desk-agencies-name = Name
desk-agencies-name-in = Name ({ $language })
desk-agencies-kind = Kind of place
desk-agencies-kind-agency = Office
desk-agencies-kind-permanence = Local sitting
desk-agencies-postal-code = Postal code
desk-agencies-address = Address
desk-agencies-address-hint = As people find it. Leave it empty while it is not known.
desk-agencies-no-address = Address not known yet
desk-agencies-serves = Postal codes served
desk-agencies-serves-hint = For example 1000-1999, 3000. Whoever lives there comes here first.
desk-agencies-active = Can be booked
desk-agencies-active-hint = Without this tick the place is not offered any more.
desk-agencies-inactive = Not bookable
desk-agencies-details = Details
desk-agencies-hours = Opening hours
desk-agencies-hours-hint = When somebody is there to answer. From this the assistant tells when an advisor will answer. Coaches have hours of their own.
desk-agencies-no-hours = Hours not known yet
desk-agencies-save = Save
desk-agencies-save-hours = Save the hours
desk-agencies-did-added = The office is added. Now fill in its hours.
desk-agencies-did-details = The details are saved.
desk-agencies-did-hours = The hours are saved.
desk-agencies-did-day = The special day is added.
desk-agencies-did-removed = The special day is removed.

# Coaches

desk-coaches-title = Coaches
desk-coaches-intro = Who can be booked: topics, languages, hours.
desk-coaches-new = New coach
desk-coaches-new-intro = Choose an account of the desk. A new account is made on the page of the accounts.
desk-coaches-no-candidates = No account can become a coach
desk-coaches-no-candidates-hint = All accounts that you follow are coaches already. Ask the administrator for a new account.
desk-coaches-none = No coach yet
desk-coaches-none-hint = As long as nobody has hours, nothing can be booked.
desk-coaches-name = Name
desk-coaches-where = Receives in
desk-coaches-advisor = Account
desk-coaches-choose = Choose…
desk-coaches-profile = Profile and hours
desk-coaches-languages = Languages
desk-coaches-formats = Forms of talk
desk-coaches-topics = Topics
desk-coaches-length = { $topic } ({ $minutes } min)
desk-coaches-lengths = Length by topic, in minutes
desk-coaches-lengths-hint = A multiple of { $grid }. Without a length the topic is not offered.
desk-coaches-before = Free minutes before each appointment
desk-coaches-after = Free minutes after each appointment
desk-coaches-limit = Appointments a day, at most
desk-coaches-week = Weekly hours
desk-coaches-week-hint = Several blocks a day are possible, each at one office. Phone and video take place in these hours too.
desk-coaches-active = Can be booked
desk-coaches-active-hint = Without this tick no time is offered any more.
desk-coaches-inactive = Not bookable
desk-coaches-save = Save
desk-coaches-did-added = The profile is added. It can be booked now.
desk-coaches-did-profile = The profile and the hours are saved.
desk-coaches-did-day = The special day is added.
desk-coaches-did-removed = The special day is removed.

# What is wrong in a form of an office or a coach

desk-roster-wrong-names = Write a short name in each language.
desk-roster-wrong-kind = Choose a kind of place.
desk-roster-wrong-address = The address is too long.
desk-roster-wrong-postal-code = Write the four digits of the postal code.
desk-roster-wrong-phone = This is not a phone number. Write for example 02 123 45 67.
desk-roster-wrong-serves = Write postal codes such as 1000-1999, 3000, the lower one first.
desk-roster-wrong-advisor = Choose an account.
desk-roster-wrong-languages = Tick at least one language.
desk-roster-wrong-formats = Tick at least one form of talk.
desk-roster-wrong-lengths = Write a length for at least one topic: a multiple of five, in minutes.
desk-roster-wrong-buffer = Write minutes: a multiple of five, two hours at most.
desk-roster-wrong-daily-limit = Write a number from one up, or leave it empty.
desk-roster-wrong-no-hours = Write at least one block of hours.
desk-roster-wrong-not-yours = You only change the hours of your offices. Leave the others as they are.
desk-roster-wrong-time = Write a beginning and an end in each row, for example from 09:00 to 12:30.
desk-roster-wrong-grid = Hours always fall on five minutes: 09:00, 09:05, 09:10.
desk-roster-wrong-order = Each block ends after it begins, and two blocks do not overlap.
desk-roster-wrong-agency = Choose an office in each row.
desk-roster-wrong-day = Choose a date.
desk-roster-wrong-past = This date is over already.
desk-roster-wrong-holiday = It is a public holiday: nobody can book on that day.
desk-roster-wrong-both = Write hours, or tick “closed”: not both.
desk-roster-wrong-neither = Write hours, or tick “closed”.
