# Answers to questions, and to journeys that a person of microStart carries out. Figures come as variables, with their date
# where they can age. What microStart has not published is left to an advisor.

# Journeys

answer-book-coaching = L’accompagnement est gratuit et ouvert à tout projet professionnel. Une personne de microStart fixe le rendez-vous avec vous. Pour la prévenir, choisissez « { title-human } ».
    .choice-human = { title-human }
    .choice-accompaniment = { title-accompaniment }
answer-reschedule-coaching = Une personne de microStart peut déplacer votre rendez-vous. Pour la prévenir, choisissez « { title-human } ». Vous pouvez aussi écrire à { $contact_email }.
    .choice-human = { title-human }
answer-cancel-coaching = Une personne de microStart peut annuler votre rendez-vous. Pour la prévenir, choisissez « { title-human } ». Vous pouvez aussi écrire à { $contact_email }.
    .choice-human = { title-human }
answer-ask-my-appointment = Je ne vois pas de rendez-vous dans cette conversation. Une personne de microStart peut vérifier pour vous.
    .choice-human = { title-human }
    .choice-coaching = { title-coaching }
answer-ask-application-status = Je n’ai pas accès aux dossiers. Une personne de microStart peut vous dire où en est le vôtre.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
answer-report-repayment-difficulty = Merci de le dire, c’est courageux. Contactez vite une personne de microStart : plus tôt on en parle, plus il y a de solutions. Elle cherche avec vous ce qui est possible. Voulez-vous que j’en appelle une ?
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }

# The loan

answer-ask-microcredit = Un microcrédit est un petit crédit pour un projet professionnel. Chez microStart, il va de { $loan_min } à { $loan_max } euros (montants publiés le { $loan_max_date }). Un accompagnement gratuit va avec : avant le crédit, puis pendant tout le remboursement.
    .choice-start = { title-start }
    .choice-conditions = { title-conditions }
    .choice-accompaniment = { title-accompaniment }
answer-ask-amount = Chez microStart, un microcrédit va de { $loan_min } à { $loan_max } euros (montants publiés le { $loan_max_date }). Un prêt d’honneur, sans intérêt, peut parfois s’y ajouter. Un crédit bancaire aussi. Un conseiller calcule le bon montant avec vous.
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
    .choice-cofinancing = { title-cofinancing }
answer-ask-cost = Un crédit a un prix : les intérêts, et parfois des frais. Un conseiller vous donne le prix complet avant toute signature.
    .choice-human = { title-human }
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
answer-ask-duration = La durée se choisit avec un conseiller, selon votre projet. Vous remboursez un peu chaque mois.
    .choice-start = { title-start }
    .choice-repayment = { title-repayment }
    .choice-human = { title-human }
answer-ask-repayment = Vous remboursez chaque mois une partie du crédit, avec les intérêts. Quelqu’un de microStart vous suit jusqu’à la fin. Le remboursement est souple : si payer devient difficile, dites-le vite. Vous voulez rembourser plus tôt ? Votre conseiller vous dit ce que cela change.
    .choice-human = { title-human }
    .choice-cost = { title-cost }
    .choice-difficulty = { title-difficulty }
answer-ask-conditions =
    microStart publie ces conditions (page lue le { $faq_read }) :
    – votre projet est professionnel ;
    – vous êtes indépendant, ou vous démarrez bientôt ;
    – vos revenus viennent de Belgique ;
    – vous n’êtes pas en règlement collectif de dettes, la procédure du tribunal.
    Une ancienne faillite ou d’autres dettes ne ferment pas la porte, en principe. Un comité de personnes décide.
    .choice-start = { title-start }
    .choice-documents = { title-documents }
    .choice-human = { title-human }
answer-ask-documents = Un conseiller prépare le dossier avec vous. N’envoyez aucun document dans cette conversation.
    .choice-start = { title-start }
    .choice-business-plan = { title-business-plan }
    .choice-human = { title-human }
answer-ask-guarantee = microStart ne demande pas les garanties d’une banque. Souvent, il faut un garant : une personne qui croit en votre projet. Elle paie si vous ne pouvez plus payer (interview de { $interview_year }). Vous avez peu d’argent à vous ? microStart s’adresse aussi à vous.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-processing-time = Un conseiller prépare d’abord le dossier avec vous. Ensuite, un comité de personnes décide. Il se réunit chaque semaine (page lue le { $faq_read }).
    .choice-start = { title-start }
    .choice-documents = { title-documents }
    .choice-human = { title-human }
answer-ask-honour-loan = Le prêt d’honneur est un prêt sans intérêt : vous rendez seulement la somme reçue. Il complète un microcrédit, pour { $honour_loan_share } au maximum (information de { $figures_year }).
    .choice-start = { title-start }
    .choice-amount = { title-amount }
    .choice-human = { title-human }
answer-ask-bank-cofinancing = Oui, un microcrédit et un crédit bancaire peuvent se compléter. C’est le cofinancement. La banque prend moins de risque, et vous restez son client. Un conseiller prépare cela avec vous.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-use-of-funds = Le crédit peut payer du stock, des machines, un véhicule, des loyers ou des frais de démarrage. Il peut aussi payer une étude de marché, pour tester une idée (page lue le { $faq_read }). Il ne sert jamais à un achat privé.
    .choice-start = { title-start }
    .choice-amount = { title-amount }
answer-ask-personal-loan = microStart finance seulement des projets professionnels. Pour un achat privé, d’autres peuvent vous aider, avec un petit prêt ou des conseils.
    .choice-other-lenders = { title-other-lenders }
    .choice-start = { title-start }
answer-ask-second-loan = Un crédit peut grandir avec votre activité. Jusqu’en { $figures_year }, microStart a donné { $microcredits } microcrédits à { $people_financed } personnes : certaines en ont donc eu plusieurs.
    .choice-human = { title-human }
    .choice-start = { title-start }

# The support

answer-ask-accompaniment = L’accompagnement est une aide pour votre projet. Un coach le prépare avec vous, puis vous suit pendant tout le remboursement. L’aide est individuelle ou en groupe. Elle est gratuite et ouverte à chaque projet professionnel, avec ou sans crédit.
    .choice-coaching = { title-coaching }
    .choice-training = { title-training }
    .choice-start = { title-start }
answer-ask-coaching-price = L’accompagnement est gratuit. Vous ne payez rien avant le crédit, ni pendant le remboursement. C’est gratuit aussi sans crédit. Seul le crédit a un prix.
    .choice-coaching = { title-coaching }
    .choice-accompaniment = { title-accompaniment }
    .choice-cost = { title-cost }
answer-ask-training = Oui, microStart donne des formations gratuites en groupe. Elles ne mènent pas à un certificat (article du { $training_article }).
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-business-plan = Vous ne devez pas arriver avec un plan parfait. Un coach vous aide gratuitement à le construire. Le comité regarde si le projet est réaliste. Pour créer une société, le notaire demande un plan financier : vos dépenses, vos ventes et l’argent nécessaire.
    .choice-coaching = { title-coaching }
    .choice-documents = { title-documents }
    .choice-start = { title-start }
answer-ask-women-support = Oui. microStart organise des actions gratuites pour les femmes (annonce de { $women_actions_year }). Elle a déjà financé { $women_financed } femmes (chiffre de { $figures_year }). Un conseiller connaît les prochaines dates.
    .choice-coaching = { title-coaching }
    .choice-start = { title-start }
    .choice-human = { title-human }

# Banks, registers, debts

answer-ask-bank-refusal = Une banque qui dit non doit vous informer : demandez-lui pourquoi. La loi du { $sme_finance_law } sur le crédit aux petites entreprises le prévoit. microStart aide justement les personnes sans crédit bancaire. { $bank_access_years } ans après leur microcrédit, { $bank_access_multiple } fois plus de clients ont accès au crédit bancaire (étude citée en { $figures_year }).
    .choice-start = { title-start }
    .choice-cofinancing = { title-cofinancing }
    .choice-human = { title-human }
answer-ask-credit-register = La Banque nationale tient une liste des retards de paiement. Être sur cette liste ne ferme pas la porte d’office (page de VLAIO du { $vlaio_page }). Votre nom y reste { $register_years_after } { $register_years_after ->
        [one] an
       *[other] ans
    } après le paiement, et { $register_years_max } ans au plus. Vous pouvez lire vos données en ligne avec votre carte d’identité.
    .choice-start = { title-start }
    .choice-debt = { title-debt }
    .choice-human = { title-human }
answer-ask-debt-settlement = Il y a deux procédures. Le règlement collectif passe par le tribunal du travail : pendant ce temps, microStart ne prête pas. La médiation amiable se fait sans juge : elle ne bloque pas, en principe (page lue le { $faq_read }). Dans les deux cas, l’accompagnement gratuit vous reste ouvert.
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }

# The person's situation

answer-ask-unemployment-benefit = Déclarez votre activité à l’ONEM avant de démarrer, sinon vous risquez de devoir rembourser. Avec la mesure « Tremplin-indépendants », vous gardez vos allocations { $springboard_months } mois, pour une activité à côté (règle du { $springboard_months_date }). Depuis le { $unemployment_max_months_date }, le chômage dure { $unemployment_max_months } mois au plus. Quand il finit, la mesure finit aussi. Votre syndicat ou l’ONEM vérifie vos droits.
    .choice-start = { title-start }
    .choice-side-business = { title-side-business }
    .choice-public-support = { title-public-support }
answer-ask-social-assistance = Oui, c’est possible, mais demandez un accord avant de démarrer (règle lue le { $benefit_agreement_read }). Vous êtes au CPAS ? Demandez l’accord du CPAS. Vous êtes à la mutuelle ? Demandez d’abord l’accord du médecin-conseil : c’est le médecin de la mutuelle. Si vos revenus restent trop bas, le CPAS peut parfois les compléter (page du { $welfare_top_up_page }).
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-residence-permit = Vous ne devez pas être belge. Hors de l’Espace économique européen et de la Suisse, il faut en général une carte professionnelle : c’est la permission d’être indépendant. Avec un séjour illimité, le statut de réfugié ou la protection temporaire, elle n’est pas nécessaire. Pour la famille, il y a aussi des exceptions (règles lues le { $professional_card_read }).
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
    .choice-human = { title-human }
answer-ask-diploma-experience = À ma connaissance, il ne faut pas de diplôme pour le crédit. { $no_higher_diploma_financed } des { $people_financed } clients financés n’ont pas de diplôme supérieur (chiffres de { $figures_year }). Le comité regarde aussi si vous connaissez le métier. À Bruxelles et en Wallonie, certains métiers demandent une preuve que vous savez le faire.
    .choice-start = { title-start }
    .choice-training = { title-training }
    .choice-start-steps = { title-start-steps }
answer-ask-age = Il faut avoir { $legal_age } ans pour être indépendant. Je ne connais pas d’âge maximum : microStart s’adresse aux jeunes comme aux seniors. { $young_financed } jeunes ont déjà été financés (chiffre de { $figures_year }).
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
answer-ask-student-status = Oui, le statut d’étudiant-indépendant existe de { $student_age_min } à { $student_age_max } ans. Il faut au moins { $student_credits } crédits d’études par an, ou { $student_hours } heures de cours par semaine. En { $student_year }, on ne payait pas de cotisations sociales sous { $student_income_free } euros de revenus. Ces cotisations paient la sécurité sociale.
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
answer-ask-side-business = Oui, microStart finance aussi une activité complémentaire, à côté d’un emploi (page de VLAIO du { $vlaio_page }). Si vous gagnez peu, vous payez peu ou pas de cotisations sociales. Votre caisse d’assurances sociales reçoit ces cotisations : elle vous dit la limite.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-start-steps = { title-start-steps }
answer-ask-sector = Tous les métiers sont les bienvenus, si l’activité est responsable (interview de { $interview_year }).
    .choice-start = { title-start }
    .choice-use-of-funds = { title-use-of-funds }
    .choice-human = { title-human }

# Starting a business

answer-ask-start-steps =
    Vous démarrez seul, sans société ? Allez d’abord à un guichet d’entreprises : il inscrit votre activité et vous donne un numéro. Choisissez ensuite une caisse d’assurances sociales : elle reçoit vos cotisations.
    Pour une société, allez d’abord chez un notaire.
    Les connaissances de gestion ne sont plus demandées en Belgique depuis le { $management_proof_end }. Certains métiers demandent encore une preuve de compétence.
    .choice-coaching = { title-coaching }
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }
answer-ask-other-lenders = D’autres prêtent aussi aux petites entreprises. Leurs règles changent : demandez-les-leur. Seul microStart fait du microcrédit partout en Belgique (texte de { $figures_year }).
    .choice-start = { title-start }
    .choice-public-support = { title-public-support }
    .choice-family-loan = { title-family-loan }
answer-ask-public-support = Votre région informe les entrepreneurs gratuitement. Il existe parfois une prime : de l’argent que vous ne rendez pas. Demandez-la avant de démarrer, car les conditions changent.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-family-loan = { title-family-loan }
answer-ask-family-loan-tax = Un proche peut vous prêter de l’argent et payer moins d’impôts. Les règles dépendent de la région et changent : vérifiez-les avant de signer.
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }

# microStart

answer-ask-organisation = microStart donne de petits crédits professionnels, mais ce n’est pas une banque. Elle est née à Bruxelles en { $launch_year } et travaille dans toute la Belgique. Elle accompagne gratuitement et défend les petits entrepreneurs. À l’origine : l’association Adie, BNP Paribas Fortis et le Fonds européen d’investissement. L’Union européenne la soutient aussi (information de { $figures_year }).
    .choice-start = { title-start }
    .choice-impact = { title-impact }
    .choice-microcredit = { title-microcredit }
answer-ask-impact =
    De { $launch_year } à { $figures_year }, microStart a donné { $microcredits } microcrédits à { $people_financed } personnes, pour { $injected_millions } millions d’euros. Elle a accompagné { $people_accompanied } personnes. Cela fait { $jobs } emplois créés ou gardés.
    Une étude avec KPMG a regardé la suite. { $employment_rate } % des personnes financées ont un travail. Après { $survival_years } ans, { $survival_rate } % des starters sont encore actifs. Chaque euro investi rapporte { $sroi } euros à la société.
    .choice-start = { title-start }
    .choice-organisation = { title-organisation }
answer-ask-agencies = microStart travaille dans toute la Belgique. Vous pouvez déjà commencer ici, sans vous déplacer.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
    .choice-start = { title-start }
answer-ask-contact = Écrivez à { $contact_email } ou visitez { $contact_web }. Une personne de microStart peut aussi vous répondre ici.
    .choice-human = { title-human }
    .choice-agencies = { title-agencies }
answer-ask-volunteering = C’est gentil de vouloir aider, merci ! Des bénévoles donnent des conseils à nos clients. Vous voulez être coach bénévole, partenaire ou investisseur ? Écrivez à { $contact_email }.
    .choice-human = { title-human }
    .choice-organisation = { title-organisation }
answer-ask-privacy = Vos messages servent à vous répondre et à vous orienter. Votre nom et vos coordonnées, je les demande à la fin, et seulement si vous voulez être contacté. Nous les gardons { $contact_months } mois au plus. Vous pouvez demander une copie, ou demander de tout effacer. N’écrivez pas de numéro national ni de numéro de carte.
    .choice-my-data = { title-my-data }
    .choice-erase = { title-erase }
    .choice-human = { title-human }
