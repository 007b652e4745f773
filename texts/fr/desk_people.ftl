# Entrer au bureau, prouver qui l’on est, son propre compte, les comptes de l’équipe, le journal.

desk-place-people = Équipe
desk-place-audit = Journal

# Se connecter

desk-sign-in-title = Se connecter
desk-sign-in-intro = Pour les conseillères et conseillers de microStart.
desk-email = Adresse e-mail
desk-password = Mot de passe
desk-sign-in-button = Se connecter
desk-sign-in-first = Première visite, ou mot de passe oublié ? Demandez un lien de connexion à l’administration du bureau.
desk-sign-in-first-visit = Première visite ? Demandez un lien de connexion à l’administration du bureau.
desk-sign-in-provider = Se connecter avec le compte de travail
desk-sign-in-or = ou avec un mot de passe
desk-sign-in-wrong-title = Cela n’a pas marché
desk-sign-in-wrong-password = Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux et essayez encore.
desk-sign-in-wrong-wait = Il y a eu trop d’essais. { $minutes ->
    [one] Réessayez dans { $minutes } minute.
   *[other] Réessayez dans { $minutes } minutes.
}
desk-sign-in-wrong-late = Il s’est passé trop de temps depuis le mot de passe. Recommencez ici.
desk-sign-in-wrong-provider-down = Le service du compte de travail ne répond pas pour le moment. Le mot de passe fonctionne toujours.
desk-sign-in-wrong-provider-cancelled = La connexion avec le compte de travail a été interrompue. Vous pouvez recommencer.
desk-sign-in-wrong-provider-expired = Cette connexion a duré trop longtemps, ou a commencé dans un autre navigateur. Recommencez.
desk-sign-in-wrong-provider-wrong = Le compte de travail n’a pas donné de preuve valable. Recommencez. Si cela revient, prévenez l’administration du bureau.
desk-sign-in-wrong-provider-unverified = L’adresse e-mail de ce compte de travail n’est pas confirmée. Prévenez l’administration du bureau.
desk-sign-in-wrong-provider-domain = Ce compte ne fait pas partie de l’institution. Choisissez votre compte de travail.
desk-sign-in-wrong-provider-role = Ce compte de travail n’a pas de rôle au bureau. Demandez-le à l’administration du bureau.
desk-sign-in-wrong-provider-unknown = Il n’y a pas de compte ouvert au bureau pour cette adresse. Demandez une invitation à l’administration du bureau.
desk-sign-in-wrong-provider-other = C’est un autre compte de travail que le vôtre. Choisissez celui de votre adresse du bureau.

desk-code-title = Le code
desk-code-intro = Bonjour { $name }. Ouvrez l’application de codes de votre téléphone.
desk-code = Code
desk-code-hint = Les chiffres que l’application montre maintenant, ou un de vos codes de secours.
desk-code-wrong = Ce code ne convient pas, ou a déjà servi. Attendez le suivant et écrivez-le.
desk-code-lost = Plus de téléphone ni de codes de secours ? L’administration du bureau peut vous aider.

desk-welcome-title = Bienvenue, { $name }
desk-welcome-intro = Choisissez le mot de passe avec lequel vous vous connecterez.
desk-new-password = Nouveau mot de passe
desk-new-password-hint = Au moins { $length } caractères. Le mieux : plusieurs mots que personne d’autre ne réunirait.
desk-new-password-again = Le même mot de passe, encore une fois
desk-welcome-button = Enregistrer et se connecter
desk-welcome-ended-title = Ce lien n’est plus valable
desk-welcome-ended = Un lien de connexion sert une seule fois, pendant { $hours } heures au plus. Demandez-en un nouveau à l’administration du bureau.
desk-password-too-short = Utilisez au moins { $length } caractères.
desk-password-too-long = Utilisez au maximum { $length } caractères.
desk-password-guessable = C’est facile à deviner. Utilisez plusieurs mots que personne d’autre ne réunirait.
desk-password-different = Les deux mots de passe ne sont pas les mêmes. Écrivez-les encore une fois.

desk-forgotten-title = Mot de passe oublié
desk-forgotten-intro = Écrivez votre adresse. Vous recevrez un lien pour choisir un autre mot de passe.
desk-forgotten-button = Envoyer le lien
desk-forgotten-sent-title = Regardez votre boîte aux lettres
desk-forgotten-sent = S’il y a un compte à cette adresse, un lien est en route. Il est valable { $minutes } minutes.

desk-mail-link-subject = Votre lien pour le bureau
desk-mail-link-text = Bonjour { $name },

    Voici le lien pour choisir un autre mot de passe. Il sert une seule fois, pendant { $minutes } minutes :
    { $link }

    Vous n’avez rien demandé ? Alors ne faites rien : votre mot de passe reste le même.
desk-mail-invite-subject = Votre accès au bureau
desk-mail-invite-text = Bonjour { $name },

    Voici le lien pour choisir votre mot de passe et entrer au bureau. Il sert une seule fois, pendant { $hours } heures :
    { $link }

# Prouver encore une fois qui l’on est

desk-confirm-title = C’est bien vous ?
desk-confirm-intro = La page suivante touche aux accès ou aux données. Confirmez, et vous aurez { $minutes } minutes.
desk-confirm-wrong = Cela ne correspond pas. Vérifiez le mot de passe, et le code s’il y en a un.
desk-confirm-button = Confirmer
desk-confirm-provider = Confirmer avec le compte de travail
desk-confirm-impossible = Vous n’avez pas de mot de passe. Demandez un lien de connexion à l’administration du bureau.

desk-refused-old-form = Cette page était ouverte depuis trop longtemps, rien n’a été changé.
desk-refused-your-text = Ce que vous aviez écrit, à copier
desk-refused-again = Revenir à la page
desk-not-yours-title = Cette page n’est pas ouverte à votre rôle
desk-not-yours = Si vous en avez besoin, demandez-le à l’administration du bureau.

# Son propre compte

desk-account-title = Mon compte
desk-account-me = Vous
desk-account-name-hint = Les personnes à qui vous répondez lisent ce nom.
desk-account-proof = Pour entrer
desk-account-password-set = Choisi
desk-account-password-none = Pas de mot de passe
desk-account-second-factor = Code du téléphone
desk-account-factor-on = Actif
desk-account-factor-off = Non
desk-account-codes-left = { $count ->
    [0] Plus aucun code de secours.
    [one] Encore { $count } code de secours.
   *[other] Encore { $count } codes de secours.
}
desk-account-change-password = Changer de mot de passe
desk-account-choose-password = Choisir un mot de passe
desk-account-password-intro = Partout ailleurs, vous devrez vous connecter de nouveau.
desk-account-manage-factor = Code du téléphone
desk-account-add-factor = Ajouter un code du téléphone
desk-account-sessions = Où vous êtes au bureau
desk-account-sessions-hint = Vous ne reconnaissez pas un appareil ? Mettez-y fin et changez de mot de passe.
desk-account-device-unknown = Appareil inconnu
desk-account-here = Ici
desk-account-session-since = Depuis le { $when }
desk-account-session-used = dernière activité le { $when }
desk-account-end-session = Mettre fin
desk-account-end-others = Mettre fin partout ailleurs
desk-person-name-hint = Les personnes à qui elle répond lisent ce nom.
desk-account-done-saved = C’est enregistré.
desk-account-done-password = Votre nouveau mot de passe est enregistré.
desk-account-done-removed = Le code du téléphone n’est plus demandé.
desk-account-done-ended = C’est fait. Là, il faudra se connecter de nouveau.

desk-factor-title = Code du téléphone
desk-factor-intro = En plus du mot de passe, un code que seul votre téléphone connaît. Un mot de passe volé ne suffit alors plus.
desk-factor-must = Avec votre rôle, un code du téléphone est demandé en plus du mot de passe. Cela se prépare maintenant, en trois pas.
desk-factor-required = Votre rôle demande ce code. Pour un nouveau téléphone, demandez à l’administration du bureau de remettre le code à zéro.
desk-factor-new-codes = De nouveaux codes de secours
desk-factor-new-codes-hint = Les anciens ne vaudront plus rien.
desk-factor-remove = Ne plus demander de code
desk-factor-step-app = Installez une application de codes sur votre téléphone, si vous n’en avez pas encore.
desk-factor-step-scan = Photographiez ce carré avec l’application.
desk-factor-picture = Carré à photographier avec l’application de codes. Dessous, la même clé à écrire.
desk-factor-by-hand = Impossible de photographier ? Écrivez cette clé
desk-factor-step-code = Écrivez le code que l’application montre.
desk-factor-code = Code de l’application
desk-factor-wrong = Ce code ne convient pas. Écrivez celui que l’application montre maintenant. Vérifiez aussi l’heure du téléphone.
desk-factor-enable = Activer

desk-codes-title = Vos codes de secours
desk-codes-intro = Pour le jour où votre téléphone n’est pas là. Chaque code sert une fois.
desk-codes-keep = Imprimez-les ou notez-les, et gardez-les loin de l’ordinateur. Cette page ne reviendra pas.
desk-codes-kept = Je les ai gardés

# L’équipe

desk-people-title = Équipe
desk-people-intro = Qui a un compte au bureau, avec quel rôle et pour quelles agences.
desk-people-new = Inviter quelqu’un
desk-people-new-intro = La personne reçoit un lien et choisit son mot de passe.
desk-people-new-button = Inviter
desk-person-name = Nom
desk-person-role = Rôle
desk-person-agencies = Agences
desk-person-no-agency = Aucune agence
desk-person-agencies-hint = De quelles agences cette personne voit les dossiers et les rendez-vous.
desk-person-agencies-none = Il n’y a pas encore d’agence.
desk-person-state = État
desk-person-active = Actif
desk-person-invited = Invitation en route
desk-person-never = Jamais utilisé
desk-person-closed = Fermé

desk-role-advisor = Conseil
desk-role-advisor-hint = Répond aux personnes et tient son agenda.
desk-role-lead = Responsable d’agence
desk-role-lead-hint = Voit tout de ses agences, répartit les dossiers, tient les heures et les réponses toutes prêtes.
desk-role-administrator = Administration
desk-role-administrator-hint = Voit tout, et tient les comptes, les agences, les clés d’accès et le journal.

desk-person-wrong-name = Écrivez un nom de { $length } caractères au plus.
desk-person-wrong-email = Ce n’est pas une adresse e-mail. Écrivez-la comme prenom.nom@example.be.
desk-person-wrong-exists = Il y a déjà un compte à cette adresse.
desk-person-wrong-role = Choisissez un des rôles.
desk-person-wrong-language = Choisissez une des langues.
desk-person-wrong-agencies = Une de ces agences n’existe plus. Vérifiez le choix.
desk-person-wrong-yourself = Pour votre propre compte, une autre personne de l’administration le fait.
desk-person-wrong-last-administrator = C’est le dernier compte d’administration. Nommez d’abord quelqu’un d’autre.
desk-person-wrong-closed = Ce compte est fermé. Rouvrez-le d’abord.

desk-person-link-title = Lien pour { $name }
desk-person-link-mailed = Le lien est parti à { $email }. Vous pouvez aussi le donner vous-même.
desk-person-link-hand-over = Donnez ce lien à la personne, par un chemin sûr.
desk-person-link-once = Il sert une seule fois, pendant { $hours } heures. Les liens d’avant ne valent plus rien.
desk-person-link = Lien de connexion
desk-person-link-hint = Cette page ne reviendra pas. Un lien perdu se remplace par un nouveau.
desk-person-link-done = Continuer

desk-person-role-hint = La personne devra se connecter de nouveau.
desk-person-access = Accès
desk-person-new-link = Nouveau lien de connexion
desk-person-new-link-hint = Pour un mot de passe oublié ou un lien perdu.
desk-person-reset-factor = Remettre le code du téléphone à zéro
desk-person-reset-factor-hint = Seulement si vous savez que c’est bien cette personne qui le demande.
desk-person-deactivate = Fermer le compte
desk-person-deactivate-hint = L’accès s’arrête tout de suite. Ce que la personne a fait reste lisible sous son nom.
desk-person-activate = Rouvrir le compte
desk-person-audit = Ce qui a été fait avec ce compte
desk-person-done-name = Le nom est enregistré.
desk-person-done-role = Le rôle est enregistré.
desk-person-done-agencies = Les agences sont enregistrées.
desk-person-done-deactivate = Le compte est fermé.
desk-person-done-activate = Le compte est ouvert.
desk-person-done-second-factor = Le code du téléphone est remis à zéro.

# Le journal

desk-audit-title = Journal
desk-audit-intro = Qui a lu ou fait quoi. Il ne contient ni paroles ni coordonnées, et personne ne peut le changer.
desk-audit-when = Quand
desk-audit-who = Qui
desk-audit-action = Action
desk-audit-kind = Sorte
desk-audit-what = Sur quoi
desk-audit-id = Numéro
desk-audit-details = Détails
desk-audit-where = D’où
desk-audit-from = À partir du
desk-audit-to = Jusqu’au
desk-audit-clear = Enlever les filtres
desk-audit-machine = Un programme
desk-audit-none-title = Rien ici
desk-audit-none = Aucune ligne avec ces filtres.
desk-audit-pages = Pages du journal
desk-audit-newest = Revenir au plus récent
desk-audit-older = Plus ancien

desk-did-code-read = Lecture
desk-did-code-revealed = Coordonnées dévoilées
desk-did-code-signed-in = Connexion
desk-did-code-sign-in-failed = Connexion manquée
desk-did-code-signed-out = Déconnexion
desk-did-code-confirmed = Identité confirmée
desk-did-code-created = Création
desk-did-code-changed = Changement
desk-did-code-removed = Suppression
desk-did-code-activated = Réouverture
desk-did-code-deactivated = Fermeture
desk-did-code-invited = Lien donné
desk-did-code-exported = Export
desk-did-code-erased = Effacement
desk-did-code-claimed = Prise en charge
desk-did-code-released = Remise dans la file
desk-did-code-replied = Réponse
desk-did-code-noted = Note
desk-did-code-resolved = Fin
desk-did-code-returned = Retour à l’assistant
desk-did-code-assigned = Attribution
desk-did-code-transferred = Transmission
desk-did-code-booked = Réservation
desk-did-code-moved = Déplacement
desk-did-code-cancelled = Annulation
desk-did-code-marked = Présence notée
desk-did-code-replayed = Nouvel envoi

desk-kind-ticket = Dossier
desk-kind-conversation = Conversation
desk-kind-appointment = Rendez-vous
desk-kind-advisor = Compte
desk-kind-session = Session
desk-kind-agency = Agence
desk-kind-hours = Heures
desk-kind-answer = Réponse toute prête
desk-kind-token = Clé d’accès
desk-kind-webhook = Webhook
desk-kind-setting = Réglage
desk-kind-export = Export
desk-kind-audit = Journal
