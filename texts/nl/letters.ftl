# Appointments with a coach: mails, reminders, and the page of the link in them.

appointment-place-agency = microStart { $town }
appointment-place-address = microStart { $town }, { $address }
appointment-topic-first-talk = eerste gesprek
appointment-topic-business-plan = financieel plan
appointment-topic-follow-up = opvolging

# Mails to the person

letter-hello = Dag { $name }
letter-booked-subject = Uw afspraak bij microStart: { $time }
letter-booked = Uw afspraak ligt vast.
letter-moved-subject = Uw afspraak is gewijzigd: { $time }
letter-moved = Uw afspraak is gewijzigd. Dit is nu afgesproken.
letter-cancelled-subject = Uw afspraak is geannuleerd: { $time }
letter-cancelled = Uw afspraak bij microStart is geannuleerd.
letter-reminder-subject = Herinnering aan uw afspraak: { $time }
letter-reminder = U hebt binnenkort een afspraak.
letter-when = Wanneer: { $time }
letter-where = Waar: { $place }
letter-length = Duur: { $minutes } minuten
letter-with = Met: { $coach }
letter-phone = Uw coach belt u op het nummer dat u hebt gegeven.
letter-change = Kunt u niet komen? Verzet of annuleer uw afspraak hier:
letter-change-button = Verzetten of annuleren
letter-change-note = Deze link is persoonlijk: geef hem aan niemand door. “Nee” antwoorden in uw agenda annuleert niets: gebruik de link.
letter-again = Wilt u een andere afspraak? Vraag ze in het gesprek:
letter-again-button = Het gesprek openen
letter-closing = Het team van microStart
letter-automatic = Dit is een automatisch bericht. Hebt u een vraag? Schrijf naar { $contact_email }.
letter-summary = Afspraak microStart

# Mails to the coach

letter-coach-booked-subject = Afspraak: { $name }, { $time }
letter-coach-booked = Er staat een afspraak in uw agenda.
letter-coach-moved-subject = Afspraak gewijzigd: { $name }, { $time }
letter-coach-moved = Een afspraak is gewijzigd. Dit is nu afgesproken.
letter-coach-cancelled-subject = Afspraak geannuleerd: { $name }, { $time }
letter-coach-cancelled = Deze afspraak is geannuleerd. Haal ze uit uw agenda als ze er nog in staat.
letter-coach-handed-over-subject = Afspraak overgenomen: { $name }, { $time }
letter-coach-handed-over = Deze afspraak is niet meer voor u: het moment of de coach is veranderd. Haal ze uit uw agenda als ze er nog in staat.
letter-coach-person = Persoon: { $name }
letter-coach-topic = Onderwerp: { $topic }
letter-coach-language = Taal: { $value }
letter-coach-video = Stuur de persoon vóór de afspraak de link van de video.
letter-coach-erased = De gegevens van de persoon zijn gewist.
letter-coach-desk = De rest staat op de werkplek:
letter-coach-desk-button = De werkplek openen
letter-coach-summary = { $name }: { $topic }
letter-coach-someone = iemand

# The page of the link

appointment-title = Uw afspraak
appointment-hello = Dag { $name }
appointment-when = Wanneer
appointment-where = Waar
appointment-moved = Klaar: uw afspraak is gewijzigd. Deze link blijft werken.
appointment-changed = Uw afspraak is intussen gewijzigd. Dit is nu afgesproken.
appointment-cancelled = Uw afspraak is geannuleerd.
appointment-again = Wilt u een andere afspraak? Open het gesprek.
appointment-move = Een ander moment kiezen
appointment-cancel = De afspraak annuleren
appointment-cancel-title = Deze afspraak annuleren?
appointment-cancel-yes = Ja, annuleren
appointment-keep = Nee, behouden
appointment-keep-mine = Mijn afspraak behouden
appointment-times-title = Een ander moment kiezen
appointment-times-now = Nu afgesproken: { $time }
appointment-times-free = Vrije momenten
appointment-times-choose = Dit moment kiezen
appointment-times-other = Andere momenten zien
appointment-times-first = Terug naar de eerste momenten
appointment-times-none = Ik vind geen ander vrij moment. Hebt u een vraag? Schrijf naar { $contact_email }.
appointment-times-other-language = Deze coach spreekt een andere taal dan u.
appointment-taken = Dit moment is net ingenomen. Uw afspraak is niet veranderd. Dit zijn andere momenten.
appointment-choose-one = Kies een van de vrije momenten.
appointment-too-late = Uw afspraak begint over minder dan { $hours } uur. Dat is te kort om ze hier te verzetten. Kunt u niet komen? U kunt ze nog annuleren en een andere vragen.
appointment-too-late-call = U kunt ook bellen naar { $number }.
appointment-too-often = U hebt deze afspraak al een paar keer verzet. Wilt u ze nog eens verzetten? Schrijf naar { $contact_email }.
appointment-over-title = Deze link werkt niet meer
appointment-over = De afspraak is begonnen of voorbij.
appointment-unknown-title = Deze link werkt niet
appointment-unknown = Misschien ontbreekt een stuk van het adres. Open de link vanuit het bericht dat u kreeg.
appointment-unknown-help = Lukt het nog niet? Schrijf naar { $contact_email }.
appointment-slow-title = Te veel pogingen
appointment-slow = Wacht enkele minuten en open dan de link vanuit het bericht dat u kreeg.
appointment-foreign-title = Deze vraag komt van een andere site
appointment-foreign = Er is niets veranderd. Open de link vanuit het bericht dat u kreeg.
appointment-away-title = Dit lukt nu even niet
appointment-away = Er is niets veranderd. Probeer het zo dadelijk opnieuw.
