# De werkplek van de adviseurs. Alleen adviseurs lezen dit; wat de persoon leest, staat in de andere bestanden.

desk-name = Werkplek van de adviseurs
desk-skip = Naar de inhoud
desk-language = Taal van de werkplek
desk-sign-out = Afmelden
desk-signed-in-as = Aangemeld: { $name }
desk-places = Onderdelen van de werkplek
desk-places-house = Beheer
desk-place-queue = Wachtrij
desk-place-canned = Standaardantwoorden
desk-look = Weergave
desk-look-auto = Automatisch
desk-look-light = Licht
desk-look-dark = Donker
desk-date-time = { $date }, { $time }

# De wachtrij

desk-queue-title = Mensen die wachten
desk-queue-next = Volgende dossiers
desk-queue-first = Terug naar de eerste
desk-filters = Filters
desk-filter-status = Status
desk-filter-language = Taal
desk-filter-open = Alle open
desk-filter-all = Alle
desk-filter-button = Tonen
desk-nobody = Nog niemand
desk-ticket-number = Dossier { $number }

desk-since-now = zopas
desk-since-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
desk-since-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
desk-since-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}

desk-priority-urgent = Dringend
desk-priority-soon = Binnenkort
desk-priority-normal = Normaal
desk-priority-calm = Kan wachten

desk-reason-client-in-difficulty = Klant die moeilijk kan terugbetalen
desk-reason-distress = Iemand in nood
desk-reason-asked-for-person = Wil met een mens praten
desk-reason-technical = De assistent had een storing
desk-reason-warm-route = Mag gecontacteerd worden
desk-reason-coaching = Zoekt begeleiding
desk-reason-data-request = Vraag over persoonsgegevens
desk-reason-other = Iets anders

desk-status-new = Wacht op een adviseur
desk-status-assigned = De adviseur is aan zet
desk-status-waiting-client = De persoon is aan zet
desk-status-done = Afgerond
desk-status-dropped = Vervallen

desk-route-client-care = Steun voor een klant
desk-route-private-purpose = Privéaankoop
desk-route-minor = Nog niet meerderjarig
desk-route-outside-belgium = Inkomsten buiten België
desk-route-permit-first = Eerst het recht om te werken
desk-route-debt-help = Eerst schuldhulp
desk-route-coaching = Eerst begeleiding
desk-route-larger-finance = Meer dan een microkrediet
desk-route-microcredit = Microkrediet
desk-route-advisor-review = Samen te bekijken
desk-route-undecided = Nog niet duidelijk

desk-language-fr = Frans
desk-language-nl = Nederlands
desk-language-en = Engels
desk-channel-web = Website
desk-channel-whatsapp = WhatsApp

# Eén dossier

desk-back = Alle dossiers
desk-contents = Op deze pagina
desk-control-bot = De assistent leidt dit gesprek.
desk-control-waiting = De persoon wacht op een adviseur. Intussen helpt de assistent.
desk-control-advisor = Een adviseur leidt dit gesprek. De assistent zwijgt.
desk-control-closed = Dit gesprek is gesloten. Als de persoon nog schrijft, antwoordt de assistent.

desk-summary = In het kort
desk-route-heading = De gevonden weg
desk-still-possible = Nog mogelijk
desk-told-heading = Wat de persoon leest
desk-checks-heading = Elke gepubliceerde voorwaarde
desk-steps-heading = Volgende stappen
desk-facts-heading = Wat de persoon antwoordde
desk-facts-none = Nog geen antwoorden.
desk-missing-heading = Nog te vragen
desk-missing-none = Voor deze weg is niets meer nodig.
desk-missing-decides = kan de weg veranderen
desk-contact-heading = Contact
desk-contact-none = Geen contactgegevens. Antwoord in het gesprek.
desk-contact-name = Naam
desk-contact-phone = Telefoon
desk-contact-email = E-mail
desk-consent-yes = Mag gecontacteerd worden, { $when }.
desk-consent-no = Wil niet gecontacteerd worden, { $when }.
desk-consent-none = Nog niet gevraagd of iemand contact mag opnemen.

desk-transcript-heading = Gesprek
desk-transcript-none = Er is nog niets gezegd.
desk-author-user = De persoon
desk-author-assistant = De assistent
desk-author-advisor = Adviseur van microStart
desk-author-system = Melding
desk-choices-offered = Aangeboden:

desk-claim = Deze persoon antwoorden
desk-claim-hint = U leidt het gesprek en de assistent zwijgt. De persoon leest dat u er bent.
desk-claim-again = Het gesprek weer leiden
desk-with-other = { $name } heeft dit dossier. U kunt een notitie achterlaten.
desk-ended = Dit dossier is afgerond: { $outcome }.
desk-reply = Uw antwoord
desk-reply-hint = Taal: { $language }.
desk-reply-button = Versturen
desk-return = Teruggeven aan de assistent
desk-return-hint = De assistent antwoordt weer. Het dossier blijft van u tot u het afrondt.
desk-release = Terug in de wachtrij
desk-release-hint = Een andere adviseur kan het nemen. Intussen helpt de assistent.
desk-resolve-heading = Het dossier afronden
desk-outcome = Hoe het afloopt
desk-resolve = Afronden
desk-outcome-will-apply = Gaat een microkrediet aanvragen
desk-outcome-coaching-booked = Afspraak met een coach
desk-outcome-referred = Doorverwezen naar een andere organisatie
desk-outcome-no-answer = Geen antwoord van de persoon
desk-outcome-not-now = Nu niet
desk-outcome-other = Iets anders

desk-notes-heading = Privénotities
desk-notes-short = Notities
desk-notes-none = Nog geen notities.
desk-note = Nieuwe notitie
desk-note-hint = Alleen adviseurs lezen dit.
desk-note-button = Notitie bewaren

desk-history-heading = Geschiedenis
desk-entry-opened = Aan de adviseurs gegeven: { $what }
desk-entry-reason = Ook: { $what }
desk-entry-contact = Contactgegevens achtergelaten
desk-entry-withdrawn = Contactgegevens ingetrokken door de persoon
desk-entry-claimed = { $who } antwoordt
desk-entry-released = { $who } zet het terug in de wachtrij
desk-entry-requeued = De persoon vraagt opnieuw een adviseur
desk-entry-replied = { $who } schreef aan de persoon
desk-entry-returned = { $who } geeft het gesprek terug aan de assistent
desk-entry-resolved = { $who } rondt af: { $what }
desk-entry-note = { $who } schreef een notitie

# Als iets niet kan

desk-refused-title = Dat lukte niet
desk-refused-unknown = Dit dossier bestaat niet, of is gewist.
desk-refused-taken = { $owner } was eerst en heeft dit dossier nu.
desk-refused-not-taken = Nog niemand heeft dit dossier genomen. Neem het eerst.
desk-refused-not-owner = Dit dossier is bij { $owner }. Alleen die adviseur kan dit doen.
desk-refused-closed = Dit dossier is afgerond. U kunt het lezen en een notitie achterlaten.
desk-refused-not-leading = De assistent leidt dit gesprek nu. Leid het eerst weer zelf.
desk-refused-empty = Het veld is leeg. Schrijf eerst iets.
desk-refused-too-long = Dit is langer dan { $max } tekens. Verstuur het in delen.
desk-refused-outcome = Kies hoe het afloopt.
desk-refused-old-page = Deze pagina stond te lang open. Kijk uw tekst na en verstuur hem opnieuw.
desk-missing-page-title = Hier is niets
desk-missing-page = Op dit adres is geen pagina.

# De wachtrij: tabs, zoeken, regels

desk-queue-tabs = Delen van de wachtrij
desk-tab-agency = Mijn kantoor
desk-tab-unassigned = Nog van niemand
desk-tab-mine = Van mij
desk-tab-mentions = Ik word gevraagd
desk-tab-due = Vandaag te doen
desk-tab-all = Alle
desk-queue-waiting = { $count ->
    [one] { $count } persoon wacht op een adviseur.
   *[other] { $count } mensen wachten op een adviseur.
}
desk-queue-waiting-none = Iedereen heeft iemand die antwoordt.
desk-queue-new-people = { $count ->
    [one] Er wacht iemand nieuw.
   *[other] Er wachten { $count } nieuwe mensen.
}
desk-queue-search = Zoeken in de wachtrij
desk-queue-search-hint = Naam, telefoon, woorden uit het gesprek
desk-queue-search-button = Zoeken
desk-queue-pages = Bladzijden van de wachtrij
desk-filter-reason = Waarvoor
desk-filter-channel = Kanaal
desk-filter-agency = Kantoor
desk-filter-no-agency = Zonder kantoor
desk-filter-clear = Alles wissen
desk-group-waiting = Wachten op antwoord
desk-group-theirs = Lopend, niets dringends
desk-group-ended = Afgerond
desk-someone = Iemand
desk-unread = Nieuw
desk-mentions-you = U wordt gevraagd
desk-with-you = Bij u
desk-claim-short = Antwoorden
desk-waits-since = Wacht: { $since }
desk-waits-now = Wacht sinds daarnet
desk-since = Laatst gewijzigd: { $since }
desk-day = { $day }
desk-day-today = vandaag
desk-day-tomorrow = morgen
desk-day-yesterday = gisteren

desk-empty-agency = Niets wacht in uw kantoor
desk-empty-agency-text = Vraagt iemand uit uw streek een mens, dan verschijnt dat hier vanzelf.
desk-empty-unassigned = Iedereen heeft iemand
desk-empty-unassigned-text = Elk open dossier is bij een adviseur.
desk-empty-mine = U hebt geen open dossier
desk-empty-mine-text = Kies in de wachtrij wie het langst wacht.
desk-empty-mentions = Niemand vraagt u
desk-empty-mentions-text = Noemt een notitie u met “@”, dan staat dat dossier hier tot u het opent.
desk-empty-due = Niets te doen vandaag
desk-empty-due-text = Uw dossiers waarvan de datum er is, verschijnen hier.
desk-empty-all = De wachtrij is leeg
desk-empty-all-text = Vraagt iemand een mens, dan verschijnt dat hier vanzelf.
desk-empty-filters = Niets met deze filters
desk-empty-filters-text = Misschien staan er dossiers elders in de wachtrij.
desk-empty-search = Niets gevonden
desk-empty-search-text = Probeer een stuk van de naam, van het nummer, of een woord dat de persoon schreef.

desk-notify = Verwittig mij op dit toestel
desk-notify-refused = de browser laat het niet toe voor deze site
desk-maybe-old = Even geen verbinding: deze pagina is misschien niet meer bij.
desk-trouble = Dit is niet vertrokken. Uw tekst staat er nog: kijk de verbinding na en probeer opnieuw.
desk-loading = Een ogenblik…
desk-close = Sluiten
desk-cancel = Annuleren
desk-save = Bewaren
desk-choose = Kies…
desk-print = Afdrukken
desk-form-wrong = Er is nog iets te verbeteren

desk-keys = Toetsen
desk-keys-move = Volgende persoon, vorige persoon
desk-keys-enter-name = Enter
desk-keys-enter = Openen
desk-keys-search = Zoeken
desk-keys-reply = Aan de persoon schrijven
desk-keys-send = Verzenden
desk-keys-help = Deze hulp tonen
desk-keys-on = Toetsen van één letter gebruiken
desk-keys-hint = Vink dit uit als u tegen uw computer praat. De keuze geldt voor dit toestel.

# Een dossier: stappen

desk-looking = { $name } bekijkt dit dossier
desk-typing = { $name } schrijft…
desk-take-over = Dit dossier van { $name } overnemen
desk-transfer = Doorgeven
desk-transfer-title = Dit dossier doorgeven
desk-transfer-hint = De persoon leest dat iemand anders zal antwoorden. Uw notitie blijft onder adviseurs.
desk-transfer-to = Aan wie
desk-transfer-people = Een collega
desk-transfer-agencies = Een kantoor
desk-transfer-note = Wat de ander moet weten
desk-transfer-button = Doorgeven
desk-return-button = Teruggeven aan de assistent
desk-return-facts = De assistent gaat verder met deze antwoorden
desk-undo = Terugnemen
desk-undo-hint = Nog niet vertrokken: u kunt deze tekst terugnemen.
desk-transcript-all = Het gesprek van het begin tonen
desk-window-until = WhatsApp: tot { $when }.
desk-window-closed = WhatsApp laat geen vrije tekst meer toe.
desk-window-closed-text = De persoon schreef al lang niet meer. Eerst krijgt die dit bericht; uw antwoord verschijnt na een tik op de knop:
desk-file-open = Bestand openen
desk-file-image = beeld
desk-file-document = document
desk-file-audio = geluidsbestand
desk-file-video = video
desk-file-voice = spraakbericht
desk-delivery-pending = Onderweg
desk-delivery-sent = Verzonden
desk-delivery-delivered = Aangekomen
desk-delivery-read = Gelezen
desk-delivery-failed = Niet aangekomen

# Een dossier: de fiche

desk-fact-confirmed = bevestigd door de persoon
desk-fact-edited = verbeterd door { $name }
desk-facts-edit = Verbeteren
desk-facts-edit-title = De antwoorden verbeteren
desk-facts-edit-intro = De assistent houdt zich aan wat u hier schrijft en vraagt het niet meer.
desk-facts-not-asked = Nog niet gevraagd
desk-facts-wrong-integer = Schrijf een geheel getal, zonder cijfers na de komma.
desk-facts-wrong-choice = Kies een antwoord uit de lijst.
desk-facts-wrong-postal-code = Schrijf een Belgische postcode: vier cijfers.
desk-reveal = Telefoon en e-mail tonen
desk-reveal-hint = Er wordt bijgehouden wie gegevens bekijkt, en wanneer.
desk-reveal-not-yours = Telefoon en e-mail zijn voor de adviseur van dit dossier.
desk-earlier-heading = Vorige dossiers
desk-earlier-same-contact = zelfde gegevens
desk-appointment-heading = Afspraak
desk-appointment-none = Geen afspraak.
desk-appointment-book = Afspraak maken
desk-next-step = Volgende stap
desk-next-step-none = Geen datum.
desk-next-step-day = Dit dossier weer opnemen op
desk-next-step-clear = Datum weghalen
desk-note-hint-mention = Alleen adviseurs lezen die. Met “@” en een naam verwittigt u iemand.

# Een dossier in één zin: stukken, met komma’s verbonden

desk-brief-existing-client-up-to-date = heeft al een krediet bij microStart
desk-brief-existing-client-in-difficulty = heeft een krediet bij microStart en kan moeilijk terugbetalen
desk-brief-debt-settlement-amicable = in minnelijke schuldbemiddeling
desk-brief-debt-settlement-collective = in collectieve schuldenregeling
desk-brief-purpose-private = voor een privéaankoop
desk-brief-need-credit = zoekt een krediet
desk-brief-need-both = zoekt een krediet en begeleiding
desk-brief-need-coaching = zoekt begeleiding
desk-brief-need-information = zoekt informatie
desk-brief-stage-idea = heeft een idee
desk-brief-stage-starting-soon = start binnenkort
desk-brief-stage-active-under-1y = minder dan een jaar bezig
desk-brief-stage-active-1y-plus = meer dan een jaar bezig
desk-brief-sector-horeca = in de horeca
desk-brief-sector-retail = in de handel
desk-brief-sector-services = in de diensten
desk-brief-sector-personal-care = in de persoonsverzorging
desk-brief-sector-transport = in het vervoer
desk-brief-sector-construction = in de bouw
desk-brief-amount = { $value } euro
desk-brief-postal-code = woont in { $value }
desk-brief-work-situation-unemployed = werkloos
desk-brief-work-situation-social-assistance = met steun van het OCMW
desk-brief-work-situation-employee = met een job
desk-brief-work-situation-self-employed = zelfstandig
desk-brief-work-situation-student = studeert
desk-brief-work-situation-incapacity = arbeidsongeschikt
desk-brief-work-situation-retired = met pensioen
desk-brief-bank-contact-refused = de bank zei nee
desk-brief-bank-contact-did-not-dare = durfde het niet aan een bank te vragen
desk-brief-bank-contact-part-offered = de bank leent een deel
desk-brief-bank-contact-has-credit = heeft een krediet bij een bank

# Standaardantwoorden

desk-canned-title = Standaardantwoorden
desk-canned-intro = Teksten die alle adviseurs gebruiken, in de drie talen. De persoon krijgt die in de eigen taal.
desk-canned-new = Nieuw antwoord
desk-canned-edit = Een antwoord wijzigen
desk-canned-name = Titel
desk-canned-name-hint = Om het terug te vinden. De persoon leest dit niet.
desk-canned-off = Niet meer in gebruik
desk-canned-none = Nog geen standaardantwoord
desk-canned-none-text = Schrijf één keer wat u elke week antwoordt.
desk-canned-variables = Tussen accolades neemt de tekst over wat van de persoon is:
desk-canned-variable-name = de naam van de persoon
desk-canned-variable-advisor = uw naam
desk-canned-variable-agency = het kantoor
desk-canned-variable-appointment = de afspraak
desk-canned-variable-link = het adres van deze chatpagina
desk-canned-example-name = Nadia
desk-canned-example-agency = het kantoor
desk-canned-example-appointment = de dag en het uur van de afspraak
desk-canned-preview = Wat de persoon zou lezen
desk-canned-preview-button = Proberen
desk-canned-active = In gebruik
desk-canned-active-hint = Een antwoord dat niet in gebruik is, wordt niet meer voorgesteld. Het blijft hier staan.
desk-canned-wrong-empty = Schrijf deze tekst.
desk-canned-wrong-too-long = Dit is langer dan { $max } tekens.
desk-canned-wrong-taken = Een ander antwoord heeft deze titel al.
desk-canned-wrong-unknown-variable = Tussen accolades staat een woord dat de werkplek niet kent.
desk-canned-wrong-braces = Er ontbreekt een accolade, voor of na een woord.
desk-answers-intro = Zoals de persoon ze zou lezen. Taal van de persoon: { $language }.
desk-answers-search = Een antwoord zoeken
desk-answers-take = Deze tekst nemen
desk-answers-missing = Ontbreekt nog:
desk-answers-none-text = Een verantwoordelijke kan er schrijven onder “Beheer”.

# De geschiedenis van een dossier, met wat verantwoordelijken en de werkplek zelf doen

desk-entry-agency = Kantoor: { $what }
desk-entry-transferred = { $who } geeft door aan { $what }
desk-entry-next-step = { $who }: weer opnemen op { $what }
desk-entry-next-step-none = { $who } haalt de datum weg
desk-entry-facts = { $who } verbetert: { $what }
desk-entry-undone = { $who } neemt een antwoord terug voor het vertrok
desk-entry-silent = Terug in de wachtrij: de persoon wachtte te lang
desk-entry-away = De persoon schreef buiten de uren; de assistent antwoordt
desk-entry-unanswered = Niemand kon op tijd antwoorden; de persoon weet het
desk-entry-alerted = De adviseurs zijn nog eens verwittigd
desk-entry-owner-left = Terug in de wachtrij: de account van de adviseur is gesloten
desk-entry-dropped = Opgegeven

desk-refused-sent = Dit is al vertrokken. U kunt de persoon nog eens schrijven.
desk-refused-placeholder = Er staat nog een woord tussen accolades. Vervang het door wat de persoon moet lezen.
desk-refused-window = WhatsApp laat geen vrije tekst meer toe aan deze persoon. Kies een sjabloon.
desk-refused-no-target = Kies een persoon of een kantoor.
desk-refused-fact = Een antwoord klopt niet. Verbeter het en bewaar opnieuw.
desk-refused-opted-out = Deze persoon wil geen berichten meer op WhatsApp. Die kan wel zelf eerst schrijven.
desk-refused-not-theirs = De gegevens zijn voor de adviseur van dit dossier.
desk-refused-day = Deze datum bestaat niet.

# The mail that a new ticket waits; it never says about whom

alert-subject = Er wacht een ticket
alert-text = Een nieuw ticket wacht op iemand: { $link }
