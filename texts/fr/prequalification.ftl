# The questions of the pre-qualification. Under ask-<fact> each choice is a value of the fact; ask-<fact>-again asks the
# same thing in fewer words after something else was talked about; help-<fact> says what is meant, why-<fact> why it is asked.

answer-check-eligibility = Je vous pose quelques questions courtes. Vous pouvez toujours répondre « je ne sais pas » ou demander une personne. Rien n’est décidé ici.

# What the person came for

ask-need = Que cherchez-vous aujourd’hui ?
    .choice-credit = Un crédit
    .choice-coaching = Un accompagnement
    .choice-both = Les deux
    .choice-information = Des informations
    .choice-dont-know = { title-dont-know }
ask-need-again = Revenons à vous : que cherchez-vous ?
    .choice-credit = { ask-need.choice-credit }
    .choice-coaching = { ask-need.choice-coaching }
    .choice-both = { ask-need.choice-both }
    .choice-information = { ask-need.choice-information }
    .choice-dont-know = { title-dont-know }
unclear-need = Je n’ai pas compris ce que vous cherchez. Vous pouvez dire, par exemple, « un crédit » ou « les deux ».
help-need = Je voudrais savoir ce qui vous amène : de l’argent pour votre activité (un crédit), quelqu’un qui vous aide à la préparer (un accompagnement), ou les deux.
why-need = Je le demande pour vous donner la bonne information tout de suite.
fact-need = Vous cherchez

# What the money is for

ask-purpose = À quoi servira l’argent ?
    .choice-business = Mon activité
    .choice-private = Un achat privé
    .choice-dont-know = { title-dont-know }
ask-purpose-again = Et l’argent, à quoi servira-t-il ?
    .choice-business = { ask-purpose.choice-business }
    .choice-private = { ask-purpose.choice-private }
    .choice-dont-know = { title-dont-know }
unclear-purpose = Je n’ai pas compris l’usage de l’argent. Une machine pour travailler, c’est « mon activité ». Un meuble pour chez vous, c’est « un achat privé ».
help-purpose = Je voudrais savoir à quoi sert l’argent. « Mon activité », c’est ce qu’il faut pour gagner votre vie : une machine, un stock, un véhicule de travail. « Un achat privé », c’est pour vous ou votre maison.
why-purpose = Je le demande parce que microStart finance seulement des projets professionnels.
fact-purpose = Argent pour

# How far the business is

ask-stage = Où en est votre activité ?
    .choice-idea = C’est une idée
    .choice-starting_soon = Je démarre bientôt
    .choice-active_under_1y = Active, moins d’un an
    .choice-active_1y_plus = Active, plus d’un an
    .choice-dont-know = { title-dont-know }
ask-stage-again = Et votre activité, où en est-elle ?
    .choice-idea = { ask-stage.choice-idea }
    .choice-starting_soon = { ask-stage.choice-starting_soon }
    .choice-active_under_1y = { ask-stage.choice-active_under_1y }
    .choice-active_1y_plus = { ask-stage.choice-active_1y_plus }
    .choice-dont-know = { title-dont-know }
unclear-stage = Je n’ai pas compris où vous en êtes. Vous pouvez dire, par exemple, « je démarre bientôt ».
help-stage = Je voudrais savoir où vous en êtes aujourd’hui. « Une idée » : rien n’a commencé. « Je démarre bientôt » : vous vous préparez. « Active » : vous vendez ou vous avez déjà des clients.
why-stage = Je le demande parce que l’aide change selon l’étape de votre projet.
fact-stage = Votre activité

# Kind of business

ask-sector = Dans quel secteur est votre activité ?
    .choice-horeca = Horeca
    .choice-retail = Commerce
    .choice-services = Services
    .choice-personal_care = Soins à la personne
    .choice-transport = Transport
    .choice-construction = Construction
    .choice-other = Autre
    .choice-dont-know = { title-dont-know }
ask-sector-again = Et votre secteur, c’est lequel ?
    .choice-horeca = { ask-sector.choice-horeca }
    .choice-retail = { ask-sector.choice-retail }
    .choice-services = { ask-sector.choice-services }
    .choice-personal_care = { ask-sector.choice-personal_care }
    .choice-transport = { ask-sector.choice-transport }
    .choice-construction = { ask-sector.choice-construction }
    .choice-other = { ask-sector.choice-other }
    .choice-dont-know = { title-dont-know }
unclear-sector = Je n’ai pas compris le secteur. Un snack, par exemple, c’est « horeca ». Un salon de coiffure, c’est « soins à la personne ».
help-sector = Je voudrais savoir ce que vous vendez ou ce que vous faites. Dites-le avec vos mots, par exemple : « je coupe les cheveux » ou « je répare des vélos ».
why-sector = Je le demande pour que le bon conseiller vous aide. Aucun secteur n’est mieux noté qu’un autre.
fact-sector = Secteur

# How much is needed

ask-amount = De combien avez-vous besoin, environ ? Écrivez un montant en euros.
    .choice-dont-know = { title-dont-know }
ask-amount-again = Et le montant : de combien d’euros avez-vous besoin, environ ?
    .choice-dont-know = { title-dont-know }
unclear-amount = Je n’ai pas compris le montant. Écrivez-le simplement, par exemple « huit mille euros ».
help-amount = Je voudrais savoir combien d’argent vous devez emprunter, en euros. Un montant approximatif suffit, et vous pourrez le changer.
why-amount = Je le demande parce qu’un microcrédit va de { $loan_min } à { $loan_max } euros. Un montant approximatif suffit.
fact-amount = Montant

# Where the person lives or works

ask-postal-code = Quel est le code postal de votre activité ? Sans adresse pour l’activité, donnez celui de votre domicile.
    .choice-dont-know = { title-dont-know }
ask-postal-code-again = Et le code postal de votre activité ou de votre domicile ?
    .choice-dont-know = { title-dont-know }
unclear-postal-code = Je n’ai pas compris le code postal. Écrivez les chiffres du code, ou le nom de la commune : « Namur », par exemple.
help-postal-code = Je voudrais les chiffres qui se trouvent dans une adresse avant le nom de la commune. Le nom de la commune où vous travaillez ou habitez va aussi.
why-postal-code = Je le demande pour vous indiquer les aides de votre région.
fact-postal-code = Code postal

# Old enough to sign

ask-adult = Avez-vous { $legal_age } ans ou plus ?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
ask-adult-again = Et votre âge : avez-vous { $legal_age } ans ou plus ?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
unclear-adult = Je n’ai pas compris. Répondez « oui » si vous avez déjà { $legal_age } ans, sinon « non ».
help-adult = Je voudrais savoir si vous avez déjà { $legal_age } ans. Répondez « oui » ou « non », ou écrivez votre âge.
why-adult = Je le demande parce qu’un crédit se signe à partir de { $legal_age } ans. Votre date de naissance n’est pas nécessaire.
fact-adult = { $legal_age } ans ou plus

# Revenue in Belgium

ask-revenue-in-belgium = Votre activité gagnera-t-elle son argent en Belgique ?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
ask-revenue-in-belgium-again = Et les revenus de votre activité, seront-ils en Belgique ?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
unclear-revenue-in-belgium = Je n’ai pas compris. Répondez « oui » si vous vendez ou travaillez surtout en Belgique.
help-revenue-in-belgium = Je voudrais savoir où seront vos clients. Si la plupart sont en Belgique, répondez « oui ».
why-revenue-in-belgium = Je le demande parce que microStart finance des activités qui ont des revenus en Belgique.
fact-revenue-in-belgium = Revenus en Belgique

# The right to work as self-employed (never the nationality)

ask-self-employed-right =
    Avez-vous le droit de travailler comme indépendant en Belgique ? La loi le demande.
    C’est oui dans un de ces cas :
    – vous êtes de Belgique, de l’Espace économique européen ou de Suisse ;
    – vous avez un séjour illimité ou vous êtes réfugié reconnu ;
    – vous avez la protection temporaire ;
    – vous avez une carte professionnelle.
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
ask-self-employed-right-again = Et le droit de travailler comme indépendant en Belgique, l’avez-vous ? Je ne demande pas votre nationalité.
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
unclear-self-employed-right = Je n’ai pas compris. Répondez « oui » si vous avez, par exemple, une carte professionnelle. Si vous hésitez, choisissez « je ne sais pas ».
help-self-employed-right = Je voudrais savoir si vous pouvez travailler à votre compte en Belgique. Regardez votre titre de séjour ou demandez à votre commune. En cas de doute, choisissez « je ne sais pas » : un conseiller regarde cela avec vous.
why-self-employed-right = Je le demande parce que la loi exige ce droit pour être indépendant. Je ne demande pas votre nationalité.
fact-self-employed-right = Droit d’être indépendant

# Present situation

ask-work-situation = Quelle est votre situation aujourd’hui ? Certaines aides en dépendent.
    .choice-unemployed = Au chômage
    .choice-social_assistance = Aide du CPAS
    .choice-employee = Salarié ou salariée
    .choice-self_employed = À mon compte
    .choice-student = Aux études
    .choice-incapacity = En incapacité
    .choice-retired = À la pension
    .choice-other = Autre
    .choice-dont-know = { title-dont-know }
ask-work-situation-again = Et votre situation aujourd’hui ?
    .choice-unemployed = { ask-work-situation.choice-unemployed }
    .choice-social_assistance = { ask-work-situation.choice-social_assistance }
    .choice-employee = { ask-work-situation.choice-employee }
    .choice-self_employed = { ask-work-situation.choice-self_employed }
    .choice-student = { ask-work-situation.choice-student }
    .choice-incapacity = { ask-work-situation.choice-incapacity }
    .choice-retired = { ask-work-situation.choice-retired }
    .choice-other = { ask-work-situation.choice-other }
    .choice-dont-know = { title-dont-know }
unclear-work-situation = Je n’ai pas compris votre situation. Vous pouvez dire, par exemple, « je suis au chômage » ou « je travaille à mi-temps ».
help-work-situation = Je voudrais savoir de quoi vous vivez aujourd’hui : un salaire, le chômage, l’aide du CPAS, une pension… Dites-le avec vos mots.
why-work-situation = Je le demande pour vous dire comment garder vos droits en démarrant. Cela ne change pas votre chemin chez microStart.
fact-work-situation = Situation

# What the bank said

ask-bank-contact = Avez-vous déjà demandé un crédit à une banque ? Toutes les réponses sont bonnes.
    .choice-refused = Elle a dit non
    .choice-not_asked = Je n’ai rien demandé
    .choice-did_not_dare = Je n’ai pas osé
    .choice-part_offered = Une partie seulement
    .choice-has_credit = J’ai un crédit bancaire
    .choice-dont-know = { title-dont-know }
ask-bank-contact-again = Et la banque : lui avez-vous déjà demandé un crédit ?
    .choice-refused = { ask-bank-contact.choice-refused }
    .choice-not_asked = { ask-bank-contact.choice-not_asked }
    .choice-did_not_dare = { ask-bank-contact.choice-did_not_dare }
    .choice-part_offered = { ask-bank-contact.choice-part_offered }
    .choice-has_credit = { ask-bank-contact.choice-has_credit }
    .choice-dont-know = { title-dont-know }
unclear-bank-contact = Je n’ai pas compris ce que la banque a dit. Vous pouvez dire, par exemple, « elle a dit non » ou « je n’ai pas osé ».
help-bank-contact = Je voudrais savoir si vous avez déjà demandé de l’argent à une banque, et ce qu’elle a répondu. Pas de banque ? Choisissez alors « Je n’ai rien demandé ».
why-bank-contact = Je le demande pour vous parler de vos droits et des solutions avec une banque.
fact-bank-contact = La banque

# Debts (asked last, with its reason)

ask-debt-settlement =
    Avez-vous une médiation de dettes en ce moment ? Je le demande parce qu’un règlement collectif change vos possibilités.
    Une médiation amiable se fait avec un service de dettes, sans juge. Un règlement collectif passe par le tribunal du travail.
    .choice-none = Non, aucune
    .choice-amicable = Médiation amiable
    .choice-collective = Règlement collectif
    .choice-dont-know = { title-dont-know }
ask-debt-settlement-again = Et une médiation de dettes, en avez-vous une ? Le règlement collectif est celui du tribunal.
    .choice-none = { ask-debt-settlement.choice-none }
    .choice-amicable = { ask-debt-settlement.choice-amicable }
    .choice-collective = { ask-debt-settlement.choice-collective }
    .choice-dont-know = { title-dont-know }
unclear-debt-settlement = Je n’ai pas compris. Si un juge a nommé votre médiateur, c’est un règlement collectif. Si vous hésitez, choisissez « je ne sais pas ».
help-debt-settlement = Je voudrais savoir si quelqu’un vous aide à payer des dettes avec un plan officiel : un service de médiation (amiable) ou un médiateur nommé par un juge (règlement collectif). Si ce n’est pas le cas, répondez « non ».
why-debt-settlement = Je le demande parce que microStart ne prête pas pendant un règlement collectif de dettes. Une médiation amiable ne bloque pas, en principe.
fact-debt-settlement = Médiation de dettes

# Already a client

ask-existing-client = Avez-vous déjà un microcrédit chez microStart ? Si oui, votre conseiller vous aide en premier.
    .choice-no = Non
    .choice-up_to_date = Oui, tout va bien
    .choice-in_difficulty = Oui, c’est difficile
    .choice-dont-know = { title-dont-know }
ask-existing-client-again = Et un microcrédit chez microStart, en avez-vous déjà un ?
    .choice-no = { ask-existing-client.choice-no }
    .choice-up_to_date = { ask-existing-client.choice-up_to_date }
    .choice-in_difficulty = { ask-existing-client.choice-in_difficulty }
    .choice-dont-know = { title-dont-know }
unclear-existing-client = Je n’ai pas compris. Répondez « non » si microStart ne vous a jamais prêté d’argent.
help-existing-client = Je voudrais savoir si microStart vous a déjà prêté de l’argent. Si c’est la première fois que vous venez chez nous, répondez « non ».
why-existing-client = Je le demande parce qu’un conseiller connaît déjà les clients de microStart. En cas de difficulté, il vous aide d’abord.
fact-existing-client = Crédit chez microStart

# The recap and corrections

value-unknown = pas encore connu
value-amount = { $amount } euros
recap-line = – { $label } : { $value }
recap =
    Voici ce que j’ai noté :
    { $lines }
    Est-ce correct ?
    .choice-confirm = { title-confirm }
    .choice-change = { title-change }
change-answer = Changer : { $label }
ask-change = Quelle réponse voulez-vous changer ?
noted-correction =
    C’est changé :
    { $lines }
noted =
    C’est noté :
    { $lines }
unclear-recap = Je n’ai pas compris. Le résumé est-il correct, ou voulez-vous changer quelque chose ?
unclear-change = Je n’ai pas compris quelle réponse changer. Choisissez-la dans la liste.
unclear-offer-person = Je vois que je vous comprends mal, pardon. Une personne peut mieux vous aider : écrivez simplement « une personne ».
left-open = Je ne vous comprends toujours pas bien, désolé. Je laisse cette question ouverte : vous pourrez encore y répondre. Une personne peut aussi vous aider : écrivez « une personne ».
contact-not-yet = Je ne note pas encore de numéro ni d’adresse e-mail. Si une personne de microStart peut vous contacter, écrivez « une personne » : je vous les demande alors comme il faut.
