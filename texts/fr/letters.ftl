# Appointments with a coach: mails, reminders, and the page of the link in them.

appointment-place-agency = microStart { $town }
appointment-place-address = microStart { $town }, { $address }
appointment-topic-first-talk = premier entretien
appointment-topic-business-plan = plan financier
appointment-topic-follow-up = suivi

# Mails to the person

letter-hello = Bonjour { $name },
letter-booked-subject = Votre rendez-vous chez microStart : { $time }
letter-booked = Votre rendez-vous est fixé.
letter-moved-subject = Votre rendez-vous a changé : { $time }
letter-moved = Votre rendez-vous a changé. Voici ce qui est prévu maintenant.
letter-cancelled-subject = Votre rendez-vous est annulé : { $time }
letter-cancelled = Votre rendez-vous chez microStart est annulé.
letter-reminder-subject = Rappel de votre rendez-vous : { $time }
letter-reminder = Votre rendez-vous approche.
letter-when = Quand : { $time }
letter-where = Où : { $place }
letter-length = Durée : { $minutes } minutes
letter-with = Avec : { $coach }
letter-phone = Votre coach vous appelle au numéro que vous avez donné.
letter-change = Un empêchement ? Déplacez ou annulez votre rendez-vous ici :
letter-change-button = Déplacer ou annuler
letter-change-note = Ce lien est personnel : ne le donnez à personne. Répondre « non » dans votre agenda n’annule rien : utilisez le lien.
letter-again = Vous voulez un autre rendez-vous ? Demandez-le dans la conversation :
letter-again-button = Ouvrir la conversation
letter-closing = L’équipe de microStart
letter-automatic = Ce message est automatique. Une question ? Écrivez à { $contact_email }.
letter-summary = Rendez-vous microStart

# Mails to the coach

letter-coach-booked-subject = Rendez-vous : { $name }, { $time }
letter-coach-booked = Un rendez-vous est dans votre agenda.
letter-coach-moved-subject = Rendez-vous changé : { $name }, { $time }
letter-coach-moved = Un rendez-vous a changé. Voici ce qui est prévu maintenant.
letter-coach-cancelled-subject = Rendez-vous annulé : { $name }, { $time }
letter-coach-cancelled = Ce rendez-vous est annulé. Retirez-le de votre agenda s’il y est encore.
letter-coach-handed-over-subject = Rendez-vous repris : { $name }, { $time }
letter-coach-handed-over = Ce rendez-vous n’est plus chez vous : il a changé de moment ou de coach. Retirez-le de votre agenda s’il y est encore.
letter-coach-person = Personne : { $name }
letter-coach-topic = Sujet : { $topic }
letter-coach-language = Langue : { $value }
letter-coach-video = Envoyez le lien de la vidéo à la personne avant le rendez-vous.
letter-coach-erased = Les données de la personne ont été effacées.
letter-coach-desk = Le reste se trouve au bureau :
letter-coach-desk-button = Ouvrir le bureau
letter-coach-summary = { $name } : { $topic }
letter-coach-someone = une personne

# The page of the link

appointment-title = Votre rendez-vous
appointment-hello = Bonjour { $name },
appointment-when = Quand
appointment-where = Où
appointment-moved = C’est fait : votre rendez-vous a changé. Ce lien reste valable.
appointment-changed = Votre rendez-vous a changé entre-temps. Voici ce qui est prévu maintenant.
appointment-cancelled = Votre rendez-vous est annulé.
appointment-again = Pour un autre rendez-vous, ouvrez la conversation.
appointment-move = Changer de moment
appointment-cancel = Annuler le rendez-vous
appointment-cancel-title = Annuler ce rendez-vous ?
appointment-cancel-yes = Oui, annuler
appointment-keep = Non, le garder
appointment-keep-mine = Garder mon rendez-vous
appointment-times-title = Choisir un autre moment
appointment-times-now = Pour le moment : { $time }
appointment-times-free = Moments libres
appointment-times-choose = Choisir ce moment
appointment-times-other = Voir d’autres moments
appointment-times-first = Revoir les premiers moments
appointment-times-none = Je ne trouve pas d’autre moment libre. Une question ? Écrivez à { $contact_email }.
appointment-times-other-language = Ce coach parle une autre langue que vous.
appointment-taken = Ce moment vient d’être pris. Votre rendez-vous n’a pas changé. Voici d’autres moments.
appointment-choose-one = Choisissez un des moments libres.
appointment-too-late = Votre rendez-vous commence dans moins de { $hours } { $hours ->
    [one] heure
   *[other] heures
}. C’est trop court pour le changer ici. Un empêchement ? Vous pouvez encore l’annuler, puis en demander un autre.
appointment-too-late-call = Vous pouvez aussi appeler le { $number }.
appointment-too-often = Vous avez déjà changé ce rendez-vous plusieurs fois. Pour le changer encore, écrivez à { $contact_email }.
appointment-over-title = Ce lien ne marche plus
appointment-over = Le rendez-vous a commencé ou est passé.
appointment-unknown-title = Ce lien ne marche pas
appointment-unknown = Il manque peut-être un morceau de l’adresse. Ouvrez le lien depuis le message que vous avez reçu.
appointment-unknown-help = Cela ne marche toujours pas ? Écrivez à { $contact_email }.
appointment-slow-title = Trop d’essais
appointment-slow = Attendez quelques minutes, puis ouvrez le lien depuis le message que vous avez reçu.
appointment-foreign-title = Cette demande vient d’un autre site
appointment-foreign = Rien n’a changé. Ouvrez le lien depuis le message que vous avez reçu.
appointment-away-title = Cela ne marche pas pour le moment
appointment-away = Rien n’a changé. Réessayez dans un instant.
