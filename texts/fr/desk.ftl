# Le bureau des conseillers. Seuls les conseillers le lisent ; ce que la personne lit se trouve dans les autres fichiers.

desk-name = Bureau des conseillers
desk-skip = Aller au contenu
desk-language = Langue du bureau
desk-sign-out = Se déconnecter
desk-signed-in-as = Connexion : { $name }
desk-places = Parties du bureau
desk-places-house = Gestion
desk-place-queue = File
desk-place-canned = Réponses toutes prêtes
desk-look = Apparence
desk-look-auto = Automatique
desk-look-light = Claire
desk-look-dark = Sombre
desk-date-time = { $date }, { $time }

# La file

desk-queue-title = Personnes qui attendent
desk-queue-next = Dossiers suivants
desk-queue-first = Revenir aux premiers
desk-filters = Filtres
desk-filter-status = Statut
desk-filter-language = Langue
desk-filter-open = Tous les ouverts
desk-filter-all = Tous
desk-filter-button = Afficher
desk-nobody = Encore personne
desk-ticket-number = Dossier { $number }

desk-since-now = à l’instant
desk-since-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
desk-since-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
desk-since-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}

desk-priority-urgent = Urgent
desk-priority-soon = Bientôt
desk-priority-normal = Normal
desk-priority-calm = Peut attendre

desk-reason-client-in-difficulty = Client qui a du mal à rembourser
desk-reason-distress = Personne en détresse
desk-reason-asked-for-person = Veut parler à une personne
desk-reason-technical = L’assistant a eu une panne
desk-reason-warm-route = On peut la contacter
desk-reason-coaching = Cherche un accompagnement
desk-reason-data-request = Question sur ses données
desk-reason-other = Autre chose

desk-status-new = Attend un conseiller
desk-status-assigned = Au conseiller d’écrire
desk-status-waiting-client = À la personne d’écrire
desk-status-done = Terminé
desk-status-dropped = Abandonné

desk-route-client-care = Soutien à un client
desk-route-private-purpose = Achat privé
desk-route-minor = Pas encore majeur
desk-route-outside-belgium = Revenus hors de Belgique
desk-route-permit-first = D’abord le droit de travailler
desk-route-debt-help = D’abord l’aide aux dettes
desk-route-coaching = D’abord l’accompagnement
desk-route-larger-finance = Plus qu’un microcrédit
desk-route-microcredit = Microcrédit
desk-route-advisor-review = À regarder ensemble
desk-route-undecided = Pas encore clair

desk-language-fr = Français
desk-language-nl = Néerlandais
desk-language-en = Anglais
desk-channel-web = Site web
desk-channel-whatsapp = WhatsApp

# Un dossier

desk-back = Tous les dossiers
desk-contents = Sur cette page
desk-control-bot = L’assistant mène cette conversation.
desk-control-waiting = La personne attend un conseiller. En attendant, l’assistant l’aide.
desk-control-advisor = Un conseiller mène cette conversation. L’assistant se tait.
desk-control-closed = Cette conversation est fermée. Si la personne écrit encore, l’assistant répond.

desk-summary = En bref
desk-route-heading = La voie trouvée
desk-still-possible = Encore possible
desk-told-heading = Ce que la personne lit
desk-checks-heading = Chaque condition publiée
desk-steps-heading = Prochaines étapes
desk-facts-heading = Ce que la personne a répondu
desk-facts-none = Encore aucune réponse.
desk-missing-heading = Encore à demander
desk-missing-none = Rien d’autre n’est nécessaire pour cette voie.
desk-missing-decides = peut changer la voie
desk-contact-heading = Contact
desk-contact-none = Pas de coordonnées. Répondez dans la conversation.
desk-contact-name = Nom
desk-contact-phone = Téléphone
desk-contact-email = E-mail
desk-consent-yes = D’accord pour être contactée, { $when }.
desk-consent-no = Ne souhaite pas être contactée, { $when }.
desk-consent-none = On n’a pas encore demandé si une personne peut la contacter.

desk-transcript-heading = Conversation
desk-transcript-none = Rien n’a encore été dit.
desk-author-user = La personne
desk-author-assistant = L’assistant
desk-author-advisor = Conseiller microStart
desk-author-system = Information
desk-choices-offered = Proposé :

desk-claim = Répondre à cette personne
desk-claim-hint = Vous menez la conversation et l’assistant se tait. La personne lit que vous êtes là.
desk-claim-again = Reprendre la conversation
desk-with-other = { $name } a ce dossier. Vous pouvez laisser une note.
desk-ended = Ce dossier est terminé : { $outcome }.
desk-reply = Votre réponse
desk-reply-hint = Sa langue : { $language }.
desk-reply-button = Envoyer
desk-return = Rendre à l’assistant
desk-return-hint = L’assistant répond de nouveau. Le dossier reste le vôtre jusqu’à la fin.
desk-release = Remettre dans la file
desk-release-hint = Un autre conseiller peut le prendre. En attendant, l’assistant aide.
desk-resolve-heading = Terminer le dossier
desk-outcome = Comment cela se termine
desk-resolve = Terminer
desk-outcome-will-apply = Va demander un microcrédit
desk-outcome-coaching-booked = Rendez-vous avec un accompagnateur
desk-outcome-referred = Orientée vers une autre organisation
desk-outcome-no-answer = Pas de réponse de la personne
desk-outcome-not-now = Pas maintenant
desk-outcome-other = Autre chose

desk-notes-heading = Notes privées
desk-notes-short = Notes
desk-notes-none = Pas encore de note.
desk-note = Nouvelle note
desk-note-hint = Seuls les conseillers la lisent.
desk-note-button = Garder la note

desk-history-heading = Historique
desk-entry-opened = Confié aux conseillers : { $what }
desk-entry-reason = Aussi : { $what }
desk-entry-contact = Coordonnées laissées
desk-entry-withdrawn = Coordonnées retirées par la personne
desk-entry-claimed = { $who } répond
desk-entry-released = { $who } remet le dossier dans la file
desk-entry-requeued = La personne redemande un conseiller
desk-entry-replied = { $who } a écrit à la personne
desk-entry-returned = { $who } rend la conversation à l’assistant
desk-entry-resolved = { $who } termine : { $what }
desk-entry-note = { $who } a écrit une note

# Quand quelque chose n’est pas possible

desk-refused-title = Cela n’a pas marché
desk-refused-unknown = Ce dossier n’existe pas, ou a été effacé.
desk-refused-taken = { $owner } a été plus rapide et a ce dossier maintenant.
desk-refused-not-taken = Personne n’a encore pris ce dossier. Prenez-le d’abord.
desk-refused-not-owner = Ce dossier est chez { $owner }, qui seul peut faire cela.
desk-refused-closed = Ce dossier est terminé. Vous pouvez le lire et laisser une note.
desk-refused-not-leading = L’assistant mène maintenant cette conversation. Reprenez-la d’abord.
desk-refused-empty = Le champ est vide. Écrivez d’abord quelque chose.
desk-refused-too-long = C’est plus long que { $max } caractères. Envoyez-le en plusieurs fois.
desk-refused-outcome = Choisissez comment cela se termine.
desk-refused-old-page = Cette page était ouverte depuis trop longtemps. Vérifiez votre texte et envoyez-le encore une fois.
desk-missing-page-title = Rien ici
desk-missing-page = Il n’y a pas de page à cette adresse.

# La file : onglets, recherche, lignes

desk-queue-tabs = Parties de la file
desk-tab-agency = Mon agence
desk-tab-unassigned = Sans conseiller
desk-tab-mine = Les miens
desk-tab-mentions = On me demande
desk-tab-due = À faire aujourd’hui
desk-tab-all = Tous
desk-queue-waiting = { $count ->
    [one] { $count } personne attend un conseiller.
   *[other] { $count } personnes attendent un conseiller.
}
desk-queue-waiting-none = Chaque personne a quelqu’un qui lui répond.
desk-queue-new-people = { $count ->
    [one] Une nouvelle personne attend.
   *[other] { $count } nouvelles personnes attendent.
}
desk-queue-search = Chercher dans la file
desk-queue-search-hint = Nom, téléphone, mots de la conversation
desk-queue-search-button = Chercher
desk-queue-pages = Pages de la file
desk-filter-reason = Pourquoi
desk-filter-channel = Canal
desk-filter-agency = Agence
desk-filter-no-agency = Sans agence
desk-filter-clear = Tout effacer
desk-group-waiting = Attendent une réponse
desk-group-theirs = En cours : rien ne presse
desk-group-ended = Terminés
desk-someone = Quelqu’un
desk-unread = Nouveau
desk-mentions-you = On vous demande
desk-with-you = Chez vous
desk-claim-short = Répondre
desk-waits-since = En attente : { $since }
desk-since = Dernier changement : { $since }
desk-day = { $day }
desk-day-today = aujourd’hui
desk-day-tomorrow = demain
desk-day-yesterday = hier

desk-empty-agency = Rien n’attend dans votre agence
desk-empty-agency-text = Quand quelqu’un de votre région demande une personne, cela apparaît ici, sans recharger la page.
desk-empty-unassigned = Tout le monde a quelqu’un
desk-empty-unassigned-text = Chaque dossier ouvert est chez un conseiller.
desk-empty-mine = Vous n’avez pas de dossier ouvert
desk-empty-mine-text = Choisissez dans la file qui attend depuis le plus longtemps.
desk-empty-mentions = Personne ne vous demande
desk-empty-mentions-text = Quand une note vous nomme avec « @ », le dossier apparaît ici jusqu’à ce que vous l’ouvriez.
desk-empty-due = Rien à faire aujourd’hui
desk-empty-due-text = Vos dossiers dont la date est arrivée apparaissent ici.
desk-empty-all = La file est vide
desk-empty-all-text = Quand quelqu’un demande une personne, cela apparaît ici, sans recharger la page.
desk-empty-filters = Rien avec ces filtres
desk-empty-filters-text = Il y a peut-être des dossiers ailleurs dans la file.
desk-empty-search = Rien trouvé
desk-empty-search-text = Essayez une partie du nom, du numéro, ou un mot que la personne a écrit.

desk-notify = Me prévenir sur cet appareil
desk-notify-refused = le navigateur l’interdit pour ce site
desk-maybe-old = Pas de connexion pour le moment : cette page n’est peut-être plus à jour.
desk-trouble = Cela n’est pas parti. Votre texte est encore là : vérifiez la connexion et essayez encore une fois.
desk-loading = Un instant…
desk-close = Fermer
desk-cancel = Annuler
desk-save = Enregistrer
desk-choose = Choisissez…
desk-print = Imprimer
desk-form-wrong = Il reste quelque chose à corriger

desk-keys = Touches du clavier
desk-keys-move = Personne suivante, personne précédente
desk-keys-enter-name = Entrée
desk-keys-enter = Ouvrir
desk-keys-search = Chercher
desk-keys-reply = Écrire à la personne
desk-keys-send = Envoyer
desk-keys-help = Montrer cette aide
desk-keys-on = Utiliser les touches d’une seule lettre
desk-keys-hint = Décochez si vous dictez à votre ordinateur. Le choix vaut pour cet appareil.

# Un dossier : étapes

desk-looking = { $name } regarde ce dossier
desk-typing = { $name } écrit…
desk-waits-now = Attend depuis un instant
desk-take-over = Reprendre ce dossier à { $name }
desk-transfer = Transmettre
desk-transfer-title = Transmettre ce dossier
desk-transfer-hint = La personne lit que quelqu’un d’autre va lui répondre. Votre note reste entre conseillers.
desk-transfer-to = À qui
desk-transfer-people = Un collègue
desk-transfer-agencies = Une agence
desk-transfer-note = Ce qu’il faut savoir
desk-transfer-button = Transmettre
desk-return-button = Rendre à l’assistant
desk-return-facts = L’assistant continue avec ces réponses
desk-undo = Reprendre
desk-undo-hint = Pas encore parti : vous pouvez reprendre ce texte.
desk-transcript-all = Voir la conversation depuis le début
desk-window-until = WhatsApp : jusqu’au { $when }.
desk-window-closed = WhatsApp ne permet plus d’écrire librement.
desk-window-closed-text = La personne n’a plus écrit depuis longtemps. Elle reçoit d’abord ce message ; votre réponse s’affiche quand elle touche le bouton :
desk-file-open = Ouvrir le fichier
desk-file-image = image
desk-file-document = document
desk-file-audio = fichier audio
desk-file-video = vidéo
desk-file-voice = message vocal
desk-delivery-pending = En route
desk-delivery-sent = Envoyé
desk-delivery-delivered = Arrivé
desk-delivery-read = Lu
desk-delivery-failed = Pas arrivé

# Un dossier : la fiche

desk-fact-confirmed = confirmé par la personne
desk-fact-edited = corrigé par { $name }
desk-facts-edit = Corriger
desk-facts-edit-title = Corriger les réponses
desk-facts-edit-intro = L’assistant garde ce que vous écrivez ici et ne le demande plus.
desk-facts-not-asked = Pas encore demandé
desk-facts-wrong-integer = Écrivez un nombre entier, sans décimales.
desk-facts-wrong-choice = Choisissez une réponse de la liste.
desk-facts-wrong-postal-code = Écrivez un code postal belge : quatre chiffres.
desk-reveal = Montrer téléphone et e-mail
desk-reveal-hint = On garde qui regarde des coordonnées, et quand.
desk-reveal-not-yours = Téléphone et e-mail : pour le conseiller de ce dossier.
desk-earlier-heading = Dossiers précédents
desk-earlier-same-contact = mêmes coordonnées
desk-appointment-heading = Rendez-vous
desk-appointment-none = Pas de rendez-vous.
desk-appointment-book = Fixer un rendez-vous
desk-next-step = Prochaine étape
desk-next-step-none = Pas de date.
desk-next-step-day = Reprendre ce dossier le
desk-next-step-clear = Enlever la date
desk-note-hint-mention = Seuls les conseillers la lisent. Avec « @ » et un nom, vous prévenez quelqu’un.

# Un dossier en une phrase : des morceaux, joints par des virgules

desk-brief-existing-client-up-to-date = a déjà un crédit chez microStart
desk-brief-existing-client-in-difficulty = a un crédit chez microStart et peine à le rembourser
desk-brief-debt-settlement-amicable = en médiation de dettes à l’amiable
desk-brief-debt-settlement-collective = en règlement collectif de dettes
desk-brief-purpose-private = pour un achat privé
desk-brief-need-credit = cherche un crédit
desk-brief-need-both = cherche un crédit et un accompagnement
desk-brief-need-coaching = cherche un accompagnement
desk-brief-need-information = cherche des informations
desk-brief-stage-idea = a une idée
desk-brief-stage-starting-soon = démarre bientôt
desk-brief-stage-active-under-1y = en activité depuis moins d’un an
desk-brief-stage-active-1y-plus = en activité depuis plus d’un an
desk-brief-sector-horeca = dans l’horeca
desk-brief-sector-retail = dans le commerce
desk-brief-sector-services = dans les services
desk-brief-sector-personal-care = dans les soins à la personne
desk-brief-sector-transport = dans le transport
desk-brief-sector-construction = dans la construction
desk-brief-amount = { $value } euros
desk-brief-postal-code = habite à { $value }
desk-brief-work-situation-unemployed = au chômage
desk-brief-work-situation-social-assistance = avec l’aide du CPAS
desk-brief-work-situation-employee = avec un emploi
desk-brief-work-situation-self-employed = à son compte
desk-brief-work-situation-student = aux études
desk-brief-work-situation-incapacity = en incapacité de travail
desk-brief-work-situation-retired = à la pension
desk-brief-bank-contact-refused = la banque a dit non
desk-brief-bank-contact-did-not-dare = n’a pas osé demander à une banque
desk-brief-bank-contact-part-offered = la banque en prête une partie
desk-brief-bank-contact-has-credit = a un crédit bancaire

# Réponses toutes prêtes

desk-canned-title = Réponses toutes prêtes
desk-canned-intro = Des textes que tous les conseillers utilisent, dans les trois langues. La personne reçoit le sien dans sa langue.
desk-canned-new = Nouvelle réponse
desk-canned-edit = Changer une réponse
desk-canned-name = Titre
desk-canned-name-hint = Pour la retrouver. La personne ne le lit pas.
desk-canned-off = Plus utilisée
desk-canned-none = Pas encore de réponse toute prête
desk-canned-none-text = Écrivez une fois ce que vous répondez chaque semaine.
desk-canned-variables = Entre accolades, le texte prend ce qui est propre à la personne :
desk-canned-variable-name = le nom de la personne
desk-canned-variable-advisor = votre nom
desk-canned-variable-agency = l’agence
desk-canned-variable-appointment = le rendez-vous
desk-canned-variable-link = l’adresse de cette page de discussion
desk-canned-example-name = Nadia
desk-canned-example-agency = l’agence
desk-canned-example-appointment = le jour et l’heure du rendez-vous
desk-canned-preview = Ce que la personne lirait
desk-canned-preview-button = Essayer
desk-canned-active = En usage
desk-canned-active-hint = Une réponse qui n’est plus en usage n’est plus proposée. Elle reste ici.
desk-canned-wrong-empty = Écrivez ce texte.
desk-canned-wrong-too-long = C’est plus long que { $max } caractères.
desk-canned-wrong-taken = Une autre réponse a déjà ce titre.
desk-canned-wrong-unknown-variable = Entre accolades, il y a un mot que le bureau ne connaît pas.
desk-canned-wrong-braces = Une accolade n’est pas ouverte, ou pas fermée.
desk-answers-intro = Comme la personne les lirait. Sa langue : { $language }.
desk-answers-search = Chercher une réponse
desk-answers-take = Prendre ce texte
desk-answers-missing = Manque encore :
desk-answers-none-text = Un responsable peut en écrire sous « Gestion ».

# L’historique d’un dossier, avec ce que les responsables et le bureau font eux-mêmes

desk-entry-agency = Agence : { $what }
desk-entry-transferred = { $who } transmet à { $what }
desk-entry-next-step = { $who } : à reprendre le { $what }
desk-entry-next-step-none = { $who } enlève la date
desk-entry-facts = { $who } corrige : { $what }
desk-entry-undone = { $who } reprend une réponse avant son départ
desk-entry-silent = Remis dans la file : la personne attendait depuis trop longtemps
desk-entry-away = La personne a écrit en dehors des heures ; l’assistant répond
desk-entry-unanswered = Personne n’a pu répondre à temps ; la personne le sait
desk-entry-alerted = Les conseillers sont prévenus encore une fois
desk-entry-owner-left = Remis dans la file : le compte du conseiller est fermé
desk-entry-dropped = Abandonné

desk-refused-sent = C’est déjà parti. Vous pouvez écrire encore une fois à la personne.
desk-refused-placeholder = Il reste un mot entre accolades. Remplacez-le par ce que la personne doit lire.
desk-refused-window = WhatsApp ne permet plus d’écrire librement à cette personne. Choisissez un modèle de message.
desk-refused-no-target = Choisissez une personne ou une agence.
desk-refused-fact = Une réponse ne va pas. Corrigez-la et enregistrez encore une fois.
desk-refused-opted-out = Cette personne ne souhaite plus de messages sur WhatsApp. Elle peut écrire la première.
desk-refused-not-theirs = Les coordonnées sont pour le conseiller de ce dossier.
desk-refused-day = Cette date n’existe pas.

# The mail that a new ticket waits; it never says about whom

alert-subject = Un ticket attend au bureau
alert-text = Un nouveau ticket attend une personne : { $link }
