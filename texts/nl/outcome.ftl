# What the answers lead to: the route, why, and what to do next. Never a decision: people decide.

outcome-reasons-intro = Waarom deze weg?
outcome-next-intro = Wat u nu kunt doen:
outcome-line = – { $line }
outcome-end = Deze weg is geen beslissing. U kunt altijd het advies van een mens vragen. Wat wilt u doen?
    .choice-human = { title-human }
    .choice-why = { title-why }
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-change = { title-change }
    .choice-help-report = { title-help-report }

# Routes

route-client-care = U hebt al een krediet bij microStart en het is nu moeilijk. Dank u dat u dit zegt. Het beste is snel met iemand van microStart te praten. Samen zoekt u een oplossing.
route-private-purpose = microStart financiert alleen professionele projecten. Voor een privéaankoop kan een andere organisatie u antwoorden. Hebt u ook een professioneel project, laten we dan praten.
route-minor = Een krediet kunt u pas tekenen vanaf { $legal_age } jaar. U kunt uw project nu al gratis voorbereiden met een coach. Zo hebt u een mooie voorsprong.
route-outside-belgium = microStart financiert zaken met inkomsten in België. Verkoopt u toch een deel hier, zeg het dan aan een adviseur. De gratis begeleiding blijft open voor u.
route-permit-first = De eerste stap is het recht om in België als zelfstandige te werken. Vaak is daar een beroepskaart voor nodig. Intussen kan een coach uw project samen met u voorbereiden. Het microkrediet kan daarna komen.
route-debt-help = Tijdens een collectieve schuldenregeling leent microStart niet. Praat eerst met uw schuldbemiddelaar over uw project. De gratis begeleiding blijft open voor u. Na de regeling bent u weer welkom.
route-coaching = De goede eerste stap voor u is de gratis begeleiding. Een coach helpt u om uw project voor te bereiden, op uw tempo. Een microkrediet kan later komen, als u dat nodig hebt.
route-larger-finance = U hebt meer nodig dan { $loan_max } euro, het maximum van een microkrediet bij microStart. Verschillende bronnen kunnen elkaar aanvullen: een microkrediet, een bank, een overheidsfonds. Een adviseur kan dat samen met u opbouwen.
route-microcredit = Met deze antwoorden kunt u een microkrediet aanvragen bij microStart. Een adviseur bekijkt eerst uw project met u. Daarna beslist een comité van mensen. Er is nog niets beslist.
route-advisor-review = Sommige antwoorden zijn nog niet bekend, en dat is normaal. Een adviseur kan uw situatie met u bekijken. Samen ziet u wat mogelijk is.

# Reasons

reason-existing-client-in-difficulty = U zegt dat uw huidige krediet moeilijk te betalen is.
reason-purpose-private = Het geld dient voor een privéaankoop.
reason-adult-no = U bent nog geen { $legal_age } jaar.
reason-revenue-outside-belgium = De zaak zal haar geld niet in België verdienen.
reason-self-employed-right-no = U mag in België nog niet als zelfstandige werken.
reason-debt-settlement-collective = U zit in collectieve schuldenregeling, en dan leent microStart niet.
reason-need-coaching = U zoekt begeleiding.
reason-need-information = U zoekt informatie.
reason-stage-idea = Uw project is nog een idee.
reason-amount-below-min = U vraagt { $amount } euro; een microkrediet begint bij { $loan_min } euro.
reason-amount-above-max = U vraagt { $amount } euro; een microkrediet stopt bij { $loan_max } euro.
reason-microcredit-conditions-met = Uw antwoorden passen bij de gepubliceerde voorwaarden. Het bedrag ligt tussen { $loan_min } en { $loan_max } euro.
reason-answers-unknown = Dit weten we nog niet: { $facts }.

# Next steps that belong to a route

next-advisor-call = Laat u opbellen door een adviseur van microStart: die bekijkt uw project met u, zonder verplichting.
next-client-advisor = Praat met uw adviseur vóór de volgende afbetaling. Hoe vroeger u praat, hoe meer oplossingen er zijn.
next-coaching = Maak een afspraak met een coach om uw project voor te bereiden.
next-prepare-project = Beschrijf uw project in enkele regels: het idee, de klanten, de uitgaven.
next-debt-mediator = Vraag het advies van uw schuldbemiddelaar vóór elk nieuw project.
next-enterprise-counter = Vraag aan een ondernemingsloket welke kaart of welk document u nodig hebt.
next-private-lender = Voor een privéaankoop kunnen andere organisaties en uw OCMW u raad geven.
next-come-back = Kom terug als uw situatie verandert: dan veranderen ook uw mogelijkheden.

# Advice

next-benefit-unemployment = Geef uw activiteit aan bij de RVA voor u start. Met Springplank naar zelfstandige kan een bijberoep { $springboard_months } maanden samen met uw uitkering. Werkloosheid is beperkt tot ten hoogste { $unemployment_max_months } maanden: kijk uw rechten na.
next-benefit-social = Vraag het akkoord van uw OCMW voor u uw activiteit test of start.
next-benefit-incapacity = Vraag het akkoord van de adviserend arts van uw ziekenfonds voor u start.
next-student-entrepreneur = Denk aan het statuut van student-zelfstandige: het bestaat van { $student_age_min } tot { $student_age_max } jaar. Uw bijdragen kunnen lager zijn.
next-bank-rights = Zei de bank nee? U mag vragen waarom. De wet over kmo-financiering beschermt u.
next-bank-cofinancing = Een microkrediet kan een bankkrediet aanvullen. Vraag uw bank welk deel zij kan lenen.
next-honour-loan = Vraag de adviseur of een erelening, zonder rente, uw microkrediet kan aanvullen.
next-amicable-mediation = Minnelijke schuldbemiddeling is in principe geen hinder. Praat over uw project met uw dienst schuldbemiddeling.
next-useful-addresses = Nuttige adressen: { $partners }.
next-regional-lenders = Ook andere organisaties lenen aan kleine projecten, volgens uw regio.
next-regional-lenders-brussels = In Brussel lenen ook andere organisaties aan kleine zaken: { $partners }.
next-regional-lenders-wallonia = In Wallonië lenen ook andere organisaties aan kleine zaken: { $partners }.
next-regional-lenders-flanders = In Vlaanderen lenen ook andere organisaties aan kleine zaken: { $partners }.
next-regional-support = Uw regio informeert ondernemers gratis. Geef uw postcode om te weten wie u kunt bellen.
next-regional-support-brussels = In Brussel informeren openbare diensten ondernemers gratis: { $partners }.
next-regional-support-wallonia = In Wallonië informeren en helpen openbare diensten ondernemers: { $partners }.
next-regional-support-flanders = In Vlaanderen informeren en helpen openbare diensten ondernemers: { $partners }.
next-free-coaching = De begeleiding van microStart is gratis, met of zonder krediet.
next-talk-to-a-person = U kunt met iemand van microStart spreken wanneer u wilt.

# What would change the way, and where the limits come from

outcome-changes-intro = Wat de weg zou veranderen:
change-amount-at-most = Met { $value } euro of minder: { $route }.
change-amount-at-least = Met { $value } euro of meer: { $route }.
change-is = Met “{ $value }” op de vraag “{ $label }”: { $route }.
outcome-limits = Een microkrediet gaat van { $loan_min } tot { $loan_max } euro. Bron: { $loan_max_source }, nagekeken op { $loan_max_checked }.

# "Why?": each published condition with the person's answer

why-nothing-yet = Ik heb nog geen antwoorden van u. Ik kan u de vragen nu stellen.
    .choice-start = { title-start }
    .choice-human = { title-human }
why-intro = Dit is elke gepubliceerde voorwaarde en wat uw antwoorden erover zeggen:
why-line = – { $label }: { $state } ({ $answer })
why-line-not-known = – { $label }: { $state }
why-limit-loan-min = Bedrag van minstens { $limit } euro
why-limit-loan-max = Bedrag van hoogstens { $limit } euro
why-state-yes = ja
why-state-no = nee
why-state-not-known = nog niet bekend
why-end = Deze voorwaarden zijn gepubliceerd. Een comité van mensen bekijkt al de rest, nooit deze assistent.
    .choice-human = { title-human }
    .choice-change = { title-change }
    .choice-questions = { title-questions }
