# Een afspraak met een coach, in het gesprek: ze vragen, kiezen, bevestigen, verzetten, annuleren.

title-at-agency = Op kantoor
title-by-phone = Per telefoon
title-by-video = Via video

# Wanneer en waar

booking-time = { $at_day } om { $at_clock }
booking-days = de dagen van { $first_day } tot { $last_day }
booking-about = { $at_day } rond { $at_clock }
booking-between = { $at_day } tussen { $from_clock } en { $to_clock }
booking-about-hour = een afspraak rond { $at_clock }
booking-between-hours = een afspraak tussen { $from_clock } en { $to_clock }
booking-days-part = { $days }, { $part }
booking-part-morning = in de voormiddag
booking-part-afternoon = in de namiddag
booking-part-evening = ’s avonds
booking-any-morning = de voormiddag
booking-any-afternoon = de namiddag
booking-any-evening = de avond
booking-where-agency = in { $town }
booking-where-phone = per telefoon
booking-where-video = via video
booking-how-agency = op kantoor
booking-how-phone = per telefoon
booking-how-video = via video
booking-language-fr = Frans
booking-language-nl = Nederlands
booking-language-en = Engels

# Wat ik moet weten

booking-noted = Genoteerd: { $wish }.
booking-ask-format = Hoe wilt u uw coach spreken? Het is gratis.
    .choice-at-agency = { title-at-agency }
    .choice-by-phone = { title-by-phone }
    .choice-by-video = { title-by-video }
booking-after-outcome = Deze weg is geen beslissing. Ik kan meteen uw gratis afspraak met een coach maken. Hoe wilt u uw coach spreken?
    .choice-at-agency = { title-at-agency }
    .choice-by-phone = { title-by-phone }
    .choice-by-video = { title-by-video }
    .choice-not-now = Nu niet
    .choice-why = { title-why }
    .choice-human = { title-human }
    .choice-help-report = { title-help-report }
booking-without-questions = Wilt u alleen een coach spreken? Schrijf “afspraak”: ik maak ze meteen, zonder deze vragen.
booking-other-ways = Op die manier gaat het niet. Een afspraak kan wel { $how }.
booking-ask-place = Waar woont u? Schrijf uw postcode of uw gemeente, dan zoek ik het dichtste kantoor.
    .choice-anywhere = Maakt niet uit waar
    .choice-by-phone = { title-by-phone }
unclear-booking-format = Ik heb het niet goed begrepen. Kies, of schrijf “kantoor”, “telefoon” of “video”.
unclear-booking-place = Ik vind die plaats niet. Schrijf de postcode, in vier cijfers, of de naam van de gemeente.

# De momenten die ik voorstel

booking-noted-never = Genoteerd: { $never }.
booking-never-weekday = niet op { $weekday }
booking-never-morning = niet in de voormiddag
booking-never-afternoon = niet in de namiddag
booking-never-evening = niet ’s avonds
booking-found = Dit zijn de eerste vrije momenten:
booking-found-others = Dit zijn andere vrije momenten:
booking-found-then = Voor { $wish } is dit vrij:
booking-offers-again = Ik kan u nog altijd dit voorstellen:
booking-past = Dat moment is al voorbij.
booking-too-soon = Dat is te vroeg: een afspraak maakt u minstens { $hours } uur op voorhand.
booking-too-far = Dat is te ver weg: ik kan reserveren tot { $last_day }.
booking-none-then = Voor { $wish } vind ik niets vrij.
booking-no-more-then = Voor { $wish } heb ik niets anders meer.
booking-closest = Dit komt het dichtst in de buurt:
booking-none-left = Ik heb op die manier geen andere momenten meer om voor te stellen.
booking-none = Ik heb de komende weken geen enkel vrij moment { $how }.
booking-no-such-day = Die dag bestaat niet op de kalender.
booking-not-nearest = In { $town } is dan niets vrij.
booking-other-format = Het kan wel { $how }.
booking-line = { $number }. { $time }, { $where }
booking-line-other-language = { $number }. { $time }, { $where } ({ booking-coach-speaks })
booking-coach-speaks = deze coach spreekt { $languages }
booking-which = Welk past voor u? U mag ook een andere dag of een ander uur schrijven.
    .choice-other-times = Andere momenten
    .choice-other-agency = Een ander kantoor
    .choice-at-agency = { title-at-agency }
    .choice-by-phone = { title-by-phone }
    .choice-by-video = { title-by-video }
    .choice-human = { title-human }
booking-what-now = Iemand van microStart kan u helpen om een moment te vinden. Wat wilt u doen?
unclear-booking-offers = Ik heb niet begrepen welk moment u wilt. Schrijf het nummer, of een andere dag.
booking-taken = Dat moment is niet meer vrij: iemand heeft het net genomen.

# De keuze, de naam, de bevestiging

booking-kept = Ik hou dit moment { $minutes } minuten voor u vrij: { $time }, { $where }.
booking-ask-name = Wat is uw naam? De coach moet weten wie er komt.
booking-name-needed = Een voornaam is genoeg. Zonder naam weet de coach niet wie er komt.
unclear-booking-name = Ik heb uw naam niet begrepen. Schrijf alleen de naam, alstublieft.
booking-ask-contact-here = Mag ik dit WhatsApp-nummer noteren? Wij gebruiken het alleen voor deze afspraak. U kunt ook een ander nummer of een e-mailadres schrijven.
    .choice-yes = Ja, dit nummer
    .choice-no = Nee, een ander
booking-ask-phone-here = Mag de coach u op dit WhatsApp-nummer bellen? Wij gebruiken het alleen voor deze afspraak. U kunt ook een ander nummer schrijven.
    .choice-yes = Ja, dit nummer
    .choice-no = Nee, een ander
booking-ask-contact = Wat is uw telefoonnummer of uw e-mailadres? Wij gebruiken het alleen voor deze afspraak.
booking-ask-phone = Op welk nummer mag de coach u bellen? Wij gebruiken het alleen voor deze afspraak.
booking-ask-phone-too = Dank u voor het e-mailadres. Om u te bellen heb ik ook een telefoonnummer nodig. Welk?
booking-contact-needed = Als er iets verandert, moeten wij u kunnen verwittigen. Een nummer of een e-mailadres is genoeg.
booking-no-contact = Goed, ik reserveer niets en ik bewaar geen naam of nummer. Iemand van microStart kan u ook hier helpen.
    .choice-human = { title-human }
    .choice-questions = { title-questions }
booking-confirm =
    Zal ik deze afspraak vastleggen?
    { $time }, { $where }, met { $coach } ({ $minutes } minuten)
    Naam: { $name }
    Contact: { $contact }
    Met uw ja mag microStart u contacteren over deze afspraak. Uw gegevens worden ten laatste { $contact_months } maanden erna gewist.
    .choice-book-it = Ja, leg ze vast
    .choice-other-times = Andere momenten
    .choice-stop = Niet vastleggen
unclear-booking-confirm = Ik heb het niet goed begrepen. Schrijf “ja” om ze vast te leggen, of wat ik moet veranderen.
booking-change = Wat moet ik veranderen? Schrijf een andere dag, een andere naam of een ander nummer.
    .choice-other-times = Andere momenten
    .choice-stop = Niet vastleggen
unclear-booking-change = Ik heb niet begrepen wat ik moet veranderen.
booking-stopped = Goed, er is niets vastgelegd. U kunt een afspraak vragen wanneer u wilt.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# Het is gebeurd

booking-booked = Uw afspraak ligt vast: { $time }, { $where }, met { $coach }. Reken op { $minutes } minuten.
    .choice-questions = { title-questions }
    .choice-my-appointment = { title-my-appointment }
    .choice-help-report = { title-help-report }
booking-address = Adres: { $address }
booking-address-not-known = De coach geeft u het juiste adres.
booking-called = Uw coach belt u op { $contact }.
booking-video-link = Uw coach stuurt u vóór de afspraak de link van de video.
booking-change-here = Kunt u niet komen? Schrijf het hier: ik kan de afspraak verzetten of annuleren.
booking-mail-comes = U krijgt ook een e-mail voor uw agenda. Daarin staat een link om te wijzigen of te annuleren.
booking-moved = Uw afspraak is verzet: { $time }, { $where }, met { $coach }. Reken op { $minutes } minuten.
    .choice-questions = { title-questions }
    .choice-my-appointment = { title-my-appointment }
booking-cancelled = Uw afspraak is geannuleerd: { $time }. Niemand verwacht u nog.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-gone-unknown = Ik vind die afspraak niet. Er is niets veranderd.
    .choice-coaching = { title-coaching }
    .choice-my-appointment = { title-my-appointment }
    .choice-human = { title-human }
booking-gone-cancelled = Die afspraak is al geannuleerd. U kunt een andere vragen.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-gone-over = Die afspraak is al begonnen of voorbij: ik kan ze niet meer veranderen.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# De afspraak die er al is

booking-mine-line = { $time }, { $where }, met { $coach } ({ $minutes } minuten)
booking-mine =
    Dit is gepland:
    { $lines }
    .choice-move-appointment = { title-move-appointment }
    .choice-cancel-appointment = { title-cancel-appointment }
    .choice-questions = { title-questions }
booking-already =
    U hebt al een afspraak:
    { $lines }
    Wat wilt u doen?
    .choice-move-appointment = { title-move-appointment }
    .choice-cancel-appointment = { title-cancel-appointment }
    .choice-book-another = Nog een maken
booking-only-contact =
    Voor deze afspraak gebruiken wij uw gegevens nog:
    { $lines }
    Wilt u helemaal niet meer gecontacteerd worden? Annuleer ze dan.
    .choice-cancel-appointment = { title-cancel-appointment }
    .choice-questions = { title-questions }
booking-last-begun = Uw afspraak is begonnen: { $time }, { $where }, met { $coach }.
    .choice-human = { title-human }
    .choice-questions = { title-questions }
booking-last-cancelled = Uw afspraak is geannuleerd: { $time }, { $where }. Wilt u een ander moment?
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-last-over = Uw laatste afspraak is voorbij: { $time }, { $where }. Ik zie geen andere. Wilt u een nieuwe?
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-none-yet = Ik zie geen afspraak in dit gesprek. Wilt u er een maken? Het is gratis.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-which-to-move = Welke wilt u verzetten?
booking-which-to-cancel = Welke wilt u annuleren?
unclear-booking-which = Ik heb niet begrepen over welke afspraak het gaat.
booking-cancel-sure = Wilt u uw afspraak echt annuleren: { $time }, { $where }?
    .choice-cancel-it = Ja, annuleren
    .choice-move-appointment = Verzetten
    .choice-keep-it = Nee, houden
unclear-booking-cancel = Ik heb het niet goed begrepen. Schrijf “ja” om te annuleren, of “nee” om ze te houden.
booking-cancel-kept = Goed, uw afspraak blijft zoals ze is.
    .choice-my-appointment = { title-my-appointment }
    .choice-questions = { title-questions }
