# At the desk: what somebody said by phone about messages on WhatsApp

desk-messages-wanted = Gets messages and reminders on WhatsApp.
desk-messages-unwanted = Wants no more messages on WhatsApp ({ $when }).
desk-messages-stop = Note a “stop”
desk-messages-stop-text = The person told you that they want no more messages on WhatsApp. No reminder leaves there any more. We do not write this to them. If they write, they still get an answer.
desk-messages-stop-button = No more messages
desk-messages-start = Messages welcome again
desk-messages-start-text = Only if the person told you so. Reminders leave on WhatsApp again.
desk-messages-start-button = Note it
desk-entry-opted-out = { $who } notes: no more messages on WhatsApp
desk-entry-opted-in = { $who } notes: messages on WhatsApp are welcome again
desk-refused-not-on-whatsapp = This person does not write on WhatsApp.
desk-refused-wish = Choose what the person wishes.
