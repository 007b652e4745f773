# Other programs: tokens, webhooks and what became of each message. Read by administrators only.

desk-place-integrations = Other programs
desk-integration-title = Other programs
desk-integration-intro = Programs of the institution can read here with a token, and be told by a webhook when something happens.
desk-integration-cancel = Cancel
desk-integration-name = Name
desk-integration-column-name = Name
desk-integration-column-scopes = What it may do
desk-integration-column-used = Last used
desk-integration-column-state = State
desk-integration-column-action = Action
desk-integration-column-address = Address
desk-integration-column-deliveries = Messages
desk-integration-column-when = When
desk-integration-column-event = What happened
desk-integration-column-result = Delivery
desk-integration-column-answer = Answer

# Tokens

desk-integration-tokens = Tokens
desk-integration-tokens-intro = One token for each program: then each can be ended by itself.
desk-integration-tokens-none = No token yet
desk-integration-tokens-none-text = A program needs one before it can read anything here.
desk-integration-at-start = { $count ->
    [one] { $count } more token comes from the settings of the service. It may do everything and cannot be ended here.
   *[other] { $count } more tokens come from the settings of the service. They may do everything and cannot be ended here.
}
desk-integration-made-by = Made by { $who }, { $when }
desk-integration-made = Made { $when }
desk-integration-never-used = Never
desk-integration-valid = Valid
desk-integration-until = until { $when }
desk-integration-last-day = until { $day }
desk-integration-expired = Ended by itself
desk-integration-revoked = Ended
desk-integration-revoke = End it
desk-integration-revoke-hint = The program that uses it can do nothing here from then on. This cannot be undone.
desk-integration-revoke-button = End this token
desk-integration-token-new = New token
desk-integration-token-intro = Give it no more than the program needs. You can always make another.
desk-integration-token-name-hint = The program that will use it, such as “Client file”.
desk-integration-scopes = What it may do
desk-integration-ends-on = Last day
desk-integration-ends-on-hint = The token ends by itself after this day. Leave it empty if it should not.
desk-integration-token-make = Make the token
desk-integration-token-no-name = Give the token a name, in ordinary letters.
desk-integration-token-name-too-long = Use at most { $max } characters.
desk-integration-token-name-taken = A valid token has this name already. Choose another, or end that one first.
desk-integration-token-no-scope = Choose at least one thing that it may do.
desk-integration-token-past = This day is over. Choose a later one.
desk-integration-token-no-day = This is not a day of the calendar. Choose one.

desk-integration-scope-conversations-read = Read conversations
desk-integration-scope-conversations-read-hint = What people wrote, their answers, and what follows from them.
desk-integration-scope-tickets-read = Read tickets
desk-integration-scope-tickets-read-hint = Who waits, why, and the contact details they left.
desk-integration-scope-tickets-write = Work on tickets
desk-integration-scope-tickets-write-hint = Take them for an advisor, answer, note, end.
desk-integration-scope-booking-read = Read appointments and free times
desk-integration-scope-booking-read-hint = With the name and contact details of who comes.
desk-integration-scope-booking-write = Cancel appointments
desk-integration-scope-booking-write-hint = Person and coach are told.
desk-integration-scope-reports-read = Read the impact report
desk-integration-scope-reports-read-hint = Numbers only, nobody can be recognised.
desk-integration-scope-assessments = Ask where answers lead
desk-integration-scope-assessments-hint = Nothing is kept.

# What is shown once

desk-integration-secret-once = Copy it now: it is shown this once
desk-integration-secret-token-title = The token “{ $name }”
desk-integration-secret-token = Put it where the program keeps its secrets, never in a mail. If it gets lost, end it and make a new one.
desk-integration-secret-token-label = Token
desk-integration-secret-webhook-title = “{ $name }” will be told
desk-integration-secret-webhook = With this secret the program checks that a message really comes from here.
desk-integration-secret-webhook-label = Secret
desk-integration-secret-rotated-title = New secret for “{ $name }”
desk-integration-secret-rotated = For one day messages are signed with the old secret as well. Give the new one to the program within that day.
desk-integration-secret-done = I have copied it

# Webhooks

desk-integration-webhooks = Webhooks
desk-integration-webhooks-intro = An address of a program that is told what happens. A message names nobody: the program fetches the rest with its token.
desk-integration-webhooks-none = Nobody is told yet
desk-integration-webhooks-none-text = Add an address, and the program behind it hears at once when something happens.
desk-integration-numbers = { $delivered } arrived, { $pending } waiting, { $dead } given up
desk-integration-state-on = On
desk-integration-state-off = Off
desk-integration-state-gone = Switched off by the other side
desk-integration-given-up-title = { $count ->
    [one] { $count } message did not arrive and was given up
   *[other] { $count } messages did not arrive and were given up
}
desk-integration-given-up = Open the address below: its log says why. Once the program answers again, send them again there.
desk-integration-given-up-here = The log below says why. Once the program answers again, send them again.
desk-integration-gone-title = The program answered that it wants no more messages
desk-integration-gone = Nothing is sent since then. Ask whoever looks after the program before you switch it on again.
desk-integration-webhook-new = New address
desk-integration-webhook-intro = A test message and the log show whether it works.
desk-integration-webhook-name-hint = The program that is told, such as “Client file”.
desk-integration-address = Address
desk-integration-address-hint = It begins with https:// and is reachable from the internet.
desk-integration-types = What it is told
desk-integration-webhook-make = Add the address
desk-integration-webhook-no-name = Give it a name, in ordinary letters.
desk-integration-webhook-name-too-long = Use at most { $max } characters.
desk-integration-webhook-name-taken = Another address has this name already. Choose another.
desk-integration-webhook-no-types = Choose at least one thing that it is told.
desk-integration-address-empty = Type the address.
desk-integration-address-too-long = Use at most { $max } characters.
desk-integration-address-no-address = This is not a web address. Type it whole, from https:// on.
desk-integration-address-not-https = The address must begin with https://, so that nobody reads along.
desk-integration-address-with-password = Leave name and password out of the address: it is shown at the desk. The signature tells the program who calls.
desk-integration-address-unknown = This name does not exist on the internet, or does not answer now. Check how it is written.
desk-integration-address-inside = This address lies in a private network. Only addresses on the internet can be called.

desk-integration-type-ticket-opened = Somebody waits for an advisor
desk-integration-type-ticket-claimed = An advisor took a ticket
desk-integration-type-ticket-resolved = A ticket ended
desk-integration-type-ticket-dropped = A ticket was dropped
desk-integration-type-appointment-booked = An appointment was booked
desk-integration-type-appointment-moved = An appointment was moved
desk-integration-type-appointment-cancelled = An appointment was cancelled
desk-integration-type-conversation-control-changed = Somebody else leads a conversation
desk-integration-type-webhook-test = Test message

# One address

desk-integration-about = In short
desk-integration-test = Send a test message
desk-integration-switch-off = Switch off
desk-integration-switch-on = Switch on
desk-integration-old-secret = Old secret signs as well
desk-integration-rotate = New secret
desk-integration-rotate-hint = For when somebody may have seen the secret, or once a year. For one day messages carry both signatures.
desk-integration-rotate-button = Make a new secret
desk-integration-log = Messages
desk-integration-log-intro = The newest first. A message can be sent again for a month.
desk-integration-log-none = No message yet
desk-integration-log-none-text = The first one appears here as soon as something happens.
desk-integration-log-fresh = Refresh
desk-integration-log-older = Older messages
desk-integration-log-newest = Back to the newest
desk-integration-delivery-pending = Waiting
desk-integration-delivery-delivered = Arrived
desk-integration-delivery-dead = Given up
desk-integration-attempts = { $count ->
    [one] { $count } try
   *[other] { $count } tries
}
desk-integration-next-try = next try { $when }
desk-integration-answered = Answered with status { $status }
desk-integration-response = What it answered
desk-integration-sent = What was sent
desk-integration-replay = Send again
desk-integration-replay-all = Send all of them again
desk-integration-fault-timeout = No answer in time
desk-integration-fault-connection = Nobody there
desk-integration-fault-unknown = The name does not exist
desk-integration-fault-inside = The address leads into a private network, so it was not called
desk-integration-fault-tls = The connection is not safe: its certificate is wrong or has ended
desk-integration-fault-no-http = The answer cannot be read
desk-integration-fault-secret = There is no secret to sign with: make a new one

# What is set up

desk-place-setup = What is set up
desk-setup-title = What is set up
desk-setup-intro = What the assistant knows, what still has to be told, and whether everything runs.
desk-setup-health = What runs
desk-setup-part = Part
desk-setup-state = State
desk-setup-details = More
desk-setup-fine = Works
desk-setup-off = Not set up
desk-setup-trouble = Needs a look
desk-setup-down = Does not answer
desk-setup-part-rasa = Understanding
desk-setup-part-mail = Mail
desk-setup-part-whatsapp = WhatsApp
desk-setup-part-webhooks = Webhooks
desk-setup-rasa-down = Messages wait until it answers again, and people are offered an advisor.
desk-setup-mail-off = Nobody gets an invitation or an alert. Set { $settings }.
desk-setup-whatsapp-off = Set { $settings }.
desk-setup-webhooks-off = No address is told anything.
desk-setup-queue = { $waiting } waiting, { $dead } given up
desk-setup-last = last one { $when }
desk-setup-institution = What the institution must tell
desk-setup-institution-intro = As long as something is missing, people hear that an advisor will tell. It is written in { $file }.
desk-setup-told = { $told } of { $all } told
desk-setup-missing = Missing
desk-setup-as-of = As of { $day }
desk-setup-policy = Rules
desk-setup-policy-intro = In use: version { $version }. Rules are changed in the folder { $folder }; a start takes them over.
desk-setup-policy-other = The files are of version { $version } by now. Start the service again to use them.
desk-setup-texts = Texts
desk-setup-texts-intro = Texts are changed in the folder { $folder }; a start takes them over.
desk-setup-no-faults = Checked, no fault
desk-setup-faults = { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}
desk-setup-notes = To look at
desk-setup-values = Dated values of today
desk-setup-unreadable = The files cannot be read as they are. What is in use stays in use.

desk-setup-setting-interest = Interest rates
desk-setup-setting-file-fee = File fee
desk-setup-setting-duration = Duration of a loan
desk-setup-setting-early-repayment = Paying back earlier
desk-setup-setting-second-loan = Second loan
desk-setup-setting-guarantor = Guarantor
desk-setup-setting-honour-loan = Honour loan
desk-setup-setting-documents = Documents to bring
desk-setup-setting-answer-delay = Time until an answer
desk-setup-setting-application-page = Page to apply on
desk-setup-setting-excluded-activities = Activities that are not financed
desk-setup-setting-credit-register = Register of credits
desk-setup-setting-residence-permit = Residence permit
desk-setup-setting-coaching-format = How coaching goes
desk-setup-setting-training-page = Page about trainings
desk-setup-setting-volunteer-page = Page for volunteers
desk-setup-setting-phone = Telephone
desk-setup-setting-phone-hours = When the telephone is answered
desk-setup-setting-complaints = Complaints
desk-setup-setting-supervision = Supervision
desk-setup-setting-privacy-page = Page about privacy
