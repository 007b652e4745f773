# What an answer adds: first what the institution tells from its own settings (told-…, or untold-… where it has not filled
# them in), then the person's own case (case-<question>-<what>) in a paragraph of its own. Its choices come before those
# of the answer.

# From institution/settings.yml

told-interest = Op { $interest_date } bedraagt de rente { $interest_starter } % per jaar als u start. Na een jaar activiteit is dat { $interest_established } % per jaar.
untold-interest = De laatst bekende rente, gepubliceerd door VLAIO op { $rate_starter_date }: vanaf { $rate_starter } % per jaar als u start, { $rate_established } % na een jaar activiteit. Dat kan intussen veranderd zijn.
told-file-fee = { $file_fee } (Informatie van { $file_fee_date }.)
told-duration = De looptijd gaat van { $duration_min } tot { $duration_max } maanden (informatie van { $duration_date }).
untold-duration = microStart heeft geen kortste of langste looptijd gepubliceerd.
told-early-repayment = Vroeger terugbetalen? { $early_repayment } (Informatie van { $early_repayment_date }.)
untold-early-repayment = Wilt u vroeger terugbetalen, dan geeft een adviseur u de regel.
told-second-loan = { $second_loan } (Informatie van { $second_loan_date }.)
untold-second-loan = De regel voor een nieuw krediet krijgt u van een adviseur.
told-guarantor = { $guarantor } (Informatie van { $guarantor_date }.)
untold-guarantor = De juiste regel legt een adviseur u uit.
told-honour-loan = { $honour_loan } (Informatie van { $honour_loan_date }.)
untold-honour-loan = Een adviseur zegt u of het voor u kan, en voor welk bedrag.
told-documents = { $documents } (Lijst van { $documents_date }.)
untold-documents = Dit vraagt microStart zeker: uw identiteitskaart, uw bankkaart en uw rekeninguittreksels, privé en professioneel. Ook de lijst van uw kredieten bij de Nationale Bank is nodig. Deze lijst (gelezen op { $faq_read }) is niet volledig: een adviseur geeft u de rest.
told-answer-delay = { $answer_delay } (Informatie van { $answer_delay_date }.)
untold-answer-delay = microStart heeft geen volledige termijn gepubliceerd: een adviseur zegt u wat u mag verwachten.
told-application-page = U kunt uw aanvraag ook online doen: { $application_page }
told-excluded-activities = { $excluded_activities } (Informatie van { $excluded_activities_date }.)
untold-excluded-activities = Eén uitzondering werd genoemd: tabak. Voor een bijzonder geval vraagt u het aan een adviseur.
told-credit-register = { $credit_register } (Informatie van { $credit_register_date }.)
untold-credit-register = De juiste regel legt een adviseur u uit.
told-residence-permit = { $residence_permit } (Informatie van { $residence_permit_date }.)
untold-residence-permit = Voor het krediet zegt een adviseur u welke papieren nodig zijn.
told-coaching-format = { $coaching_format } (Informatie van { $coaching_format_date }.)
untold-coaching-format = Een adviseur zegt u hoe de gesprekken verlopen.
told-training-page = De data en plaatsen: { $training_page }
untold-training-page = Een adviseur kent de data en de plaatsen.
told-volunteer-page = Meer informatie: { $volunteer_page }
told-phone = Het telefoonnummer is { $phone }.
untold-phone = Een zeker telefoonnummer kan ik u nog niet geven.
told-phone-hours = { $phone_hours }
told-complaints = Een klacht? { $complaints }
told-supervision = { $supervision } (Informatie van { $supervision_date }.)
told-privacy-page = De volledige verklaring: { $privacy_page }

# Who else helps, and where microStart receives people

partner-line = – { $name } ({ $link }): { $purpose }
# One line of the list of agencies. Hours and telephone follow when they are known.
agency = – { $name }: { $address }.
agency-unknown = – { $name }: vraag het adres aan een adviseur.
agency-hours = Uren: { $hours }.
agency-phone = Telefoon: { $phone }.
opening-days = { $days } { $times }
opening-then = { $first }; { $then }
opening-run = { $first } tot { $last }
opening-times = van { $start } tot { $end } uur
opening-and = { $first } en { $last }
town-brussels = Brussel
town-liege = Luik
town-ghent = Gent
town-charleroi = Charleroi
town-antwerp = Antwerpen

# The loan

case-ask-microcredit-private = Voor een privéaankoop kunnen anderen u helpen.
    .choice-personal-loan = { title-personal-loan }
case-ask-microcredit-idea = Is uw project nog een idee? Een coach kan u nu al helpen, ook zonder krediet.
    .choice-coaching = { title-coaching }
case-ask-amount-below = { $amount } euro is minder dan het minimum. Praat erover met een coach: dat is gratis.
    .choice-coaching = { title-coaching }
case-ask-amount-inside = { $amount } euro ligt tussen die grenzen.
    .choice-start = { title-start }
case-ask-amount-above = { $amount } euro is meer dan het maximum. Een microkrediet kan dan een deel van het bedrag zijn. Een bank of uw gewest kan de rest lenen.
    .choice-cofinancing = { title-cofinancing }
    .choice-public-support = { title-public-support }
case-ask-cost-example = Een voorbeeld: voor { $amount } euro is de rente in de eerste maand ongeveer { $interest_month } euro. Daarna daalt ze elke maand. De kosten zijn niet meegeteld.
    .choice-start = { title-start }
case-ask-repayment-in-difficulty = U zei me dat betalen moeilijk is. Praat er nu over met iemand: hoe vroeger, hoe meer oplossingen.
    .choice-human = { title-human }
case-ask-conditions-collective = U zit in een collectieve schuldenregeling: zolang die duurt, leent microStart niet. De gratis begeleiding blijft open voor u.
    .choice-coaching = { title-coaching }
case-ask-conditions-answers = Ik kan elke voorwaarde naast uw antwoorden leggen.
    .choice-my-answers = { title-my-answers }
case-ask-bank-cofinancing-part-offered = Wil uw bank een deel lenen? Een adviseur bekijkt of een microkrediet dat kan aanvullen.
    .choice-human = { title-human }
case-ask-bank-cofinancing-above = { $amount } euro is meer dan het maximum van een microkrediet. Een bank kan het andere deel lenen. Praat erover met een adviseur.
    .choice-human = { title-human }
case-ask-bank-cofinancing-refused = Zei uw bank nee? U kunt ook zonder bank een microkrediet vragen.
    .choice-start = { title-start }
case-ask-use-of-funds-private = Voor een privéaankoop kunnen anderen u helpen.
    .choice-personal-loan = { title-personal-loan }
case-ask-personal-loan-brussels = In Brussel: { $partners }
case-ask-personal-loan-flanders = In Vlaanderen: { $partners }
case-ask-personal-loan-wallonia = In Wallonië: { $partners }
case-ask-second-loan-up-to-date = U hebt al een krediet bij microStart: uw adviseur kent uw dossier. Vertel hem of haar over uw project.
    .choice-human = { title-human }
case-ask-second-loan-in-difficulty = Laten we het eerst over uw huidige krediet hebben. Iemand zoekt samen met u een oplossing.
    .choice-human = { title-human }

# The support

case-ask-accompaniment-client = Hebt u een krediet bij microStart? De begeleiding loopt door zolang u terugbetaalt.
    .choice-coaching = { title-coaching }
case-ask-coaching-price-client = Hebt u een krediet bij microStart? De begeleiding blijft gratis zolang u terugbetaalt.
    .choice-coaching = { title-coaching }
case-ask-business-plan-idea = Is uw project nog een idee? Een coach zet het samen met u op papier.
    .choice-coaching = { title-coaching }
case-ask-women-support-brussels = In Brussel is er ook het netwerk Women in Business van hub.brussels.
    .choice-public-support = { title-public-support }

# Banks, registers, debts

case-ask-bank-refusal-refused = Meer over uw rechten: { $partners }
    .choice-start = { title-start }
case-ask-bank-refusal-not-asked = Hebt u nog niets aan een bank gevraagd? Veel mensen durven niet. Geen enkele publieke pagina van microStart vraagt eerst een antwoord van de bank.
    .choice-start = { title-start }
case-ask-bank-refusal-part-offered = Wil uw bank een deel lenen? Een microkrediet kan dat soms aanvullen.
    .choice-cofinancing = { title-cofinancing }
case-ask-credit-register-collective = Zit u ook in een collectieve schuldenregeling? Dat is een andere procedure, met andere regels.
    .choice-debt = { title-debt }
case-ask-debt-settlement-collective = U zit in een collectieve schuldenregeling: praat eerst over uw project met uw bemiddelaar. Deze diensten helpen gratis: { $partners }
    .choice-coaching = { title-coaching }
case-ask-debt-settlement-amicable = U hebt een minnelijke schuldbemiddeling: praat over uw project met uw bemiddelingsdienst. Deze diensten helpen gratis: { $partners }
    .choice-start = { title-start }
case-ask-debt-settlement-none = U hebt nu geen schuldbemiddeling: deze voorwaarde is voor u geen hinder.
    .choice-start = { title-start }

# The person's situation

case-ask-unemployment-benefit-unemployed = U bent werkloos. Deze diensten kunnen u helpen: { $partners }
    Let op: uw project testen in een coöperatie verlengt de werkloosheid niet.
    .choice-side-business = { title-side-business }
case-ask-unemployment-benefit-employee = Hebt u werk? U kunt ook ernaast starten.
    .choice-side-business = { title-side-business }
case-ask-unemployment-benefit-benefit = Leeft u van steun van het OCMW of van het ziekenfonds? Voor u gelden andere regels.
    .choice-social-assistance = { title-social-assistance }
case-ask-social-assistance-social-assistance = U krijgt steun van het OCMW: vertel daar over uw project. Deze diensten kunnen u helpen: { $partners }
    .choice-coaching = { title-coaching }
case-ask-social-assistance-incapacity = U zit op de ziekenkas: het akkoord van de adviserend arts komt vóór al de rest. Deze diensten kunnen u helpen: { $partners }
    .choice-coaching = { title-coaching }
case-ask-social-assistance-unemployed = Bent u werkloos? Dan verwittigt u de RVA.
    .choice-unemployment = { title-unemployment }
case-ask-residence-permit-right = U zei me dat u in België zelfstandige mag zijn: voor de wet is dat het belangrijkste punt.
    .choice-start = { title-start }
case-ask-residence-permit-no-right = U hebt dat recht nog niet: dat is de eerste stap. Deze diensten zeggen u wat u moet doen: { $partners }
    .choice-coaching = { title-coaching }
case-ask-diploma-experience-flanders = In Vlaanderen hoeft dat bewijs niet meer sinds { $skills_proof_end_flanders }.
    .choice-start = { title-start }
case-ask-diploma-experience-regulated = In uw sector geldt dat voor verschillende beroepen. Een ondernemingsloket kijkt het met u na: dat is het kantoor dat zelfstandigen inschrijft.
    .choice-start-steps = { title-start-steps }
case-ask-age-minor = Bent u nog geen { $legal_age } jaar? Bereid uw project al voor met een coach, gratis.
    .choice-coaching = { title-coaching }
case-ask-age-student = Bent u student? Er bestaat een speciaal statuut.
    .choice-student = { title-student }
case-ask-student-status-student = U bent student. Hier kijkt men de voorwaarden met u na: { $partners }
    .choice-start = { title-start }
case-ask-side-business-unemployed = Bent u werkloos? Geef uw activiteit eerst aan bij de RVA.
    .choice-unemployment = { title-unemployment }
case-ask-side-business-benefit = Leeft u van steun van het OCMW of van het ziekenfonds? Vraag daar eerst een akkoord.
    .choice-social-assistance = { title-social-assistance }
case-ask-side-business-student = { case-ask-age-student }
    .choice-student = { title-student }
case-ask-sector-examples = Voorbeelden: microStart financierde al { $shops_financed } winkels, { $horeca_financed } horecaprojecten en { $transport_financed } vervoerders (cijfers van { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-horeca = In de horeca financierde microStart al { $horeca_financed } projecten (cijfer van { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-retail = In de handel financierde microStart al { $shops_financed } projecten (cijfer van { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-services = In de diensten financierde microStart al { $services_financed } projecten (cijfer van { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-personal-care = In de persoonsverzorging financierde microStart al { $personal_care_financed } projecten (cijfer van { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-transport = In het transport financierde microStart al { $transport_financed } projecten (cijfer van { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-construction = In de bouw financierde microStart al { $construction_financed } projecten (cijfer van { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-other = Buiten de grote sectoren financierde microStart al { $other_financed } projecten (cijfer van { $figures_year }).
    .choice-start = { title-start }

# Starting a business

case-ask-start-steps-no-right = Eerst hebt u het recht nodig om in België zelfstandige te zijn.
    .choice-permit = { title-permit }
case-ask-start-steps-unemployed = { case-ask-side-business-unemployed }
    .choice-unemployment = { title-unemployment }
case-ask-start-steps-benefit = { case-ask-side-business-benefit }
    .choice-social-assistance = { title-social-assistance }
case-ask-start-steps-brussels = Meer informatie in Brussel: { $partners }
case-ask-start-steps-flanders = Meer informatie in Vlaanderen: { $partners }
case-ask-start-steps-wallonia = Meer informatie in Wallonië: { $partners }
case-ask-other-lenders-brussels = In Brussel: { $partners }
case-ask-other-lenders-flanders = In Vlaanderen: { $partners }
case-ask-other-lenders-wallonia = In Wallonië: { $partners }
case-ask-public-support-brussels = In Brussel: { $partners }
case-ask-public-support-flanders = In Vlaanderen: { $partners }
case-ask-public-support-wallonia = In Wallonië: { $partners }
case-ask-public-support-allowance = In Brussel is er een premie van { $brussels_allowance } euro (nagekeken op { $brussels_allowance_checked }). Ze is voor werkzoekenden die voltijds starten.
case-ask-public-support-airbag = In Wallonië geeft de steun “Airbag” van de Forem samen { $airbag } euro (nagekeken op { $airbag_checked }). Die is voor een hoofdberoep.
case-ask-family-loan-tax-brussels = In Brussel is dat de Proxi-lening. Het voordeel was in het begin { $proxi_tax_credit } % per jaar (regel van { $proxi_year }). Uw man, uw vrouw of uw wettelijk samenwonende partner kan u zo niet lenen. Vraag de regel van vandaag aan { $info_line_brussels }.
case-ask-family-loan-tax-flanders = In Vlaanderen is dat de Winwinlening. Het voordeel was { $winwin_tax_credit } % per jaar (regel van { $winwin_year }).
case-ask-family-loan-tax-wallonia = In Wallonië was de Coup de Pouce-lening voorzien tot { $coup_de_pouce_end }. Vraag het vervolg aan { $info_line_wallonia }.

# microStart

case-ask-impact-unemployed = { $without_job_financed } gefinancierde mensen hadden geen werk. U bent dus geen uitzondering.
    .choice-start = { title-start }
case-ask-agencies-published = In { $figures_year } noemde microStart kantoren in Brussel, Luik, Gent, Charleroi en Antwerpen. Er waren ook { $local_sittings } zitdagen: plaatsen waar men u op vaste dagen ontvangt. Plaatsen kunnen veranderd zijn: vraag het adres aan een adviseur.
case-ask-agencies-near = Voor postcode { $postal_code } is { $town } de dichtste stad van deze lijst.
    .choice-human = { title-human }
case-ask-agencies-nearest = Het dichtst bij postcode { $postal_code }:
    { $agencies }
case-ask-agencies-all = Hier ontvangt men u:
    { $agencies }
case-ask-agencies-towns = Men ontvangt u in { $agencies }. Wilt u een adres, schrijf dan “kantoor bij” met de naam van uw gemeente.
