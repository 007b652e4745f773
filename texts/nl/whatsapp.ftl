# WhatsApp: what only exists there. Everything else is said as on the website.

whatsapp-open-link = Link openen
# In the place of an advisor's name: "iemand van microStart"
whatsapp-somebody = iemand

# What the transcript shows in the place of what is no text
whatsapp-shown-image = [Foto]
whatsapp-shown-video = [Video]
whatsapp-shown-document = [Document]
whatsapp-shown-voice = [Spraakbericht]
whatsapp-shown-place = [Plaats]
whatsapp-shown-other = [Bericht dat de assistent niet kan lezen]

whatsapp-file = Bedankt, het is goed aangekomen. Ik ben een programma en kan dit bestand niet openen. Iemand van microStart kan ernaar kijken als u dat wilt. U kunt me ook schrijven wat erin staat.
    .choice-human = { title-human }
whatsapp-voice = Ik kan niet naar spraakberichten luisteren. Kunt u het schrijven? Een paar woorden zijn genoeg. Iemand van microStart kan er ook naar luisteren.
    .choice-human = { title-human }
whatsapp-cannot-read = Dit soort bericht kan ik niet lezen. Kunt u het in woorden schrijven?
    .choice-questions = { title-questions }
    .choice-human = { title-human }
whatsapp-which-code = Bedankt. Ik vind op die plaats geen Belgische postcode. Wat is de postcode van uw gemeente?

whatsapp-stopped = Genoteerd: we sturen u hier geen berichten en geen herinneringen meer. Schrijft u ons, dan antwoorden we nog wel. Wilt u opnieuw berichten krijgen? Schrijf dan START.
whatsapp-started = Genoteerd: u krijgt hier opnieuw onze berichten en herinneringen. Wilt u er geen meer? Schrijf dan STOP.

# From the website to WhatsApp and back
whatsapp-continue-message = Hallo, ik ga hier verder. Mijn code: { $code }
whatsapp-continue-notice = We kunnen in WhatsApp verdergaan, met uw antwoorden. WhatsApp is van Meta: Meta ziet dan dat u ons schrijft, en wij zien uw nummer. De link werkt { $minutes } minuten, één keer.
whatsapp-continued = We gaan hier verder, met de antwoorden die u al gegeven hebt. Ik ben nog altijd de automatische assistent van microStart, geen mens. Wilt u terug naar de website? Schrijf dan “website”.
whatsapp-elsewhere = Het gesprek gaat nu verder in WhatsApp. Wilt u hier verdergaan? Schrijf dan gewoon uw bericht.
whatsapp-to-website =
    We kunnen op de website verdergaan, met uw antwoorden. Deze link werkt { $minutes } minuten, één keer. Geef hem aan niemand.
    { $link }

my-data-earlier =
    U had al eens met ons gepraat in een ander gesprek. Hier is de kopie ervan:
    { $link }
copy-whatsapp = WhatsApp

# Mails to the institution when something needs a person. They name nobody.
whatsapp-alert = WhatsApp heeft u nodig
whatsapp-alert-token = WhatsApp neemt onze berichten niet meer aan: het toegangstoken is verlopen of ingetrokken. Maak bij Meta een nieuw token en geef het aan de dienst. De berichten wachten en vertrekken daarna.
whatsapp-alert-permission = WhatsApp neemt onze berichten niet meer aan: onze toegang bij Meta mist een recht. Geef het recht om berichten te sturen. De berichten wachten en vertrekken daarna.
whatsapp-alert-account = Meta heeft ons WhatsApp-account beperkt of geblokkeerd. Kijk in WhatsApp Manager hoe het met het account staat.
whatsapp-alert-payment = WhatsApp neemt onze berichten niet meer aan: er is iets mis met de betaling bij Meta. Kijk in WhatsApp Manager naar de betaalwijze. De berichten wachten.
whatsapp-alert-number = WhatsApp neemt onze berichten niet meer aan: ons nummer is bij Meta niet in orde. Kijk in WhatsApp Manager naar het nummer en de naam. De berichten wachten.
whatsapp-alert-spam = Mensen hebben onze berichten geblokkeerd of gemeld. Daarom remt Meta ons af. Kijk na wat er de laatste dagen verstuurd is.
whatsapp-alert-template = Een sjabloon ontbreekt bij Meta of staat op pauze. Daardoor vertrekken herinneringen of antwoorden niet. Kijk in WhatsApp Manager naar de sjablonen.
whatsapp-alert-set-up = Meta wil een van onze berichten niet, omdat er een fout in zit. Verwittig wie voor de dienst zorgt.
whatsapp-alert-charged = Meta rekent onze berichten aan als die van een algemene assistent. Vraag aan Meta waarom.
