# Un rendez-vous avec un coach, dans la conversation : le demander, le choisir, le confirmer, le déplacer, l’annuler.

title-at-agency = À l’agence
title-by-phone = Par téléphone
title-by-video = En vidéo

# Quand et où

booking-time = { $at_day } à { $at_clock }
booking-days = la période du { $first_day } au { $last_day }
booking-about = { $at_day } vers { $at_clock }
booking-between = { $at_day } entre { $from_clock } et { $to_clock }
booking-about-hour = un rendez-vous vers { $at_clock }
booking-between-hours = un rendez-vous entre { $from_clock } et { $to_clock }
booking-days-part = { $days }, { $part }
booking-part-morning = le matin
booking-part-afternoon = l’après-midi
booking-part-evening = le soir
booking-any-morning = le matin
booking-any-afternoon = l’après-midi
booking-any-evening = le soir
booking-where-agency = à { $town }
booking-where-phone = par téléphone
booking-where-video = en vidéo
booking-how-agency = à l’agence
booking-how-phone = par téléphone
booking-how-video = en vidéo
booking-language-fr = français
booking-language-nl = néerlandais
booking-language-en = anglais

# Ce que je dois savoir

booking-noted = C’est noté : { $wish }.
booking-ask-format = Comment voulez-vous rencontrer votre coach ? C’est gratuit.
    .choice-at-agency = { title-at-agency }
    .choice-by-phone = { title-by-phone }
    .choice-by-video = { title-by-video }
booking-after-outcome = Cette piste n’est pas une décision. Je peux fixer tout de suite votre rendez-vous gratuit avec un coach. Comment voulez-vous le rencontrer ?
    .choice-at-agency = { title-at-agency }
    .choice-by-phone = { title-by-phone }
    .choice-by-video = { title-by-video }
    .choice-not-now = Pas maintenant
    .choice-why = { title-why }
    .choice-human = { title-human }
    .choice-help-report = { title-help-report }
booking-without-questions = Vous voulez seulement voir un coach ? Écrivez « rendez-vous » : je le fixe tout de suite, sans ces questions.
booking-other-ways = Ce n’est pas possible de cette façon. Vous pouvez avoir un rendez-vous { $how }.
booking-ask-place = Où habitez-vous ? Écrivez votre code postal ou votre commune : je cherche l’agence la plus proche.
    .choice-anywhere = Peu importe où
    .choice-by-phone = { title-by-phone }
unclear-booking-format = Je n’ai pas bien compris. Choisissez ou écrivez « agence », « téléphone » ou « vidéo ».
unclear-booking-place = Je ne trouve pas cet endroit. Écrivez le code postal, en quatre chiffres, ou le nom de la commune.

# Les moments proposés

booking-noted-never = C’est noté : { $never }.
booking-never-weekday = pas le { $weekday }
booking-never-morning = pas le matin
booking-never-afternoon = pas l’après-midi
booking-never-evening = pas le soir
booking-found = Voici les premiers moments libres :
booking-found-others = Voici d’autres moments libres :
booking-found-then = Pour { $wish }, voici ce qui est libre :
booking-offers-again = Je vous propose toujours :
booking-past = Ce moment est déjà passé.
booking-too-soon = C’est trop tôt : un rendez-vous se prend au moins { $hours } heures avant.
booking-too-far = C’est trop loin : je peux réserver jusqu’au { $last_day }.
booking-none-then = Pour { $wish }, je ne trouve rien de libre.
booking-no-more-then = Pour { $wish }, je n’ai rien d’autre à proposer.
booking-closest = Voici les moments les plus proches :
booking-none-left = Je n’ai plus d’autre moment à vous proposer de cette façon.
booking-none = Je n’ai aucun moment libre { $how } dans les semaines qui viennent.
booking-no-such-day = Ce jour n’existe pas dans le calendrier.
booking-not-nearest = À { $town }, rien n’est libre à ce moment-là.
booking-other-format = Mais c’est possible { $how }.
booking-line = { $number }. { $time }, { $where }
booking-line-other-language = { $number }. { $time }, { $where } ({ booking-coach-speaks })
booking-coach-speaks = ce coach parle { $languages }
booking-which = Lequel vous convient ? Vous pouvez aussi écrire un autre jour ou une autre heure.
    .choice-other-times = Autres moments
    .choice-other-agency = Une autre agence
    .choice-at-agency = { title-at-agency }
    .choice-by-phone = { title-by-phone }
    .choice-by-video = { title-by-video }
    .choice-human = { title-human }
booking-what-now = Une personne de microStart peut vous aider à trouver un moment. Que voulez-vous faire ?
unclear-booking-offers = Je n’ai pas compris quel moment vous voulez. Écrivez le numéro, ou un autre jour.
booking-taken = Ce moment n’est plus libre : quelqu’un vient de le prendre.

# Le choix, le nom, la confirmation

booking-kept = Je garde ce moment { $minutes } minutes pour vous : { $time }, { $where }.
booking-ask-name = Quel est votre nom ? Le coach doit savoir qui il rencontre.
booking-name-needed = Un prénom suffit. Sans nom, le coach ne sait pas qui vient.
unclear-booking-name = Je n’ai pas compris votre nom. Écrivez seulement le nom, s’il vous plaît.
booking-ask-contact-here = Puis-je noter ce numéro WhatsApp ? Nous l’utilisons seulement pour ce rendez-vous. Vous pouvez aussi écrire un autre numéro ou un e-mail.
    .choice-yes = Oui, ce numéro
    .choice-no = Non, un autre
booking-ask-phone-here = Le coach peut-il vous appeler à ce numéro WhatsApp ? Nous l’utilisons seulement pour ce rendez-vous. Vous pouvez aussi écrire un autre numéro.
    .choice-yes = Oui, ce numéro
    .choice-no = Non, un autre
booking-ask-contact = Quel est votre numéro de téléphone ou votre e-mail ? Nous l’utilisons seulement pour ce rendez-vous.
booking-ask-phone = À quel numéro le coach peut-il vous appeler ? Nous l’utilisons seulement pour ce rendez-vous.
booking-ask-phone-too = Merci pour l’e-mail. Pour un appel, j’ai aussi besoin d’un numéro de téléphone. Lequel ?
booking-contact-needed = Si quelque chose change, nous devons pouvoir vous prévenir. Un numéro ou un e-mail suffit.
booking-no-contact = D’accord, je ne réserve rien et je ne garde ni nom ni numéro. Une personne de microStart peut aussi vous aider ici.
    .choice-human = { title-human }
    .choice-questions = { title-questions }
booking-confirm =
    Je réserve ce rendez-vous ?
    { $time }, { $where }, avec { $coach } ({ $minutes } minutes)
    Nom : { $name }
    Contact : { $contact }
    Avec votre oui, microStart peut vous contacter au sujet de ce rendez-vous. Vos coordonnées sont effacées { $contact_months } mois après, au plus tard.
    .choice-book-it = Oui, je réserve
    .choice-other-times = Autres moments
    .choice-stop = Ne pas réserver
unclear-booking-confirm = Je n’ai pas bien compris. Écrivez « oui » pour réserver, ou ce que je dois changer.
booking-change = Que dois-je changer ? Écrivez un autre jour, un autre nom ou un autre numéro.
    .choice-other-times = Autres moments
    .choice-stop = Ne pas réserver
unclear-booking-change = Je n’ai pas compris ce que je dois changer.
booking-stopped = D’accord, rien n’est réservé. Vous pouvez demander un rendez-vous quand vous voulez.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# C’est fait

booking-booked = C’est réservé : { $time }, { $where }, avec { $coach }. Prévoyez { $minutes } minutes.
    .choice-questions = { title-questions }
    .choice-my-appointment = { title-my-appointment }
    .choice-help-report = { title-help-report }
booking-address = Adresse : { $address }
booking-address-not-known = Le coach vous donnera l’adresse exacte.
booking-called = Votre coach vous appelle au { $contact }.
booking-video-link = Votre coach vous envoie le lien de la vidéo avant le rendez-vous.
booking-change-here = Un empêchement ? Écrivez-le ici : je peux déplacer ou annuler le rendez-vous.
booking-mail-comes = Vous recevez aussi un e-mail pour votre agenda. Il contient un lien pour changer ou annuler.
booking-moved = C’est déplacé. Votre rendez-vous : { $time }, { $where }, avec { $coach }. Prévoyez { $minutes } minutes.
    .choice-questions = { title-questions }
    .choice-my-appointment = { title-my-appointment }
booking-cancelled = C’est annulé : { $time }. Personne ne vous attend.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-gone-unknown = Je ne trouve pas ce rendez-vous. Rien n’a changé.
    .choice-coaching = { title-coaching }
    .choice-my-appointment = { title-my-appointment }
    .choice-human = { title-human }
booking-gone-cancelled = Ce rendez-vous est déjà annulé. Vous pouvez en demander un autre.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-gone-over = Ce rendez-vous a déjà commencé ou est passé : je ne peux plus le changer.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }

# Le rendez-vous qui existe déjà

booking-mine-line = { $time }, { $where }, avec { $coach } ({ $minutes } minutes)
booking-mine =
    Ce qui est prévu :
    { $lines }
    .choice-move-appointment = { title-move-appointment }
    .choice-cancel-appointment = { title-cancel-appointment }
    .choice-questions = { title-questions }
booking-already =
    Vous avez déjà un rendez-vous :
    { $lines }
    Que voulez-vous faire ?
    .choice-move-appointment = { title-move-appointment }
    .choice-cancel-appointment = { title-cancel-appointment }
    .choice-book-another = En prendre un autre
booking-only-contact =
    Pour ce rendez-vous, nous utilisons encore vos coordonnées :
    { $lines }
    Vous ne voulez plus aucun contact ? Alors annulez-le.
    .choice-cancel-appointment = { title-cancel-appointment }
    .choice-questions = { title-questions }
booking-last-begun = Votre rendez-vous a commencé : { $time }, { $where }, avec { $coach }.
    .choice-human = { title-human }
    .choice-questions = { title-questions }
booking-last-cancelled = Votre rendez-vous est annulé : { $time }, { $where }. Voulez-vous un autre moment ?
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-last-over = Votre dernier rendez-vous est passé : { $time }, { $where }. Je n’en vois pas d’autre. En voulez-vous un nouveau ?
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-none-yet = Je ne vois pas de rendez-vous dans cette conversation. Voulez-vous en prendre un ? C’est gratuit.
    .choice-coaching = { title-coaching }
    .choice-questions = { title-questions }
    .choice-human = { title-human }
booking-which-to-move = Lequel voulez-vous déplacer ?
booking-which-to-cancel = Lequel voulez-vous annuler ?
unclear-booking-which = Je n’ai pas compris de quel rendez-vous vous parlez.
booking-cancel-sure = Voulez-vous vraiment annuler votre rendez-vous : { $time }, { $where } ?
    .choice-cancel-it = Oui, annuler
    .choice-move-appointment = Le déplacer
    .choice-keep-it = Non, le garder
unclear-booking-cancel = Je n’ai pas bien compris. Écrivez « oui » pour annuler, ou « non » pour le garder.
booking-cancel-kept = D’accord, votre rendez-vous ne change pas.
    .choice-my-appointment = { title-my-appointment }
    .choice-questions = { title-questions }
