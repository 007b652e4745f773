# The talk itself: greetings, thanks, misunderstandings, people joining and leaving.

greeting =
    Hello and welcome to microStart!
    I am an automated assistant, not a person. I answer your questions and look at your options with you. I never decide on credit: at microStart, people decide.
    Would you like to talk to someone? Just say so, at any time.
    I speak French, Dutch and English. Your messages are kept so that we can help you. Ask about “privacy” to know more.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }

greeting-trilingual =
    Bonjour ! Je suis un assistant automatique de microStart, pas une personne. Je ne décide pas d’un crédit : des personnes décident. Vous pouvez toujours parler à quelqu’un.
    Goeiedag! Ik ben een automatische assistent van microStart, geen mens. Ik beslis niet over een krediet: mensen beslissen. U kunt altijd met iemand spreken.
    Hello! I am an automated assistant of microStart, not a person. I do not decide on credit: people do. You can always talk to someone.
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }

back =
    Welcome back! I am still the automated assistant of microStart, not a person. I never decide on credit: people do.
    What can I do for you?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-greet = Hello! What can I do for you?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-goodbye = Goodbye, and good luck with your project! Come back whenever you like.

answer-thank = You are welcome! I am still here for other questions.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-affirm = All right. What would you like to do?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-deny = All right. I am here if you need me.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-dont-know = That is no problem. I can look at your options with you. A person from microStart can help you too.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-correct = I have not noted any answer to change yet. I can start the questions with you.
    .choice-start = { title-start }
    .choice-human = { title-human }

answer-cancel = Nothing is running now. What would you like to do?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-restart = { restarted }
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-change-language = I speak French, Dutch and English. Which language would you like?
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }

answer-ask-bot-identity = I am an automated assistant, not a person. I give information and ask a few questions. I never decide on credit: a committee of people decides. You can talk to a person whenever you like.
    .choice-human = { title-human }
    .choice-questions = { title-questions }
    .choice-privacy = { title-privacy }

answer-ask-capabilities =
    I can tell you about microcredit, the free support and the steps to start a business. I can also look at your options with a few questions.
    Which subject interests you? You can also just write your question.
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

answer-complain = I am sorry, I understand that this is not pleasant. I am an automated assistant and I have my limits. A person from microStart can read your message and answer you.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }

answer-chitchat = Thank you, all is well here! I am an automated assistant, and projects are what I know best. Tell me about yours whenever you like.
    .choice-start = { title-start }
    .choice-questions = { title-questions }

answer-inform = Thank you for telling me. Choose “{ title-start }” to see what is possible. Then I ask you a few short questions.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

answer-out-of-scope = I cannot help you with that. I do know about microcredit, support and the first steps in self-employment.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

not-understood = I did not quite understand. Could you say it in other words? I can answer about microcredit, support and your options.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

technical-trouble = Sorry, a technical problem keeps me from answering this message. It is safely kept, and a person from microStart will read it. You can go on writing.
    .choice-human = { title-human }

too-long = Your message is too long for me. Could you write it shorter, or in several messages?

stopped = All right, we stop here. You can go on whenever you like.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

restarted = Done: we start from the beginning. I have forgotten your answers.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

restart-not-sure = Would you like to start over and have me forget your answers? Then write “start over”.

language-switched = All right, let us go on in English.
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# People

human-requested = Noted. A person from microStart will read this conversation and answer you here. In the meantime I keep helping you.
    .choice-start = { title-start }
    .choice-questions = { title-questions }

clarify = I am not sure that I understand you well. Is it about one of these?

which-number = “{ $number }”: is that an amount or a postal code?
which-number-amount = { $number } euros
which-number-postal-code = Postal code { $number }

# Somebody writes in a language that the assistant does not know: the same words in the three it knows.
other-language =
    I do not understand this language. I speak English, French and Dutch. A person of microStart can help you too.
    Je ne comprends pas cette langue. Je parle français, néerlandais et anglais. Une personne de microStart peut aussi vous aider.
    Ik begrijp deze taal niet. Ik spreek Nederlands, Frans en Engels. Iemand van microStart kan u ook helpen.
    .choice-lang-fr = { title-lang-fr }
    .choice-lang-nl = { title-lang-nl }
    .choice-lang-en = { title-lang-en }
    .choice-human = { title-human }

# Coming back, and "where were we?"
welcome-back =
    Good to see you again! You had already told me:
    { $lines }
    Shall we go on? You can also start all over.
    .choice-start = { title-go-on }
    .choice-restart = { title-restart }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
welcome-back-in-form =
    Good to see you again! You had already told me:
    { $lines }
    We go on where we were.
where-we-were =
    This is what you have told me so far:
    { $lines }
    .choice-start = { title-go-on }
    .choice-restart = { title-restart }
    .choice-human = { title-human }
where-we-were-nothing = We have not started the questions yet. Would you like to look at your options?
    .choice-start = { title-start }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
