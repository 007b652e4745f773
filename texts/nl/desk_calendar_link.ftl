# De links tussen de agenda van een coach en de werkplek: afspraken daar getoond, bezette uren daar gelezen.

desk-calendar-link-title = Links met de agenda
desk-calendar-link-intro = Zie uw afspraken in uw eigen agenda. En wat u daar noteert, kan hier niet meer geboekt worden.
desk-calendar-link-intro-of = Tussen de werkplek en de agenda van { $name }.
desk-calendar-link-nobody = Bij u kan niemand boeken
desk-calendar-link-nobody-hint = Deze links zijn voor wie mensen ontvangt. Vraag uw leidinggevende om uw spreekuren in te vullen.
desk-calendar-link-done-revoked = De link werkt niet meer. Niemand ziet er nog iets mee.
desk-calendar-link-done-connected = De agenda is gekoppeld.
desk-calendar-link-done-chosen = De agenda is gekozen. Hieronder ziet u of hij gelezen kon worden.
desk-calendar-link-done-disconnected = De agenda is losgekoppeld. Wat eruit gelezen was, is gewist.

# De afspraken in de eigen agenda

desk-calendar-link-feed-name = Afspraken microStart
desk-calendar-link-feed-title = Mijn afspraken in mijn agenda
desk-calendar-link-feed-title-of = De afspraken in de agenda van { $name }
desk-calendar-link-feed-intro = Een geheime link toont uw afspraken in Outlook, Google of een andere agenda: een voornaam en een onderwerp, nooit een telefoonnummer of e-mailadres.
desk-calendar-link-feed-intro-of = Een geheime link toont de afspraken in Outlook, Google of een andere agenda: een voornaam en een onderwerp, nooit een telefoonnummer of e-mailadres.
desk-calendar-link-feed-only-own = Wie de link maakt, krijgt hem te zien. Daarom kan alleen { $name } hem maken. U kunt hem hier wel stopzetten.
desk-calendar-link-feed-made = Link gemaakt
desk-calendar-link-feed-fetched = Laatst opgehaald
desk-calendar-link-feed-never = nog niet
desk-calendar-link-feed-make = Mijn link maken
desk-calendar-link-feed-renew = Een andere link maken
desk-calendar-link-feed-renew-hint = De huidige link werkt dan niet meer. Zet de nieuwe in uw agenda.
desk-calendar-link-feed-renew-button = Een andere link maken
desk-calendar-link-feed-revoke = De link stopzetten
desk-calendar-link-feed-revoke-hint = Een agenda die hem gebruikt, toont dan geen afspraken meer.
desk-calendar-link-feed-revoke-button = De link stopzetten
desk-calendar-link-new-title = Uw agendalink
desk-calendar-link-new-once = Kopieer de link nu: u krijgt hem alleen deze keer te zien.
desk-calendar-link-new-keep = Wie hem heeft, ziet uw afspraken. Geef hem aan niemand. Heeft iemand anders hem toch? Zet hem dan stop en maak een andere.
desk-calendar-link-new-label = Geheime link
desk-calendar-link-outlook-title = In Outlook
desk-calendar-link-outlook-open = Open de agenda in Outlook.
desk-calendar-link-outlook-add = Kies om een agenda toe te voegen, en dan om u via internet te abonneren.
desk-calendar-link-outlook-paste = Plak de link, geef hem een naam en bevestig.
desk-calendar-link-google-title = In Google
desk-calendar-link-google-open = Open Google Agenda in een browser op een computer.
desk-calendar-link-google-add = Klik naast ‘Andere agenda’s’ op het plusteken en kies om via een URL toe te voegen.
desk-calendar-link-google-paste = Plak de link en bevestig. Daarna toont ook uw telefoon deze agenda.
desk-calendar-link-new-slow = Outlook en Google kijken maar nu en dan opnieuw, vaak pas na enkele uren. De e-mails over uw afspraken komen meteen.
desk-calendar-link-new-done = Ik heb hem gekopieerd

# De bezette uren uit de eigen agenda

desk-calendar-link-own-title = Bezette uren uit mijn agenda
desk-calendar-link-own-title-of = Bezette uren uit de agenda van { $name }
desk-calendar-link-own-intro = Zegt uw eigen agenda dat u bezet bent, dan kan niemand boeken. Alleen de uren worden bewaard: niet waarvoor, niet waar en niet met wie.
desk-calendar-link-own-intro-of = Zegt deze agenda ‘bezet’, dan kan niemand boeken. Alleen de uren worden bewaard: niet waarvoor, niet waar en niet met wie.
desk-calendar-link-own-other = Een andere agenda koppelen
desk-calendar-link-own-where = Agenda
desk-calendar-link-own-state = Toestand
desk-calendar-link-own-read = Laatst gelezen
desk-calendar-link-own-never = nog niet
desk-calendar-link-own-busy = Bezette momenten die nog komen
desk-calendar-link-own-often = Hij wordt ongeveer om de { $minutes } minuten gelezen.
desk-calendar-link-own-again = Nu lezen
desk-calendar-link-own-disconnect = Loskoppelen
desk-calendar-link-own-disconnect-hint = De bezette uren uit deze agenda kunnen dan weer geboekt worden. Adres en wachtwoord worden gewist.
desk-calendar-link-own-disconnect-button = Loskoppelen
desk-calendar-link-state-good = Werkt
desk-calendar-link-state-fault = Kan niet gelezen worden
desk-calendar-link-state-choice = Wacht op uw keuze
desk-calendar-link-not-connected = De agenda is niet gekoppeld
desk-calendar-link-ics-title = Met een adres: Outlook, Google
desk-calendar-link-ics-where = Waar vind ik het adres?
desk-calendar-link-ics-google = Google: open op een computer de instellingen van uw agenda en kopieer het geheime adres in iCal-indeling.
desk-calendar-link-ics-outlook = Outlook: publiceer uw agenda in de instellingen, bij gedeelde agenda’s. Alleen de beschikbaarheid delen volstaat. Kopieer de ICS-link.
desk-calendar-link-url = Adres van de agenda
desk-calendar-link-url-hint = Het wordt achter slot bewaard en niet meer getoond.
desk-calendar-link-caldav-title = Met een account: CalDAV
desk-calendar-link-caldav-hint = Bijvoorbeeld Nextcloud of iCloud. Kent uw aanbieder app-wachtwoorden, maak er dan een voor deze koppeling.
desk-calendar-link-server = Adres van de server
desk-calendar-link-user = Gebruikersnaam
desk-calendar-link-password = Wachtwoord
desk-calendar-link-password-hint = Het wordt achter slot bewaard en niet meer getoond.
desk-calendar-link-connect = Proberen en koppelen
desk-calendar-link-wrong-user = Typ de gebruikersnaam zoals u hem van uw aanbieder kreeg.
desk-calendar-link-wrong-password = Typ het wachtwoord, van hoogstens { $max } tekens.
desk-calendar-link-address-empty = Typ het adres.
desk-calendar-link-address-too-long = Hoogstens { $max } tekens.
desk-calendar-link-address-no-address = Dit is geen webadres. Kopieer het volledig, vanaf https://.
desk-calendar-link-address-not-https = Het adres moet met https:// beginnen, zodat niemand meeleest.
desk-calendar-link-address-with-password = Laat naam en wachtwoord weg uit het adres. Gebruik voor een account het formulier voor CalDAV.
desk-calendar-link-address-inside = Dit adres ligt in een privénetwerk. Alleen agenda’s op het internet kunnen gelezen worden.
desk-calendar-link-choice-title = Welke agenda is het?
desk-calendar-link-choice = Dit account heeft meerdere agenda’s. Zolang u niet kiest, wordt er geen gelezen.
desk-calendar-link-choice-legend = Agenda’s van het account
desk-calendar-link-choice-button = Deze lezen

# Wat er misgaat

desk-calendar-link-fails = Uw eigen agenda wordt nu niet gelezen
desk-calendar-link-fails-why = Zien waarom, en wat te doen
desk-calendar-link-fault-title = De agenda kan niet gelezen worden sinds { $when }
desk-calendar-link-fault-known = Boeken gaat door, met de bezette uren zoals ze waren op { $when }.
desk-calendar-link-fault-nothing = Boeken gaat door, zonder de bezette uren uit deze agenda.
desk-calendar-link-fault-silent = De server van de agenda antwoordt niet zoals het moet. Vaak gaat dat over: er wordt vanzelf opnieuw geprobeerd. Blijft het zo? Vraag het aan uw aanbieder.
desk-calendar-link-fault-unknown = De naam in het adres bestaat niet op het internet, of is nu niet te vinden. Kijk het adres na. Klopt het, dan wordt er vanzelf opnieuw geprobeerd.
desk-calendar-link-fault-inside = Het adres leidt naar een privénetwerk, of gaat niet via https. Alleen agenda’s op het internet kunnen gelezen worden. Koppel een ander adres.
desk-calendar-link-fault-tls = De server toont niet aan wie hij is: zijn certificaat is niet in orde. Zeg het aan uw aanbieder. Er wordt vanzelf opnieuw geprobeerd.
desk-calendar-link-fault-refused = De server laat hiermee niemand binnen. Misschien is het wachtwoord of het adres veranderd. Koppel de agenda opnieuw.
desk-calendar-link-fault-missing = Op dit adres is er geen agenda meer. Kopieer het adres nog eens en koppel opnieuw.
desk-calendar-link-fault-moved = De agenda stuurt door naar een andere plaats die wij niet volgen. Kopieer het adres nog eens en koppel opnieuw.
desk-calendar-link-fault-too-big = De agenda is te groot om te lezen. Koppel een kleinere, of een die alleen de beschikbaarheid toont.
desk-calendar-link-fault-no-calendar = Wat daar staat, is geen agenda. Neem het ICS- of iCal-adres, niet dat van een webpagina.
desk-calendar-link-fault-no-account = Daar is geen agenda gevonden. Kijk het adres van de server na, of vraag uw aanbieder het CalDAV-adres.
desk-calendar-link-fault-locked = Het bewaarde adres gaat niet meer open, want het geheim van de dienst is veranderd. Koppel de agenda opnieuw.
desk-calendar-link-fault-broken = Dat is een fout van ons, en ze is genoteerd. Er wordt vanzelf opnieuw geprobeerd.
desk-calendar-link-skipped-title = { $count ->
    [one] { $count } item is niet begrepen
   *[other] { $count } items zijn niet begrepen
}
desk-calendar-link-skipped = Wat niet begrepen is, kan geboekt worden. Mag dat niet, noteer dan een afwezigheid.
desk-calendar-link-met-title = { $count ->
    [one] Deze agenda valt samen met { $count } afspraak
   *[other] Deze agenda valt samen met { $count } afspraken
}
desk-calendar-link-met = Een afspraak blijft zoals ze is, tot iemand ze verplaatst of annuleert.
