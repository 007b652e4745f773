# De agenda, de afspraken, de afwezigheden, de kantoren en de coaches, op de werkplek.

desk-place-calendar = Agenda
desk-place-agencies = Kantoren
desk-place-coaches = Coaches

# De agenda

desk-calendar-title = Agenda
desk-calendar-week-of = Van { $first } tot { $last }
desk-calendar-view = Weergave
desk-calendar-day = Dag
desk-calendar-week = Week
desk-calendar-move = Andere datum
desk-calendar-before-day = Vorige dag
desk-calendar-before-week = Vorige week
desk-calendar-after-day = Volgende dag
desk-calendar-after-week = Volgende week
desk-calendar-today = Vandaag
desk-calendar-date = Datum
desk-calendar-agency = Kantoor
desk-calendar-coach = Coach
desk-calendar-all-agencies = Alle kantoren
desk-calendar-all-coaches = Alle coaches
desk-calendar-me = Mijn agenda
desk-calendar-show = Tonen
desk-calendar-show-all = Alle kantoren tonen
desk-calendar-holiday = { $day } is een feestdag: { $name }.
desk-calendar-empty-day = Op deze dag ontvangt niemand
desk-calendar-empty-week = In deze week ontvangt niemand
desk-calendar-empty-hint = Kies een andere datum, een ander kantoor of een andere coach.
desk-calendar-nobody = Niemand ontvangt
desk-calendar-no-hours = Geen spreekuren
desk-calendar-free = vrij
desk-calendar-book-here = hier boeken
desk-calendar-held = Iemand is dit uur nu aan het kiezen.
desk-calendar-own = Bezet in de eigen agenda.
desk-calendar-elsewhere = Bezet: afspraak van een ander kantoor.
desk-calendar-absent = afwezig
desk-calendar-whole-day = Hele dag
desk-calendar-cancelled = { $count ->
    [one] { $count } geannuleerd
   *[other] { $count } geannuleerd
}

# Een afspraak in het kort

desk-booking-topic = Onderwerp
desk-booking-topic-first-talk = Eerste gesprek
desk-booking-topic-business-plan = Financieel plan
desk-booking-topic-follow-up = Opvolging
desk-booking-format = Hoe
desk-booking-format-agency = Op kantoor
desk-booking-format-phone = Telefonisch
desk-booking-format-video = Via video
desk-booking-language = Taal van de persoon
desk-booking-status-held = Wordt gekozen
desk-booking-status-booked = Gepland
desk-booking-status-cancelled = Geannuleerd
desk-booking-status-came = Gekomen
desk-booking-status-no-show = Niet gekomen
desk-booking-nameless = Naam gewist
desk-booking-unmarked = Gekomen of niet?
desk-booking-outside = Buiten de uren: terugbellen
desk-booking-bounced = Een bericht is niet aangekomen
desk-booking-reminder-waits = Herinnering gepland
desk-booking-reminder-sent = Herinnering verstuurd
desk-booking-reminder-none = Geen herinnering mogelijk
desk-booking-speaks-other = spreekt een andere taal

# Boeken

desk-booking-new = Nieuwe afspraak
desk-booking-for = Een afspraak voor { $name }
desk-booking-about = Wat de persoon zoekt
desk-booking-from-day = Vanaf
desk-booking-show-times = Vrije uren bekijken
desk-booking-times = Vrije uren
desk-booking-no-times = Niets vrij met deze keuzes. Probeer een andere coach, een ander kantoor of een andere datum.
desk-booking-later = Bekijken vanaf { $day }
desk-booking-person = De persoon
desk-booking-known-both = We gebruiken de telefoon en het e-mailadres die er al zijn. Schrijf hier alleen wat verandert.
desk-booking-known-phone = We gebruiken de telefoon die er al is. Schrijf hier alleen wat verandert.
desk-booking-known-email = We gebruiken het e-mailadres dat er al is. Schrijf hier alleen wat verandert.
desk-booking-consent = De persoon gaat akkoord dat we contact opnemen over deze afspraak.
desk-booking-book = Boeken
desk-booking-has-one = Deze persoon heeft al een afspraak: { $when }.
desk-booking-taken = Dit uur is net weg
desk-booking-taken-instead = Nog vrij, als u nu kiest:
desk-booking-taken-none = Er is niets anders vrij met deze keuzes. Neem een andere coach, een ander kantoor of een andere datum.
desk-booking-faults = { $count ->
    [one] Er is nog één ding te verbeteren
   *[other] Er zijn nog { $count } dingen te verbeteren
}
desk-booking-wrong-slot = Kies een uur.
desk-booking-wrong-changed = U hebt het onderwerp of de vorm veranderd: bekijk de vrije uren opnieuw en kies er een.
desk-booking-wrong-name = Schrijf de naam van de persoon.
desk-booking-wrong-phone = Dit is geen telefoonnummer. Schrijf bijvoorbeeld 0470 12 34 56.
desk-booking-wrong-email = Dit is geen e-mailadres. Schrijf bijvoorbeeld voornaam@voorbeeld.be.
desk-booking-wrong-reach = Er is een telefoon of een e-mailadres nodig om te bevestigen en te verwittigen.
desk-booking-wrong-consent = Vraag eerst of de persoon akkoord gaat, en vink dan het vakje aan.
desk-booking-gone-unknown = Deze afspraak bestaat niet meer.
desk-booking-gone-cancelled = Deze afspraak is intussen geannuleerd.
desk-booking-gone-over = Deze afspraak is al begonnen. Er kan niets meer veranderen.
desk-booking-gone-not-begun = Deze afspraak is nog niet begonnen. Noteer later of de persoon kwam.
desk-booking-did-booked = De afspraak is geboekt.
desk-booking-did-moved = De afspraak is verplaatst. Wie een adres gaf, krijgt bericht.
desk-booking-did-cancelled = De afspraak is geannuleerd. Het uur is weer vrij.
desk-booking-did-came = Genoteerd: de persoon is gekomen.
desk-booking-did-no-show = Genoteerd: de persoon is niet gekomen.
desk-booking-did-called = De oproep is genoteerd.
desk-booking-did-uncalled = De oproep is niet meer genoteerd.

# De pagina van een afspraak

desk-booked-of = Afspraak van { $name }
desk-booked-what = De afspraak
desk-booked-now = { $when }, met { $coach }
desk-booked-reminder = Herinnering
desk-booked-consent = Akkoord gegeven op
desk-booked-history = Dossier
desk-booked-reveal = Telefoon en e-mail bekijken
desk-booked-reveal-hint = Een halfuur zichtbaar. Het wordt genoteerd dat u dit bekeek.
desk-booked-covered = Telefoon en e-mail zijn zichtbaar voor de coach van deze afspraak.
desk-booked-do = Wat u kunt doen
desk-booked-move = Verplaatsen
desk-booked-move-title = De afspraak verplaatsen
desk-booked-move-here = Naar dit uur verplaatsen
desk-booked-cancel = Annuleren
desk-booked-cancel-question = De afspraak van { $name } annuleren, { $when }?
desk-booked-cancel-hint = Wie een adres gaf, krijgt bericht. Het uur komt weer vrij.
desk-booked-cancel-yes = Ja, annuleren
desk-booked-cancel-no = Nee, behouden
desk-booked-came = De persoon is gekomen
desk-booked-no-show = De persoon is niet gekomen
desk-booked-follow-up = Nieuwe afspraak met deze persoon
desk-booked-bounced-person = Een bericht aan de persoon is niet aangekomen. Bel om te bevestigen.
desk-booked-bounced-coach = Een bericht aan de coach is niet aangekomen. Geef het op een andere manier door.

# Mensen om te bellen

desk-calls-title = Mensen om te bellen
desk-calls-intro = Hun afspraak kan niet doorgaan zoals gepland. Stel een ander uur voor.
desk-calls-none = Niemand om te bellen
desk-calls-none-hint = Alle afspraken vallen binnen de spreekuren.
desk-calls-reveal = Telefoonnummers bekijken
desk-calls-why-holiday = Het is een feestdag.
desk-calls-why-agency-closed = Het kantoor is gesloten.
desk-calls-why-agency-day = Het kantoor heeft die dag andere uren.
desk-calls-why-coach-closed = Deze coach ontvangt niet meer.
desk-calls-why-absence = De coach is dan afwezig.
desk-calls-why-coach-day = De coach heeft die dag andere uren.
desk-calls-why-hours = De spreekuren zijn veranderd.
desk-calls-way-phone = Telefonisch
desk-calls-way-whatsapp = Via WhatsApp
desk-calls-way-email = Per e-mail
desk-calls-way-none = Niet te bereiken
desk-calls-instead = In de plaats voorstellen, en met één klik verplaatsen
desk-calls-same-time = Zelfde uur, met
desk-calls-other-times = Andere uren
desk-calls-call = Oproep noteren
desk-calls-uncall = Er is niet gebeld
desk-calls-called = Gebeld: { $who }, { $when }
desk-calls-unreached = Zonder automatische herinnering
desk-calls-unreached-hint = Hun afspraak is in de komende dagen, en niets herinnert hen eraan. Een telefoontje kan helpen.
desk-calls-unreached-no-channel = geen adres voor een herinnering
desk-calls-unreached-refused = een bericht is niet aangekomen
desk-calls-somebody = iemand anders

# Afwezigheden

desk-absences-title = Afwezigheden
desk-absences-intro = Tijdens een afwezigheid kan niemand boeken. Daarna ziet u wie er gebeld moet worden.
desk-absences-new = Afwezigheid noteren
desk-absences-first = Eerste dag
desk-absences-start = Vanaf
desk-absences-last = Laatste dag
desk-absences-end = Tot
desk-absences-hint = Zonder uren geldt de hele dag. Schrijf nooit de reden op.
desk-absences-save = Afwezigheid bewaren
desk-absences-ahead = Komende afwezigheden
desk-absences-none = Er is geen afwezigheid genoteerd.
desk-absences-nobody = Hier is niets voor u te noteren
desk-absences-nobody-hint = Alleen wie mensen ontvangt, en wie het kantoor leidt, noteert afwezigheden.
desk-absence-of = Afwezigheid: { $name }
desk-absence-day = { $day }, de hele dag
desk-absence-hours = { $day }, van { $start } tot { $end }
desk-absence-days = Van { $first } tot en met { $last }
desk-absence-remove = Deze afwezigheid wissen
desk-absence-hits = { $count ->
    [one] Eén persoon heeft een afspraak tijdens deze afwezigheid
   *[other] { $count } personen hebben een afspraak tijdens deze afwezigheid
}
desk-absence-hits-hint = Bel iedereen en stel een ander uur voor. De afspraak blijft staan zolang er niets verandert.
desk-absence-hits-none = Niemand heeft een afspraak tijdens deze afwezigheid
desk-absence-hits-none-hint = Er is verder niets te doen.
desk-absence-wrong-coach = Kies een coach.
desk-absence-wrong-day = Dit is geen datum.
desk-absence-wrong-time = Dit is geen uur. Schrijf bijvoorbeeld 09:00.
desk-absence-wrong-order = De afwezigheid eindigt voor ze begint.
desk-absence-wrong-past = Deze afwezigheid is al voorbij.
desk-absence-wrong-long = Dit is langer dan een jaar. Laat bij een vertrek liever niet meer boeken bij deze coach.

# Uren en bijzondere dagen

desk-hours-from = Van
desk-hours-to = tot
desk-hours-more = Rij toevoegen
desk-hours-strands = { $count ->
    [one] Eén persoon zou niet meer kunnen komen
   *[other] { $count } personen zouden niet meer kunnen komen
}
desk-hours-strands-somebody = iemand die u niet opvolgt
desk-hours-strands-hint = Er is nog niets veranderd. Als u bewaart, blijven deze afspraken staan en moeten deze mensen gebeld worden.
desk-hours-save-anyway = Toch bewaren
desk-days-title = Bijzondere dagen
desk-days-intro = Een datum met andere uren dan gewoonlijk, of zonder uren.
desk-days-none = Er zijn geen bijzondere dagen.
desk-days-closed = gesloten
desk-days-remove = Wissen
desk-days-new = Bijzondere dag toevoegen
desk-days-date = Datum
desk-days-hours = Uren van die dag
desk-days-is-closed = Die dag gesloten
desk-days-save = Deze dag toevoegen
desk-days-holidays = Feestdagen van het komende jaar
desk-days-holidays-hint = Op deze dagen kan niemand boeken. U hoeft niets te doen.

# Kantoren

desk-agencies-title = Kantoren
desk-agencies-intro = De plaatsen waar we mensen ontvangen. De assistent geeft deze adressen en uren door.
desk-agencies-new = Nieuw kantoor
desk-agencies-none = Nog geen kantoor
desk-agencies-none-hint = Voeg een plaats toe, en dan de uren van de coaches die er ontvangen.
desk-agencies-name = Naam
desk-agencies-name-in = Naam ({ $language })
desk-agencies-kind = Soort plaats
desk-agencies-kind-agency = Kantoor
desk-agencies-kind-permanence = Zitdag
desk-agencies-postal-code = Postcode
desk-agencies-address = Adres
desk-agencies-address-hint = Zoals mensen het vinden. Laat leeg zolang het niet bekend is.
desk-agencies-no-address = Adres nog niet bekend
desk-agencies-serves = Postcodes
desk-agencies-serves-hint = Bijvoorbeeld 1000-1999, 3000. Wie daar woont, komt eerst hier terecht.
desk-agencies-active = Hier kan men boeken
desk-agencies-active-hint = Zonder vinkje wordt deze plaats niet meer voorgesteld.
desk-agencies-inactive = Niet te boeken
desk-agencies-details = Gegevens
desk-agencies-hours = Openingsuren
desk-agencies-hours-hint = Wanneer er iemand is om te antwoorden. Zo zegt de assistent wanneer een adviseur antwoordt. Coaches hebben hun eigen uren.
desk-agencies-no-hours = Uren nog niet bekend
desk-agencies-save = Bewaren
desk-agencies-save-hours = Uren bewaren
desk-agencies-did-added = Het kantoor is toegevoegd. Vul nu de uren in.
desk-agencies-did-details = De gegevens zijn bewaard.
desk-agencies-did-hours = De uren zijn bewaard.
desk-agencies-did-day = De bijzondere dag is toegevoegd.
desk-agencies-did-removed = De bijzondere dag is gewist.

# Coaches

desk-coaches-title = Coaches
desk-coaches-intro = Bij wie men kan boeken: onderwerpen, talen, spreekuren.
desk-coaches-new = Nieuwe coach
desk-coaches-new-intro = Kies een account van de werkplek. Een nieuw account maakt men op de pagina van de accounts.
desk-coaches-no-candidates = Geen account kan coach worden
desk-coaches-no-candidates-hint = Alle accounts die u opvolgt, zijn al coach. Vraag een nieuw account aan de beheerder.
desk-coaches-none = Nog geen coach
desk-coaches-none-hint = Zolang niemand spreekuren heeft, kan er niets geboekt worden.
desk-coaches-name = Naam
desk-coaches-where = Ontvangt in
desk-coaches-advisor = Account
desk-coaches-choose = Kies…
desk-coaches-profile = Profiel en uren
desk-coaches-languages = Talen
desk-coaches-formats = Gespreksvormen
desk-coaches-topics = Onderwerpen
desk-coaches-length = { $topic } ({ $minutes } min)
desk-coaches-lengths = Duur per onderwerp, in minuten
desk-coaches-lengths-hint = Een veelvoud van { $grid }. Zonder duur wordt het onderwerp niet voorgesteld.
desk-coaches-before = Vrije minuten voor elke afspraak
desk-coaches-after = Vrije minuten na elke afspraak
desk-coaches-limit = Hoogstens zoveel afspraken per dag
desk-coaches-week = Spreekuren
desk-coaches-week-hint = Meerdere blokken per dag zijn mogelijk, elk in één kantoor. Telefoon en video vallen ook in deze uren.
desk-coaches-active = Men kan boeken
desk-coaches-active-hint = Zonder vinkje wordt geen enkel uur meer voorgesteld.
desk-coaches-inactive = Niet te boeken
desk-coaches-save = Bewaren
desk-coaches-did-added = Het profiel is toegevoegd. Men kan nu boeken.
desk-coaches-did-profile = Het profiel en de uren zijn bewaard.
desk-coaches-did-day = De bijzondere dag is toegevoegd.
desk-coaches-did-removed = De bijzondere dag is gewist.

# Wat er niet klopt in een formulier van een kantoor of een coach

desk-roster-wrong-names = Schrijf in elke taal een korte naam.
desk-roster-wrong-kind = Kies een soort plaats.
desk-roster-wrong-address = Het adres is te lang.
desk-roster-wrong-postal-code = Schrijf de vier cijfers van de postcode.
desk-roster-wrong-phone = Dit is geen telefoonnummer. Schrijf bijvoorbeeld 02 123 45 67.
desk-roster-wrong-serves = Schrijf postcodes zoals 1000-1999, 3000, de laagste eerst.
desk-roster-wrong-advisor = Kies een account.
desk-roster-wrong-languages = Vink minstens één taal aan.
desk-roster-wrong-formats = Vink minstens één gespreksvorm aan.
desk-roster-wrong-lengths = Schrijf een duur bij minstens één onderwerp: een veelvoud van vijf, in minuten.
desk-roster-wrong-buffer = Schrijf minuten: een veelvoud van vijf, hoogstens twee uur.
desk-roster-wrong-daily-limit = Schrijf een getal vanaf één, of laat leeg.
desk-roster-wrong-no-hours = Schrijf minstens één blok uren.
desk-roster-wrong-not-yours = U verandert alleen de uren van uw kantoren. Laat de andere zoals ze zijn.
desk-roster-wrong-time = Schrijf in elke rij een begin en een einde, bijvoorbeeld van 09:00 tot 12:30.
desk-roster-wrong-grid = Uren vallen altijd op vijf minuten: 09:00, 09:05, 09:10.
desk-roster-wrong-order = Elk blok eindigt na het begin, en twee blokken overlappen niet.
desk-roster-wrong-agency = Kies in elke rij een kantoor.
desk-roster-wrong-day = Kies een datum.
desk-roster-wrong-past = Deze datum is al voorbij.
desk-roster-wrong-holiday = Het is een feestdag: dan kan niemand boeken.
desk-roster-wrong-both = Schrijf uren, of vink “gesloten” aan: niet allebei.
desk-roster-wrong-neither = Schrijf uren, of vink “gesloten” aan.
