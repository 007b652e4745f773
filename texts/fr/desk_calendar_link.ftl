# Les liens entre l’agenda d’un coach et le bureau : rendez-vous montrés là-bas, heures prises lues là-bas.

desk-calendar-link-title = Liens avec l’agenda
desk-calendar-link-intro = Voyez vos rendez-vous dans votre propre agenda. Et ce que vous y notez ne peut plus être réservé ici.
desk-calendar-link-intro-of = Entre le bureau et l’agenda de { $name }.
desk-calendar-link-nobody = Personne ne peut réserver chez vous
desk-calendar-link-nobody-hint = Ces liens servent aux personnes qui reçoivent. Demandez à votre responsable de noter vos heures.
desk-calendar-link-done-revoked = Le lien ne fonctionne plus. Personne n’y voit plus rien.
desk-calendar-link-done-connected = L’agenda est relié.
desk-calendar-link-done-chosen = L’agenda est choisi. L’état ci-dessous dit s’il a pu être lu.
desk-calendar-link-done-disconnected = L’agenda n’est plus relié. Ce qui y a été lu est oublié.

# Les rendez-vous dans son propre agenda

desk-calendar-link-feed-name = Rendez-vous microStart
desk-calendar-link-feed-title = Mes rendez-vous dans mon agenda
desk-calendar-link-feed-title-of = Les rendez-vous dans l’agenda de { $name }
desk-calendar-link-feed-intro = Un lien secret montre vos rendez-vous dans Outlook, Google ou un autre agenda : un prénom et un sujet, jamais de téléphone ni d’e-mail.
desk-calendar-link-feed-intro-of = Un lien secret montre les rendez-vous dans Outlook, Google ou un autre agenda : un prénom et un sujet, jamais de téléphone ni d’e-mail.
desk-calendar-link-feed-only-own = Le lien s’affiche chez la personne qui le crée : seul le compte de { $name } peut le créer. Ici, vous pouvez l’arrêter.
desk-calendar-link-feed-made = Lien créé
desk-calendar-link-feed-fetched = Dernière lecture
desk-calendar-link-feed-never = pas encore
desk-calendar-link-feed-make = Créer mon lien
desk-calendar-link-feed-renew = Créer un autre lien
desk-calendar-link-feed-renew-hint = Le lien actuel ne fonctionnera plus. Mettez le nouveau dans votre agenda.
desk-calendar-link-feed-renew-button = Créer un autre lien
desk-calendar-link-feed-revoke = Arrêter le lien
desk-calendar-link-feed-revoke-hint = Un agenda qui l’utilise ne montrera plus de rendez-vous.
desk-calendar-link-feed-revoke-button = Arrêter le lien
desk-calendar-link-new-title = Votre lien d’agenda
desk-calendar-link-new-once = Copiez le lien maintenant : il ne s’affiche que cette fois.
desk-calendar-link-new-keep = Avec ce lien, on voit vos rendez-vous. Ne le donnez à personne. Si quelqu’un d’autre l’a, arrêtez-le et créez-en un autre.
desk-calendar-link-new-label = Lien secret
desk-calendar-link-outlook-title = Dans Outlook
desk-calendar-link-outlook-open = Ouvrez le calendrier dans Outlook.
desk-calendar-link-outlook-add = Choisissez d’ajouter un calendrier, puis de vous abonner à partir du web.
desk-calendar-link-outlook-paste = Collez le lien, donnez-lui un nom et confirmez.
desk-calendar-link-google-title = Dans Google
desk-calendar-link-google-open = Ouvrez Google Agenda dans un navigateur, sur un ordinateur.
desk-calendar-link-google-add = À côté de « Autres agendas », appuyez sur le signe plus et choisissez d’ajouter par une URL.
desk-calendar-link-google-paste = Collez le lien et confirmez. Votre téléphone montre ensuite aussi cet agenda.
desk-calendar-link-new-slow = Outlook et Google ne relisent que de temps en temps, souvent après quelques heures. Les e-mails sur vos rendez-vous arrivent tout de suite.
desk-calendar-link-new-done = Je l’ai copié

# Les heures prises de son propre agenda

desk-calendar-link-own-title = Les heures prises de mon agenda
desk-calendar-link-own-title-of = Les heures prises de l’agenda de { $name }
desk-calendar-link-own-intro = Quand votre propre agenda dit que vous êtes pris, personne ne peut réserver. Seules les heures sont gardées : ni pourquoi, ni où, ni avec qui.
desk-calendar-link-own-intro-of = Quand cet agenda dit « occupé », personne ne peut réserver. Seules les heures sont gardées : ni pourquoi, ni où, ni avec qui.
desk-calendar-link-own-other = Relier un autre agenda
desk-calendar-link-own-where = Agenda
desk-calendar-link-own-state = État
desk-calendar-link-own-read = Dernière lecture
desk-calendar-link-own-never = pas encore
desk-calendar-link-own-busy = Moments pris à venir
desk-calendar-link-own-often = Il est lu toutes les { $minutes } minutes environ.
desk-calendar-link-own-again = Lire maintenant
desk-calendar-link-own-disconnect = Ne plus lire cet agenda
desk-calendar-link-own-disconnect-hint = Les heures prises de cet agenda pourront de nouveau être réservées. L’adresse et le mot de passe sont oubliés.
desk-calendar-link-own-disconnect-button = Ne plus le lire
desk-calendar-link-state-good = Fonctionne
desk-calendar-link-state-fault = Ne peut pas être lu
desk-calendar-link-state-choice = Attend votre choix
desk-calendar-link-not-connected = L’agenda n’est pas relié
desk-calendar-link-ics-title = Par une adresse : Outlook, Google
desk-calendar-link-ics-where = Où trouver l’adresse ?
desk-calendar-link-ics-google = Google : sur un ordinateur, ouvrez les paramètres de votre agenda et copiez son adresse secrète au format iCal.
desk-calendar-link-ics-outlook = Outlook : dans les paramètres, chez les calendriers partagés, publiez votre calendrier. Partager les disponibilités suffit. Copiez le lien ICS.
desk-calendar-link-url = Adresse de l’agenda
desk-calendar-link-url-hint = Elle est gardée sous clé et ne s’affiche plus.
desk-calendar-link-caldav-title = Par un compte : CalDAV
desk-calendar-link-caldav-hint = Par exemple Nextcloud ou iCloud. Si votre fournisseur a des mots de passe d’application, créez-en un pour ceci.
desk-calendar-link-server = Adresse du serveur
desk-calendar-link-user = Nom du compte
desk-calendar-link-password = Mot de passe
desk-calendar-link-password-hint = Il est gardé sous clé et ne s’affiche plus.
desk-calendar-link-connect = Essayer et relier
desk-calendar-link-wrong-user = Écrivez le nom du compte comme votre fournisseur l’a donné.
desk-calendar-link-wrong-password = Écrivez le mot de passe, de { $max } caractères au plus.
desk-calendar-link-address-empty = Écrivez l’adresse.
desk-calendar-link-address-too-long = { $max } caractères au plus.
desk-calendar-link-address-no-address = Ce n’est pas une adresse web. Copiez-la entière, à partir de https://.
desk-calendar-link-address-not-https = L’adresse doit commencer par https://, pour que personne ne lise en chemin.
desk-calendar-link-address-with-password = Retirez le nom et le mot de passe de l’adresse. Pour un compte, prenez le formulaire CalDAV.
desk-calendar-link-address-inside = Cette adresse se trouve dans un réseau privé. Seuls les agendas d’internet peuvent être lus.
desk-calendar-link-choice-title = Quel agenda est-ce ?
desk-calendar-link-choice = Il y a plusieurs agendas dans ce compte. Tant que vous n’avez pas choisi, aucun n’est lu.
desk-calendar-link-choice-legend = Les agendas du compte
desk-calendar-link-choice-button = Lire celui-ci

# Ce qui ne va pas

desk-calendar-link-fails = Votre propre agenda n’est pas lu pour l’instant
desk-calendar-link-fails-why = Voir pourquoi, et quoi faire
desk-calendar-link-fault-title = L’agenda ne peut pas être lu depuis ce moment : { $when }
desk-calendar-link-fault-known = La réservation continue, avec les heures prises connues à ce moment : { $when }.
desk-calendar-link-fault-nothing = La réservation continue, sans les heures prises de cet agenda.
desk-calendar-link-fault-silent = Le serveur de l’agenda ne répond pas comme il faut. Souvent, cela passe : l’essai se répète tout seul. Si cela dure, demandez à votre fournisseur.
desk-calendar-link-fault-unknown = Le nom dans l’adresse n’existe pas sur internet, ou reste introuvable pour l’instant. Vérifiez l’adresse. Si elle est juste, l’essai se répète tout seul.
desk-calendar-link-fault-inside = L’adresse mène dans un réseau privé, ou ne passe pas par https. Seuls les agendas d’internet peuvent être lus. Reliez une autre adresse.
desk-calendar-link-fault-tls = Le serveur ne prouve pas qui il est : son certificat n’est pas en ordre. Dites-le à votre fournisseur. L’essai se répète tout seul.
desk-calendar-link-fault-refused = Le serveur n’ouvre pas avec cela. Le mot de passe ou l’adresse a peut-être changé. Reliez l’agenda encore une fois.
desk-calendar-link-fault-missing = Il n’y a plus d’agenda à cette adresse. Copiez l’adresse encore une fois et reliez-la.
desk-calendar-link-fault-moved = L’agenda renvoie à un autre endroit que nous ne suivons pas. Copiez l’adresse encore une fois et reliez-la.
desk-calendar-link-fault-too-big = L’agenda est trop grand pour être lu. Reliez-en un plus petit, ou un qui ne montre que les disponibilités.
desk-calendar-link-fault-no-calendar = Ce qui s’y trouve n’est pas un agenda. Prenez l’adresse ICS ou iCal, pas celle d’une page web.
desk-calendar-link-fault-no-account = Aucun agenda n’a été trouvé là. Vérifiez l’adresse du serveur, ou demandez l’adresse CalDAV à votre fournisseur.
desk-calendar-link-fault-locked = L’adresse gardée ne s’ouvre plus, car le secret du service a changé. Reliez l’agenda encore une fois.
desk-calendar-link-fault-broken = C’est une faute de notre côté, et elle est notée. L’essai se répète tout seul.
desk-calendar-link-skipped-title = { $count ->
    [one] { $count } entrée n’a pas été comprise
   *[other] { $count } entrées n’ont pas été comprises
}
desk-calendar-link-skipped = Ce qui n’est pas compris peut être réservé. S’il ne le faut pas, notez une absence.
desk-calendar-link-met-title = { $count ->
    [one] Cet agenda touche { $count } rendez-vous
   *[other] Cet agenda touche { $count } rendez-vous
}
desk-calendar-link-met = Un rendez-vous reste comme il est, jusqu’à ce que quelqu’un le déplace ou l’annule.
