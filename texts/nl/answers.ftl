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
answer-report-repayment-difficulty = Dank u dat u dit zegt, dat is moedig. Neem snel contact op met iemand van microStart: hoe vroeger, hoe meer oplossingen. Die persoon zoekt met u wat mogelijk is. Zal ik iemand roepen?
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }

# The loan

answer-ask-microcredit = Een microkrediet is een klein krediet voor een professioneel project. Bij microStart gaat het van { $loan_min } tot { $loan_max } euro (bedragen gepubliceerd op { $loan_max_date }). U krijgt er gratis begeleiding bij: vóór het krediet en zolang u terugbetaalt.
    .choice-start = { title-start }
    .choice-conditions = { title-conditions }
    .choice-accompaniment = { title-accompaniment }
answer-ask-amount = Bij microStart gaat een microkrediet van { $loan_min } tot { $loan_max } euro (bedragen gepubliceerd op { $loan_max_date }). Soms komt er een erelening bij, een lening zonder rente. Of een krediet van de bank. Een adviseur berekent het juiste bedrag met u.
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
    .choice-cofinancing = { title-cofinancing }
answer-ask-cost = Een krediet heeft een prijs: de rente, en soms kosten. Een adviseur geeft u de volledige prijs voor u iets tekent.
    .choice-human = { title-human }
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
answer-ask-duration = De looptijd kiest u samen met een adviseur, op maat van uw project. U betaalt elke maand een stuk terug.
    .choice-start = { title-start }
    .choice-repayment = { title-repayment }
    .choice-human = { title-human }
answer-ask-repayment = U betaalt elke maand een deel van het krediet terug, met de rente. Iemand van microStart volgt u tot het einde. De terugbetaling is soepel: lukt betalen niet meer, zeg het dan snel. Wilt u vroeger terugbetalen? Uw adviseur zegt u wat dat verandert.
    .choice-human = { title-human }
    .choice-cost = { title-cost }
    .choice-difficulty = { title-difficulty }
answer-ask-conditions =
    microStart publiceert deze voorwaarden (pagina gelezen op { $faq_read }):
    – uw project is professioneel;
    – u bent zelfstandige, of u start binnenkort;
    – uw inkomsten komen uit België;
    – u zit niet in een collectieve schuldenregeling, de procedure van de rechtbank.
    Een oud faillissement of andere schulden sluiten de deur in principe niet. Een comité van mensen beslist.
    .choice-start = { title-start }
    .choice-documents = { title-documents }
    .choice-human = { title-human }
answer-ask-documents = Een adviseur maakt het dossier met u klaar. Stuur geen documenten in dit gesprek.
    .choice-start = { title-start }
    .choice-business-plan = { title-business-plan }
    .choice-human = { title-human }
answer-ask-guarantee = microStart vraagt niet de waarborgen van een bank. Vaak is er een borg nodig: iemand die in uw project gelooft. Die betaalt als u niet meer kunt betalen (interview van { $interview_year }). Hebt u zelf weinig geld? microStart is er ook voor u.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-processing-time = Eerst maakt een adviseur het dossier met u klaar. Daarna beslist een comité van mensen. Dat komt elke week samen (pagina gelezen op { $faq_read }).
    .choice-start = { title-start }
    .choice-documents = { title-documents }
    .choice-human = { title-human }
answer-ask-honour-loan = De erelening is een lening zonder rente: u geeft alleen terug wat u kreeg. Ze komt bij een microkrediet, voor ten hoogste { $honour_loan_share } (informatie van { $figures_year }).
    .choice-start = { title-start }
    .choice-amount = { title-amount }
    .choice-human = { title-human }
answer-ask-bank-cofinancing = Ja, een microkrediet en een bankkrediet kunnen elkaar aanvullen. Dat heet cofinanciering. De bank neemt minder risico, en u blijft er klant. Een adviseur bereidt dat met u voor.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-use-of-funds = Met het krediet betaalt u voorraad, machines, een voertuig, huur of opstartkosten. Ook een marktstudie kan, om een idee te testen (pagina gelezen op { $faq_read }). Het dient nooit voor een privéaankoop.
    .choice-start = { title-start }
    .choice-amount = { title-amount }
answer-ask-personal-loan = microStart financiert alleen professionele projecten. Voor een privéaankoop kunnen anderen u helpen, met een kleine lening of met raad.
    .choice-other-lenders = { title-other-lenders }
    .choice-start = { title-start }
answer-ask-second-loan = Een krediet kan meegroeien met uw zaak. Tot { $figures_year } gaf microStart { $microcredits } microkredieten aan { $people_financed } mensen: sommigen kregen er dus meer dan een.
    .choice-human = { title-human }
    .choice-start = { title-start }

# The support

answer-ask-accompaniment = Begeleiding is hulp bij uw project. Een coach bereidt het met u voor en volgt u daarna tijdens de hele terugbetaling. Dat kan individueel of in groep. Het is gratis en open voor elk professioneel project, met of zonder krediet.
    .choice-coaching = { title-coaching }
    .choice-training = { title-training }
    .choice-start = { title-start }
answer-ask-coaching-price = De begeleiding is gratis. U betaalt niets vóór het krediet en niets tijdens de terugbetaling. Ook zonder krediet is ze gratis. Alleen het krediet heeft een prijs.
    .choice-coaching = { title-coaching }
    .choice-accompaniment = { title-accompaniment }
    .choice-cost = { title-cost }
answer-ask-training = Ja, microStart geeft gratis opleidingen in groep. U krijgt er geen getuigschrift voor (artikel van { $training_article }).
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-business-plan = U hoeft niet met een perfect plan te komen. Een coach helpt u gratis om het te maken. Het comité kijkt of het project haalbaar is. Voor een vennootschap vraagt de notaris een financieel plan: uw kosten, uw verkoop en het geld dat u nodig hebt.
    .choice-coaching = { title-coaching }
    .choice-documents = { title-documents }
    .choice-start = { title-start }
answer-ask-women-support = Ja. microStart organiseert gratis acties voor vrouwen (aangekondigd in { $women_actions_year }). Al { $women_financed } vrouwen kregen er een krediet (cijfer van { $figures_year }). Een adviseur kent de volgende data.
    .choice-coaching = { title-coaching }
    .choice-start = { title-start }
    .choice-human = { title-human }

# Banks, registers, debts

answer-ask-bank-refusal = Een bank die nee zegt, moet u informeren: vraag haar waarom. Dat staat in de wet van { $sme_finance_law } over krediet voor kleine ondernemingen. microStart helpt juist mensen zonder bankkrediet. { $bank_access_years } jaar na hun microkrediet hebben { $bank_access_multiple } keer meer klanten toegang tot bankkrediet (studie vermeld in { $figures_year }).
    .choice-start = { title-start }
    .choice-cofinancing = { title-cofinancing }
    .choice-human = { title-human }
answer-ask-credit-register = De Nationale Bank houdt een lijst bij van wie te laat betaalt: de zwarte lijst. Daarop staan sluit de deur niet vanzelf (pagina van VLAIO van { $vlaio_page }). Uw naam blijft er { $register_years_after } jaar na de betaling op, en nooit langer dan { $register_years_max } jaar. U kunt uw gegevens online lezen met uw identiteitskaart.
    .choice-start = { title-start }
    .choice-debt = { title-debt }
    .choice-human = { title-human }
answer-ask-debt-settlement = Er zijn twee procedures. De collectieve schuldenregeling loopt via de arbeidsrechtbank: zolang ze duurt, leent microStart niet. Minnelijke schuldbemiddeling gaat zonder rechter: die is in principe geen hinder (pagina gelezen op { $faq_read }). In beide gevallen blijft de gratis begeleiding open voor u.
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }

# The person's situation

answer-ask-unemployment-benefit = Geef uw activiteit aan bij de RVA voor u start, anders moet u misschien geld teruggeven. Met de maatregel “Springplank naar zelfstandige” houdt u uw uitkering { $springboard_months } maanden, voor een activiteit ernaast (regel van { $springboard_months_date }). Sinds { $unemployment_max_months_date } duurt de werkloosheid ten hoogste { $unemployment_max_months } maanden. Stopt ze, dan stopt ook de maatregel. Uw vakbond of de RVA kijkt uw rechten na.
    .choice-start = { title-start }
    .choice-side-business = { title-side-business }
    .choice-public-support = { title-public-support }
answer-ask-social-assistance = Ja, dat kan, maar vraag een akkoord voor u start (regel gelezen op { $benefit_agreement_read }). Krijgt u steun van het OCMW? Vraag het akkoord van het OCMW. Zit u op de ziekenkas? Vraag eerst het akkoord van de adviserend arts: dat is de arts van het ziekenfonds. Blijft uw inkomen te laag, dan kan het OCMW soms bijpassen (pagina van { $welfare_top_up_page }).
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-residence-permit = U hoeft geen Belg te zijn. Van buiten de Europese Economische Ruimte en Zwitserland hebt u meestal een beroepskaart nodig: de toelating om zelfstandige te zijn. Met onbeperkt verblijf, als erkend vluchteling of met tijdelijke bescherming hoeft dat niet. Ook voor familie zijn er uitzonderingen (regels gelezen op { $professional_card_read }).
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
    .choice-human = { title-human }
answer-ask-diploma-experience = Voor zover ik weet, is er voor het krediet geen diploma nodig. { $no_higher_diploma_financed } van de { $people_financed } gefinancierde mensen hebben geen diploma hoger onderwijs (cijfers van { $figures_year }). Het comité kijkt ook naar uw ervaring in het vak. In Brussel en Wallonië vragen sommige beroepen een bewijs van bekwaamheid.
    .choice-start = { title-start }
    .choice-training = { title-training }
    .choice-start-steps = { title-start-steps }
answer-ask-age = U moet { $legal_age } jaar zijn om zelfstandige te worden. Een maximumleeftijd ken ik niet: microStart is er voor jong en oud. Al { $young_financed } jongeren kregen een krediet (cijfer van { $figures_year }).
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
answer-ask-student-status = Ja, het statuut van student-zelfstandige bestaat van { $student_age_min } tot { $student_age_max } jaar. U volgt minstens { $student_credits } studiepunten per jaar, of { $student_hours } uur les per week. In { $student_year } betaalde u geen sociale bijdragen onder { $student_income_free } euro inkomen. Met die bijdragen wordt de sociale zekerheid betaald.
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
answer-ask-side-business = Ja, microStart financiert ook een bijberoep, naast een job (pagina van VLAIO van { $vlaio_page }). Verdient u weinig, dan betaalt u weinig of geen sociale bijdragen. Uw sociaal verzekeringsfonds ontvangt die bijdragen: het zegt u waar de grens ligt.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-start-steps = { title-start-steps }
answer-ask-sector = Elke soort zaak is welkom, als ze verantwoord is (interview van { $interview_year }).
    .choice-start = { title-start }
    .choice-use-of-funds = { title-use-of-funds }
    .choice-human = { title-human }

# Starting a business

answer-ask-start-steps =
    Start u alleen, zonder vennootschap? Ga eerst naar een ondernemingsloket: dat schrijft uw zaak in en geeft u een nummer. Kies daarna een sociaal verzekeringsfonds: daar betaalt u uw bijdragen.
    Voor een vennootschap gaat u eerst naar een notaris.
    Sinds { $management_proof_end } is kennis van bedrijfsbeheer nergens in België nog nodig. Sommige beroepen vragen nog een bewijs van bekwaamheid.
    .choice-coaching = { title-coaching }
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }
answer-ask-other-lenders = Ook anderen lenen aan kleine ondernemingen. Hun voorwaarden veranderen: vraag ze aan hen zelf. Alleen microStart geeft microkredieten in heel België (tekst van { $figures_year }).
    .choice-start = { title-start }
    .choice-public-support = { title-public-support }
    .choice-family-loan = { title-family-loan }
answer-ask-public-support = Uw gewest informeert ondernemers gratis. Soms is er een premie: geld dat u niet teruggeeft. Vraag ze aan voor u start, want de voorwaarden veranderen.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-family-loan = { title-family-loan }
answer-ask-family-loan-tax = Familie of vrienden kunnen u geld lenen en minder belastingen betalen. De regels hangen af van het gewest en veranderen: kijk ze na voor u tekent.
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }

# microStart

answer-ask-organisation = microStart geeft kleine professionele kredieten, maar is geen bank. Het begon in Brussel in { $launch_year } en werkt nu in heel België. Het begeleidt gratis en komt op voor kleine ondernemers. Aan het begin stonden de vereniging Adie, BNP Paribas Fortis en het Europees Investeringsfonds. Ook de Europese Unie steunt microStart (informatie van { $figures_year }).
    .choice-start = { title-start }
    .choice-impact = { title-impact }
    .choice-microcredit = { title-microcredit }
answer-ask-impact =
    Van { $launch_year } tot { $figures_year } gaf microStart { $microcredits } microkredieten aan { $people_financed } mensen, samen { $injected_millions } miljoen euro. Het begeleidde { $people_accompanied } mensen. Dat zijn { $jobs } jobs, nieuw of behouden.
    Een studie met KPMG keek verder. { $employment_rate } % van de gefinancierde mensen heeft werk. Na { $survival_years } jaar is { $survival_rate } % van de starters nog actief. Elke geïnvesteerde euro brengt de samenleving { $sroi } euro op.
    .choice-start = { title-start }
    .choice-organisation = { title-organisation }
answer-ask-agencies = microStart werkt in heel België. U kunt hier al beginnen, zonder u te verplaatsen.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
    .choice-start = { title-start }
answer-ask-contact = Schrijf naar { $contact_email } of kijk op { $contact_web }. Iemand van microStart kan u ook hier antwoorden.
    .choice-human = { title-human }
    .choice-agencies = { title-agencies }
answer-ask-volunteering = Fijn dat u wilt helpen! Vrijwilligers geven de klanten raad uit eigen ervaring. Wilt u vrijwillige coach, partner of investeerder worden? Schrijf naar { $contact_email }.
    .choice-human = { title-human }
    .choice-organisation = { title-organisation }
answer-ask-privacy = Uw berichten dienen om u te antwoorden en u de weg te wijzen. Uw naam en contactgegevens vraag ik op het einde, en alleen als u contact wilt. We bewaren ze ten hoogste { $contact_months } maanden. U kunt een kopie vragen, of vragen om alles te wissen. Schrijf geen rijksregisternummer of kaartnummer.
    .choice-my-data = { title-my-data }
    .choice-erase = { title-erase }
    .choice-human = { title-human }
