# Coming in, proving who one is, one's own account, the team's accounts, the audit.

desk-place-people = Team
desk-place-audit = Audit

# Signing in

desk-sign-in-title = Sign in
desk-sign-in-intro = For the advisors of microStart.
desk-email = E-mail address
desk-password = Password
desk-sign-in-button = Sign in
desk-sign-in-first = First visit, or password forgotten? Ask your administrator for a sign-in link.
desk-sign-in-first-visit = First visit? Ask your administrator for a sign-in link.
desk-sign-in-provider = Sign in with your work account
desk-sign-in-or = or with a password
desk-sign-in-wrong-title = That did not work
desk-sign-in-wrong-password = This e-mail address and password do not go together. Check both and try again.
desk-sign-in-wrong-wait = There were too many tries. { $minutes ->
    [one] Try again in { $minutes } minute.
   *[other] Try again in { $minutes } minutes.
}
desk-sign-in-wrong-late = The password was too long ago. Begin again here.
desk-sign-in-wrong-provider-down = The work account service does not answer right now. Your password still works.
desk-sign-in-wrong-provider-cancelled = Signing in with the work account was interrupted. You can begin again.
desk-sign-in-wrong-provider-expired = This sign-in took too long, or began in another browser. Begin again.
desk-sign-in-wrong-provider-wrong = The work account gave no valid proof. Begin again. If it stays so, tell your administrator.
desk-sign-in-wrong-provider-unverified = The e-mail address of this work account is not confirmed. Tell your administrator.
desk-sign-in-wrong-provider-domain = This account is not one of the institution’s. Choose your work account.
desk-sign-in-wrong-provider-role = This work account has no role at the desk. Ask your administrator for one.
desk-sign-in-wrong-provider-unknown = There is no open account at the desk for this address. Ask your administrator for an invitation.
desk-sign-in-wrong-provider-other = This is another work account than yours. Choose the one of your address at the desk.

desk-code-title = The code
desk-code-intro = Hello { $name }. Open the code app on your phone.
desk-code = Code
desk-code-hint = The digits that the app shows now, or one of your recovery codes.
desk-code-wrong = This code is not right, or was used already. Wait for the next one and type it.
desk-code-lost = No phone and no recovery codes any more? Your administrator can help.

desk-welcome-title = Welcome, { $name }
desk-welcome-intro = Choose the password with which you will sign in.
desk-new-password = New password
desk-new-password-hint = At least { $length } characters. Best: several words that only you would combine.
desk-new-password-again = The same password again
desk-welcome-button = Save and sign in
desk-welcome-ended-title = This link has ended
desk-welcome-ended = A sign-in link works once, for { $hours } hours at most. Ask your administrator for a new one.
desk-password-too-short = Use at least { $length } characters.
desk-password-too-long = Use at most { $length } characters.
desk-password-guessable = This is easy to guess. Use several words that only you would combine.
desk-password-different = The two passwords are not the same. Type them once more.

desk-forgotten-title = Password forgotten
desk-forgotten-intro = Give your address. You will get a link to choose another password.
desk-forgotten-button = Send the link
desk-forgotten-sent-title = Look in your mailbox
desk-forgotten-sent = If there is an account with this address, a link is on its way. It works for { $minutes } minutes.

desk-mail-link-subject = Your link for the desk
desk-mail-link-text = Hello { $name },

    With this link you choose another password. It works once, for { $minutes } minutes:
    { $link }

    You did not ask for it? Then do nothing: your password stays as it is.
desk-mail-invite-subject = Your access to the desk
desk-mail-invite-text = Hello { $name },

    With this link you choose your password and come to the desk. It works once, for { $hours } hours:
    { $link }

# Proving once more who one is

desk-confirm-title = Is it you?
desk-confirm-intro = The next page is about access or data. Confirm, and you have { $minutes } minutes.
desk-confirm-wrong = That does not match. Check the password, and the code if there is one.
desk-confirm-button = Confirm
desk-confirm-provider = Confirm with your work account
desk-confirm-impossible = You have no password. Ask your administrator for a sign-in link.

desk-refused-old-form = This page was open too long; nothing was changed.
desk-refused-your-text = What you had written, to copy
desk-refused-again = Back to the page
desk-not-yours-title = This page is not open to your role
desk-not-yours = If you need it, ask your administrator.

# One's own account

desk-account-title = My account
desk-account-me = You
desk-account-name-hint = The people you answer read this name.
desk-account-proof = To come in
desk-account-password-set = Chosen
desk-account-password-none = No password
desk-account-second-factor = Code from the phone
desk-account-factor-on = On
desk-account-factor-off = No
desk-account-codes-left = { $count ->
    [0] No recovery codes left.
    [one] { $count } recovery code left.
   *[other] { $count } recovery codes left.
}
desk-account-change-password = Change the password
desk-account-choose-password = Choose a password
desk-account-password-intro = Everywhere else you will have to sign in again.
desk-account-manage-factor = Code from the phone
desk-account-add-factor = Add a code from the phone
desk-account-sessions = Where you are signed in
desk-account-sessions-hint = You do not know a device? Sign it out and change your password.
desk-account-device-unknown = Unknown device
desk-account-here = Here
desk-account-session-since = Since { $when }
desk-account-session-used = last used { $when }
desk-account-end-session = Sign out
desk-account-end-others = Sign out everywhere else
desk-person-name-hint = The people they answer read this name.
desk-account-done-saved = Saved.
desk-account-done-password = Your new password is saved.
desk-account-done-removed = The code from the phone is no longer asked for.
desk-account-done-ended = Done. There, one has to sign in again.

desk-factor-title = Code from the phone
desk-factor-intro = Beside the password, a code that only your phone knows. A stolen password is then not enough.
desk-factor-must = Your role asks for a code from the phone beside the password. You set it up now, in three steps.
desk-factor-required = Your role asks for this code. For a new phone, ask your administrator to reset it.
desk-factor-new-codes = New recovery codes
desk-factor-new-codes-hint = The old ones will work no longer.
desk-factor-remove = Ask for no code any more
desk-factor-step-app = Put a code app on your phone, if you have none yet.
desk-factor-step-scan = Scan this square with the app.
desk-factor-picture = Square to scan with the code app. Below it stands the same key to type.
desk-factor-by-hand = Cannot scan? Type this key
desk-factor-step-code = Type the code that the app shows.
desk-factor-code = Code of the app
desk-factor-wrong = This code is not right. Type the one that the app shows now. Check the clock of the phone as well.
desk-factor-enable = Switch on

desk-codes-title = Your recovery codes
desk-codes-intro = For the day you do not have your phone. Each code works once.
desk-codes-keep = Print them or write them down, and keep them away from the computer. This page does not come back.
desk-codes-kept = I have kept them

# The team

desk-people-title = Team
desk-people-intro = Who has an account, with which role and for which offices.
desk-people-new = Invite somebody
desk-people-new-intro = They get a link and choose their password.
desk-people-new-button = Invite
desk-person-name = Name
desk-person-role = Role
desk-person-agencies = Offices
desk-person-no-agency = No office
desk-person-agencies-hint = The offices whose tickets and appointments this person sees.
desk-person-agencies-none = There is no office yet.
desk-person-state = State
desk-person-active = Active
desk-person-invited = Invited
desk-person-never = Never used
desk-person-closed = Closed

desk-role-advisor = Advisor
desk-role-advisor-hint = Answers people and keeps their own calendar.
desk-role-lead = Office lead
desk-role-lead-hint = Sees all of their offices, gives out tickets, keeps hours and canned answers.
desk-role-administrator = Administrator
desk-role-administrator-hint = Sees everything, and keeps accounts, offices, access tokens and the audit.

desk-person-wrong-name = Write a name of at most { $length } characters.
desk-person-wrong-email = This is not an e-mail address. Write it like first.last@example.be.
desk-person-wrong-exists = There is an account with this address already.
desk-person-wrong-role = Choose one of the roles.
desk-person-wrong-language = Choose one of the languages.
desk-person-wrong-agencies = One of these offices no longer exists. Check the choice.
desk-person-wrong-yourself = For your own account, another administrator does this.
desk-person-wrong-last-administrator = This is the last administrator. Name somebody else first.
desk-person-wrong-closed = This account is closed. Open it first.

desk-person-link-title = Link for { $name }
desk-person-link-mailed = The link is on its way to { $email }. You can also hand it over yourself.
desk-person-link-hand-over = Hand this link to them in a safe way.
desk-person-link-once = It works once, for { $hours } hours. Earlier links work no longer.
desk-person-link = Sign-in link
desk-person-link-hint = This page does not come back. A lost link is replaced by a new one.
desk-person-link-done = Go on

desk-person-role-hint = They will have to sign in again.
desk-person-access = Access
desk-person-new-link = New sign-in link
desk-person-new-link-hint = For a forgotten password or a lost link.
desk-person-reset-factor = Reset the code from the phone
desk-person-reset-factor-hint = Only if you are sure that this very person asks for it.
desk-person-deactivate = Close the account
desk-person-deactivate-hint = Access ends at once. What they did stays readable under their name.
desk-person-activate = Open the account again
desk-person-audit = What was done with this account
desk-person-done-name = The name is saved.
desk-person-done-role = The role is saved.
desk-person-done-agencies = The offices are saved.
desk-person-done-deactivate = The account is closed.
desk-person-done-activate = The account is open.
desk-person-done-second-factor = The code from the phone is reset.

# The audit

desk-audit-title = Audit
desk-audit-intro = Who read or did what. It holds no words and no contact details, and nobody can change it.
desk-audit-when = When
desk-audit-who = Who
desk-audit-action = Action
desk-audit-kind = Kind
desk-audit-what = On what
desk-audit-id = Number
desk-audit-details = Details
desk-audit-where = From where
desk-audit-from = From
desk-audit-to = Up to
desk-audit-clear = Clear the filters
desk-audit-machine = A program
desk-audit-none-title = Nothing here
desk-audit-none = No line with these filters.
desk-audit-pages = Pages of the audit
desk-audit-newest = Back to the newest
desk-audit-older = Older

desk-did-code-read = Read
desk-did-code-revealed = Contact details shown
desk-did-code-signed-in = Signed in
desk-did-code-sign-in-failed = Sign-in failed
desk-did-code-signed-out = Signed out
desk-did-code-confirmed = Identity confirmed
desk-did-code-created = Made
desk-did-code-changed = Changed
desk-did-code-removed = Removed
desk-did-code-activated = Opened again
desk-did-code-deactivated = Closed
desk-did-code-invited = Link given
desk-did-code-exported = Exported
desk-did-code-erased = Erased
desk-did-code-claimed = Taken
desk-did-code-released = Put back in the queue
desk-did-code-replied = Answered
desk-did-code-noted = Note
desk-did-code-resolved = Ended
desk-did-code-returned = Given back to the assistant
desk-did-code-assigned = Assigned
desk-did-code-transferred = Passed on
desk-did-code-booked = Booked
desk-did-code-moved = Moved
desk-did-code-cancelled = Cancelled
desk-did-code-marked = Presence noted
desk-did-code-replayed = Sent again

desk-kind-ticket = Ticket
desk-kind-conversation = Conversation
desk-kind-appointment = Appointment
desk-kind-advisor = Account
desk-kind-session = Session
desk-kind-agency = Office
desk-kind-hours = Hours
desk-kind-answer = Canned answer
desk-kind-token = Access token
desk-kind-webhook = Webhook
desk-kind-setting = Setting
desk-kind-export = Export
desk-kind-audit = Audit
