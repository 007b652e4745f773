# D’autres programmes : jetons, webhooks et sort de chaque message. Lu par l’administration seule.

desk-place-integrations = Autres programmes
desk-integration-title = Autres programmes
desk-integration-intro = Avec un jeton, un programme de l’institution peut lire ici. Par un webhook, il apprend aussitôt ce qui se passe.
desk-integration-cancel = Annuler
desk-integration-name = Nom
desk-integration-column-name = Nom
desk-integration-column-scopes = Ce qu’il permet
desk-integration-column-used = Dernier usage
desk-integration-column-state = État
desk-integration-column-action = Action
desk-integration-column-address = Adresse
desk-integration-column-deliveries = Messages
desk-integration-column-when = Quand
desk-integration-column-event = Ce qui s’est passé
desk-integration-column-result = Envoi
desk-integration-column-answer = Réponse

# Jetons

desk-integration-tokens = Jetons
desk-integration-tokens-intro = Un jeton par programme : chacun peut ainsi prendre fin sans les autres.
desk-integration-tokens-none = Pas encore de jeton
desk-integration-tokens-none-text = Sans jeton, un programme ne peut rien lire ici.
desk-integration-at-start = { $count ->
    [one] { $count } autre jeton vient des réglages du service. Il permet tout et ne peut pas prendre fin ici.
   *[other] { $count } autres jetons viennent des réglages du service. Ils permettent tout et ne peuvent pas prendre fin ici.
}
desk-integration-made-by = Créé par { $who }, le { $when }
desk-integration-made = Créé le { $when }
desk-integration-never-used = Jamais
desk-integration-valid = Valable
desk-integration-until = jusqu’au { $when }
desk-integration-last-day = jusqu’au { $day }
desk-integration-expired = Arrivé à son terme
desk-integration-revoked = Supprimé
desk-integration-revoke = Supprimer
desk-integration-revoke-hint = Le programme qui s’en sert ne pourra plus rien faire ici. On ne peut pas revenir en arrière.
desk-integration-revoke-button = Supprimer ce jeton
desk-integration-token-new = Nouveau jeton
desk-integration-token-intro = Ne lui donnez que ce dont le programme a besoin. Vous pourrez toujours en créer un autre.
desk-integration-token-name-hint = Le programme qui s’en servira, par exemple « Fichier clients ».
desk-integration-scopes = Ce qu’il permet
desk-integration-ends-on = Dernier jour
desk-integration-ends-on-hint = Après ce jour, le jeton ne vaut plus rien. Laissez vide s’il n’a pas de fin.
desk-integration-token-make = Créer le jeton
desk-integration-token-no-name = Donnez un nom au jeton, en lettres ordinaires.
desk-integration-token-name-too-long = { $max } caractères au plus.
desk-integration-token-name-taken = Un jeton valable porte déjà ce nom. Choisissez-en un autre, ou supprimez d’abord ce jeton-là.
desk-integration-token-no-scope = Choisissez au moins une chose qu’il permet.
desk-integration-token-past = Ce jour est passé. Choisissez-en un plus tard.
desk-integration-token-no-day = Ce jour n’existe pas dans le calendrier. Choisissez-en un autre.

desk-integration-scope-conversations-read = Lire les conversations
desk-integration-scope-conversations-read-hint = Ce que les personnes ont écrit, leurs réponses et ce qui en découle.
desk-integration-scope-tickets-read = Lire les dossiers
desk-integration-scope-tickets-read-hint = Qui attend, pourquoi, et les coordonnées laissées.
desk-integration-scope-tickets-write = Traiter les dossiers
desk-integration-scope-tickets-write-hint = Les prendre au nom d’une conseillère ou d’un conseiller, répondre, noter, terminer.
desk-integration-scope-booking-read = Lire les rendez-vous et les heures libres
desk-integration-scope-booking-read-hint = Avec le nom et les coordonnées de la personne qui vient.
desk-integration-scope-booking-write = Annuler des rendez-vous
desk-integration-scope-booking-write-hint = La personne et le coach sont prévenus.
desk-integration-scope-reports-read = Lire le rapport d’impact
desk-integration-scope-reports-read-hint = Des chiffres seulement, personne n’est reconnaissable.
desk-integration-scope-assessments = Demander où mènent des réponses
desk-integration-scope-assessments-hint = Rien n’est conservé.

# Ce qui n’est montré qu’une fois

desk-integration-secret-once = Copiez-le maintenant : il ne sera plus montré
desk-integration-secret-token-title = Le jeton « { $name } »
desk-integration-secret-token = Rangez-le là où le programme garde ses secrets, jamais dans un e-mail. S’il se perd, supprimez-le et créez-en un autre.
desk-integration-secret-token-label = Jeton
desk-integration-secret-webhook-title = « { $name } » sera prévenu
desk-integration-secret-webhook = Avec ce secret, le programme vérifie qu’un message vient bien d’ici.
desk-integration-secret-webhook-label = Secret
desk-integration-secret-rotated-title = Nouveau secret pour « { $name } »
desk-integration-secret-rotated = Pendant un jour, les messages portent aussi la signature de l’ancien secret. Donnez le nouveau au programme dans ce délai.
desk-integration-secret-done = Je l’ai copié

# Webhooks

desk-integration-webhooks = Webhooks
desk-integration-webhooks-intro = L’adresse d’un programme qui apprend ce qui se passe. Un message ne nomme personne : le programme va chercher le reste avec son jeton.
desk-integration-webhooks-none = Personne n’est encore prévenu
desk-integration-webhooks-none-text = Ajoutez une adresse : le programme apprend alors aussitôt ce qui se passe.
desk-integration-numbers = arrivés : { $delivered } · en attente : { $pending } · abandonnés : { $dead }
desk-integration-state-on = En service
desk-integration-state-off = Hors service
desk-integration-state-gone = Arrêté par l’autre côté
desk-integration-given-up-title = { $count ->
    [one] { $count } message n’est pas arrivé et a été abandonné
   *[other] { $count } messages ne sont pas arrivés et ont été abandonnés
}
desk-integration-given-up = Ouvrez l’adresse concernée ci-dessous : son journal dit pourquoi. Quand le programme répond à nouveau, renvoyez de là.
desk-integration-given-up-here = Le journal ci-dessous dit pourquoi. Quand le programme répond à nouveau, renvoyez tout.
desk-integration-gone-title = Le programme a répondu qu’il ne veut plus de messages
desk-integration-gone = Depuis, rien ne part. Voyez avec la personne qui s’occupe du programme avant de remettre l’adresse en service.
desk-integration-webhook-new = Nouvelle adresse
desk-integration-webhook-intro = Un message d’essai et le journal montrent si cela fonctionne.
desk-integration-webhook-name-hint = Le programme à prévenir, par exemple « Fichier clients ».
desk-integration-address = Adresse
desk-integration-address-hint = Elle commence par https:// et se trouve sur internet.
desk-integration-types = Ce qu’il apprend
desk-integration-webhook-make = Ajouter l’adresse
desk-integration-webhook-no-name = Donnez-lui un nom, en lettres ordinaires.
desk-integration-webhook-name-too-long = { $max } caractères au plus.
desk-integration-webhook-name-taken = Une autre adresse porte déjà ce nom. Choisissez-en un autre.
desk-integration-webhook-no-types = Choisissez au moins une chose qu’il apprend.
desk-integration-address-empty = Tapez l’adresse.
desk-integration-address-too-long = { $max } caractères au plus.
desk-integration-address-no-address = Ce n’est pas une adresse web. Tapez-la entière, à partir de https://.
desk-integration-address-not-https = L’adresse doit commencer par https://, pour que personne ne lise en chemin.
desk-integration-address-with-password = Retirez le nom et le mot de passe de l’adresse : elle est visible ici. La signature dit au programme qui l’appelle.
desk-integration-address-unknown = Ce nom n’existe pas sur internet, ou ne répond pas pour l’instant. Vérifiez comment il s’écrit.
desk-integration-address-inside = Cette adresse se trouve dans un réseau privé. Seules les adresses d’internet peuvent être appelées.

desk-integration-type-ticket-opened = Une personne attend une réponse humaine
desk-integration-type-ticket-claimed = Un dossier est pris en charge
desk-integration-type-ticket-resolved = Un dossier est terminé
desk-integration-type-ticket-dropped = Un dossier est abandonné
desk-integration-type-appointment-booked = Un rendez-vous est pris
desk-integration-type-appointment-moved = Un rendez-vous est déplacé
desk-integration-type-appointment-cancelled = Un rendez-vous est annulé
desk-integration-type-conversation-control-changed = Une conversation change de main
desk-integration-type-webhook-test = Message d’essai

# Une adresse

desk-integration-about = En bref
desk-integration-test = Envoyer un message d’essai
desk-integration-switch-off = Mettre hors service
desk-integration-switch-on = Mettre en service
desk-integration-old-secret = L’ancien secret signe aussi
desk-integration-rotate = Nouveau secret
desk-integration-rotate-hint = Quand quelqu’un a peut-être vu le secret, ou une fois par an. Pendant un jour, les messages portent les deux signatures.
desk-integration-rotate-button = Créer un nouveau secret
desk-integration-log = Messages
desk-integration-log-intro = Le plus récent en premier. Un message peut être renvoyé pendant un mois.
desk-integration-log-none = Pas encore de message
desk-integration-log-none-text = Le premier apparaît ici dès qu’il se passe quelque chose.
desk-integration-log-fresh = Actualiser
desk-integration-log-older = Messages plus anciens
desk-integration-log-newest = Retour au plus récent
desk-integration-delivery-pending = En attente
desk-integration-delivery-delivered = Arrivé
desk-integration-delivery-dead = Abandonné
desk-integration-attempts = { $count ->
    [one] { $count } essai
   *[other] { $count } essais
}
desk-integration-next-try = prochain essai { $when }
desk-integration-answered = Réponse avec le code { $status }
desk-integration-response = Ce qui a été répondu
desk-integration-sent = Ce qui est parti
desk-integration-replay = Renvoyer
desk-integration-replay-all = Tout renvoyer
desk-integration-fault-timeout = Pas de réponse à temps
desk-integration-fault-connection = Personne à cette adresse
desk-integration-fault-unknown = Ce nom n’existe pas
desk-integration-fault-inside = L’adresse mène dans un réseau privé ; elle n’a pas été appelée
desk-integration-fault-tls = La connexion n’est pas sûre : le certificat est faux ou n’est plus valable
desk-integration-fault-no-http = La réponse est illisible
desk-integration-fault-secret = Aucun secret pour signer : créez-en un nouveau

# Ce qui est en place

desk-place-setup = Ce qui est en place
desk-setup-title = Ce qui est en place
desk-setup-intro = Ce que l’assistant sait, ce qu’il faut encore lui dire, et si tout fonctionne.
desk-setup-health = Ce qui fonctionne
desk-setup-part = Partie
desk-setup-state = État
desk-setup-details = Détails
desk-setup-fine = Fonctionne
desk-setup-off = Pas en place
desk-setup-trouble = À vérifier
desk-setup-down = Ne répond pas
desk-setup-part-rasa = Compréhension
desk-setup-part-mail = E-mail
desk-setup-part-whatsapp = WhatsApp
desk-setup-part-webhooks = Webhooks
desk-setup-rasa-down = Les messages attendent qu’elle réponde à nouveau, et l’assistant propose de parler à quelqu’un.
desk-setup-mail-off = Aucune invitation ni alerte ne part. À régler : { $settings }.
desk-setup-whatsapp-off = À régler : { $settings }.
desk-setup-webhooks-off = Aucune adresse n’est prévenue.
desk-setup-queue = en attente : { $waiting } · abandonnés : { $dead }
desk-setup-last = dernier envoi { $when }
desk-setup-institution = Ce que l’institution doit dire
desk-setup-institution-intro = Tant qu’une chose manque, les personnes lisent qu’une conseillère ou un conseiller le dira. Cela s’écrit dans { $file }.
desk-setup-told = { $told } sur { $all } remplis
desk-setup-missing = Manque
desk-setup-as-of = Au { $day }
desk-setup-policy = Règles
desk-setup-policy-intro = En service : version { $version }. Les règles se changent dans le dossier { $folder } ; un redémarrage les reprend.
desk-setup-policy-other = Les fichiers en sont à la version { $version }. Redémarrez le service pour les utiliser.
desk-setup-texts = Textes
desk-setup-texts-intro = Les textes se changent dans le dossier { $folder } ; un redémarrage les reprend.
desk-setup-no-faults = Vérifié, sans faute
desk-setup-faults = { $count ->
    [one] { $count } faute
   *[other] { $count } fautes
}
desk-setup-notes = À regarder
desk-setup-values = Valeurs datées d’aujourd’hui
desk-setup-unreadable = Les fichiers sont illisibles dans leur état actuel. Ce qui est en service le reste.

desk-setup-setting-interest = Taux d’intérêt
desk-setup-setting-file-fee = Frais de dossier
desk-setup-setting-duration = Durée d’un prêt
desk-setup-setting-early-repayment = Remboursement anticipé
desk-setup-setting-second-loan = Deuxième prêt
desk-setup-setting-guarantor = Garant
desk-setup-setting-honour-loan = Prêt d’honneur
desk-setup-setting-documents = Documents à apporter
desk-setup-setting-answer-delay = Délai de réponse
desk-setup-setting-application-page = Page pour demander un prêt
desk-setup-setting-excluded-activities = Activités non financées
desk-setup-setting-credit-register = Centrale des crédits
desk-setup-setting-residence-permit = Titre de séjour
desk-setup-setting-coaching-format = Déroulement du coaching
desk-setup-setting-training-page = Page des formations
desk-setup-setting-volunteer-page = Page pour les bénévoles
desk-setup-setting-phone = Téléphone
desk-setup-setting-phone-hours = Heures du téléphone
desk-setup-setting-complaints = Plaintes
desk-setup-setting-supervision = Contrôle
desk-setup-setting-privacy-page = Page sur la vie privée
