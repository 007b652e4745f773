# The talk itself: greetings, thanks, misunderstandings, people joining and leaving.

greeting =
    Goeiedag en welkom bij microStart!
    Ik ben een automatische assistent, geen mens. Ik antwoord op uw vragen en bekijk samen met u uw mogelijkheden. Ik beslis nooit over een krediet: bij microStart beslissen mensen.
    Wilt u met iemand spreken? Zeg het wanneer u wilt.
    Ik spreek Frans, Nederlands en Engels. Uw berichten worden bewaard om u te helpen. Vraag naar “privacy” als u meer wilt weten.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-en = { title-lang-en }

greeting-trilingual =
    Bonjour ! Je suis un assistant automatique de microStart, pas une personne. Je ne décide pas d’un crédit : des personnes décident. Vous pouvez toujours parler à quelqu’un.
    Goeiedag! Ik ben een automatische assistent van microStart, geen mens. Ik beslis niet over een krediet: mensen beslissen. U kunt altijd met iemand spreken.
    Hello! I am an automated assistant of microStart, not a person. I do not decide on credit: people do. You can always talk to someone.
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }

back =
    Welkom terug! Ik ben nog altijd de automatische assistent van microStart, geen mens. Ik beslis nooit over een krediet: mensen beslissen.
    Wat kan ik voor u doen?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-greet = Goeiedag! Wat kan ik voor u doen?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-goodbye = Tot ziens en veel succes met uw project! U bent altijd welkom.

answer-thank = Graag gedaan! Ik blijf hier voor andere vragen.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-affirm = Goed. Wat wilt u doen?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-deny = Goed. Ik ben hier als u mij nodig hebt.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-dont-know = Dat is niet erg. Ik kan samen met u uw mogelijkheden bekijken. Iemand van microStart kan u ook helpen.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-correct = Ik heb nog geen antwoord genoteerd om te veranderen. Ik kan wel samen met u de vragen beginnen.
    .choice-start = { title-start }
    .choice-human = { title-human }

answer-cancel = Er is niets bezig. Wat wilt u doen?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-restart = { restarted }
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-change-language = Ik spreek Frans, Nederlands en Engels. Welke taal wilt u?
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }

answer-ask-bot-identity = Ik ben een automatische assistent, geen mens. Ik geef informatie en stel enkele vragen. Ik beslis nooit over een krediet: een comité van mensen beslist. U kunt met een mens spreken wanneer u wilt.
    .choice-human = { title-human }
    .choice-questions = { title-questions }
    .choice-privacy = { title-privacy }

answer-ask-capabilities =
    Ik kan u vertellen over microkrediet, de gratis begeleiding en de stappen om te starten. Ik kan ook met enkele vragen uw mogelijkheden bekijken.
    Welk onderwerp interesseert u? U kunt ook gewoon uw vraag schrijven.
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

answer-complain = Het spijt me, ik begrijp dat dit niet prettig is. Ik ben een automatische assistent en heb mijn grenzen. Iemand van microStart kan uw bericht lezen en u antwoorden.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }

answer-chitchat = Dank u, hier gaat alles goed! Ik ben een automatische assistent en praat het liefst over projecten. Vertel me over het uwe wanneer u wilt.
    .choice-start = { title-start }
    .choice-questions = { title-questions }

answer-inform = Dank u voor deze informatie. Kies “{ title-start }” om te zien wat er kan. Dan stel ik u enkele korte vragen.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-out-of-scope = Daarmee kan ik u niet helpen. Ik ken wel microkrediet, de begeleiding en de eerste stappen als zelfstandige.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

not-understood = Ik heb het niet goed begrepen. Kunt u het met andere woorden zeggen? Ik kan antwoorden over microkrediet, begeleiding en uw mogelijkheden.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

technical-trouble = Sorry, door een technisch probleem kan ik dit bericht niet beantwoorden. Het is goed bewaard en iemand van microStart zal het lezen. U kunt verder schrijven.
    .choice-human = { title-human }

too-long = Uw bericht is te lang voor mij. Kunt u het korter schrijven, of in meerdere berichten?

stopped = Goed, we stoppen hier. U kunt verdergaan wanneer u wilt.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

restarted = Klaar: we beginnen opnieuw. Ik ben uw antwoorden vergeten.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

restart-not-sure = Wilt u opnieuw beginnen en dat ik uw antwoorden vergeet? Schrijf dan “opnieuw beginnen”.

language-switched = Goed, we gaan verder in het Nederlands.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# People

human-requested = Genoteerd. Iemand van microStart leest dit gesprek en antwoordt u hier. Intussen blijf ik u helpen.
    .choice-start = { title-start }
    .choice-questions = { title-questions }

clarify = Ik weet niet zeker of ik u goed begrijp. Bedoelt u een van deze dingen?

which-number = “{ $number }”: is dat een bedrag of een postcode?
which-number-amount = { $number } euro
which-number-postal-code = Postcode { $number }

# Somebody writes in a language that the assistant does not know: the same words in the three it knows.
other-language =
    Ik begrijp deze taal niet. Ik spreek Nederlands, Frans en Engels. Iemand van microStart kan u ook helpen.
    Je ne comprends pas cette langue. Je parle français, néerlandais et anglais. Une personne de microStart peut aussi vous aider.
    I do not understand this language. I speak English, French and Dutch. A person of microStart can help you too.
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }
    .choice-human = { title-human }

# Coming back, and "where were we?"
welcome-back =
    Fijn dat u er weer bent! U had mij al verteld:
    { $lines }
    Gaan we verder? U kunt ook helemaal opnieuw beginnen.
    .choice-start = { title-go-on }
    .choice-restart = { title-restart }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
welcome-back-in-form =
    Fijn dat u er weer bent! U had mij al verteld:
    { $lines }
    We gaan verder waar we gebleven waren.
where-we-were =
    Dit hebt u mij tot nu toe verteld:
    { $lines }
    .choice-start = { title-go-on }
    .choice-restart = { title-restart }
    .choice-human = { title-human }
where-we-were-nothing = We zijn nog niet met de vragen begonnen. Wilt u uw mogelijkheden bekijken?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
