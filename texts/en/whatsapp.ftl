# WhatsApp: what only exists there. Everything else is said as on the website.

whatsapp-open-link = Open the link
# In the place of an advisor's name: "someone from microStart"
whatsapp-somebody = someone

# What the transcript shows in the place of what is no text
whatsapp-shown-image = [Photo]
whatsapp-shown-video = [Video]
whatsapp-shown-document = [Document]
whatsapp-shown-voice = [Voice message]
whatsapp-shown-place = [Place]
whatsapp-shown-other = [Message that the assistant cannot read]

whatsapp-file = Thank you, it has arrived. I am a program and cannot open this file. A person from microStart can look at it if you like. You can also write to me what it says.
    .choice-human = { title-human }
whatsapp-voice = I cannot listen to voice messages. Could you write it? A few words are enough. A person from microStart can also listen to it.
    .choice-human = { title-human }
whatsapp-cannot-read = I cannot read this kind of message. Could you put it in words?
    .choice-questions = { title-questions }
    .choice-human = { title-human }
whatsapp-which-code = Thank you. I find no Belgian postal code at that place. What is the postal code of your town?

whatsapp-stopped = Noted: we send you no more messages or reminders here. If you write to us, we still answer. To receive our messages again, write START.
whatsapp-started = Noted: you receive our messages and reminders here again. To receive no more, write STOP.

# From the website to WhatsApp and back
whatsapp-continue-message = Hello, I am going on here. My code: { $code }
whatsapp-continue-notice = We can go on in WhatsApp, with your answers. WhatsApp belongs to Meta: Meta then sees that you write to us, and we see your number. The link works for { $minutes } minutes, once.
whatsapp-continued = We go on here, with the answers that you have already given. I am still the automated assistant of microStart, not a person. To return to the website, write “website”.
whatsapp-elsewhere = The conversation now goes on in WhatsApp. To go on here, just write your message.
whatsapp-to-website =
    We can go on on the website, with your answers. This link works for { $minutes } minutes, once. Give it to nobody.
    { $link }

my-data-earlier =
    You had already talked with us in another conversation. Here is its copy:
    { $link }
copy-whatsapp = WhatsApp

# Mails to the institution when something needs a person. They name nobody.
whatsapp-alert = WhatsApp needs you
whatsapp-alert-token = WhatsApp no longer takes our messages: the access token has run out or was withdrawn. Make a new token at Meta and give it to the service. The messages wait and go out then.
whatsapp-alert-permission = WhatsApp no longer takes our messages: our access at Meta lacks a right. Give it the right to send messages. The messages wait and go out then.
whatsapp-alert-account = Meta has restricted or locked our WhatsApp account. Look in WhatsApp Manager at the state of the account.
whatsapp-alert-payment = WhatsApp no longer takes our messages: something is wrong with the payment at Meta. Look at the way of payment in WhatsApp Manager. The messages wait.
whatsapp-alert-number = WhatsApp no longer takes our messages: our number is not in order at Meta. Look at the number and its name in WhatsApp Manager. The messages wait.
whatsapp-alert-spam = People have blocked or reported our messages, so Meta slows us down. Look at what was sent in the last days.
whatsapp-alert-template = A message template is missing at Meta, or paused. So some reminders or answers do not go out. Look at the templates in WhatsApp Manager.
whatsapp-alert-set-up = Meta did not want one of our messages because something in it is wrong. Tell the people who look after the service.
whatsapp-alert-charged = Meta charges our messages as those of a general assistant. Ask Meta why.
