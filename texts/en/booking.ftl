# An appointment with a coach, in the talk: asking, choosing, confirming, moving, calling off.

title-at-agency = At the office
title-by-phone = By phone
title-by-video = By video

# When and where

booking-time = { $at_day } at { $at_clock }
booking-days = the days from { $first_day } to { $last_day }
booking-about = { $at_day } around { $at_clock }
booking-between = { $at_day } between { $from_clock } and { $to_clock }
booking-about-hour = a time around { $at_clock }
booking-between-hours = a time between { $from_clock } and { $to_clock }
booking-days-part = { $days }, { $part }
booking-part-morning = in the morning
booking-part-afternoon = in the afternoon
booking-part-evening = in the evening
booking-any-morning = mornings
booking-any-afternoon = afternoons
booking-any-evening = evenings
booking-where-agency = in { $town }
booking-where-phone = by phone
booking-where-video = by video
booking-how-agency = at the office
booking-how-phone = by phone
booking-how-video = by video
booking-language-fr = French
booking-language-nl = Dutch
booking-language-en = English

# What I have to know

booking-noted = Noted: { $wish }.
booking-ask-format = How would you like to meet your coach? It is free.
    .choice-at-agency = { title-at-agency }
    .choice-by-phone = { title-by-phone }
    .choice-by-video = { title-by-video }
booking-after-outcome = This way is not a decision. I can make your free appointment with a coach right now. How would you like to meet?
    .choice-at-agency = { title-at-agency }
    .choice-by-phone = { title-by-phone }
    .choice-by-video = { title-by-video }
    .choice-not-now = Not now
    .choice-why = { title-why }
    .choice-human = { title-human }
    .choice-help-report = { title-help-report }
booking-without-questions = Do you only want to see a coach? Write “appointment”: I make it right away, without these questions.
booking-other-ways = That way is not possible. You can have an appointment { $how }.
booking-ask-place = Where do you live? Write your postal code or your town, and I look for the nearest office.
    .choice-anywhere = Anywhere is fine
    .choice-by-phone = { title-by-phone }
unclear-booking-format = I did not quite understand. Choose, or write “office”, “phone” or “video”.
unclear-booking-place = I cannot find that place. Write the postal code, in four digits, or the name of the town.

# The times that are offered

booking-noted-never = Noted: { $never }.
booking-never-weekday = not on a { $weekday }
booking-never-morning = not in the morning
booking-never-afternoon = not in the afternoon
booking-never-evening = not in the evening
booking-found = These are the first free times:
booking-found-others = Here are other free times:
booking-found-then = For { $wish }, this is free:
booking-offers-again = I can still offer you:
booking-past = That time is already over.
booking-too-soon = That is too soon: an appointment is made at least { $hours } hours before.
booking-too-far = That is too far ahead: I can book until { $last_day }.
booking-none-then = For { $wish }, I find nothing free.
booking-no-more-then = For { $wish }, I have nothing else to offer.
booking-closest = These times are the closest:
booking-none-left = I have no other times left to offer you this way.
booking-none = I have no free time { $how } in the coming weeks.
booking-no-such-day = That day does not exist in the calendar.
booking-not-nearest = Nothing is free in { $town } then.
booking-other-format = But it is possible { $how }.
booking-line = { $number }. { $time }, { $where }
booking-line-other-language = { $number }. { $time }, { $where } ({ booking-coach-speaks })
booking-coach-speaks = this coach speaks { $languages }
booking-which = Which one suits you? You can also write another day or another hour.
    .choice-other-times = Other times
    .choice-other-agency = Another office
    .choice-at-agency = { title-at-agency }
    .choice-by-phone = { title-by-phone }
    .choice-by-video = { title-by-video }
    .choice-human = { title-human }
booking-what-now = A person from microStart can help you find a time. What would you like to do?
unclear-booking-offers = I did not understand which time you want. Write its number, or another day.
booking-taken = That time is no longer free: somebody has just taken it.

# The choice, the name, the confirmation

booking-kept = I keep this time for you for { $minutes } minutes: { $time }, { $where }.
booking-ask-name = What is your name? The coach has to know whom to expect.
booking-name-needed = A first name is enough. Without a name, the coach does not know who is coming.
unclear-booking-name = I did not catch your name. Please write only the name.
booking-ask-contact-here = May I note this WhatsApp number? We use it only for this appointment. You can also write another number or an e-mail address.
    .choice-yes = Yes, this number
    .choice-no = No, another one
booking-ask-phone-here = May the coach call you on this WhatsApp number? We use it only for this appointment. You can also write another number.
    .choice-yes = Yes, this number
    .choice-no = No, another one
booking-ask-contact = What is your phone number or your e-mail? We use it only for this appointment.
booking-ask-phone = On which number can the coach call you? We use it only for this appointment.
booking-ask-phone-too = Thank you for the e-mail. For a call I also need a phone number. Which one?
booking-contact-needed = If something changes, we must be able to tell you. A number or an e-mail is enough.
booking-no-contact = All right, I book nothing and keep neither a name nor a number. A person from microStart can also help you here.
    .choice-human = { title-human }
    .choice-questions = { title-questions }
booking-confirm =
    Shall I book this appointment?
    { $time }, { $where }, with { $coach } ({ $minutes } minutes)
    Name: { $name }
    Contact: { $contact }
    With your yes, microStart may contact you about this appointment. Your details are erased { $contact_months } months after it at the latest.
    .choice-book-it = Yes, book it
    .choice-other-times = Other times
    .choice-stop = Do not book
unclear-booking-confirm = I did not quite understand. Write “yes” to book, or what I should change.
booking-change = What should I change? Write another day, another name or another number.
    .choice-other-times = Other times
    .choice-stop = Do not book
unclear-booking-change = I did not understand what I should change.
booking-stopped = All right, nothing is booked. You can ask for an appointment whenever you like.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# It is done

booking-booked = It is booked: { $time }, { $where }, with { $coach }. Allow { $minutes } minutes.
    .choice-questions = { title-questions }
    .choice-my-appointment = { title-my-appointment }
    .choice-help-report = { title-help-report }
booking-address = Address: { $address }
booking-address-not-known = The coach will tell you the exact address.
booking-called = Your coach calls you on { $contact }.
booking-video-link = Your coach sends you the link for the video before the appointment.
booking-change-here = Something comes up? Write it here: I can move or cancel the appointment.
booking-mail-comes = You also get an e-mail for your calendar. It has a link to change or cancel.
booking-moved = It is moved. Your appointment: { $time }, { $where }, with { $coach }. Allow { $minutes } minutes.
    .choice-questions = { title-questions }
    .choice-my-appointment = { title-my-appointment }
booking-cancelled = It is cancelled: { $time }. Nobody is expecting you.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-gone-unknown = I cannot find that appointment. Nothing has changed.
    .choice-coaching = { title-coaching }
    .choice-my-appointment = { title-my-appointment }
    .choice-human = { title-human }
booking-gone-cancelled = That appointment is already cancelled. You can ask for another one.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-gone-over = That appointment has begun or is over: I can no longer change it.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# The appointment that there is already

booking-mine-line = { $time }, { $where }, with { $coach } ({ $minutes } minutes)
booking-mine =
    This is planned:
    { $lines }
    .choice-move-appointment = { title-move-appointment }
    .choice-cancel-appointment = { title-cancel-appointment }
    .choice-questions = { title-questions }
booking-already =
    You already have an appointment:
    { $lines }
    What would you like to do?
    .choice-move-appointment = { title-move-appointment }
    .choice-cancel-appointment = { title-cancel-appointment }
    .choice-book-another = Make another one
booking-only-contact =
    For this appointment we still use your details:
    { $lines }
    To be contacted no more at all, cancel it.
    .choice-cancel-appointment = { title-cancel-appointment }
    .choice-questions = { title-questions }
booking-last-begun = Your appointment has begun: { $time }, { $where }, with { $coach }.
    .choice-human = { title-human }
    .choice-questions = { title-questions }
booking-last-cancelled = Your appointment is cancelled: { $time }, { $where }. Would you like another time?
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-last-over = Your last appointment is over: { $time }, { $where }. I see no other one. Would you like a new one?
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-none-yet = I see no appointment in this conversation. Would you like to make one? It is free.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-which-to-move = Which one do you want to move?
booking-which-to-cancel = Which one do you want to cancel?
unclear-booking-which = I did not understand which appointment you mean.
booking-cancel-sure = Do you really want to cancel your appointment: { $time }, { $where }?
    .choice-cancel-it = Yes, cancel it
    .choice-move-appointment = Move it
    .choice-keep-it = No, keep it
unclear-booking-cancel = I did not quite understand. Write “yes” to cancel it, or “no” to keep it.
booking-cancel-kept = All right, your appointment stays as it is.
    .choice-my-appointment = { title-my-appointment }
    .choice-questions = { title-questions }
