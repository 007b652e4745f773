# What the answers lead to: the route, why, and what to do next. Never a decision: people decide.

outcome-reasons-intro = Pourquoi cette piste ?
outcome-next-intro = Ce que vous pouvez faire maintenant :
outcome-line = – { $line }
outcome-end = Cette piste n’est pas une décision. Vous pouvez toujours demander l’avis d’une personne. Que voulez-vous faire ?
    .choice-human = { title-human }
    .choice-why = { title-why }
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-change = { title-change }
    .choice-help-report = { title-help-report }

# Routes

route-client-care = Vous avez déjà un crédit chez microStart et c’est difficile pour le moment. Merci de le dire. Le plus utile est d’en parler vite à une personne de microStart. Ensemble, vous cherchez une solution.
route-private-purpose = microStart finance seulement des projets professionnels. Pour un achat privé, un autre organisme peut vous répondre. Si vous avez aussi un projet professionnel, parlons-en.
route-minor = Un crédit se signe à partir de { $legal_age } ans. Vous pouvez déjà préparer votre projet, gratuitement, avec un coach. Vous aurez ainsi une longueur d’avance.
route-outside-belgium = microStart finance des activités qui ont des revenus en Belgique. Si une partie de vos ventes se fera ici, dites-le à un conseiller. L’accompagnement gratuit vous reste ouvert.
route-permit-first = La première étape est le droit de travailler comme indépendant en Belgique. Souvent, il faut une carte professionnelle. Pendant ce temps, un coach peut préparer votre projet avec vous. Le microcrédit peut venir après.
route-debt-help = Pendant un règlement collectif de dettes, microStart ne prête pas. Parlez d’abord de votre projet à votre médiateur de dettes. L’accompagnement gratuit vous reste ouvert. Après le règlement, vous pouvez revenir nous voir.
route-coaching = La bonne première étape pour vous est l’accompagnement gratuit. Un coach vous aide à préparer votre projet, à votre rythme. Un microcrédit peut venir plus tard, si vous en avez besoin.
route-larger-finance = Votre besoin dépasse { $loan_max } euros, le maximum d’un microcrédit chez microStart. Plusieurs sources peuvent se compléter : un microcrédit, une banque, un organisme public. Un conseiller peut construire cela avec vous.
route-microcredit = Avec ces réponses, vous pouvez demander un microcrédit chez microStart. Un conseiller regarde d’abord votre projet avec vous. Ensuite, un comité de personnes décide. Rien n’est encore décidé.
route-advisor-review = Certaines réponses ne sont pas encore connues, et c’est normal. Un conseiller peut regarder votre situation avec vous. Vous verrez ensemble ce qui est possible.

# Reasons

reason-existing-client-in-difficulty = Vous dites que votre crédit actuel est difficile à payer.
reason-purpose-private = L’argent servira à un achat privé.
reason-adult-no = Vous n’avez pas encore { $legal_age } ans.
reason-revenue-outside-belgium = L’activité ne gagnera pas son argent en Belgique.
reason-self-employed-right-no = Vous n’avez pas encore le droit de travailler comme indépendant en Belgique.
reason-debt-settlement-collective = Vous êtes en règlement collectif de dettes, et microStart ne prête pas dans ce cas.
reason-need-coaching = Vous cherchez un accompagnement.
reason-need-information = Vous cherchez des informations.
reason-stage-idea = Votre projet est encore une idée.
reason-amount-below-min = Vous demandez { $amount } euros ; un microcrédit commence à { $loan_min } euros.
reason-amount-above-max = Vous demandez { $amount } euros ; un microcrédit s’arrête à { $loan_max } euros.
reason-microcredit-conditions-met = Vos réponses correspondent aux conditions publiées. Le montant est entre { $loan_min } et { $loan_max } euros.
reason-answers-unknown = Nous ne connaissons pas encore : { $facts }.

# Next steps that belong to a route

next-advisor-call = Laissez-vous appeler par un conseiller de microStart : il regarde votre projet avec vous, sans engagement.
next-client-advisor = Parlez à votre conseiller avant la prochaine échéance. Plus tôt vous en parlez, plus il y a de solutions.
next-coaching = Prenez rendez-vous avec un coach pour préparer votre projet.
next-prepare-project = Préparez en quelques lignes votre projet : l’idée, les clients, les dépenses.
next-debt-mediator = Demandez l’avis de votre médiateur de dettes avant tout nouveau projet.
next-enterprise-counter = Demandez à un guichet d’entreprises quelle carte ou quel document il vous faut.
next-private-lender = Pour un achat privé, d’autres organismes et votre CPAS peuvent vous conseiller.
next-come-back = Revenez quand votre situation change : vos possibilités changeront aussi.

# Advice

next-benefit-unemployment = Déclarez votre activité à l’ONEM avant de démarrer. Avec Tremplin-indépendants, une activité complémentaire est possible { $springboard_months } mois avec vos allocations. Le chômage est limité à { $unemployment_max_months } mois au plus : vérifiez vos droits.
next-benefit-social = Demandez l’accord de votre CPAS avant de tester ou de démarrer votre activité.
next-benefit-incapacity = Demandez l’accord du médecin-conseil de votre mutualité avant de démarrer.
next-student-entrepreneur = Pensez au statut d’étudiant-indépendant : il existe de { $student_age_min } à { $student_age_max } ans. Vos cotisations peuvent être plus basses.
next-bank-rights = La banque a dit non ? Vous pouvez lui demander pourquoi. La loi sur le financement des PME vous protège.
next-bank-cofinancing = Un microcrédit peut compléter un crédit bancaire. Demandez à votre banque quelle partie elle peut prêter.
next-honour-loan = Demandez au conseiller si un prêt d’honneur, sans intérêt, peut compléter votre microcrédit.
next-amicable-mediation = Une médiation amiable ne bloque pas, en principe. Parlez de votre projet à votre service de médiation.
next-useful-addresses = Adresses utiles : { $partners }.
next-regional-lenders = D’autres organismes prêtent aussi aux petits projets, selon votre région.
next-regional-lenders-brussels = À Bruxelles, d’autres organismes prêtent aussi aux petites entreprises : { $partners }.
next-regional-lenders-wallonia = En Wallonie, d’autres organismes prêtent aussi aux petites entreprises : { $partners }.
next-regional-lenders-flanders = En Flandre, d’autres organismes prêtent aussi aux petites entreprises : { $partners }.
next-regional-support = Votre région informe les entrepreneurs gratuitement. Donnez votre code postal pour savoir qui appeler.
next-regional-support-brussels = À Bruxelles, des services publics informent les entrepreneurs gratuitement : { $partners }.
next-regional-support-wallonia = En Wallonie, des services publics informent et aident les entrepreneurs : { $partners }.
next-regional-support-flanders = En Flandre, des services publics informent et aident les entrepreneurs : { $partners }.
next-free-coaching = L’accompagnement de microStart est gratuit, avec ou sans crédit.
next-talk-to-a-person = Vous pouvez parler à une personne de microStart quand vous voulez.

# What would change the way, and where the limits come from

outcome-changes-intro = Ce qui changerait la piste :
change-amount-at-most = Avec { $value } euros ou moins : { $route }.
change-amount-at-least = Avec { $value } euros ou plus : { $route }.
change-is = Avec « { $value } » à la question « { $label } » : { $route }.
outcome-limits = Un microcrédit va de { $loan_min } à { $loan_max } euros. Source : { $loan_max_source }, vérifiée le { $loan_max_checked }.

# "Why?": each published condition with the person's answer

why-nothing-yet = Je n’ai pas encore de réponses de vous. Je peux vous poser les questions maintenant.
    .choice-start = { title-start }
    .choice-human = { title-human }
why-intro = Voici chaque condition publiée et ce que vos réponses en disent :
why-line = – { $label } : { $state } ({ $answer })
why-line-not-known = – { $label } : { $state }
why-limit-loan-min = Montant d’au moins { $limit } euros
why-limit-loan-max = Montant d’au plus { $limit } euros
why-state-yes = oui
why-state-no = non
why-state-not-known = pas encore connu
why-end = Ces conditions sont publiées. Un comité de personnes regarde tout le reste, jamais cet assistant.
    .choice-human = { title-human }
    .choice-change = { title-change }
    .choice-questions = { title-questions }
