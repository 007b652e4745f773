# WhatsApp: what only exists there. Everything else is said as on the website.

whatsapp-open-link = Ouvrir le lien
# In the place of an advisor's name: « une personne de microStart »
whatsapp-somebody = une personne

# What the transcript shows in the place of what is no text
whatsapp-shown-image = [Photo]
whatsapp-shown-video = [Vidéo]
whatsapp-shown-document = [Document]
whatsapp-shown-voice = [Message vocal]
whatsapp-shown-place = [Lieu]
whatsapp-shown-other = [Message que l’assistant ne peut pas lire]

whatsapp-file = Merci, c’est bien arrivé. Je suis un programme et je ne peux pas ouvrir ce fichier. Une personne de microStart peut le regarder, si vous le souhaitez. Vous pouvez aussi m’écrire ce qu’il contient.
    .choice-human = { title-human }
whatsapp-voice = Je ne peux pas écouter les messages vocaux. Pouvez-vous l’écrire ? Quelques mots suffisent. Une personne de microStart peut aussi l’écouter.
    .choice-human = { title-human }
whatsapp-cannot-read = Je ne peux pas lire ce genre de message. Pouvez-vous l’écrire avec des mots ?
    .choice-questions = { title-questions }
    .choice-human = { title-human }
whatsapp-which-code = Merci. Je ne trouve pas de code postal belge à cet endroit. Quel est le code postal de votre commune ?

whatsapp-stopped = C’est noté : nous ne vous envoyons plus de messages ni de rappels ici. Si vous nous écrivez, nous vous répondons encore. Pour recevoir à nouveau nos messages, écrivez START.
whatsapp-started = C’est noté : vous recevez à nouveau nos messages et nos rappels ici. Pour ne plus en recevoir, écrivez STOP.

# From the website to WhatsApp and back
whatsapp-continue-message = Bonjour, je continue ici. Mon code : { $code }
whatsapp-continue-notice = Nous pouvons continuer dans WhatsApp, avec vos réponses. WhatsApp appartient à Meta : Meta voit alors que vous nous écrivez, et nous voyons votre numéro. Le lien sert { $minutes } minutes, une seule fois.
whatsapp-continued = Nous continuons ici, avec les réponses que vous avez déjà données. Je suis toujours l’assistant automatique de microStart, pas une personne. Pour retourner sur le site, écrivez « site ».
whatsapp-elsewhere = La conversation continue maintenant dans WhatsApp. Pour continuer ici, écrivez simplement votre message.
whatsapp-to-website =
    Nous pouvons continuer sur le site, avec vos réponses. Ce lien sert { $minutes } minutes, une seule fois. Ne le donnez à personne.
    { $link }

my-data-earlier =
    Vous aviez déjà parlé avec nous dans une autre conversation. Voici sa copie :
    { $link }
copy-whatsapp = WhatsApp

# Mails to the institution when something needs a person. They name nobody.
whatsapp-alert = WhatsApp a besoin de vous
whatsapp-alert-token = WhatsApp ne prend plus nos messages : le jeton d’accès a expiré ou a été retiré. Créez un nouveau jeton chez Meta et donnez-le au service. Les messages attendent et partiront ensuite.
whatsapp-alert-permission = WhatsApp ne prend plus nos messages : il manque un droit à notre accès chez Meta. Donnez-lui le droit d’envoyer des messages. Les messages attendent et partiront ensuite.
whatsapp-alert-account = Meta a limité ou bloqué notre compte WhatsApp. Regardez l’état du compte dans WhatsApp Manager.
whatsapp-alert-payment = WhatsApp ne prend plus nos messages : il y a un problème avec le paiement chez Meta. Regardez le moyen de paiement dans WhatsApp Manager. Les messages attendent.
whatsapp-alert-number = WhatsApp ne prend plus nos messages : notre numéro n’est pas en ordre chez Meta. Regardez le numéro et son nom dans WhatsApp Manager. Les messages attendent.
whatsapp-alert-spam = Des personnes ont bloqué ou signalé nos messages. Meta ralentit donc nos envois. Regardez ce qui a été envoyé ces derniers jours.
whatsapp-alert-template = Un modèle de message manque chez Meta, ou est en pause. Des rappels ou des réponses ne partent donc pas. Regardez les modèles dans WhatsApp Manager.
whatsapp-alert-set-up = Meta n’a pas voulu d’un de nos messages parce qu’il est mal formé. Prévenez les personnes qui s’occupent du service.
whatsapp-alert-charged = Meta facture nos messages comme ceux d’un assistant général. Demandez pourquoi à Meta.
