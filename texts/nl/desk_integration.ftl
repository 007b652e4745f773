# Andere programma’s: tokens, webhooks en wat er van elk bericht kwam. Alleen door beheerders gelezen.

desk-place-integrations = Andere programma’s
desk-integration-title = Andere programma’s
desk-integration-intro = Met een token kan een programma van de instelling hier lezen. Via een webhook hoort het meteen wat er gebeurt.
desk-integration-cancel = Annuleren
desk-integration-name = Naam
desk-integration-column-name = Naam
desk-integration-column-scopes = Wat het mag
desk-integration-column-used = Laatst gebruikt
desk-integration-column-state = Toestand
desk-integration-column-action = Actie
desk-integration-column-address = Adres
desk-integration-column-deliveries = Berichten
desk-integration-column-when = Wanneer
desk-integration-column-event = Wat er gebeurde
desk-integration-column-result = Verzending
desk-integration-column-answer = Antwoord

# Tokens

desk-integration-tokens = Tokens
desk-integration-tokens-intro = Eén token per programma: zo kunt u elk token apart stopzetten.
desk-integration-tokens-none = Nog geen token
desk-integration-tokens-none-text = Zonder token kan een programma hier niets lezen.
desk-integration-at-start = { $count ->
    [one] Nog { $count } token komt uit de instellingen van de dienst. Het mag alles en kan hier niet stopgezet worden.
   *[other] Nog { $count } tokens komen uit de instellingen van de dienst. Ze mogen alles en kunnen hier niet stopgezet worden.
}
desk-integration-made-by = Gemaakt door { $who }, op { $when }
desk-integration-made = Gemaakt op { $when }
desk-integration-never-used = Nooit
desk-integration-valid = Geldig
desk-integration-until = tot { $when }
desk-integration-last-day = tot en met { $day }
desk-integration-expired = Verlopen
desk-integration-revoked = Stopgezet
desk-integration-revoke = Stopzetten
desk-integration-revoke-hint = Het programma dat dit token gebruikt, kan hier dan niets meer. Dit kunt u niet ongedaan maken.
desk-integration-revoke-button = Dit token stopzetten
desk-integration-token-new = Nieuw token
desk-integration-token-intro = Geef het niet meer dan het programma nodig heeft. U kunt er altijd nog een maken.
desk-integration-token-name-hint = Het programma dat het zal gebruiken, zoals “Klantenbestand”.
desk-integration-scopes = Wat het mag
desk-integration-ends-on = Laatste dag
desk-integration-ends-on-hint = Na deze dag is het token niets meer waard. Laat leeg als het niet mag verlopen.
desk-integration-token-make = Token maken
desk-integration-token-no-name = Geef het token een naam, in gewone letters.
desk-integration-token-name-too-long = Hoogstens { $max } tekens.
desk-integration-token-name-taken = Een geldig token heeft deze naam al. Kies een andere naam, of zet dat token eerst stop.
desk-integration-token-no-scope = Kies minstens één ding dat het mag.
desk-integration-token-past = Die dag is voorbij. Kies een latere dag.
desk-integration-token-no-day = Die dag bestaat niet in de kalender. Kies een andere.

desk-integration-scope-conversations-read = Gesprekken lezen
desk-integration-scope-conversations-read-hint = Wat mensen schreven, hun antwoorden en wat daaruit volgt.
desk-integration-scope-tickets-read = Dossiers lezen
desk-integration-scope-tickets-read-hint = Wie wacht, waarom, en welke contactgegevens achtergelaten zijn.
desk-integration-scope-tickets-write = Dossiers behandelen
desk-integration-scope-tickets-write-hint = Ze nemen voor een adviseur, antwoorden, noteren, afronden.
desk-integration-scope-booking-read = Afspraken en vrije uren lezen
desk-integration-scope-booking-read-hint = Met de naam en de contactgegevens van wie komt.
desk-integration-scope-booking-write = Afspraken annuleren
desk-integration-scope-booking-write-hint = Die persoon en de coach krijgen bericht.
desk-integration-scope-reports-read = Het impactrapport lezen
desk-integration-scope-reports-read-hint = Alleen cijfers, niemand is herkenbaar.
desk-integration-scope-assessments = Vragen waar antwoorden toe leiden
desk-integration-scope-assessments-hint = Er wordt niets bewaard.

# Wat maar één keer te zien is

desk-integration-secret-once = Kopieer het nu: u ziet het maar deze ene keer
desk-integration-secret-token-title = Het token “{ $name }”
desk-integration-secret-token = Bewaar het waar het programma zijn geheimen bewaart, nooit in een mail. Raakt het kwijt, zet het dan stop en maak een nieuw.
desk-integration-secret-token-label = Token
desk-integration-secret-webhook-title = “{ $name }” krijgt bericht
desk-integration-secret-webhook = Met dit geheim gaat het programma na of een bericht echt van hier komt.
desk-integration-secret-webhook-label = Geheim
desk-integration-secret-rotated-title = Nieuw geheim voor “{ $name }”
desk-integration-secret-rotated = Eén dag lang dragen berichten ook de handtekening van het oude geheim. Geef het nieuwe binnen die dag aan het programma.
desk-integration-secret-done = Ik heb het gekopieerd

# Webhooks

desk-integration-webhooks = Webhooks
desk-integration-webhooks-intro = Het adres van een programma dat hoort wat er gebeurt. Een bericht noemt niemand: de rest haalt het programma op met zijn token.
desk-integration-webhooks-none = Nog niemand krijgt bericht
desk-integration-webhooks-none-text = Voeg een adres toe: het programma hoort dan meteen wat er gebeurt.
desk-integration-numbers = aangekomen: { $delivered } · wachtend: { $pending } · opgegeven: { $dead }
desk-integration-state-on = Aan
desk-integration-state-off = Uit
desk-integration-state-gone = Uitgezet door de andere kant
desk-integration-given-up-title = { $count ->
    [one] { $count } bericht kwam niet aan en is opgegeven
   *[other] { $count } berichten kwamen niet aan en zijn opgegeven
}
desk-integration-given-up = Open het adres hieronder: het logboek zegt waarom. Antwoordt het programma weer, verstuur ze daar dan opnieuw.
desk-integration-given-up-here = Het logboek hieronder zegt waarom. Antwoordt het programma weer, verstuur ze dan opnieuw.
desk-integration-gone-title = Het programma antwoordde dat het geen berichten meer wil
desk-integration-gone = Sindsdien vertrekt er niets. Vraag het na bij wie voor het programma zorgt voor u het weer aanzet.
desk-integration-webhook-new = Nieuw adres
desk-integration-webhook-intro = Een testbericht en het logboek tonen of het werkt.
desk-integration-webhook-name-hint = Het programma dat bericht krijgt, zoals “Klantenbestand”.
desk-integration-address = Adres
desk-integration-address-hint = Het begint met https:// en is bereikbaar via het internet.
desk-integration-types = Wat het hoort
desk-integration-webhook-make = Adres toevoegen
desk-integration-webhook-no-name = Geef het een naam, in gewone letters.
desk-integration-webhook-name-too-long = Hoogstens { $max } tekens.
desk-integration-webhook-name-taken = Een ander adres heeft deze naam al. Kies een andere.
desk-integration-webhook-no-types = Kies minstens één ding dat het hoort.
desk-integration-address-empty = Typ het adres.
desk-integration-address-too-long = Hoogstens { $max } tekens.
desk-integration-address-no-address = Dit is geen webadres. Typ het volledig, vanaf https://.
desk-integration-address-not-https = Het adres moet met https:// beginnen, zodat niemand meeleest.
desk-integration-address-with-password = Laat naam en wachtwoord weg uit het adres: het is hier te zien. De handtekening zegt het programma wie belt.
desk-integration-address-unknown = Deze naam bestaat niet op het internet, of antwoordt nu niet. Kijk na hoe u hem schreef.
desk-integration-address-inside = Dit adres ligt in een privénetwerk. Alleen adressen op het internet kunnen opgeroepen worden.

desk-integration-type-ticket-opened = Iemand wacht op een adviseur
desk-integration-type-ticket-claimed = Een adviseur nam een dossier
desk-integration-type-ticket-resolved = Een dossier is afgerond
desk-integration-type-ticket-dropped = Een dossier is vervallen
desk-integration-type-appointment-booked = Een afspraak is gemaakt
desk-integration-type-appointment-moved = Een afspraak is verplaatst
desk-integration-type-appointment-cancelled = Een afspraak is geannuleerd
desk-integration-type-conversation-control-changed = Iemand anders leidt een gesprek
desk-integration-type-webhook-test = Testbericht

# Eén adres

desk-integration-about = In het kort
desk-integration-test = Testbericht sturen
desk-integration-switch-off = Uitzetten
desk-integration-switch-on = Aanzetten
desk-integration-old-secret = Oud geheim tekent mee
desk-integration-rotate = Nieuw geheim
desk-integration-rotate-hint = Als iemand het geheim misschien zag, of één keer per jaar. Eén dag lang dragen berichten beide handtekeningen.
desk-integration-rotate-button = Nieuw geheim maken
desk-integration-log = Berichten
desk-integration-log-intro = Het nieuwste eerst. U kunt een bericht een maand lang opnieuw sturen.
desk-integration-log-none = Nog geen bericht
desk-integration-log-none-text = Het eerste verschijnt hier zodra er iets gebeurt.
desk-integration-log-fresh = Vernieuwen
desk-integration-log-older = Oudere berichten
desk-integration-log-newest = Terug naar het nieuwste
desk-integration-delivery-pending = Wacht
desk-integration-delivery-delivered = Aangekomen
desk-integration-delivery-dead = Opgegeven
desk-integration-attempts = { $count ->
    [one] { $count } poging
   *[other] { $count } pogingen
}
desk-integration-next-try = volgende poging { $when }
desk-integration-answered = Antwoord met code { $status }
desk-integration-response = Wat er geantwoord is
desk-integration-sent = Wat er vertrok
desk-integration-replay = Opnieuw sturen
desk-integration-replay-all = Alles opnieuw sturen
desk-integration-fault-timeout = Geen antwoord op tijd
desk-integration-fault-connection = Niemand op dat adres
desk-integration-fault-unknown = Die naam bestaat niet
desk-integration-fault-inside = Het adres leidt naar een privénetwerk en is niet opgeroepen
desk-integration-fault-tls = De verbinding is niet veilig: het certificaat klopt niet of is verlopen
desk-integration-fault-no-http = Het antwoord is niet leesbaar
desk-integration-fault-secret = Er is geen geheim om mee te tekenen: maak een nieuw

# Wat er klaarstaat

desk-place-setup = Wat er klaarstaat
desk-setup-title = Wat er klaarstaat
desk-setup-intro = Wat de assistent weet, wat nog verteld moet worden, en of alles werkt.
desk-setup-health = Wat er werkt
desk-setup-part = Onderdeel
desk-setup-state = Toestand
desk-setup-details = Meer
desk-setup-fine = Werkt
desk-setup-off = Niet ingesteld
desk-setup-trouble = Na te kijken
desk-setup-down = Antwoordt niet
desk-setup-part-rasa = Begrijpen
desk-setup-part-mail = Mail
desk-setup-part-whatsapp = WhatsApp
desk-setup-part-webhooks = Webhooks
desk-setup-rasa-down = Berichten wachten tot dit weer antwoordt, en mensen krijgen een adviseur aangeboden.
desk-setup-mail-off = Niemand krijgt een uitnodiging of een melding. In te stellen: { $settings }.
desk-setup-whatsapp-off = In te stellen: { $settings }.
desk-setup-webhooks-off = Geen enkel adres krijgt bericht.
desk-setup-queue = wachtend: { $waiting } · opgegeven: { $dead }
desk-setup-last = laatste { $when }
desk-setup-institution = Wat de instelling moet vertellen
desk-setup-institution-intro = Zolang iets ontbreekt, lezen mensen dat een adviseur het zal zeggen. Het staat in { $file }.
desk-setup-told = { $told } van { $all } ingevuld
desk-setup-missing = Ontbreekt
desk-setup-as-of = Op { $day }
desk-setup-policy = Regels
desk-setup-policy-intro = In gebruik: versie { $version }. Regels wijzigt u in de map { $folder }; een herstart neemt ze over.
desk-setup-policy-other = De bestanden zijn intussen van versie { $version }. Herstart de dienst om ze te gebruiken.
desk-setup-texts = Teksten
desk-setup-texts-intro = Teksten wijzigt u in de map { $folder }; een herstart neemt ze over.
desk-setup-no-faults = Nagekeken, geen fout
desk-setup-faults = { $count ->
    [one] { $count } fout
   *[other] { $count } fouten
}
desk-setup-notes = Om na te kijken
desk-setup-values = Gedateerde waarden van vandaag
desk-setup-unreadable = De bestanden zijn zo niet leesbaar. Wat in gebruik is, blijft in gebruik.

desk-setup-setting-interest = Rentevoeten
desk-setup-setting-file-fee = Dossierkosten
desk-setup-setting-duration = Looptijd van een lening
desk-setup-setting-early-repayment = Vervroegd terugbetalen
desk-setup-setting-second-loan = Tweede lening
desk-setup-setting-guarantor = Borg
desk-setup-setting-honour-loan = Erelening
desk-setup-setting-documents = Mee te brengen documenten
desk-setup-setting-answer-delay = Tijd tot een antwoord
desk-setup-setting-application-page = Pagina om een lening te vragen
desk-setup-setting-excluded-activities = Activiteiten die niet gefinancierd worden
desk-setup-setting-credit-register = Kredietcentrale
desk-setup-setting-residence-permit = Verblijfsvergunning
desk-setup-setting-coaching-format = Hoe coaching verloopt
desk-setup-setting-training-page = Pagina over opleidingen
desk-setup-setting-volunteer-page = Pagina voor vrijwilligers
desk-setup-setting-phone = Telefoon
desk-setup-setting-phone-hours = Uren van de telefoon
desk-setup-setting-complaints = Klachten
desk-setup-setting-supervision = Toezicht
desk-setup-setting-privacy-page = Pagina over privacy
