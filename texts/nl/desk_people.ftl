# Binnenkomen, aantonen wie men is, het eigen account, de accounts van het team, het logboek.

desk-place-people = Team
desk-place-audit = Logboek

# Aanmelden

desk-sign-in-title = Aanmelden
desk-sign-in-intro = Voor de adviseurs van microStart.
desk-email = E-mailadres
desk-password = Wachtwoord
desk-sign-in-button = Aanmelden
desk-sign-in-first = Eerste keer hier, of wachtwoord vergeten? Vraag een aanmeldlink aan uw beheerder.
desk-sign-in-first-visit = Eerste keer hier? Vraag een aanmeldlink aan uw beheerder.
desk-sign-in-provider = Aanmelden met uw werkaccount
desk-sign-in-or = of met een wachtwoord
desk-sign-in-wrong-title = Dat lukte niet
desk-sign-in-wrong-password = Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk beide na en probeer opnieuw.
desk-sign-in-wrong-wait = Er waren te veel pogingen. { $minutes ->
    [one] Probeer opnieuw over { $minutes } minuut.
   *[other] Probeer opnieuw over { $minutes } minuten.
}
desk-sign-in-wrong-late = Het wachtwoord is te lang geleden. Begin hier opnieuw.
desk-sign-in-wrong-provider-down = De dienst van het werkaccount antwoordt nu niet. Met uw wachtwoord kunt u wel binnen.
desk-sign-in-wrong-provider-cancelled = Het aanmelden met het werkaccount is onderbroken. U kunt opnieuw beginnen.
desk-sign-in-wrong-provider-expired = Dit aanmelden duurde te lang, of begon in een andere browser. Begin opnieuw.
desk-sign-in-wrong-provider-wrong = Het werkaccount gaf geen geldig bewijs. Begin opnieuw. Blijft het zo? Zeg het dan aan uw beheerder.
desk-sign-in-wrong-provider-unverified = Het e-mailadres van dit werkaccount is niet bevestigd. Zeg het aan uw beheerder.
desk-sign-in-wrong-provider-domain = Dit account hoort niet bij de instelling. Kies uw werkaccount.
desk-sign-in-wrong-provider-role = Dit werkaccount heeft geen rol op de werkplek. Vraag er een aan uw beheerder.
desk-sign-in-wrong-provider-unknown = Voor dit adres is er geen open account op de werkplek. Vraag een uitnodiging aan uw beheerder.
desk-sign-in-wrong-provider-other = Dit is een ander werkaccount dan het uwe. Kies dat van uw adres op de werkplek.

desk-code-title = De code
desk-code-intro = Dag { $name }. Open de code-app op uw telefoon.
desk-code = Code
desk-code-hint = De cijfers die de app nu toont, of een van uw reservecodes.
desk-code-wrong = Deze code klopt niet, of is al gebruikt. Wacht op de volgende en typ die.
desk-code-lost = Geen telefoon en geen reservecodes meer? Uw beheerder kan u helpen.

desk-welcome-title = Welkom, { $name }
desk-welcome-intro = Kies het wachtwoord waarmee u zich aanmeldt.
desk-new-password = Nieuw wachtwoord
desk-new-password-hint = Minstens { $length } tekens. Het best: een paar woorden die alleen u zou combineren.
desk-new-password-again = Hetzelfde wachtwoord nog eens
desk-welcome-button = Bewaren en aanmelden
desk-welcome-ended-title = Deze link werkt niet meer
desk-welcome-ended = Een aanmeldlink werkt één keer, hoogstens { $hours } uur lang. Vraag een nieuwe aan uw beheerder.
desk-password-too-short = Gebruik minstens { $length } tekens.
desk-password-too-long = Gebruik hoogstens { $length } tekens.
desk-password-guessable = Dit is makkelijk te raden. Gebruik een paar woorden die alleen u zou combineren.
desk-password-different = De twee wachtwoorden zijn niet gelijk. Typ ze nog eens.

desk-forgotten-title = Wachtwoord vergeten
desk-forgotten-intro = Vul uw adres in. U krijgt een link om een ander wachtwoord te kiezen.
desk-forgotten-button = Link sturen
desk-forgotten-sent-title = Kijk in uw mailbox
desk-forgotten-sent = Is er een account met dit adres, dan is er een link onderweg. Hij werkt { $minutes } minuten.

desk-mail-link-subject = Uw link voor de werkplek
desk-mail-link-text = Dag { $name },

    Met deze link kiest u een ander wachtwoord. Hij werkt één keer, { $minutes } minuten lang:
    { $link }

    Hebt u niets gevraagd? Doe dan niets: uw wachtwoord blijft wat het is.
desk-mail-invite-subject = Uw toegang tot de werkplek
desk-mail-invite-text = Dag { $name },

    Met deze link kiest u uw wachtwoord en komt u op de werkplek. Hij werkt één keer, { $hours } uur lang:
    { $link }

# Nog eens aantonen wie men is

desk-confirm-title = Bent u het zelf?
desk-confirm-intro = De volgende pagina gaat over toegang of gegevens. Bevestig, en u hebt { $minutes } minuten de tijd.
desk-confirm-wrong = Dat klopt niet. Kijk het wachtwoord na, en de code als er een is.
desk-confirm-button = Bevestigen
desk-confirm-provider = Bevestigen met uw werkaccount
desk-confirm-impossible = U hebt geen wachtwoord. Vraag een aanmeldlink aan uw beheerder.

desk-refused-old-form = Deze pagina stond te lang open; er is niets veranderd.
desk-refused-your-text = Wat u had geschreven, om te kopiëren
desk-refused-again = Terug naar de pagina
desk-not-yours-title = Deze pagina hoort niet bij uw rol
desk-not-yours = Hebt u ze nodig? Vraag het aan uw beheerder.

# Het eigen account

desk-account-title = Mijn account
desk-account-me = U
desk-account-name-hint = Wie u antwoordt, leest deze naam.
desk-account-proof = Om binnen te komen
desk-account-password-set = Gekozen
desk-account-password-none = Geen wachtwoord
desk-account-second-factor = Code van de telefoon
desk-account-factor-on = Actief
desk-account-factor-off = Nee
desk-account-codes-left = { $count ->
    [0] Geen reservecodes meer.
    [one] Nog { $count } reservecode.
   *[other] Nog { $count } reservecodes.
}
desk-account-change-password = Wachtwoord veranderen
desk-account-choose-password = Wachtwoord kiezen
desk-account-password-intro = Op alle andere toestellen meldt u zich daarna opnieuw aan.
desk-account-manage-factor = Code van de telefoon
desk-account-add-factor = Code van de telefoon toevoegen
desk-account-sessions = Waar u aangemeld bent
desk-account-sessions-hint = Kent u een toestel niet? Meld het af en verander uw wachtwoord.
desk-account-device-unknown = Onbekend toestel
desk-account-here = Hier
desk-account-session-since = Sinds { $when }
desk-account-session-used = laatst gebruikt { $when }
desk-account-end-session = Afmelden
desk-account-end-others = Overal elders afmelden
desk-person-name-hint = Wie van deze persoon antwoord krijgt, leest deze naam.
desk-account-done-saved = Bewaard.
desk-account-done-password = Uw nieuwe wachtwoord is bewaard.
desk-account-done-removed = De code van de telefoon wordt niet meer gevraagd.
desk-account-done-ended = Gedaan. Daar moet men zich opnieuw aanmelden.

desk-factor-title = Code van de telefoon
desk-factor-intro = Naast het wachtwoord een code die alleen uw telefoon kent. Een gestolen wachtwoord is dan niet genoeg.
desk-factor-must = Bij uw rol hoort een code van de telefoon naast het wachtwoord. U stelt die nu in, in drie stappen.
desk-factor-required = Uw rol vraagt deze code. Hebt u een andere telefoon? Vraag uw beheerder om de code te wissen.
desk-factor-new-codes = Nieuwe reservecodes
desk-factor-new-codes-hint = De oude werken dan niet meer.
desk-factor-remove = Geen code meer vragen
desk-factor-step-app = Zet een code-app op uw telefoon, als u er nog geen hebt.
desk-factor-step-scan = Scan dit vierkant met de app.
desk-factor-picture = Vierkant om te scannen met de code-app. Eronder staat dezelfde sleutel om te typen.
desk-factor-by-hand = Lukt scannen niet? Typ deze sleutel
desk-factor-step-code = Typ de code die de app toont.
desk-factor-code = Code van de app
desk-factor-wrong = Deze code klopt niet. Typ die welke de app nu toont. Kijk ook de klok van de telefoon na.
desk-factor-enable = Inschakelen

desk-codes-title = Uw reservecodes
desk-codes-intro = Voor de dag dat u uw telefoon niet hebt. Elke code werkt één keer.
desk-codes-keep = Druk ze af of schrijf ze op, en bewaar ze niet bij de computer. Deze pagina komt niet terug.
desk-codes-kept = Ik heb ze bewaard

# Het team

desk-people-title = Team
desk-people-intro = Wie een account heeft, met welke rol en voor welke kantoren.
desk-people-new = Iemand uitnodigen
desk-people-new-intro = De persoon krijgt een link en kiest een wachtwoord.
desk-people-new-button = Uitnodigen
desk-person-name = Naam
desk-person-role = Rol
desk-person-agencies = Kantoren
desk-person-no-agency = Geen kantoor
desk-person-agencies-hint = Van welke kantoren deze persoon de dossiers en afspraken ziet.
desk-person-agencies-none = Er is nog geen kantoor.
desk-person-state = Toestand
desk-person-active = Actief
desk-person-invited = Uitnodiging onderweg
desk-person-never = Nooit gebruikt
desk-person-closed = Gesloten

desk-role-advisor = Adviseur
desk-role-advisor-hint = Antwoordt mensen en houdt de eigen agenda bij.
desk-role-lead = Kantoorverantwoordelijke
desk-role-lead-hint = Ziet alles van de eigen kantoren, verdeelt dossiers, beheert uren en standaardantwoorden.
desk-role-administrator = Beheerder
desk-role-administrator-hint = Ziet alles, en beheert accounts, kantoren, toegangssleutels en het logboek.

desk-person-wrong-name = Schrijf een naam van hoogstens { $length } tekens.
desk-person-wrong-email = Dit is geen e-mailadres. Schrijf het als voornaam.naam@example.be.
desk-person-wrong-exists = Er is al een account met dit adres.
desk-person-wrong-role = Kies een van de rollen.
desk-person-wrong-language = Kies een van de talen.
desk-person-wrong-agencies = Een van deze kantoren bestaat niet meer. Kijk de keuze na.
desk-person-wrong-yourself = Voor uw eigen account doet een andere beheerder dit.
desk-person-wrong-last-administrator = Dit is de laatste beheerder. Kies eerst iemand anders.
desk-person-wrong-closed = Dit account is gesloten. Heropen het eerst.

desk-person-link-title = Link voor { $name }
desk-person-link-mailed = De link is verstuurd naar { $email }. U kunt hem ook zelf geven.
desk-person-link-hand-over = Geef deze link aan de persoon, langs een veilige weg.
desk-person-link-once = Hij werkt één keer, { $hours } uur lang. Vroegere links werken niet meer.
desk-person-link = Aanmeldlink
desk-person-link-hint = Deze pagina komt niet terug. Is de link kwijt, dan maakt u een nieuwe.
desk-person-link-done = Verder

desk-person-role-hint = De persoon moet zich opnieuw aanmelden.
desk-person-access = Toegang
desk-person-new-link = Nieuwe aanmeldlink
desk-person-new-link-hint = Voor een vergeten wachtwoord of een verloren link.
desk-person-reset-factor = Code van de telefoon wissen
desk-person-reset-factor-hint = Alleen als u zeker weet dat deze persoon het zelf vraagt.
desk-person-deactivate = Account sluiten
desk-person-deactivate-hint = De toegang stopt meteen. Wat de persoon deed, blijft leesbaar onder diens naam.
desk-person-activate = Account heropenen
desk-person-audit = Wat met dit account is gedaan
desk-person-done-name = De naam is bewaard.
desk-person-done-role = De rol is bewaard.
desk-person-done-agencies = De kantoren zijn bewaard.
desk-person-done-deactivate = Het account is gesloten.
desk-person-done-activate = Het account is open.
desk-person-done-second-factor = De code van de telefoon is gewist.

# Het logboek

desk-audit-title = Logboek
desk-audit-intro = Wie wat gelezen of gedaan heeft. Er staan geen gesprekken of contactgegevens in, en niemand kan het wijzigen.
desk-audit-when = Wanneer
desk-audit-who = Wie
desk-audit-action = Handeling
desk-audit-kind = Soort
desk-audit-what = Waarop
desk-audit-id = Nummer
desk-audit-details = Details
desk-audit-where = Vanwaar
desk-audit-from = Vanaf
desk-audit-to = Tot en met
desk-audit-clear = Filters wissen
desk-audit-machine = Een programma
desk-audit-none-title = Hier is niets
desk-audit-none = Geen regel met deze filters.
desk-audit-pages = Pagina’s van het logboek
desk-audit-newest = Terug naar het nieuwste
desk-audit-older = Ouder

desk-did-code-read = Gelezen
desk-did-code-revealed = Contactgegevens getoond
desk-did-code-signed-in = Aangemeld
desk-did-code-sign-in-failed = Aanmelden mislukt
desk-did-code-signed-out = Afgemeld
desk-did-code-confirmed = Identiteit bevestigd
desk-did-code-created = Gemaakt
desk-did-code-changed = Veranderd
desk-did-code-removed = Verwijderd
desk-did-code-activated = Heropend
desk-did-code-deactivated = Gesloten
desk-did-code-invited = Link gegeven
desk-did-code-exported = Geëxporteerd
desk-did-code-erased = Gewist
desk-did-code-claimed = Opgenomen
desk-did-code-released = Terug in de wachtrij
desk-did-code-replied = Beantwoord
desk-did-code-noted = Notitie
desk-did-code-resolved = Afgerond
desk-did-code-returned = Terug aan de assistent
desk-did-code-assigned = Toegewezen
desk-did-code-transferred = Doorgegeven
desk-did-code-booked = Geboekt
desk-did-code-moved = Verplaatst
desk-did-code-cancelled = Geannuleerd
desk-did-code-marked = Aanwezigheid genoteerd
desk-did-code-replayed = Opnieuw verstuurd

desk-kind-ticket = Dossier
desk-kind-conversation = Gesprek
desk-kind-appointment = Afspraak
desk-kind-advisor = Account
desk-kind-session = Sessie
desk-kind-agency = Kantoor
desk-kind-hours = Uren
desk-kind-answer = Standaardantwoord
desk-kind-token = Toegangssleutel
desk-kind-webhook = Webhook
desk-kind-setting = Instelling
desk-kind-export = Export
desk-kind-audit = Logboek
