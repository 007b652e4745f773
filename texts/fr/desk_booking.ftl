# L’agenda, les rendez-vous, les absences, les agences et les coachs, au bureau.

desk-place-calendar = Agenda
desk-place-agencies = Agences
desk-place-coaches = Coachs

# L’agenda

desk-calendar-title = Agenda
desk-calendar-week-of = Du { $first } au { $last }
desk-calendar-view = Vue
desk-calendar-day = Jour
desk-calendar-week = Semaine
desk-calendar-move = Changer de date
desk-calendar-before-day = Jour précédent
desk-calendar-before-week = Semaine précédente
desk-calendar-after-day = Jour suivant
desk-calendar-after-week = Semaine suivante
desk-calendar-today = Aujourd’hui
desk-calendar-date = Date
desk-calendar-agency = Agence
desk-calendar-coach = Coach
desk-calendar-all-agencies = Toutes les agences
desk-calendar-all-coaches = Tous les coachs
desk-calendar-me = Mon agenda
desk-calendar-show = Afficher
desk-calendar-show-all = Afficher toutes les agences
desk-calendar-holiday = { $day } est un jour férié : { $name }.
desk-calendar-empty-day = Personne ne reçoit ce jour-là
desk-calendar-empty-week = Personne ne reçoit cette semaine-là
desk-calendar-empty-hint = Choisissez une autre date, une autre agence ou une autre personne.
desk-calendar-nobody = Personne ne reçoit
desk-calendar-no-hours = Pas d’heures de réception
desk-calendar-free = libre
desk-calendar-book-here = réserver ici
desk-calendar-held = Une personne est en train de choisir cette heure.
desk-calendar-own = Occupé dans son propre agenda.
desk-calendar-elsewhere = Occupé : rendez-vous d’une autre agence.
desk-calendar-absent = absence
desk-calendar-whole-day = Toute la journée
desk-calendar-cancelled = { $count ->
    [one] { $count } annulé
   *[other] { $count } annulés
}

# Un rendez-vous, en quelques mots

desk-booking-topic = Sujet
desk-booking-topic-first-talk = Premier entretien
desk-booking-topic-business-plan = Plan financier
desk-booking-topic-follow-up = Suivi
desk-booking-format = Comment
desk-booking-format-agency = À l’agence
desk-booking-format-phone = Par téléphone
desk-booking-format-video = Par vidéo
desk-booking-language = Langue de la personne
desk-booking-status-held = En train d’être choisi
desk-booking-status-booked = Prévu
desk-booking-status-cancelled = Annulé
desk-booking-status-came = Tenu
desk-booking-status-no-show = Manqué
desk-booking-nameless = Nom effacé
desk-booking-unmarked = Tenu ou manqué ?
desk-booking-outside = Hors des heures : à rappeler
desk-booking-bounced = Un envoi n’est pas arrivé
desk-booking-reminder-waits = Rappel prévu
desk-booking-reminder-sent = Rappel envoyé
desk-booking-reminder-none = Pas de rappel possible
desk-booking-speaks-other = parle une autre langue

# Réserver

desk-booking-new = Nouveau rendez-vous
desk-booking-for = Un rendez-vous pour { $name }
desk-booking-about = Ce que la personne cherche
desk-booking-from-day = À partir du
desk-booking-show-times = Voir les heures libres
desk-booking-times = Heures libres
desk-booking-no-times = Rien de libre avec ces choix. Essayez un autre coach, une autre agence ou une autre date.
desk-booking-later = Voir à partir du { $day }
desk-booking-person = La personne
desk-booking-known-both = Le téléphone et l’e-mail déjà laissés sont utilisés. N’écrivez ici que ce qui change.
desk-booking-known-phone = Le téléphone déjà laissé est utilisé. N’écrivez ici que ce qui change.
desk-booking-known-email = L’e-mail déjà laissé est utilisé. N’écrivez ici que ce qui change.
desk-booking-consent = La personne est d’accord qu’on la contacte au sujet de ce rendez-vous.
desk-booking-book = Réserver
desk-booking-has-one = Cette personne a déjà un rendez-vous : { $when }.
desk-booking-taken = Cette heure vient d’être prise
desk-booking-taken-instead = Encore libre, si vous choisissez maintenant :
desk-booking-taken-none = Rien d’autre n’est libre avec ces choix. Changez de coach, d’agence ou de date.
desk-booking-faults = { $count ->
    [one] Il reste une chose à corriger
   *[other] Il reste { $count } choses à corriger
}
desk-booking-wrong-slot = Choisissez une heure.
desk-booking-wrong-changed = Vous avez changé le sujet ou la forme : affichez les heures libres et choisissez-en une.
desk-booking-wrong-name = Écrivez le nom de la personne.
desk-booking-wrong-phone = Ce n’est pas un numéro de téléphone. Écrivez par exemple 0470 12 34 56.
desk-booking-wrong-email = Ce n’est pas une adresse e-mail. Écrivez par exemple prenom@exemple.be.
desk-booking-wrong-reach = Il faut un téléphone ou un e-mail pour confirmer et prévenir la personne.
desk-booking-wrong-consent = Demandez d’abord l’accord de la personne, puis cochez la case.
desk-booking-gone-unknown = Ce rendez-vous n’existe plus.
desk-booking-gone-cancelled = Ce rendez-vous a été annulé entre-temps.
desk-booking-gone-over = Ce rendez-vous a déjà commencé. On ne peut plus le changer.
desk-booking-gone-not-begun = Ce rendez-vous n’a pas encore commencé. Notez la venue plus tard.
desk-booking-did-booked = Le rendez-vous est réservé.
desk-booking-did-moved = Le rendez-vous est déplacé. La personne est prévenue si elle a laissé une adresse.
desk-booking-did-cancelled = Le rendez-vous est annulé. L’heure est de nouveau libre.
desk-booking-did-came = C’est noté : la personne est venue.
desk-booking-did-no-show = C’est noté : la personne n’est pas venue.
desk-booking-did-called = L’appel est noté.
desk-booking-did-uncalled = L’appel n’est plus noté.

# La page d’un rendez-vous

desk-booked-of = Rendez-vous de { $name }
desk-booked-what = Le rendez-vous
desk-booked-now = { $when }, avec { $coach }
desk-booked-reminder = Rappel
desk-booked-consent = Accord donné le
desk-booked-history = Dossier
desk-booked-reveal = Voir le téléphone et l’e-mail
desk-booked-reveal-hint = Visible pendant une demi-heure. Votre consultation est notée.
desk-booked-covered = Le téléphone et l’e-mail sont visibles pour le coach de ce rendez-vous.
desk-booked-do = Que faire
desk-booked-move = Déplacer
desk-booked-move-title = Déplacer le rendez-vous
desk-booked-move-here = Déplacer à cette heure
desk-booked-cancel = Annuler
desk-booked-cancel-question = Annuler le rendez-vous de { $name }, { $when } ?
desk-booked-cancel-hint = La personne est prévenue si elle a laissé une adresse. L’heure redevient libre.
desk-booked-cancel-yes = Oui, annuler
desk-booked-cancel-no = Non, garder
desk-booked-came = La personne est venue
desk-booked-no-show = La personne n’est pas venue
desk-booked-follow-up = Nouveau rendez-vous avec cette personne
desk-booked-bounced-person = Un envoi à la personne n’est pas arrivé. Appelez-la pour confirmer.
desk-booked-bounced-coach = Un envoi au coach n’est pas arrivé. Passez le message autrement.

# Les personnes à rappeler

desk-calls-title = Personnes à rappeler
desk-calls-intro = Leur rendez-vous ne peut pas avoir lieu comme prévu. Proposez-leur une autre heure.
desk-calls-none = Personne à rappeler
desk-calls-none-hint = Tous les rendez-vous tombent dans les heures de réception.
desk-calls-reveal = Voir les numéros de téléphone
desk-calls-why-holiday = C’est un jour férié.
desk-calls-why-agency-closed = L’agence est fermée.
desk-calls-why-agency-day = L’agence a d’autres heures ce jour-là.
desk-calls-why-coach-closed = Ce coach ne reçoit plus.
desk-calls-why-absence = Une absence est notée à ce moment.
desk-calls-why-coach-day = Le coach a d’autres heures ce jour-là.
desk-calls-why-hours = Les heures de réception ont changé.
desk-calls-way-phone = Par téléphone
desk-calls-way-whatsapp = Par WhatsApp
desk-calls-way-email = Par e-mail
desk-calls-way-none = Aucun moyen de contact
desk-calls-instead = Proposer à la place, et déplacer d’un clic
desk-calls-same-time = Même heure, avec
desk-calls-other-times = D’autres heures
desk-calls-call = Noter l’appel
desk-calls-uncall = L’appel n’a pas eu lieu
desk-calls-called = Appel : { $who }, { $when }
desk-calls-unreached = Sans rappel automatique
desk-calls-unreached-hint = Leur rendez-vous est pour ces prochains jours, et rien ne le leur rappelle. Un appel peut aider.
desk-calls-unreached-no-channel = pas d’adresse pour un rappel
desk-calls-unreached-refused = un envoi n’est pas arrivé
desk-calls-somebody = une autre personne

# Les absences

desk-absences-title = Absences
desk-absences-intro = Pendant une absence, personne ne peut réserver. Vous voyez ensuite qui il faut rappeler.
desk-absences-new = Noter une absence
desk-absences-first = Premier jour
desk-absences-start = À partir de
desk-absences-last = Dernier jour
desk-absences-end = Jusqu’à
desk-absences-hint = Sans heure, l’absence dure la journée entière. Ne notez jamais la raison.
desk-absences-save = Noter l’absence
desk-absences-ahead = Absences à venir
desk-absences-none = Aucune absence n’est notée.
desk-absences-nobody = Rien à noter pour vous ici
desk-absences-nobody-hint = Seules les personnes qui reçoivent, et leurs responsables, notent des absences.
desk-absence-of = Absence : { $name }
desk-absence-day = { $day }, toute la journée
desk-absence-hours = { $day }, de { $start } à { $end }
desk-absence-days = Du { $first } au { $last }
desk-absence-remove = Supprimer cette absence
desk-absence-hits = { $count ->
    [one] Une personne a rendez-vous pendant cette absence
   *[other] { $count } personnes ont rendez-vous pendant cette absence
}
desk-absence-hits-hint = Appelez chaque personne et proposez une autre heure. Son rendez-vous reste noté tant que rien n’est changé.
desk-absence-hits-none = Personne n’a rendez-vous pendant cette absence
desk-absence-hits-none-hint = Il n’y a rien d’autre à faire.
desk-absence-wrong-coach = Choisissez un coach.
desk-absence-wrong-day = Ce n’est pas une date.
desk-absence-wrong-time = Ce n’est pas une heure. Écrivez par exemple 09:00.
desk-absence-wrong-order = L’absence finit avant de commencer.
desk-absence-wrong-past = Cette absence est déjà finie.
desk-absence-wrong-long = C’est plus d’un an. Pour un départ, retirez plutôt le coach de la réservation.

# Les heures et les jours particuliers

desk-hours-from = De
desk-hours-to = à
desk-hours-more = Ajouter une ligne
desk-hours-strands = { $count ->
    [one] Une personne ne pourrait plus venir
   *[other] { $count } personnes ne pourraient plus venir
}
desk-hours-strands-somebody = une personne que vous ne suivez pas
desk-hours-strands-hint = Rien n’est encore changé. Si vous enregistrez, ces rendez-vous restent notés et ces personnes sont à rappeler.
desk-hours-save-anyway = Enregistrer quand même
desk-days-title = Jours particuliers
desk-days-intro = Une date avec d’autres heures que d’habitude, ou sans aucune heure.
desk-days-none = Aucun jour particulier n’est prévu.
desk-days-closed = fermé
desk-days-remove = Supprimer
desk-days-new = Ajouter un jour particulier
desk-days-date = Date
desk-days-hours = Heures de ce jour
desk-days-is-closed = Fermé ce jour-là
desk-days-save = Ajouter ce jour
desk-days-holidays = Jours fériés de l’année à venir
desk-days-holidays-hint = Ces jours-là, personne ne peut réserver. Vous n’avez rien à faire.

# Les agences

desk-agencies-title = Agences
desk-agencies-intro = Les lieux où l’on reçoit. L’assistant donne ces adresses et ces heures aux personnes.
desk-agencies-new = Nouvelle agence
desk-agencies-none = Pas encore d’agence
desk-agencies-none-hint = Ajoutez un lieu, puis les heures des coachs qui y reçoivent.
desk-agencies-name = Nom
desk-agencies-name-in = Nom ({ $language })
desk-agencies-kind = Sorte de lieu
desk-agencies-kind-agency = Agence
desk-agencies-kind-permanence = Permanence
desk-agencies-postal-code = Code postal
desk-agencies-address = Adresse
desk-agencies-address-hint = Comme les personnes la trouvent. Laissez vide tant qu’elle n’est pas connue.
desk-agencies-no-address = Adresse pas encore connue
desk-agencies-serves = Codes postaux servis
desk-agencies-serves-hint = Par exemple 1000-1999, 3000. Les personnes qui y habitent vont d’abord ici.
desk-agencies-active = On peut y réserver
desk-agencies-active-hint = Sans cette coche, le lieu n’est plus proposé.
desk-agencies-inactive = Pas de réservation
desk-agencies-details = Coordonnées
desk-agencies-hours = Heures d’ouverture
desk-agencies-hours-hint = Quand quelqu’un est là pour répondre. L’assistant dit ainsi quand un conseiller répondra. Les coachs ont leurs propres heures.
desk-agencies-no-hours = Heures pas encore connues
desk-agencies-save = Enregistrer
desk-agencies-save-hours = Enregistrer les heures
desk-agencies-did-added = L’agence est ajoutée. Indiquez maintenant ses heures.
desk-agencies-did-details = Les coordonnées sont enregistrées.
desk-agencies-did-hours = Les heures sont enregistrées.
desk-agencies-did-day = Le jour particulier est ajouté.
desk-agencies-did-removed = Le jour particulier est supprimé.

# Les coachs

desk-coaches-title = Coachs
desk-coaches-intro = Qui peut être réservé : sujets, langues, heures de réception.
desk-coaches-new = Nouveau coach
desk-coaches-new-intro = Choisissez un compte du bureau. Un nouveau compte se crée à la page des comptes.
desk-coaches-no-candidates = Aucun compte ne peut devenir coach
desk-coaches-no-candidates-hint = Tous les comptes que vous suivez sont déjà coachs. Demandez un nouveau compte à l’administration.
desk-coaches-none = Pas encore de coach
desk-coaches-none-hint = Tant que personne n’a d’heures de réception, rien ne peut être réservé.
desk-coaches-name = Nom
desk-coaches-where = Reçoit à
desk-coaches-advisor = Compte
desk-coaches-choose = Choisissez…
desk-coaches-profile = Profil et heures
desk-coaches-languages = Langues
desk-coaches-formats = Formes d’entretien
desk-coaches-topics = Sujets
desk-coaches-length = { $topic } ({ $minutes } min)
desk-coaches-lengths = Durée par sujet, en minutes
desk-coaches-lengths-hint = Un multiple de { $grid }. Sans durée, le sujet n’est pas proposé.
desk-coaches-before = Minutes libres avant chaque rendez-vous
desk-coaches-after = Minutes libres après chaque rendez-vous
desk-coaches-limit = Rendez-vous par jour, au maximum
desk-coaches-week = Heures de réception
desk-coaches-week-hint = Plusieurs plages par jour sont possibles, chacune dans une agence. Le téléphone et la vidéo se font aussi dans ces heures.
desk-coaches-active = On peut réserver
desk-coaches-active-hint = Sans cette coche, plus aucune heure n’est proposée.
desk-coaches-inactive = Pas de réservation
desk-coaches-save = Enregistrer
desk-coaches-did-added = Le profil est ajouté. On peut maintenant réserver.
desk-coaches-did-profile = Le profil et les heures sont enregistrés.
desk-coaches-did-day = Le jour particulier est ajouté.
desk-coaches-did-removed = Le jour particulier est supprimé.

# Ce qui ne va pas dans un formulaire d’agence ou de coach

desk-roster-wrong-names = Écrivez un nom court dans chaque langue.
desk-roster-wrong-kind = Choisissez une sorte de lieu.
desk-roster-wrong-address = L’adresse est trop longue.
desk-roster-wrong-postal-code = Écrivez les quatre chiffres du code postal.
desk-roster-wrong-phone = Ce n’est pas un numéro de téléphone. Écrivez par exemple 02 123 45 67.
desk-roster-wrong-serves = Écrivez des codes postaux comme 1000-1999, 3000, le plus petit d’abord.
desk-roster-wrong-advisor = Choisissez un compte.
desk-roster-wrong-languages = Cochez au moins une langue.
desk-roster-wrong-formats = Cochez au moins une forme d’entretien.
desk-roster-wrong-lengths = Écrivez une durée pour au moins un sujet : un multiple de cinq, en minutes.
desk-roster-wrong-buffer = Écrivez des minutes : un multiple de cinq, deux heures au maximum.
desk-roster-wrong-daily-limit = Écrivez un nombre à partir de un, ou laissez vide.
desk-roster-wrong-no-hours = Écrivez au moins une plage d’heures.
desk-roster-wrong-not-yours = Vous changez seulement les heures de vos agences. Laissez les autres comme elles sont.
desk-roster-wrong-time = Écrivez un début et une fin pour chaque ligne, par exemple de 09:00 à 12:30.
desk-roster-wrong-grid = Les heures tombent toujours sur cinq minutes : 09:00, 09:05, 09:10.
desk-roster-wrong-order = Chaque plage finit après son début, et deux plages ne se recouvrent pas.
desk-roster-wrong-agency = Choisissez une agence pour chaque ligne.
desk-roster-wrong-day = Choisissez une date.
desk-roster-wrong-past = Cette date est déjà passée.
desk-roster-wrong-holiday = C’est un jour férié : personne ne peut réserver ce jour-là.
desk-roster-wrong-both = Écrivez des heures, ou cochez « fermé » : pas les deux.
desk-roster-wrong-neither = Écrivez des heures, ou cochez « fermé ».
