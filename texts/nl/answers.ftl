# Answers to questions, and to journeys that a person of microStart carries out. Figures come as variables, with their date
# where they can age. What microStart has not published is left to an advisor.

# Journeys

answer-book-coaching = De begeleiding is gratis en staat open voor elk professioneel project. Iemand van microStart maakt de afspraak met u. Kies “{ title-human }” om het te vragen.
    .choice-human = { title-human }
    .choice-accompaniment = { title-accompaniment }
answer-reschedule-coaching = Iemand van microStart kan uw afspraak verzetten. Kies “{ title-human }” om het te vragen. U kunt ook schrijven naar { $contact_email }.
    .choice-human = { title-human }
answer-cancel-coaching = Iemand van microStart kan uw afspraak annuleren. Kies “{ title-human }” om het te vragen. U kunt ook schrijven naar { $contact_email }.
    .choice-human = { title-human }
answer-ask-my-appointment = Ik zie geen afspraak in dit gesprek. Iemand van microStart kan dit voor u nakijken.
    .choice-human = { title-human }
    .choice-coaching = { title-coaching }
answer-ask-application-status = Ik heb geen toegang tot de dossiers. Iemand van microStart kan u zeggen hoe het met het uwe staat.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
answer-report-repayment-difficulty = Dank u dat u dit zegt, dat is moedig. Neem snel contact op met iemand van microStart: hoe vroeger, hoe meer oplossingen. Die persoon zoekt met u wat mogelijk is.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
answer-request-my-data = U hebt recht op een kopie van uw gegevens. Iemand van microStart zorgt daarvoor. Vraag het hier, of schrijf naar { $contact_email }.
    .choice-human = { title-human }
    .choice-privacy = { title-privacy }
answer-erase-my-data = U hebt het recht om uw gegevens te laten wissen. Iemand van microStart zorgt daarvoor. Vraag het hier, of schrijf naar { $contact_email }.
    .choice-human = { title-human }
    .choice-privacy = { title-privacy }

# The loan

answer-ask-microcredit = Een microkrediet is een klein krediet voor een professioneel project. Bij microStart gaat het van { $loan_min } tot { $loan_max } euro. Er hoort gratis begeleiding bij, vóór het krediet en tijdens de hele terugbetaling.
    .choice-start = { title-start }
    .choice-conditions = { title-conditions }
    .choice-accompaniment = { title-accompaniment }
answer-ask-amount = Een microkrediet bij microStart gaat van { $loan_min } tot { $loan_max } euro. Een erelening of een bankkrediet kan het soms aanvullen. Het juiste bedrag berekent u met een adviseur.
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
    .choice-cofinancing = { title-cofinancing }
answer-ask-cost = Op { $rate_starter_date } vermeldde VLAIO twee rentevoeten per jaar. Dat was vanaf { $rate_starter } % voor een start en { $rate_established } % na een jaar activiteit. Die kunnen intussen veranderd zijn. Een adviseur geeft u de prijs van vandaag, met de kosten, vóór u iets tekent.
    .choice-human = { title-human }
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
answer-ask-duration = microStart heeft geen vaste looptijd gepubliceerd. Die hangt af van het bedrag en van wat u kunt terugbetalen. Een adviseur kiest die samen met u.
    .choice-repayment = { title-repayment }
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-repayment = U betaalt elke maand terug, en microStart volgt u tijdens het hele krediet. De terugbetaling wil soepel zijn: gaat het moeilijk, zeg het dan snel. Wilt u vroeger terugbetalen, dan geeft een adviseur u de regels.
    .choice-human = { title-human }
    .choice-cost = { title-cost }
    .choice-difficulty = { title-difficulty }
answer-ask-conditions = Vier punten tellen. Het project is professioneel, en u bent zelfstandige of binnenkort. De inkomsten komen uit België. U zit niet in collectieve schuldenregeling. Het bedrag gaat van { $loan_min } tot { $loan_max } euro, en een comité van mensen beslist.
    .choice-start = { title-start }
    .choice-documents = { title-documents }
    .choice-human = { title-human }
answer-ask-documents = Neem uw identiteitskaart, uw bankkaart en uw rekeninguittreksels, privé en professioneel. Ook uw overzicht van de Centrale voor kredieten aan particulieren is nodig. De lijst is niet volledig: een adviseur geeft u de uwe. Stuur hier niets op.
    .choice-start = { title-start }
    .choice-business-plan = { title-business-plan }
    .choice-human = { title-human }
answer-ask-guarantee = microStart vraagt niet de waarborgen van een bank. Vaak staat iemand die in uw project gelooft borg. De juiste regel hangt af van het dossier: een adviseur legt die uit.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-processing-time = Een comité van mensen komt elke week samen om te beslissen. De hele termijn hangt vooral af van uw dossier. Een adviseur zegt u wat u mag verwachten.
    .choice-documents = { title-documents }
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-honour-loan = De erelening is een lening zonder rente. Ze kan een microkrediet aanvullen, tot ten hoogste { $honour_loan_share }. Een adviseur zegt u of dat kan voor uw project.
    .choice-start = { title-start }
    .choice-amount = { title-amount }
    .choice-human = { title-human }
answer-ask-bank-cofinancing = Ja, een microkrediet en een bankkrediet gaan samen. De bank neemt minder risico, en u blijft haar klant. Een adviseur bereidt dat met u voor.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-use-of-funds = Met het krediet betaalt u voorraad, machines, een voertuig of de eerste huur. Ook opstartkosten of een marktstudie kunnen. Het dient nooit voor een privéaankoop.
    .choice-start = { title-start }
    .choice-amount = { title-amount }
answer-ask-personal-loan = microStart financiert alleen professionele projecten. Voor een privéaankoop leent Crédal aan particulieren in Brussel en Wallonië. Ook uw OCMW kan u raad geven.
    .choice-other-lenders = { title-other-lenders }
    .choice-start = { title-start }
answer-ask-second-loan = Een krediet kan meegroeien met uw zaak, en veel klanten hadden er meer dan een. De regels voor een nieuw krediet bekijkt u met uw adviseur.
    .choice-human = { title-human }
    .choice-start = { title-start }

# The support

answer-ask-accompaniment = De begeleiding is individueel of in groep. Een coach helpt u om uw project voor te bereiden en volgt u daarna tijdens de terugbetaling. Ze is gratis, met of zonder krediet.
    .choice-coaching = { title-coaching }
    .choice-training = { title-training }
    .choice-start = { title-start }
answer-ask-coaching-price = De begeleiding is gratis, met of zonder krediet. Dat geldt vóór het krediet en tijdens de hele terugbetaling.
    .choice-coaching = { title-coaching }
    .choice-accompaniment = { title-accompaniment }
    .choice-cost = { title-cost }
answer-ask-training = Ja, microStart geeft gratis opleidingen in groep. U krijgt er geen getuigschrift voor. Voor data en plaatsen antwoordt een adviseur u.
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-business-plan = U moet niet met een perfect plan komen. Een coach helpt u gratis om het te maken. Voor een vennootschap vraagt de notaris een financieel plan.
    .choice-coaching = { title-coaching }
    .choice-documents = { title-documents }
    .choice-start = { title-start }
answer-ask-women-support = Ja. microStart organiseert gratis acties voor vrouwen en financierde al { $women_financed } vrouwen (cijfer van { $figures_year }). In Brussel leidt hub.brussels ook het netwerk Women in Business. Een adviseur kent de volgende data.
    .choice-coaching = { title-coaching }
    .choice-start = { title-start }
    .choice-human = { title-human }

# Banks, registers, debts

answer-ask-bank-refusal = Een bank die nee zegt, moet u informeren: u mag vragen waarom. Het is niet het einde van uw project. microStart helpt juist mensen zonder bankkrediet. Na { $bank_access_years } jaar krijgen klanten { $bank_access_multiple } keer vaker toegang tot een bank.
    .choice-start = { title-start }
    .choice-cofinancing = { title-cofinancing }
    .choice-human = { title-human }
answer-ask-credit-register = Op de zwarte lijst van de Nationale Bank staan sluit de deur niet vanzelf. Een registratie blijft { $register_years_after } jaar na de betaling, en ten hoogste { $register_years_max } jaar. U kunt uw gegevens online bekijken met uw identiteitskaart. Een adviseur bekijkt het vervolg met u.
    .choice-start = { title-start }
    .choice-debt = { title-debt }
    .choice-human = { title-human }
answer-ask-debt-settlement = Tijdens een collectieve schuldenregeling leent microStart niet. Minnelijke schuldbemiddeling is in principe geen hinder. In beide gevallen blijft de gratis begeleiding open voor u. Praat ook met uw bemiddelaar.
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }

# The person's situation

answer-ask-unemployment-benefit = Geef uw activiteit aan bij de RVA voor u start. Met Springplank naar zelfstandige kan een bijberoep { $springboard_months } maanden samen met uw uitkering. Sinds { $unemployment_max_months_date } duurt de werkloosheid ten hoogste { $unemployment_max_months } maanden. Uw vakbond of de RVA kijkt uw rechten na.
    .choice-start = { title-start }
    .choice-side-business = { title-side-business }
    .choice-public-support = { title-public-support }
answer-ask-social-assistance = Ja, dat kan, maar vraag eerst het akkoord van uw OCMW. Blijft uw inkomen te laag, dan kan steun van het OCMW soms doorlopen. Een coach kan uw project gratis voorbereiden.
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-residence-permit = U moet geen Belg zijn. Van buiten de Europese Economische Ruimte en Zwitserland hebt u meestal een beroepskaart nodig. Met onbeperkt verblijf, als erkend vluchteling of met tijdelijke bescherming hoeft dat niet. Een ondernemingsloket informeert u.
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
    .choice-human = { title-human }
answer-ask-diploma-experience = Voor het krediet is geen diploma nodig. Van de { $people_financed } gefinancierde mensen hebben { $no_higher_diploma_financed } geen diploma hoger onderwijs (cijfers van { $figures_year }). In Brussel en Wallonië vragen sommige beroepen nog een bewijs van bekwaamheid. Ervaring in het vak helpt.
    .choice-start = { title-start }
    .choice-training = { title-training }
    .choice-start-steps = { title-start-steps }
answer-ask-age = U moet { $legal_age } jaar zijn. Er is geen maximumleeftijd bekend: jong en oud zijn welkom. { $young_financed } jongeren kregen al financiering (cijfer van { $figures_year }).
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
answer-ask-student-status = Ja, het statuut van student-zelfstandige bestaat van { $student_age_min } tot { $student_age_max } jaar. Uw sociale bijdragen kunnen lager zijn. Een sociaal verzekeringsfonds bekijkt de voorwaarden met u.
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
answer-ask-side-business = Ja, microStart financiert ook een bijberoep, naast een job. Met een werkloosheidsuitkering gelden speciale regels. Geef de activiteit altijd aan voor u start.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-start-steps = { title-start-steps }
answer-ask-sector = Alle sectoren zijn welkom als de activiteit verantwoord is. Al gefinancierd: { $shops_financed } winkels, { $horeca_financed } horecaprojecten, { $transport_financed } vervoerders (cijfers van { $figures_year }). Voor een bijzonder geval, zoals tabak, vraagt u het aan een adviseur.
    .choice-start = { title-start }
    .choice-use-of-funds = { title-use-of-funds }
    .choice-human = { title-human }

# Starting a business

answer-ask-start-steps = Start u als eenmanszaak, ga dan naar een ondernemingsloket. Dat schrijft u in bij de Kruispuntbank van Ondernemingen. Kies ook een sociaal verzekeringsfonds. Basiskennis bedrijfsbeheer is niet meer nodig, maar sommige beroepen blijven gereglementeerd.
    .choice-coaching = { title-coaching }
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }
answer-ask-other-lenders = Ja: Crédal in Brussel en Wallonië, Impulskrediet van Hefboom in Vlaanderen en Brussel, Brusoc in Brussel. Hun voorwaarden veranderen: vraag ze aan de organisatie. microStart werkt in heel België.
    .choice-start = { title-start }
    .choice-public-support = { title-public-support }
    .choice-family-loan = { title-family-loan }
answer-ask-public-support = Bel { $info_line_brussels } in Brussel of { $info_line_wallonia } in Wallonië; in Vlaanderen helpt VLAIO. Voor werkzoekenden heeft Brussel een premie van { $brussels_allowance } euro en de Forem de steun Airbag, samen { $airbag } euro. De voorwaarden veranderen: kijk ze na voor u start.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-family-loan = { title-family-loan }
answer-ask-family-loan-tax = Familie of vrienden kunnen u lenen met een belastingvoordeel: Winwinlening in Vlaanderen, Proxi-lening in Brussel. In Wallonië was de lening Coup de Pouce voorzien tot { $coup_de_pouce_end }. Vraag het vervolg aan { $info_line_wallonia }. Kijk altijd de regels van vandaag na.
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }

# microStart

answer-ask-organisation = microStart is een microfinancieringsinstelling, geen bank. Ze werkt in heel België sinds { $launch_year }. Ze financiert, begeleidt gratis en verdedigt kleine ondernemers. Aan het begin stonden Adie, BNP Paribas Fortis en het Europees Investeringsfonds.
    .choice-impact = { title-impact }
    .choice-microcredit = { title-microcredit }
    .choice-start = { title-start }
answer-ask-impact = Van { $launch_year } tot { $figures_year } gaf microStart { $microcredits } microkredieten aan { $people_financed } mensen. Ze begeleidde { $people_accompanied } mensen. Dat zijn { $jobs } jobs, nieuw of behouden.
    Na { $survival_years } jaar is { $survival_rate } % van de starters nog actief. Elke geïnvesteerde euro brengt de samenleving { $sroi } euro op, volgens KPMG.
    .choice-organisation = { title-organisation }
    .choice-start = { title-start }
answer-ask-agencies = microStart werkt in heel België. De teksten noemen Brussel, Luik, Gent, Charleroi en Antwerpen, en { $local_sittings } zitdagen. Vraag het adres aan een adviseur voor u komt, want plaatsen kunnen veranderd zijn.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
    .choice-start = { title-start }
answer-ask-contact = Schrijf naar { $contact_email } of kijk op { $contact_web }. Een zeker telefoonnummer kan ik u niet geven. Iemand van microStart kan u hier antwoorden.
    .choice-human = { title-human }
    .choice-agencies = { title-agencies }
answer-ask-volunteering = Fijn dat u wilt helpen! Vrijwilligers begeleiden onze klanten met hun ervaring. Schrijf naar { $contact_email } om coach, partner of investeerder te worden.
    .choice-human = { title-human }
    .choice-organisation = { title-organisation }
answer-ask-privacy = Uw berichten dienen alleen om u te antwoorden en u de weg te wijzen. Ik vraag uw naam pas op het einde, als u contact wilt. U kunt een kopie of het wissen vragen. Schrijf geen rijksregisternummer of kaartnummer.
    .choice-my-data = { title-my-data }
    .choice-erase = { title-erase }
    .choice-human = { title-human }
