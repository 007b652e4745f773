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
answer-report-repayment-difficulty = Merci de le dire, c’est courageux. Contactez vite une personne de microStart : plus tôt on en parle, plus il y a de solutions. Elle cherche avec vous ce qui est possible.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
answer-request-my-data = Vous avez droit à une copie de vos données. Une personne de microStart s’en occupe. Dites-le-lui ici, ou écrivez à { $contact_email }.
    .choice-human = { title-human }
    .choice-privacy = { title-privacy }
answer-erase-my-data = Vous avez le droit de faire effacer vos données. Une personne de microStart s’en occupe. Dites-le-lui ici, ou écrivez à { $contact_email }.
    .choice-human = { title-human }
    .choice-privacy = { title-privacy }

# The loan

answer-ask-microcredit = Un microcrédit est un petit crédit pour un projet professionnel. Chez microStart, il va de { $loan_min } à { $loan_max } euros. Il vient avec un accompagnement gratuit, avant le crédit et pendant tout le remboursement.
    .choice-start = { title-start }
    .choice-conditions = { title-conditions }
    .choice-accompaniment = { title-accompaniment }
answer-ask-amount = Un microcrédit chez microStart va de { $loan_min } à { $loan_max } euros. Un prêt d’honneur ou un crédit bancaire peut parfois le compléter. Le bon montant se calcule avec un conseiller.
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
    .choice-cofinancing = { title-cofinancing }
answer-ask-cost = Le { $rate_starter_date }, l’agence flamande VLAIO indiquait deux taux par an. C’était à partir de { $rate_starter } % pour un démarrage et { $rate_established } % après un an d’activité. Ces taux ont pu changer. Un conseiller vous donne le prix d’aujourd’hui, frais compris, avant toute signature.
    .choice-human = { title-human }
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
answer-ask-duration = microStart n’a pas publié de durée fixe. Elle dépend du montant et de ce que vous pouvez rembourser. Un conseiller la choisit avec vous.
    .choice-repayment = { title-repayment }
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-repayment = Vous remboursez chaque mois, et microStart vous suit pendant tout le crédit. Le remboursement se veut souple : en cas de difficulté, parlez-en vite. Pour rembourser plus tôt, un conseiller vous donne les règles.
    .choice-human = { title-human }
    .choice-cost = { title-cost }
    .choice-difficulty = { title-difficulty }
answer-ask-conditions = Quatre points comptent. Le projet est professionnel, et vous êtes indépendant ou bientôt. Les revenus se font en Belgique. Vous n’êtes pas en règlement collectif de dettes. Le montant va de { $loan_min } à { $loan_max } euros, et un comité de personnes décide.
    .choice-start = { title-start }
    .choice-documents = { title-documents }
    .choice-human = { title-human }
answer-ask-documents = Préparez votre carte d’identité, votre carte bancaire et vos extraits de compte, privés et professionnels. Il faut aussi votre relevé de la Centrale des crédits aux particuliers. La liste n’est pas complète : un conseiller vous donne la vôtre. N’envoyez rien ici.
    .choice-start = { title-start }
    .choice-business-plan = { title-business-plan }
    .choice-human = { title-human }
answer-ask-guarantee = microStart ne demande pas les garanties d’une banque. Souvent, une personne qui croit en votre projet se porte garante. La règle exacte dépend du dossier : un conseiller vous l’explique.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-processing-time = Un comité de personnes se réunit chaque semaine pour décider. Le délai complet dépend surtout de votre dossier. Un conseiller vous dit à quoi vous attendre.
    .choice-documents = { title-documents }
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-honour-loan = Le prêt d’honneur est un prêt sans intérêt. Il peut compléter un microcrédit, jusqu’à { $honour_loan_share } au plus. Un conseiller vous dit si c’est possible pour votre projet.
    .choice-start = { title-start }
    .choice-amount = { title-amount }
    .choice-human = { title-human }
answer-ask-bank-cofinancing = Oui, un microcrédit et un crédit bancaire peuvent se combiner. La banque prend moins de risque, et vous restez son client. Un conseiller prépare cela avec vous.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-use-of-funds = Le crédit peut payer du stock, des machines, un véhicule ou les premiers loyers. Il peut aussi payer des frais de démarrage ou une étude de marché. Il ne sert jamais à un achat privé.
    .choice-start = { title-start }
    .choice-amount = { title-amount }
answer-ask-personal-loan = microStart finance seulement des projets professionnels. Pour un achat privé, Crédal prête à des particuliers à Bruxelles et en Wallonie. Votre CPAS peut aussi vous conseiller.
    .choice-other-lenders = { title-other-lenders }
    .choice-start = { title-start }
answer-ask-second-loan = Un crédit peut grandir avec votre activité, et beaucoup de clients en ont eu plusieurs. Les règles pour un nouveau crédit se voient avec votre conseiller.
    .choice-human = { title-human }
    .choice-start = { title-start }

# The support

answer-ask-accompaniment = L’accompagnement est individuel ou en groupe. Un coach vous aide à préparer votre projet, puis vous suit pendant le remboursement. Il est gratuit, avec ou sans crédit.
    .choice-coaching = { title-coaching }
    .choice-training = { title-training }
    .choice-start = { title-start }
answer-ask-coaching-price = L’accompagnement est gratuit, avec ou sans crédit. Il l’est avant le crédit et pendant tout le remboursement.
    .choice-coaching = { title-coaching }
    .choice-accompaniment = { title-accompaniment }
    .choice-cost = { title-cost }
answer-ask-training = Oui, microStart donne des formations gratuites en groupe. Elles ne donnent pas de certificat. Pour les dates et les lieux, un conseiller vous répond.
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-business-plan = Vous ne devez pas arriver avec un plan parfait. Un coach vous aide gratuitement à le construire. Pour créer une société, le notaire demande un plan financier.
    .choice-coaching = { title-coaching }
    .choice-documents = { title-documents }
    .choice-start = { title-start }
answer-ask-women-support = Oui. microStart organise des actions gratuites pour les femmes et a déjà financé { $women_financed } femmes (chiffre de { $figures_year }). À Bruxelles, hub.brussels anime aussi le réseau Women in Business. Un conseiller connaît les prochaines dates.
    .choice-coaching = { title-coaching }
    .choice-start = { title-start }
    .choice-human = { title-human }

# Banks, registers, debts

answer-ask-bank-refusal = Une banque qui dit non doit vous informer : vous pouvez lui demander pourquoi. Ce n’est pas la fin de votre projet. microStart aide justement les personnes sans crédit bancaire. En { $bank_access_years } ans, ses clients ont { $bank_access_multiple } fois plus souvent accès à une banque.
    .choice-start = { title-start }
    .choice-cofinancing = { title-cofinancing }
    .choice-human = { title-human }
answer-ask-credit-register = Être fiché à la Banque nationale ne ferme pas la porte d’office. Une inscription reste { $register_years_after } { $register_years_after ->
        [one] an
       *[other] ans
    } après le paiement, et { $register_years_max } ans au plus. Vous pouvez consulter vos données en ligne avec votre carte d’identité. Un conseiller regarde la suite avec vous.
    .choice-start = { title-start }
    .choice-debt = { title-debt }
    .choice-human = { title-human }
answer-ask-debt-settlement = Pendant un règlement collectif de dettes, microStart ne prête pas. Une médiation amiable ne bloque pas, en principe. Dans les deux cas, l’accompagnement gratuit vous reste ouvert. Parlez aussi à votre médiateur.
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }

# The person's situation

answer-ask-unemployment-benefit = Déclarez votre activité à l’ONEM avant de démarrer. Avec Tremplin-indépendants, une activité complémentaire est possible { $springboard_months } mois avec vos allocations. Depuis le { $unemployment_max_months_date }, le chômage dure { $unemployment_max_months } mois au plus. Votre syndicat ou l’ONEM vérifie vos droits.
    .choice-start = { title-start }
    .choice-side-business = { title-side-business }
    .choice-public-support = { title-public-support }
answer-ask-social-assistance = Oui, c’est possible, mais demandez d’abord l’accord de votre CPAS. Si vos revenus restent trop bas, une aide du CPAS peut parfois continuer. Un coach peut préparer votre projet gratuitement.
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-residence-permit = Vous ne devez pas être belge. Hors de l’Espace économique européen et de la Suisse, il faut en général une carte professionnelle. Un séjour illimité, le statut de réfugié reconnu ou la protection temporaire en dispensent. Un guichet d’entreprises vous renseigne.
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
    .choice-human = { title-human }
answer-ask-diploma-experience = Aucun diplôme n’est demandé pour le crédit. Parmi les { $people_financed } personnes financées, { $no_higher_diploma_financed } n’ont pas de diplôme supérieur (chiffres de { $figures_year }). À Bruxelles et en Wallonie, certains métiers demandent encore une preuve de compétence. L’expérience du métier aide.
    .choice-start = { title-start }
    .choice-training = { title-training }
    .choice-start-steps = { title-start-steps }
answer-ask-age = Il faut avoir { $legal_age } ans. Aucun âge maximum n’est connu : les jeunes et les plus âgés sont bienvenus. { $young_financed } jeunes ont déjà été financés (chiffre de { $figures_year }).
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
answer-ask-student-status = Oui, le statut d’étudiant-indépendant existe de { $student_age_min } à { $student_age_max } ans. Vos cotisations sociales peuvent être plus basses. Une caisse d’assurances sociales vérifie les conditions avec vous.
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
answer-ask-side-business = Oui, microStart finance aussi une activité complémentaire, à côté d’un emploi. Avec le chômage, des règles spéciales existent. Déclarez toujours l’activité avant de démarrer.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-start-steps = { title-start-steps }
answer-ask-sector = Tous les secteurs sont bienvenus si l’activité est responsable. Déjà financés : { $shops_financed } commerces, { $horeca_financed } projets horeca, { $transport_financed } transporteurs (chiffres de { $figures_year }). Pour un cas particulier, comme le tabac, demandez à un conseiller.
    .choice-start = { title-start }
    .choice-use-of-funds = { title-use-of-funds }
    .choice-human = { title-human }

# Starting a business

answer-ask-start-steps = Pour démarrer en personne physique, allez à un guichet d’entreprises. Il vous inscrit à la Banque-Carrefour des Entreprises. Choisissez aussi une caisse d’assurances sociales. Les connaissances de gestion ne sont plus demandées, mais certains métiers restent réglementés.
    .choice-coaching = { title-coaching }
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }
answer-ask-other-lenders = Oui : Crédal à Bruxelles et en Wallonie, Impulskrediet de Hefboom en Flandre et à Bruxelles, Brusoc à Bruxelles. Leurs conditions changent : demandez-les à l’organisme. microStart travaille dans toute la Belgique.
    .choice-start = { title-start }
    .choice-public-support = { title-public-support }
    .choice-family-loan = { title-family-loan }
answer-ask-public-support = Appelez le { $info_line_brussels } à Bruxelles ou le { $info_line_wallonia } en Wallonie ; en Flandre, voyez VLAIO. Pour les demandeurs d’emploi, Bruxelles a une prime de { $brussels_allowance } euros et le Forem l’incitant Airbag, { $airbag } euros en tout. Les conditions changent : vérifiez avant de démarrer.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-family-loan = { title-family-loan }
answer-ask-family-loan-tax = Un proche peut vous prêter avec un avantage fiscal : Winwinlening en Flandre, prêt Proxi à Bruxelles. En Wallonie, le prêt Coup de Pouce était prévu jusqu’au { $coup_de_pouce_end }. Demandez la suite au { $info_line_wallonia }. Vérifiez toujours les règles du moment.
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }

# microStart

answer-ask-organisation = microStart est une institution de microfinance, pas une banque. Elle travaille dans toute la Belgique depuis { $launch_year }. Elle finance, accompagne gratuitement et défend les petits entrepreneurs. À l’origine : Adie, BNP Paribas Fortis et le Fonds européen d’investissement.
    .choice-impact = { title-impact }
    .choice-microcredit = { title-microcredit }
    .choice-start = { title-start }
answer-ask-impact = De { $launch_year } à { $figures_year }, microStart a donné { $microcredits } microcrédits à { $people_financed } personnes. Elle en a accompagné { $people_accompanied }. Cela fait { $jobs } emplois créés ou gardés.
    Après { $survival_years } ans, { $survival_rate } % des starters sont encore actifs. Chaque euro investi en rapporte { $sroi } à la société, selon KPMG.
    .choice-organisation = { title-organisation }
    .choice-start = { title-start }
answer-ask-agencies = microStart travaille dans toute la Belgique. Ses textes citent Bruxelles, Liège, Gand, Charleroi et Anvers, et { $local_sittings } permanences. Avant de venir, demandez l’adresse à un conseiller, car des lieux ont pu changer.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
    .choice-start = { title-start }
answer-ask-contact = Écrivez à { $contact_email } ou visitez { $contact_web }. Je n’ai pas de numéro de téléphone sûr à vous donner. Une personne de microStart peut vous répondre ici.
    .choice-human = { title-human }
    .choice-agencies = { title-agencies }
answer-ask-volunteering = Merci de vouloir aider ! Des bénévoles accompagnent nos clients avec leur expérience. Écrivez à { $contact_email } pour devenir coach, partenaire ou investisseur.
    .choice-human = { title-human }
    .choice-organisation = { title-organisation }
answer-ask-privacy = Vos messages servent seulement à vous répondre et à vous orienter. Je ne demande votre nom qu’à la fin, si vous voulez être contacté. Vous pouvez demander une copie ou l’effacement. N’écrivez pas de numéro national ni de numéro de carte.
    .choice-my-data = { title-my-data }
    .choice-erase = { title-erase }
    .choice-human = { title-human }
