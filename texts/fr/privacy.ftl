# Vos données : les voir, les copier, les corriger, les effacer ; et les numéros que nous ne gardons jamais.

answer-request-my-data = Vous pouvez voir ce que je garde de vous et recevoir une copie. Choisissez « { title-my-data } ».
    .choice-my-data = { title-my-data }
    .choice-privacy = { title-privacy }
answer-erase-my-data = Vous pouvez faire effacer vos données quand vous voulez. Choisissez « { title-erase } ». Je vous demande d’abord si c’est bien ce que vous voulez.
    .choice-erase = { title-erase }
    .choice-privacy = { title-privacy }

my-data =
    Voici ce que je garde de notre conversation :
    { $lines }
    – Messages : { $messages }
    { $contact }
    { $until }
my-data-no-answers = – Réponses : aucune
contact-held = – Coordonnées : oui, jusqu’au { $until }
no-contact-held = – Coordonnées : aucune
kept-until = – Gardé jusqu’au { $until } si vous n’écrivez plus
kept-while-open = – Gardé tant que votre demande est ouverte chez nos conseillers
my-data-copy =
    Votre copie, à lire dans les { $minutes } minutes :
    { $link }
    La même pour un autre programme (fichier JSON) :
    { $json_link }
    N’envoyez ces adresses à personne. Une réponse n’est pas juste ? Vous pouvez la changer, ou tout faire effacer.
    .choice-change = { title-change }
    .choice-erase = { title-erase }
    .choice-privacy = { title-privacy }
my-data-copy-no-answers =
    Votre copie, à lire dans les { $minutes } minutes :
    { $link }
    La même pour un autre programme (fichier JSON) :
    { $json_link }
    N’envoyez ces adresses à personne. Vous pouvez aussi tout faire effacer.
    .choice-erase = { title-erase }
    .choice-privacy = { title-privacy }

erase-sure = Voulez-vous vraiment tout effacer ? Vos messages, vos réponses et vos coordonnées disparaissent pour toujours. Si une personne devait vous contacter, elle ne pourra plus le faire. Vos rendez-vous à venir sont annulés. Nous gardons seulement la piste donnée et ses raisons, sans lien avec vous.
    .choice-erase-sure = Tout effacer
    .choice-erase-keep = Ne rien effacer
erase-kept = D’accord, je n’efface rien.
    .choice-questions = { title-questions }
    .choice-my-data = { title-my-data }
    .choice-human = { title-human }
erased = C’est fait : notre conversation est effacée, avec vos réponses et vos coordonnées. Merci pour votre visite. Si vous écrivez encore, nous repartons de zéro.

masked-number = Pour vous protéger, un numéro de votre message a été masqué. Personne ne l’a lu ni gardé. N’écrivez jamais ici un numéro national, un compte en banque ou une carte.

# La copie à lire

copy-title = Copie de vos données, faite le { $day }
copy-conversation = Notre conversation
copy-started = Début
copy-channel = Par
copy-facts = Vos réponses
copy-contact = Vos coordonnées
copy-consent-yes = – Contact par une personne : vous avez dit oui le { $day }
copy-consent-no = – Contact par une personne : vous avez dit non le { $day }
copy-consent-none = – Contact par une personne : pas encore demandé
copy-decisions = Les pistes données
copy-decision = – { $day } : { $route }
copy-tickets = Votre demande chez les conseillers, comme ils la voient
copy-notes = – Les conseillers ont aussi écrit des notes. Demandez-les à une personne de microStart.
copy-appointments = Vos rendez-vous avec un coach
copy-appointment-booked = – Rendez-vous { $how } le { $label } : prévu
copy-appointment-cancelled = – Rendez-vous { $how } le { $label } : annulé
copy-appointment-came = – Rendez-vous { $how } le { $label } : vous étiez là
copy-appointment-no-show = – Rendez-vous { $how } le { $label } : vous n’étiez pas là
copy-transcript = Tout ce qui a été dit
copy-nothing = – Rien
copy-end = Une erreur ou une question ? Écrivez dans la conversation ou à { $contact_email }. Pour tout faire effacer, écrivez « effacer mes données » dans la conversation.
copy-link-over = Ce lien ne marche plus : il sert { $minutes } minutes. Demandez à nouveau vos données dans la conversation.
