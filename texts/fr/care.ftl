# Somebody in need. Short and humane; the numbers come from policy/figures.yml.

care-suicide =
    Merci de me le dire. Ce que vous ressentez compte, et vous n’êtes pas seul. Je suis une machine : parlez maintenant à quelqu’un qui écoute.
    En danger tout de suite ? Appelez le { $emergency_number }.
    Ligne d’écoute, gratuite, jour et nuit : { $suicide_line_fr }. En néerlandais : { $suicide_line_nl }.
    Une personne de microStart peut aussi vous rappeler.
    .choice-human = { title-human }
    .choice-go-on = { title-go-on }
care-violence =
    Merci de me le dire. Personne n’a le droit de vous faire du mal. Je suis une machine : parlez à quelqu’un qui peut aider.
    En danger tout de suite ? Appelez le { $emergency_number }.
    Violences à la maison, ligne gratuite : { $violence_line_fr }. En néerlandais : { $violence_line_nl }.
    Une personne de microStart peut aussi vous rappeler.
    .choice-human = { title-human }
    .choice-go-on = { title-go-on }
care-distress =
    Merci de me le dire. Cela a l’air très lourd, et vous n’êtes pas seul. Je suis une machine : une personne peut mieux vous écouter.
    Quelqu’un de microStart peut vous répondre ici en priorité. Si vous avez besoin de parler maintenant, jour et nuit : { $suicide_line_fr } (en néerlandais : { $suicide_line_nl }).
    .choice-human = { title-human }
    .choice-go-on = { title-go-on }
