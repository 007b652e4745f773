# Aan de desk: wat iemand telefonisch zei over berichten op WhatsApp

desk-messages-wanted = Krijgt berichten en herinneringen op WhatsApp.
desk-messages-unwanted = Wil geen berichten meer op WhatsApp ({ $when }).
desk-messages-stop = Een “stop” noteren
desk-messages-stop-text = De persoon zei u dat die geen berichten meer wil op WhatsApp. Er vertrekt daar geen herinnering meer. Wij schrijven dat niet naar de persoon. Wie zelf schrijft, krijgt nog antwoord.
desk-messages-stop-button = Geen berichten meer
desk-messages-start = Berichten weer welkom
desk-messages-start-text = Alleen als de persoon u dat zelf zei. Herinneringen vertrekken weer op WhatsApp.
desk-messages-start-button = Noteren
desk-entry-opted-out = { $who } noteert: geen berichten meer op WhatsApp
desk-entry-opted-in = { $who } noteert: berichten op WhatsApp zijn weer welkom
desk-refused-not-on-whatsapp = Deze persoon schrijft niet op WhatsApp.
desk-refused-wish = Kies wat de persoon wil.
