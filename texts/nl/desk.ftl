# De werkplek van de adviseurs. Alleen adviseurs lezen dit; wat de persoon leest, staat in de andere bestanden.

desk-name = Werkplek van de adviseurs
desk-skip = Naar de inhoud
desk-language = Taal van de werkplek
desk-sign-out = Afmelden
desk-signed-in-as = Aangemeld: { $name }
desk-refresh = Vernieuwen
desk-date-time = { $date }, { $time }

# Aanmelden

desk-sign-in-title = Aanmelden
desk-sign-in-intro = Voor de adviseurs van microStart.
desk-email = E-mailadres
desk-password = Wachtwoord
desk-sign-in-button = Aanmelden
desk-sign-in-failed = Dit e-mailadres en wachtwoord horen niet bij elkaar. Na { $tries } foute pogingen rust de account { $minutes } minuten.
desk-sign-in-first = Eerste keer hier, of wachtwoord vergeten? Vraag een aanmeldlink aan uw beheerder.

desk-welcome-title = Welkom, { $name }
desk-welcome-intro = Kies het wachtwoord waarmee u zich aanmeldt.
desk-new-password = Nieuw wachtwoord
desk-new-password-hint = Minstens { $length } tekens. Het best: een paar woorden die alleen u zou combineren.
desk-new-password-again = Hetzelfde wachtwoord nog eens
desk-welcome-button = Bewaren en aanmelden
desk-welcome-ended-title = Deze link werkt niet meer
desk-welcome-ended = Een aanmeldlink werkt één keer, gedurende { $hours } uur. Vraag een nieuwe aan uw beheerder.
desk-password-too-short = Gebruik minstens { $length } tekens.
desk-password-too-long = Gebruik hoogstens { $length } tekens.
desk-password-guessable = Dit is makkelijk te raden. Gebruik een paar woorden die alleen u zou combineren.
desk-password-different = De twee wachtwoorden zijn niet gelijk. Typ ze nog eens.

# De wachtrij

desk-queue-title = Mensen die wachten
desk-queue-count = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
desk-queue-count-more = Meer dan { $count } dossiers, hier de eerste { $count }
desk-queue-none = Niemand hier met deze filters.
desk-queue-next = Volgende dossiers
desk-queue-first = Terug naar de eerste
desk-filters = Filters
desk-filter-status = Status
desk-filter-language = Taal
desk-filter-assignee = Adviseur
desk-filter-open = Alle open
desk-filter-all = Alle
desk-filter-mine = Die van mij
desk-filter-nobody = Nog van niemand
desk-filter-button = Tonen
desk-column-what = Waarvoor
desk-column-route = Gevonden weg
desk-column-language = Taal
desk-column-channel = Kanaal
desk-column-since = Sinds
desk-column-advisor = Adviseur
desk-nobody = Nog niemand
desk-ticket-number = Dossier { $number }

desk-since-moment = Sinds { $when }
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
desk-reasons-heading = Waarom
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

desk-actions-heading = Wat u kunt doen
desk-claim = Deze persoon antwoorden
desk-claim-hint = U leidt het gesprek en de assistent zwijgt. De persoon leest dat u er bent.
desk-claim-again = Het gesprek weer leiden
desk-with-other = { $name } heeft dit dossier. U kunt een notitie achterlaten.
desk-ended = Dit dossier is afgerond: { $outcome }.
desk-reply = Uw antwoord aan de persoon
desk-reply-hint = De persoon leest het meteen en schrijft in deze taal: { $language }.
desk-reply-button = Versturen
desk-return = Teruggeven aan de assistent
desk-return-hint = De assistent antwoordt weer. Het dossier blijft van u tot u het afrondt.
desk-release = Terug in de wachtrij
desk-release-hint = Een andere adviseur kan het nemen. Intussen helpt de assistent.
desk-resolve-heading = Het dossier afronden
desk-outcome = Hoe het afloopt
desk-outcome-choose = Kies…
desk-resolve = Afronden
desk-outcome-will-apply = Gaat een microkrediet aanvragen
desk-outcome-coaching-booked = Afspraak met een coach
desk-outcome-referred = Doorverwezen naar een andere organisatie
desk-outcome-no-answer = Geen antwoord van de persoon
desk-outcome-not-now = Nu niet
desk-outcome-other = Iets anders

desk-notes-heading = Privénotities
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

# The mail that a new ticket waits; it never says about whom

alert-subject = Er wacht een ticket
alert-text = Een nieuw ticket wacht op iemand: { $link }
