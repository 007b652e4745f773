# Au desk : ce que quelqu’un a dit par téléphone au sujet des messages sur WhatsApp

desk-messages-wanted = Reçoit des messages et des rappels sur WhatsApp.
desk-messages-unwanted = Ne souhaite plus de messages sur WhatsApp ({ $when }).
desk-messages-stop = Noter un « stop »
desk-messages-stop-text = La personne vous a dit qu’elle ne veut plus de messages sur WhatsApp. Plus aucun rappel ne part là-bas. Nous ne le lui écrivons pas. Si elle écrit, elle reçoit encore une réponse.
desk-messages-stop-button = Arrêter les messages
desk-messages-start = Messages à nouveau bienvenus
desk-messages-start-text = Seulement si la personne vous l’a dit. Les rappels partent à nouveau sur WhatsApp.
desk-messages-start-button = Le noter
desk-entry-opted-out = { $who } note : ne plus écrire sur WhatsApp
desk-entry-opted-in = { $who } note : les messages sur WhatsApp sont à nouveau bienvenus
desk-refused-not-on-whatsapp = Cette personne n’écrit pas sur WhatsApp.
desk-refused-wish = Choisissez ce que la personne souhaite.
