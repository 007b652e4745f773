# The questions of the pre-qualification. Under ask-<fact> each choice is a value of the fact; ask-<fact>-again asks the
# same thing in fewer words after something else was talked about; help-<fact> says what is meant, why-<fact> why it is asked.

answer-check-eligibility = Ik stel u enkele korte vragen. U kunt altijd “ik weet het niet” antwoorden of naar iemand vragen. Hier wordt niets beslist.

# What the person came for

ask-need = Wat zoekt u vandaag?
    .choice-credit = Een krediet
    .choice-coaching = Begeleiding
    .choice-both = Allebei
    .choice-information = Informatie
    .choice-dont-know = { title-dont-know }
ask-need-again = Terug naar u: wat zoekt u?
    .choice-credit = { ask-need.choice-credit }
    .choice-coaching = { ask-need.choice-coaching }
    .choice-both = { ask-need.choice-both }
    .choice-information = { ask-need.choice-information }
    .choice-dont-know = { title-dont-know }
unclear-need = Ik heb niet begrepen wat u zoekt. U kunt bijvoorbeeld zeggen: “een krediet” of “allebei”.
help-need = Ik wil weten waarvoor u komt: geld voor uw zaak (een krediet), iemand die u helpt om ze voor te bereiden (begeleiding), of allebei.
why-need = Ik vraag dit om u meteen de juiste informatie te geven.
fact-need = U zoekt

# What the money is for

ask-purpose = Waarvoor dient het geld?
    .choice-business = Mijn zaak
    .choice-private = Een privéaankoop
    .choice-dont-know = { title-dont-know }
ask-purpose-again = En het geld, waarvoor dient dat?
    .choice-business = { ask-purpose.choice-business }
    .choice-private = { ask-purpose.choice-private }
    .choice-dont-know = { title-dont-know }
unclear-purpose = Ik heb niet begrepen waarvoor het geld dient. Een machine om te werken is “mijn zaak”. Een meubel voor thuis is “een privéaankoop”.
help-purpose = Ik wil weten waar het geld voor is. “Mijn zaak” is wat u nodig hebt om uw brood te verdienen: een machine, voorraad, een wagen voor het werk. “Een privéaankoop” is voor uzelf of voor thuis.
why-purpose = Ik vraag dit omdat microStart alleen professionele projecten financiert.
fact-purpose = Geld voor

# How far the business is

ask-stage = Hoe ver staat uw zaak?
    .choice-idea = Het is een idee
    .choice-starting_soon = Ik start binnenkort
    .choice-active_under_1y = Actief, nog geen jaar
    .choice-active_1y_plus = Actief, al een jaar
    .choice-dont-know = { title-dont-know }
ask-stage-again = En uw zaak, hoe ver staat die?
    .choice-idea = { ask-stage.choice-idea }
    .choice-starting_soon = { ask-stage.choice-starting_soon }
    .choice-active_under_1y = { ask-stage.choice-active_under_1y }
    .choice-active_1y_plus = { ask-stage.choice-active_1y_plus }
    .choice-dont-know = { title-dont-know }
unclear-stage = Ik heb niet begrepen hoe ver u staat. U kunt bijvoorbeeld zeggen: “ik start binnenkort”.
help-stage = Ik wil weten hoe ver u vandaag staat. “Een idee”: er is nog niets begonnen. “Ik start binnenkort”: u bent het aan het voorbereiden. “Actief”: u verkoopt al of u hebt al klanten.
why-stage = Ik vraag dit omdat de hulp verandert met de fase van uw project.
fact-stage = Uw zaak

# Kind of business

ask-sector = In welke sector werkt uw zaak?
    .choice-horeca = Horeca
    .choice-retail = Winkel of handel
    .choice-services = Diensten
    .choice-personal_care = Persoonsverzorging
    .choice-transport = Transport
    .choice-construction = Bouw
    .choice-other = Andere
    .choice-dont-know = { title-dont-know }
ask-sector-again = En uw sector, welke is dat?
    .choice-horeca = { ask-sector.choice-horeca }
    .choice-retail = { ask-sector.choice-retail }
    .choice-services = { ask-sector.choice-services }
    .choice-personal_care = { ask-sector.choice-personal_care }
    .choice-transport = { ask-sector.choice-transport }
    .choice-construction = { ask-sector.choice-construction }
    .choice-other = { ask-sector.choice-other }
    .choice-dont-know = { title-dont-know }
unclear-sector = Ik heb de sector niet begrepen. Een snackbar is bijvoorbeeld “horeca”. Een kapsalon is “persoonsverzorging”.
help-sector = Ik wil weten wat u verkoopt of doet. Zeg het gewoon met uw eigen woorden, bijvoorbeeld: “ik knip haar” of “ik herstel fietsen”.
why-sector = Ik vraag dit zodat de juiste adviseur u helpt. Geen enkele sector scoort beter dan een andere.
fact-sector = Sector

# How much is needed

ask-amount = Hoeveel hebt u ongeveer nodig? Schrijf een bedrag in euro.
    .choice-dont-know = { title-dont-know }
ask-amount-again = En het bedrag: hoeveel euro hebt u ongeveer nodig?
    .choice-dont-know = { title-dont-know }
unclear-amount = Ik heb het bedrag niet begrepen. Schrijf het gewoon, bijvoorbeeld “achtduizend euro”.
help-amount = Ik wil weten hoeveel geld u moet lenen, in euro. Een ruwe schatting is genoeg, en u kunt het later veranderen.
why-amount = Ik vraag dit omdat een microkrediet van { $loan_min } tot { $loan_max } euro gaat. Een bedrag bij benadering is genoeg.
fact-amount = Bedrag

# Where the person lives or works

ask-postal-code = Wat is de postcode van uw zaak? Is er nog geen adres, geef dan die van uw woonplaats.
    .choice-dont-know = { title-dont-know }
ask-postal-code-again = En de postcode van uw zaak of uw woonplaats?
    .choice-dont-know = { title-dont-know }
unclear-postal-code = Ik heb de postcode niet begrepen. Schrijf de cijfers van de code, of de naam van de gemeente: “Gent”, bijvoorbeeld.
help-postal-code = Ik wil de cijfers die in een adres voor de naam van de gemeente staan. De naam van de gemeente waar u werkt of woont is ook goed.
why-postal-code = Ik vraag dit om u de hulp van uw regio te tonen.
fact-postal-code = Postcode

# Old enough to sign

ask-adult = Bent u { $legal_age } jaar of ouder?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
ask-adult-again = En uw leeftijd: bent u { $legal_age } jaar of ouder?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
unclear-adult = Ik heb het niet begrepen. Antwoord “ja” als u al { $legal_age } jaar bent, anders “nee”.
help-adult = Ik wil weten of u al { $legal_age } bent. Antwoord “ja” of “nee”, of schrijf uw leeftijd.
why-adult = Ik vraag dit omdat u een krediet pas kunt tekenen vanaf { $legal_age } jaar. Uw geboortedatum is niet nodig.
fact-adult = { $legal_age } jaar of ouder

# Revenue in Belgium

ask-revenue-in-belgium = Zal uw zaak haar geld in België verdienen?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
ask-revenue-in-belgium-again = En de inkomsten van uw zaak, komen die uit België?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
unclear-revenue-in-belgium = Ik heb het niet begrepen. Antwoord “ja” als u vooral in België verkoopt of werkt.
help-revenue-in-belgium = Ik wil weten waar uw klanten zullen zijn. Zijn de meeste in België, antwoord dan “ja”.
why-revenue-in-belgium = Ik vraag dit omdat microStart zaken financiert met inkomsten in België.
fact-revenue-in-belgium = Inkomsten in België

# The right to work as self-employed (never the nationality)

ask-self-employed-right =
    Mag u in België als zelfstandige werken? De wet vraagt dit.
    Het is ja in een van deze gevallen:
    – u komt uit België, de Europese Economische Ruimte of Zwitserland;
    – u hebt onbeperkt verblijf of u bent erkend vluchteling;
    – u hebt tijdelijke bescherming;
    – u hebt een beroepskaart.
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
ask-self-employed-right-again = En mag u in België als zelfstandige werken? Ik vraag niet naar uw nationaliteit.
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
unclear-self-employed-right = Ik heb het niet begrepen. Antwoord “ja” als u bijvoorbeeld een beroepskaart hebt. Twijfelt u, kies dan “ik weet het niet”.
help-self-employed-right = Ik wil weten of u in België als zelfstandige mag werken. Kijk op uw verblijfskaart of vraag het aan uw gemeente. Twijfelt u? Kies “ik weet het niet”: een adviseur bekijkt het met u.
why-self-employed-right = Ik vraag dit omdat de wet dit recht vraagt om zelfstandige te zijn. Ik vraag niet naar uw nationaliteit.
fact-self-employed-right = Mag zelfstandige zijn

# Present situation

ask-work-situation = Wat is uw situatie vandaag? Sommige steun hangt daarvan af.
    .choice-unemployed = Werkloos
    .choice-social_assistance = Steun van het OCMW
    .choice-employee = In loondienst
    .choice-self_employed = Zelfstandige
    .choice-student = Student
    .choice-incapacity = Arbeidsongeschikt
    .choice-retired = Met pensioen
    .choice-other = Andere
    .choice-dont-know = { title-dont-know }
ask-work-situation-again = En uw situatie vandaag?
    .choice-unemployed = { ask-work-situation.choice-unemployed }
    .choice-social_assistance = { ask-work-situation.choice-social_assistance }
    .choice-employee = { ask-work-situation.choice-employee }
    .choice-self_employed = { ask-work-situation.choice-self_employed }
    .choice-student = { ask-work-situation.choice-student }
    .choice-incapacity = { ask-work-situation.choice-incapacity }
    .choice-retired = { ask-work-situation.choice-retired }
    .choice-other = { ask-work-situation.choice-other }
    .choice-dont-know = { title-dont-know }
unclear-work-situation = Ik heb uw situatie niet begrepen. U kunt bijvoorbeeld zeggen: “ik ben werkloos” of “ik werk halftijds”.
help-work-situation = Ik wil weten waarvan u vandaag leeft: een loon, een werkloosheidsuitkering, steun van het OCMW, een pensioen … Zeg het gewoon met uw eigen woorden.
why-work-situation = Ik vraag dit om te zeggen hoe u uw rechten bewaart als u start. Het verandert uw weg bij microStart niet.
fact-work-situation = Situatie

# What the bank said

ask-bank-contact = Hebt u al een krediet gevraagd bij een bank? Elk antwoord is goed.
    .choice-refused = De bank zei nee
    .choice-not_asked = Nog niets gevraagd
    .choice-did_not_dare = Ik durfde niet
    .choice-part_offered = Alleen een deel
    .choice-has_credit = Ik heb een bankkrediet
    .choice-dont-know = { title-dont-know }
ask-bank-contact-again = En de bank: hebt u daar al een krediet gevraagd?
    .choice-refused = { ask-bank-contact.choice-refused }
    .choice-not_asked = { ask-bank-contact.choice-not_asked }
    .choice-did_not_dare = { ask-bank-contact.choice-did_not_dare }
    .choice-part_offered = { ask-bank-contact.choice-part_offered }
    .choice-has_credit = { ask-bank-contact.choice-has_credit }
    .choice-dont-know = { title-dont-know }
unclear-bank-contact = Ik heb niet begrepen wat de bank zei. U kunt bijvoorbeeld zeggen: “de bank zei nee” of “ik durfde niet”.
help-bank-contact = Ik wil weten of u al geld aan een bank hebt gevraagd, en wat ze antwoordde. Geen bank? Kies dan “Nog niets gevraagd”.
why-bank-contact = Ik vraag dit om uw rechten en mogelijke oplossingen met een bank te tonen.
fact-bank-contact = De bank

# Debts (asked last, with its reason)

ask-debt-settlement =
    Hebt u nu schuldbemiddeling? Ik vraag dit omdat een collectieve schuldenregeling uw mogelijkheden verandert.
    Minnelijke schuldbemiddeling gebeurt met een schuldendienst, zonder rechter. Een collectieve schuldenregeling loopt via de arbeidsrechtbank.
    .choice-none = Nee, geen
    .choice-amicable = Minnelijk
    .choice-collective = Collectief
    .choice-dont-know = { title-dont-know }
ask-debt-settlement-again = En schuldbemiddeling, hebt u die nu? De collectieve is die van de rechtbank.
    .choice-none = { ask-debt-settlement.choice-none }
    .choice-amicable = { ask-debt-settlement.choice-amicable }
    .choice-collective = { ask-debt-settlement.choice-collective }
    .choice-dont-know = { title-dont-know }
unclear-debt-settlement = Ik heb het niet begrepen. Heeft een rechter uw bemiddelaar benoemd, dan is het collectief. Twijfelt u, kies dan “ik weet het niet”.
help-debt-settlement = Ik wil weten of iemand u met een officieel plan helpt om schulden af te betalen: een dienst voor schuldbemiddeling (minnelijk) of een bemiddelaar die een rechter aanstelde (collectief). Is dat niet zo, antwoord dan “nee”.
why-debt-settlement = Ik vraag dit omdat microStart niet leent tijdens een collectieve schuldenregeling. Minnelijke schuldbemiddeling is in principe geen hinder.
fact-debt-settlement = Schuldbemiddeling

# Already a client

ask-existing-client = Hebt u al een microkrediet bij microStart? Zo ja, dan helpt uw adviseur u eerst.
    .choice-no = Nee
    .choice-up_to_date = Ja, alles gaat goed
    .choice-in_difficulty = Ja, het is moeilijk
    .choice-dont-know = { title-dont-know }
ask-existing-client-again = En een microkrediet bij microStart, hebt u dat al?
    .choice-no = { ask-existing-client.choice-no }
    .choice-up_to_date = { ask-existing-client.choice-up_to_date }
    .choice-in_difficulty = { ask-existing-client.choice-in_difficulty }
    .choice-dont-know = { title-dont-know }
unclear-existing-client = Ik heb het niet begrepen. Antwoord “nee” als microStart u nog nooit geld leende.
help-existing-client = Ik wil weten of microStart u al geld heeft geleend. Komt u voor het eerst bij ons, antwoord dan “nee”.
why-existing-client = Ik vraag dit omdat een adviseur de klanten van microStart al kent. Is het moeilijk, dan helpt die u eerst.
fact-existing-client = Krediet bij microStart

# The recap and corrections

value-unknown = nog niet bekend
value-amount = { $amount } euro
recap-line = – { $label }: { $value }
recap =
    Dit heb ik genoteerd:
    { $lines }
    Klopt dit?
    .choice-confirm = { title-confirm }
    .choice-change = { title-change }
change-answer = Wijzigen: { $label }
ask-change = Welk antwoord wilt u veranderen?
noted-correction =
    Aangepast:
    { $lines }
noted =
    Genoteerd:
    { $lines }
unclear-recap = Ik heb het niet begrepen. Klopt de samenvatting, of wilt u iets veranderen?
unclear-change = Ik heb niet begrepen welk antwoord u wilt veranderen. Kies het in de lijst.
unclear-offer-person = Ik merk dat ik u niet goed begrijp, sorry. Een mens kan u beter helpen: schrijf gewoon “een persoon”.
left-open = Ik begrijp u nog altijd niet goed, sorry. Ik laat deze vraag open: u kunt er later nog op antwoorden. Een mens kan u ook helpen: schrijf “een persoon”.
contact-not-yet = Ik noteer nog geen telefoonnummer of e-mailadres. Mag iemand van microStart u contacteren? Schrijf “een persoon”: dan vraag ik het u zoals het hoort.
