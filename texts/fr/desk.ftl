# Le bureau des conseillers. Seuls les conseillers le lisent ; ce que la personne lit se trouve dans les autres fichiers.

desk-name = Bureau des conseillers
desk-skip = Aller au contenu
desk-language = Langue du bureau
desk-sign-out = Se déconnecter
desk-signed-in-as = Connexion : { $name }
desk-refresh = Actualiser
desk-date-time = { $date }, { $time }

# Se connecter

desk-sign-in-title = Se connecter
desk-sign-in-intro = Pour les conseillères et conseillers de microStart.
desk-email = Adresse e-mail
desk-password = Mot de passe
desk-sign-in-button = Se connecter
desk-sign-in-failed = Cette adresse et ce mot de passe ne vont pas ensemble. Après { $tries } essais, le compte se repose { $minutes } minutes.
desk-sign-in-first = Première visite, ou mot de passe oublié ? Demandez un lien de connexion à votre administrateur.

desk-welcome-title = Bienvenue, { $name }
desk-welcome-intro = Choisissez le mot de passe avec lequel vous vous connecterez.
desk-new-password = Nouveau mot de passe
desk-new-password-hint = Au moins { $length } caractères. Le mieux : plusieurs mots que personne d’autre ne réunirait.
desk-new-password-again = Le même mot de passe, encore une fois
desk-welcome-button = Enregistrer et se connecter
desk-welcome-ended-title = Ce lien n’est plus valable
desk-welcome-ended = Un lien de connexion sert une seule fois, pendant { $hours } heures. Demandez-en un nouveau à votre administrateur.
desk-password-too-short = Utilisez au moins { $length } caractères.
desk-password-too-long = Utilisez au maximum { $length } caractères.
desk-password-guessable = C’est facile à deviner. Utilisez plusieurs mots que personne d’autre ne réunirait.
desk-password-different = Les deux mots de passe ne sont pas les mêmes. Écrivez-les encore une fois.

# La file

desk-queue-title = Personnes qui attendent
desk-queue-count = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
desk-queue-count-more = Plus de { $count } dossiers, voici les { $count } premiers
desk-queue-none = Personne ici avec ces filtres.
desk-queue-next = Dossiers suivants
desk-queue-first = Revenir aux premiers
desk-filters = Filtres
desk-filter-status = Statut
desk-filter-language = Langue
desk-filter-assignee = Conseiller
desk-filter-open = Tous les ouverts
desk-filter-all = Tous
desk-filter-mine = Les miens
desk-filter-nobody = Sans conseiller
desk-filter-button = Afficher
desk-column-what = Pourquoi
desk-column-route = Voie trouvée
desk-column-language = Langue
desk-column-channel = Canal
desk-column-since = Depuis
desk-column-advisor = Conseiller
desk-nobody = Encore personne
desk-ticket-number = Dossier { $number }

desk-since-moment = Depuis le { $when }
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
desk-reasons-heading = Pourquoi
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

desk-actions-heading = Ce que vous pouvez faire
desk-claim = Répondre à cette personne
desk-claim-hint = Vous menez la conversation et l’assistant se tait. La personne lit que vous êtes là.
desk-claim-again = Reprendre la conversation
desk-with-other = { $name } a ce dossier. Vous pouvez laisser une note.
desk-ended = Ce dossier est terminé : { $outcome }.
desk-reply = Votre réponse à la personne
desk-reply-hint = Elle la lit tout de suite. Elle écrit dans cette langue : { $language }.
desk-reply-button = Envoyer
desk-return = Rendre à l’assistant
desk-return-hint = L’assistant répond de nouveau. Le dossier reste le vôtre jusqu’à la fin.
desk-release = Remettre dans la file
desk-release-hint = Un autre conseiller peut le prendre. En attendant, l’assistant aide.
desk-resolve-heading = Terminer le dossier
desk-outcome = Comment cela se termine
desk-outcome-choose = Choisissez…
desk-resolve = Terminer
desk-outcome-will-apply = Va demander un microcrédit
desk-outcome-coaching-booked = Rendez-vous avec un accompagnateur
desk-outcome-referred = Orientée vers une autre organisation
desk-outcome-no-answer = Pas de réponse de la personne
desk-outcome-not-now = Pas maintenant
desk-outcome-other = Autre chose

desk-notes-heading = Notes privées
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

# The mail that a new ticket waits; it never says about whom

alert-subject = Un ticket attend au bureau
alert-text = Un nouveau ticket attend une personne : { $link }
