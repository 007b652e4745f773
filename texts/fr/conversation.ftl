# The talk itself: greetings, thanks, misunderstandings, people joining and leaving.

greeting =
    Bonjour et bienvenue chez microStart !
    Je suis un assistant automatique, pas une personne. Je réponds à vos questions et je regarde vos possibilités avec vous. Je ne décide jamais d’un crédit : chez microStart, des personnes décident.
    Vous voulez parler à quelqu’un ? Dites-le quand vous voulez.
    Je parle français, néerlandais et anglais. Vos messages sont gardés pour vous aider. Demandez « vie privée » pour en savoir plus.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }

greeting-trilingual =
    Bonjour ! Je suis un assistant automatique de microStart, pas une personne. Je ne décide pas d’un crédit : des personnes décident. Vous pouvez toujours parler à quelqu’un.
    Goeiedag! Ik ben een automatische assistent van microStart, geen mens. Ik beslis niet over een krediet: mensen beslissen. U kunt altijd met iemand spreken.
    Hello! I am an automated assistant of microStart, not a person. I do not decide on credit: people do. You can always talk to someone.
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }

back =
    Rebonjour ! Je suis toujours l’assistant automatique de microStart, pas une personne. Je ne décide jamais d’un crédit : des personnes décident.
    Que puis-je faire pour vous ?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-greet = Bonjour ! Que puis-je faire pour vous ?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-goodbye = Au revoir et bon courage pour votre projet ! Revenez quand vous voulez.

answer-thank = Avec plaisir ! Je reste là si vous avez une autre question.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-affirm = D’accord. Que voulez-vous faire ?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-deny = D’accord. Je reste ici si vous avez besoin de moi.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-dont-know = Ce n’est pas grave. Je peux regarder vos possibilités avec vous. Une personne de microStart peut aussi vous aider.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-correct = Je n’ai pas encore noté de réponse à changer. Je peux commencer les questions avec vous.
    .choice-start = { title-start }
    .choice-human = { title-human }

answer-cancel = Il n’y a rien en cours. Que voulez-vous faire ?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-restart = { restarted }
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-change-language = Je parle français, néerlandais et anglais. Quelle langue voulez-vous ?
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }

answer-ask-bot-identity = Je suis un assistant automatique, pas une personne. Je donne des informations et je pose quelques questions. Je ne décide jamais d’un crédit : un comité de personnes décide. Vous pouvez parler à une personne quand vous voulez.
    .choice-human = { title-human }
    .choice-questions = { title-questions }
    .choice-privacy = { title-privacy }

answer-ask-capabilities =
    Je peux vous parler du microcrédit, de l’accompagnement gratuit et des démarches pour démarrer. Je peux aussi regarder vos possibilités avec quelques questions.
    Quel sujet vous intéresse ? Vous pouvez aussi écrire votre question.
    .choice-start = { title-start }
    .choice-microcredit = { title-microcredit }
    .choice-conditions = { title-conditions }
    .choice-amount = { title-amount }
    .choice-cost = { title-cost }
    .choice-accompaniment = { title-accompaniment }
    .choice-start-steps = { title-start-steps }
    .choice-bank-said-no = { title-bank-said-no }
    .choice-public-support = { title-public-support }
    .choice-human = { title-human }

answer-complain = Je suis désolé, je comprends que ce n’est pas agréable. Je suis un assistant automatique et j’ai mes limites. Une personne de microStart peut lire votre message et vous répondre.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }

answer-chitchat = Merci, ici tout va bien ! Je suis un assistant automatique, surtout doué pour parler de projets. Parlez-moi du vôtre quand vous voulez.
    .choice-start = { title-start }
    .choice-questions = { title-questions }

answer-inform = Merci pour cette information. Pour regarder vos possibilités, choisissez « { title-start } ». Je vous pose alors quelques questions courtes.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-out-of-scope = Là-dessus, je ne peux pas vous aider. Je connais le microcrédit, l’accompagnement et les premiers pas comme indépendant.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

not-understood = Je n’ai pas bien compris. Pouvez-vous le dire avec d’autres mots ? Je peux répondre sur le microcrédit, l’accompagnement et vos possibilités.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

technical-trouble = Désolé, un problème technique m’empêche de répondre à ce message. Il est bien gardé, et une personne de microStart va le lire. Vous pouvez continuer à écrire.
    .choice-human = { title-human }

too-long = Votre message est trop long pour moi. Pouvez-vous l’écrire en plus court, ou en plusieurs messages ?

stopped = D’accord, on arrête ici. Vous pouvez reprendre quand vous voulez.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

restarted = C’est fait : on repart de zéro. J’ai oublié vos réponses.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

restart-not-sure = Voulez-vous recommencer à zéro et que j’oublie vos réponses ? Écrivez alors « recommencer à zéro ».

language-switched = D’accord, continuons en français.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# People

human-requested = C’est noté. Une personne de microStart va lire cette conversation et vous répondre ici. En attendant, je continue à vous aider.
    .choice-start = { title-start }
    .choice-questions = { title-questions }

clarify = Je ne suis pas sûr de bien vous comprendre. Voulez-vous parler de ceci ?

which-number = « { $number } » : est-ce un montant ou un code postal ?
which-number-amount = { $number } euros
which-number-postal-code = Code postal { $number }

# Somebody writes in a language that the assistant does not know: the same words in the three it knows.
other-language =
    Je ne comprends pas cette langue. Je parle français, néerlandais et anglais. Une personne de microStart peut aussi vous aider.
    Ik begrijp deze taal niet. Ik spreek Nederlands, Frans en Engels. Iemand van microStart kan u ook helpen.
    I do not understand this language. I speak English, French and Dutch. A person of microStart can help you too.
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }
    .choice-human = { title-human }

# Coming back, and "where were we?"
welcome-back =
    Content de vous retrouver ! Vous m’aviez déjà dit :
    { $lines }
    On continue ? Vous pouvez aussi recommencer à zéro.
    .choice-start = { title-go-on }
    .choice-restart = { title-restart }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
welcome-back-in-form =
    Content de vous retrouver ! Vous m’aviez déjà dit :
    { $lines }
    Continuons là où nous en étions.
where-we-were =
    Voici ce que vous m’avez dit jusqu’ici :
    { $lines }
    .choice-start = { title-go-on }
    .choice-restart = { title-restart }
    .choice-human = { title-human }
where-we-were-nothing = Nous n’avons pas encore commencé les questions. Voulez-vous regarder vos possibilités ?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
