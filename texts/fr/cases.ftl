# What an answer adds: first what the institution tells from its own settings (told-…, or untold-… where it has not filled
# them in), then the person's own case (case-<question>-<what>) in a paragraph of its own. Its choices come before those
# of the answer.

# From institution/settings.yml

told-interest = Au { $interest_date }, le taux est de { $interest_starter } % par an pour démarrer. Après un an d’activité, il est de { $interest_established } % par an.
untold-interest = Derniers taux connus, publiés par l’agence flamande VLAIO le { $rate_starter_date } : à partir de { $rate_starter } % par an pour démarrer, { $rate_established } % après un an d’activité. Ils ont pu changer.
told-file-fee = { $file_fee } (Information du { $file_fee_date }.)
told-duration = La durée va de { $duration_min } à { $duration_max } mois (information du { $duration_date }).
untold-duration = microStart n’a pas publié de durée minimum ou maximum.
told-early-repayment = Rembourser plus tôt ? { $early_repayment } (Information du { $early_repayment_date }.)
untold-early-repayment = Pour rembourser plus tôt, un conseiller vous donne la règle.
told-second-loan = { $second_loan } (Information du { $second_loan_date }.)
untold-second-loan = La règle pour un nouveau crédit, un conseiller vous la donne.
told-guarantor = { $guarantor } (Information du { $guarantor_date }.)
untold-guarantor = La règle exacte, un conseiller vous l’explique.
told-honour-loan = { $honour_loan } (Information du { $honour_loan_date }.)
untold-honour-loan = Un conseiller vous dit si c’est possible pour vous, et pour quelle somme.
told-documents = { $documents } (Liste du { $documents_date }.)
untold-documents = Voici ce que microStart demande au moins : votre carte d’identité, votre carte bancaire, vos extraits de compte privés et professionnels. Il faut aussi la liste de vos crédits à la Banque nationale. Cette liste (lue le { $faq_read }) n’est pas complète : un conseiller vous donne le reste.
told-answer-delay = { $answer_delay } (Information du { $answer_delay_date }.)
untold-answer-delay = microStart n’a pas publié de délai complet : un conseiller vous dit à quoi vous attendre.
told-application-page = Vous pouvez aussi faire votre demande en ligne : { $application_page }
told-excluded-activities = { $excluded_activities } (Information du { $excluded_activities_date }.)
untold-excluded-activities = Une exception était citée : le tabac. Pour un cas particulier, demandez à un conseiller.
told-credit-register = { $credit_register } (Information du { $credit_register_date }.)
untold-credit-register = La règle exacte, un conseiller vous l’explique.
told-residence-permit = { $residence_permit } (Information du { $residence_permit_date }.)
untold-residence-permit = Pour le crédit, un conseiller vous dit quels papiers il faut.
told-coaching-format = { $coaching_format } (Information du { $coaching_format_date }.)
untold-coaching-format = Un conseiller vous dit comment se passent les rencontres.
told-training-page = Les dates et les lieux : { $training_page }
untold-training-page = Un conseiller connaît les dates et les lieux.
told-volunteer-page = Plus d’informations : { $volunteer_page }
told-phone = Le numéro de téléphone est le { $phone }.
untold-phone = Je n’ai pas encore de numéro de téléphone sûr à vous donner.
told-phone-hours = { $phone_hours }
told-complaints = Une plainte ? { $complaints }
told-supervision = { $supervision } (Information du { $supervision_date }.)
told-privacy-page = La déclaration complète : { $privacy_page }

# Who else helps, and where microStart receives people

partner-line = – { $name } ({ $link }) : { $purpose }
# One line of the list of agencies. Hours and telephone follow when they are known.
agency = – { $name } : { $address }.
agency-unknown = – { $name } : demandez l’adresse à un conseiller.
agency-hours = Heures : { $hours }.
agency-phone = Téléphone : { $phone }.
opening-days = { $days } { $times }
opening-then = { $first } ; { $then }
opening-run = du { $first } au { $last }
opening-times = de { $start } à { $end }
opening-and = { $first } et { $last }
town-brussels = Bruxelles
town-liege = Liège
town-ghent = Gand
town-charleroi = Charleroi
town-antwerp = Anvers

# The loan

case-ask-microcredit-private = Pour un achat privé, d’autres organismes peuvent vous aider.
    .choice-personal-loan = { title-personal-loan }
case-ask-microcredit-idea = Votre projet est encore une idée ? Un coach peut déjà vous aider, sans crédit.
    .choice-coaching = { title-coaching }
case-ask-amount-below = { $amount } euros, c’est moins que le minimum. Parlez-en à un coach : c’est gratuit.
    .choice-coaching = { title-coaching }
case-ask-amount-inside = { $amount } euros, c’est dans ces limites.
    .choice-start = { title-start }
case-ask-amount-above = { $amount } euros, c’est plus que le maximum. Un microcrédit peut alors être une partie de la somme. Une banque ou votre région peut prêter le reste.
    .choice-cofinancing = { title-cofinancing }
    .choice-public-support = { title-public-support }
case-ask-cost-example = Un exemple : pour { $amount } euros, les intérêts du premier mois sont d’environ { $interest_month } euros. Ensuite, ils baissent chaque mois. Les frais ne sont pas comptés.
    .choice-start = { title-start }
case-ask-repayment-in-difficulty = Vous m’avez dit que payer est difficile. Parlez-en maintenant à quelqu’un : plus tôt on en parle, plus il y a de solutions.
    .choice-human = { title-human }
case-ask-conditions-collective = Vous êtes en règlement collectif : microStart ne prête pas pendant ce temps. L’accompagnement gratuit vous reste ouvert.
    .choice-coaching = { title-coaching }
case-ask-conditions-answers = Je peux mettre chaque condition à côté de vos réponses.
    .choice-my-answers = { title-my-answers }
case-ask-bank-cofinancing-part-offered = Votre banque propose une partie ? Un conseiller regarde si un microcrédit peut compléter.
    .choice-human = { title-human }
case-ask-bank-cofinancing-above = { $amount } euros, c’est plus que le maximum d’un microcrédit. Une banque peut prêter l’autre partie. Parlez-en à un conseiller.
    .choice-human = { title-human }
case-ask-bank-cofinancing-refused = Votre banque a dit non ? Vous pouvez aussi demander un microcrédit sans elle.
    .choice-start = { title-start }
case-ask-use-of-funds-private = Pour un achat privé, d’autres organismes peuvent vous aider.
    .choice-personal-loan = { title-personal-loan }
case-ask-personal-loan-brussels = À Bruxelles : { $partners }
case-ask-personal-loan-flanders = En Flandre : { $partners }
case-ask-personal-loan-wallonia = En Wallonie : { $partners }
case-ask-second-loan-up-to-date = Vous avez déjà un crédit chez microStart : votre conseiller connaît votre dossier. Parlez-lui de votre projet.
    .choice-human = { title-human }
case-ask-second-loan-in-difficulty = Parlons d’abord de votre crédit actuel. Une personne cherche une solution avec vous.
    .choice-human = { title-human }

# The support

case-ask-accompaniment-client = Vous avez un crédit chez microStart ? L’accompagnement continue pendant que vous remboursez.
    .choice-coaching = { title-coaching }
case-ask-coaching-price-client = Vous avez un crédit chez microStart ? L’accompagnement reste gratuit pendant que vous remboursez.
    .choice-coaching = { title-coaching }
case-ask-business-plan-idea = Votre projet est encore une idée ? Un coach peut la mettre sur papier avec vous.
    .choice-coaching = { title-coaching }
case-ask-women-support-brussels = À Bruxelles, il y a aussi le réseau Women in Business de hub.brussels.
    .choice-public-support = { title-public-support }

# Banks, registers, debts

case-ask-bank-refusal-refused = Pour en savoir plus sur vos droits : { $partners }
    .choice-start = { title-start }
case-ask-bank-refusal-not-asked = Vous n’avez rien demandé à une banque ? Beaucoup de gens n’osent pas. Aucune page publique de microStart ne demande d’abord une réponse de la banque.
    .choice-start = { title-start }
case-ask-bank-refusal-part-offered = Votre banque propose une partie ? Un microcrédit peut parfois la compléter.
    .choice-cofinancing = { title-cofinancing }
case-ask-credit-register-collective = Vous êtes aussi en règlement collectif de dettes ? C’est une autre procédure, avec d’autres règles.
    .choice-debt = { title-debt }
case-ask-debt-settlement-collective = Vous êtes en règlement collectif : parlez d’abord du projet à votre médiateur. Ces services aident gratuitement : { $partners }
    .choice-coaching = { title-coaching }
case-ask-debt-settlement-amicable = Vous avez une médiation amiable : parlez du projet à votre service de médiation. Ces services aident gratuitement : { $partners }
    .choice-start = { title-start }
case-ask-debt-settlement-none = Vous n’avez pas de médiation en cours : cette condition n’est pas un obstacle pour vous.
    .choice-start = { title-start }

# The person's situation

case-ask-unemployment-benefit-unemployed = Vous êtes au chômage. Ces services peuvent vous aider : { $partners }
    Attention : tester son projet dans une coopérative ne prolonge pas le chômage.
    .choice-side-business = { title-side-business }
case-ask-unemployment-benefit-employee = Vous avez un emploi ? Vous pouvez aussi démarrer à côté.
    .choice-side-business = { title-side-business }
case-ask-unemployment-benefit-benefit = Vous vivez d’une aide du CPAS ou de la mutuelle ? D’autres règles valent pour vous.
    .choice-social-assistance = { title-social-assistance }
case-ask-social-assistance-social-assistance = Vous êtes au CPAS : parlez-lui de votre projet. Ces services peuvent vous aider : { $partners }
    .choice-coaching = { title-coaching }
case-ask-social-assistance-incapacity = Vous êtes à la mutuelle : l’accord du médecin-conseil vient avant tout le reste. Ces services peuvent vous aider : { $partners }
    .choice-coaching = { title-coaching }
case-ask-social-assistance-unemployed = Vous êtes au chômage ? Alors c’est l’ONEM qu’il faut prévenir.
    .choice-unemployment = { title-unemployment }
case-ask-residence-permit-right = Vous m’avez dit que vous pouvez être indépendant en Belgique : pour la loi, c’est le point important.
    .choice-start = { title-start }
case-ask-residence-permit-no-right = Vous n’avez pas encore ce droit : c’est la première étape. Ces services vous disent quoi faire : { $partners }
    .choice-coaching = { title-coaching }
case-ask-diploma-experience-flanders = En Flandre, cette preuve n’est plus demandée depuis le { $skills_proof_end_flanders }.
    .choice-start = { title-start }
case-ask-diploma-experience-regulated = Dans votre secteur, c’est le cas pour plusieurs métiers. Un guichet d’entreprises vérifie avec vous : c’est le bureau qui inscrit les indépendants.
    .choice-start-steps = { title-start-steps }
case-ask-age-minor = Vous n’avez pas encore { $legal_age } ans ? Préparez déjà votre projet avec un coach, gratuitement.
    .choice-coaching = { title-coaching }
case-ask-age-student = Vous êtes étudiant ? Il existe un statut spécial.
    .choice-student = { title-student }
case-ask-student-status-student = Vous êtes étudiant. Ici, on vérifie les conditions avec vous : { $partners }
    .choice-start = { title-start }
case-ask-side-business-unemployed = Vous êtes au chômage ? Déclarez d’abord votre activité à l’ONEM.
    .choice-unemployment = { title-unemployment }
case-ask-side-business-benefit = Vous vivez d’une aide du CPAS ou de la mutuelle ? Demandez d’abord leur accord.
    .choice-social-assistance = { title-social-assistance }
case-ask-side-business-student = { case-ask-age-student }
    .choice-student = { title-student }
case-ask-sector-examples = Exemples : microStart a déjà financé { $shops_financed } commerces, { $horeca_financed } projets horeca et { $transport_financed } transporteurs (chiffres de { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-horeca = Dans l’horeca, microStart a déjà financé { $horeca_financed } projets (chiffre de { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-retail = Dans le commerce, microStart a déjà financé { $shops_financed } projets (chiffre de { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-services = Dans les services, microStart a déjà financé { $services_financed } projets (chiffre de { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-personal-care = Dans les soins à la personne, microStart a déjà financé { $personal_care_financed } projets (chiffre de { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-transport = Dans le transport, microStart a déjà financé { $transport_financed } projets (chiffre de { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-construction = Dans la construction, microStart a déjà financé { $construction_financed } projets (chiffre de { $figures_year }).
    .choice-start = { title-start }
case-ask-sector-other = Hors des grands secteurs, microStart a déjà financé { $other_financed } projets (chiffre de { $figures_year }).
    .choice-start = { title-start }

# Starting a business

case-ask-start-steps-no-right = Avant tout, il vous faut le droit d’être indépendant en Belgique.
    .choice-permit = { title-permit }
case-ask-start-steps-unemployed = { case-ask-side-business-unemployed }
    .choice-unemployment = { title-unemployment }
case-ask-start-steps-benefit = { case-ask-side-business-benefit }
    .choice-social-assistance = { title-social-assistance }
case-ask-start-steps-brussels = Pour vous informer à Bruxelles : { $partners }
case-ask-start-steps-flanders = Pour vous informer en Flandre : { $partners }
case-ask-start-steps-wallonia = Pour vous informer en Wallonie : { $partners }
case-ask-other-lenders-brussels = À Bruxelles : { $partners }
case-ask-other-lenders-flanders = En Flandre : { $partners }
case-ask-other-lenders-wallonia = En Wallonie : { $partners }
case-ask-public-support-brussels = À Bruxelles : { $partners }
case-ask-public-support-flanders = En Flandre : { $partners }
case-ask-public-support-wallonia = En Wallonie : { $partners }
case-ask-public-support-allowance = À Bruxelles, il y a une prime de { $brussels_allowance } euros (vérifié le { $brussels_allowance_checked }). Elle est pour un demandeur d’emploi qui démarre à temps plein.
case-ask-public-support-airbag = En Wallonie, l’aide « Airbag » du Forem donne { $airbag } euros en tout (vérifié le { $airbag_checked }). Elle est pour une activité principale.
case-ask-family-loan-tax-brussels = À Bruxelles, c’est le prêt Proxi. L’avantage était de { $proxi_tax_credit } % par an au début (règle de { $proxi_year }). Votre conjoint ou votre cohabitant légal ne peut pas prêter. Demandez la règle du moment au { $info_line_brussels }.
case-ask-family-loan-tax-flanders = En Flandre, c’est la Winwinlening. L’avantage était de { $winwin_tax_credit } % par an (règle de { $winwin_year }).
case-ask-family-loan-tax-wallonia = En Wallonie, le prêt Coup de Pouce était prévu jusqu’au { $coup_de_pouce_end }. Demandez la suite au { $info_line_wallonia }.

# microStart

case-ask-impact-unemployed = { $without_job_financed } personnes financées n’avaient pas d’emploi. Vous n’êtes donc pas une exception.
    .choice-start = { title-start }
case-ask-agencies-published = En { $figures_year }, microStart citait des agences à Bruxelles, Liège, Gand, Charleroi et Anvers. Il y avait aussi { $local_sittings } permanences : des lieux où l’on vous reçoit certains jours. Des lieux ont pu changer : demandez l’adresse à un conseiller.
case-ask-agencies-near = Pour le code postal { $postal_code }, la ville la plus proche de cette liste est { $town }.
    .choice-human = { title-human }
case-ask-agencies-nearest = Le plus près du code postal { $postal_code } :
    { $agencies }
case-ask-agencies-all = On vous reçoit ici :
    { $agencies }
case-ask-agencies-towns = On vous reçoit à { $agencies }. Pour une adresse, écrivez « agence près de » avec le nom de votre commune.
