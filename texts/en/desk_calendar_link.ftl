# Links between a coach’s own calendar and the desk: appointments shown there, busy times read from there.

desk-calendar-link-title = Calendar links
desk-calendar-link-intro = See your appointments in your own calendar, and keep your other engagements from being booked over.
desk-calendar-link-intro-of = Between the desk and { $name }’s own calendar.
desk-calendar-link-nobody = Nobody can be booked with you
desk-calendar-link-nobody-hint = These links are for whoever receives people. Ask whoever leads your office to enter your hours.
desk-calendar-link-done-revoked = The link is stopped. Nobody sees anything through it any more.
desk-calendar-link-done-connected = The calendar is connected.
desk-calendar-link-done-chosen = The calendar is chosen. The state below says whether it could be read.
desk-calendar-link-done-disconnected = The calendar is disconnected. What was read from it is forgotten.

# Appointments in one’s own calendar

desk-calendar-link-feed-name = microStart appointments
desk-calendar-link-feed-title = My appointments in my calendar
desk-calendar-link-feed-title-of = Appointments in { $name }’s calendar
desk-calendar-link-feed-intro = A secret link shows your appointments in Outlook, Google or another calendar: a first name and a topic, never a phone number or an e-mail address.
desk-calendar-link-feed-intro-of = A secret link shows the appointments in Outlook, Google or another calendar: a first name and a topic, never a phone number or an e-mail address.
desk-calendar-link-feed-only-own = Only { $name } can make a link, because it is shown to whoever makes it. You can stop it here.
desk-calendar-link-feed-made = Link made
desk-calendar-link-feed-fetched = Last fetched
desk-calendar-link-feed-never = not yet
desk-calendar-link-feed-make = Make my link
desk-calendar-link-feed-renew = Make another link
desk-calendar-link-feed-renew-hint = The present link then stops working. Put the new one into your calendar.
desk-calendar-link-feed-renew-button = Make another link
desk-calendar-link-feed-revoke = Stop the link
desk-calendar-link-feed-revoke-hint = A calendar that uses it shows no appointments any more.
desk-calendar-link-feed-revoke-button = Stop the link
desk-calendar-link-new-title = Your calendar link
desk-calendar-link-new-once = Copy the link now: it is shown this once.
desk-calendar-link-new-keep = Whoever has it sees your appointments. Give it to nobody. If somebody else has it, stop it and make another one.
desk-calendar-link-new-label = Secret link
desk-calendar-link-outlook-title = In Outlook
desk-calendar-link-outlook-open = Open the calendar in Outlook.
desk-calendar-link-outlook-add = Choose to add a calendar, then to subscribe from the web.
desk-calendar-link-outlook-paste = Paste the link, give it a name, and confirm.
desk-calendar-link-google-title = In Google
desk-calendar-link-google-open = Open Google Calendar in a browser on a computer.
desk-calendar-link-google-add = Beside “Other calendars”, press the plus sign and choose “From URL”.
desk-calendar-link-google-paste = Paste the link and confirm. Your phone then shows the calendar too.
desk-calendar-link-new-slow = Outlook and Google look again only now and then, often after some hours. The e-mails about your appointments come at once.
desk-calendar-link-new-done = I have copied it

# Busy times from one’s own calendar

desk-calendar-link-own-title = Busy times from my calendar
desk-calendar-link-own-title-of = Busy times from { $name }’s calendar
desk-calendar-link-own-intro = While your own calendar says that you are busy, nobody can book. Only the times are kept: not what for, where or with whom.
desk-calendar-link-own-intro-of = While that calendar says “busy”, nobody can book. Only the times are kept: not what for, where or with whom.
desk-calendar-link-own-other = Connect another calendar
desk-calendar-link-own-where = Calendar
desk-calendar-link-own-state = State
desk-calendar-link-own-read = Last read
desk-calendar-link-own-never = not yet
desk-calendar-link-own-busy = Busy times ahead
desk-calendar-link-own-often = It is read about every { $minutes } minutes.
desk-calendar-link-own-again = Read it now
desk-calendar-link-own-disconnect = Disconnect
desk-calendar-link-own-disconnect-hint = The busy times from it can be booked again. Address and password are forgotten.
desk-calendar-link-own-disconnect-button = Disconnect
desk-calendar-link-state-good = Works
desk-calendar-link-state-fault = Cannot be read
desk-calendar-link-state-choice = Waits for your choice
desk-calendar-link-not-connected = The calendar is not connected
desk-calendar-link-ics-title = By an address: Outlook, Google
desk-calendar-link-ics-where = Where do I find the address?
desk-calendar-link-ics-google = Google: open the settings of your calendar on a computer and copy its secret address in iCal format.
desk-calendar-link-ics-outlook = Outlook: in the settings, under shared calendars, publish your calendar. When only availability is shared, that is enough. Copy the ICS link.
desk-calendar-link-url = Address of the calendar
desk-calendar-link-url-hint = It is kept locked and not shown again.
desk-calendar-link-caldav-title = By an account: CalDAV
desk-calendar-link-caldav-hint = For example Nextcloud or iCloud. If your provider has app passwords, make one for this.
desk-calendar-link-server = Address of the server
desk-calendar-link-user = User name
desk-calendar-link-password = Password
desk-calendar-link-password-hint = It is kept locked and not shown again.
desk-calendar-link-connect = Try and connect
desk-calendar-link-wrong-user = Type the user name as your provider gave it.
desk-calendar-link-wrong-password = Type the password, of { $max } characters at most.
desk-calendar-link-address-empty = Type the address.
desk-calendar-link-address-too-long = Use at most { $max } characters.
desk-calendar-link-address-no-address = This is not a web address. Copy it whole, from https:// on.
desk-calendar-link-address-not-https = The address must begin with https://, so that nobody reads along.
desk-calendar-link-address-with-password = Leave name and password out of the address. For an account, use the form for CalDAV.
desk-calendar-link-address-inside = This address lies in a private network. Only calendars on the internet can be read.
desk-calendar-link-choice-title = Which calendar is it?
desk-calendar-link-choice = There are several calendars in this account. Until you choose, none is read.
desk-calendar-link-choice-legend = Calendars of the account
desk-calendar-link-choice-button = Read this one

# What goes wrong

desk-calendar-link-fails = Your own calendar is not being read at present
desk-calendar-link-fails-why = See why, and what to do
desk-calendar-link-fault-title = Since { $when }, the calendar cannot be read
desk-calendar-link-fault-known = Booking goes on, with the busy times as they were on { $when }.
desk-calendar-link-fault-nothing = Booking goes on, without the busy times of this calendar.
desk-calendar-link-fault-silent = The calendar’s server does not answer as it should. That often passes: it is tried again by itself. If it stays so, ask your provider.
desk-calendar-link-fault-unknown = The name in the address does not exist on the internet, or cannot be found now. Check the address. If it is right, it is tried again by itself.
desk-calendar-link-fault-inside = The address leads into a private network, or not over https. Only calendars on the internet can be read. Connect another address.
desk-calendar-link-fault-tls = The server does not prove who it is: its certificate is not in order. Tell your provider. It is tried again by itself.
desk-calendar-link-fault-refused = The server lets nobody in with this. The password or the address has perhaps changed. Connect the calendar again.
desk-calendar-link-fault-missing = There is no calendar at this address any more. Copy the address once more and connect it again.
desk-calendar-link-fault-moved = The calendar sends on to another place that we do not follow. Copy the address once more and connect it again.
desk-calendar-link-fault-too-big = The calendar is too large to be read. Connect a smaller one, or one that shows only availability.
desk-calendar-link-fault-no-calendar = What stands there is no calendar. Take the address that ends in ICS or iCal, not that of a web page.
desk-calendar-link-fault-no-account = No calendar with events was found there. Check the address of the server, or ask your provider for the CalDAV address.
desk-calendar-link-fault-locked = The stored address cannot be unlocked any more, because the secret of the service has changed. Connect the calendar again.
desk-calendar-link-fault-broken = That is a fault of ours, and it is noted. It is tried again by itself.
desk-calendar-link-skipped-title = { $count ->
    [one] { $count } event could not be understood
   *[other] { $count } events could not be understood
}
desk-calendar-link-skipped = What is not understood can be booked over. If that must not be, note an absence.
desk-calendar-link-met-title = { $count ->
    [one] This calendar meets { $count } appointment
   *[other] This calendar meets { $count } appointments
}
desk-calendar-link-met = An appointment stays as it is until somebody moves or cancels it.
