# Uw gegevens: bekijken, kopiëren, verbeteren, wissen; en de nummers die wij nooit bewaren.

answer-request-my-data = U kunt zien wat ik over u bewaar en een kopie krijgen. Kies “{ title-my-data }”.
    .choice-my-data = { title-my-data }
    .choice-privacy = { title-privacy }
answer-erase-my-data = U kunt uw gegevens altijd laten wissen. Kies “{ title-erase }”. Ik vraag dan eerst of u dat echt wilt.
    .choice-erase = { title-erase }
    .choice-privacy = { title-privacy }

my-data =
    Dit bewaar ik van ons gesprek:
    { $lines }
    – Berichten: { $messages }
    { $contact }
    { $until }
my-data-no-answers = – Antwoorden: geen
contact-held = – Contactgegevens: ja, tot { $until }
no-contact-held = – Contactgegevens: geen
kept-until = – Bewaard tot { $until } als u niets meer schrijft
kept-while-open = – Bewaard zolang onze adviseurs met uw vraag bezig zijn
my-data-copy =
    Uw kopie om te lezen, binnen { $minutes } minuten:
    { $link }
    Dezelfde kopie voor een ander programma (JSON-bestand):
    { $json_link }
    Stuur deze adressen naar niemand. Klopt een antwoord niet? U kunt het veranderen, of alles laten wissen.
    .choice-change = { title-change }
    .choice-erase = { title-erase }
    .choice-privacy = { title-privacy }
my-data-copy-no-answers =
    Uw kopie om te lezen, binnen { $minutes } minuten:
    { $link }
    Dezelfde kopie voor een ander programma (JSON-bestand):
    { $json_link }
    Stuur deze adressen naar niemand. U kunt ook alles laten wissen.
    .choice-erase = { title-erase }
    .choice-privacy = { title-privacy }

erase-sure = Wilt u echt alles laten wissen? Uw berichten, antwoorden en contactgegevens zijn dan voorgoed weg. Wie u nog zou contacteren, kan dat niet meer. Afspraken die nog komen, zijn dan geannuleerd. Wij houden alleen de weg bij die ik aangaf en waarom, zonder link met u.
    .choice-erase-sure = Alles wissen
    .choice-erase-keep = Niets wissen
erase-kept = Goed, ik wis niets.
    .choice-questions = { title-questions }
    .choice-my-data = { title-my-data }
    .choice-human = { title-human }
erased = Klaar: ons gesprek is gewist, ook uw antwoorden en contactgegevens. Bedankt voor uw bezoek. Schrijft u nog iets, dan beginnen we van nul.

masked-number = Om u te beschermen is een nummer in uw bericht onleesbaar gemaakt. Niemand heeft het gelezen of bewaard. Schrijf hier nooit een rijksregisternummer, rekeningnummer of kaartnummer.

# De kopie om te lezen

copy-title = Kopie van uw gegevens, gemaakt op { $day }
copy-conversation = Ons gesprek
copy-started = Begin
copy-channel = Via
copy-facts = Uw antwoorden
copy-contact = Uw contactgegevens
copy-consent-yes = – Contact door iemand van microStart: u zei ja op { $day }
copy-consent-no = – Contact door iemand van microStart: u zei nee op { $day }
copy-consent-none = – Contact door iemand van microStart: nog niet gevraagd
copy-decisions = De wegen die ik aangaf
copy-decision = – { $day }: { $route }
copy-tickets = Uw vraag bij de adviseurs, zoals zij die zien
copy-notes = – De adviseurs schreven ook notities. Vraag ernaar bij iemand van microStart.
copy-appointments = Uw afspraken met een coach
copy-appointment-booked = – Afspraak { $how } op { $label }: gepland
copy-appointment-cancelled = – Afspraak { $how } op { $label }: geannuleerd
copy-appointment-came = – Afspraak { $how } op { $label }: u was er
copy-appointment-no-show = – Afspraak { $how } op { $label }: u was er niet
copy-transcript = Alles wat er gezegd is
copy-nothing = – Niets
copy-end = Een fout of een vraag? Schrijf in het gesprek of naar { $contact_email }. Om alles te laten wissen, schrijft u “gegevens wissen” in het gesprek.
copy-link-over = Deze link werkt niet meer: hij is { $minutes } minuten geldig. Vraag uw gegevens opnieuw in het gesprek.
