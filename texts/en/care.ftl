# Somebody in need. Short and humane; the numbers come from policy/figures.yml.

care-suicide =
    Thank you for telling me. What you feel matters, and you are not alone. I am a machine: please talk to someone who listens, now.
    In danger right now? Call { $emergency_number }.
    Someone to talk to, free, day and night: { $suicide_line_fr } in French, { $suicide_line_nl } in Dutch.
    A person of microStart can also call you back.
    .choice-human = { title-human }
    .choice-go-on = { title-go-on }
care-violence =
    Thank you for telling me. Nobody has the right to hurt you. I am a machine: please talk to someone who can help.
    In danger right now? Call { $emergency_number }.
    Violence at home, free line: { $violence_line_fr } in French, { $violence_line_nl } in Dutch.
    A person of microStart can also call you back.
    .choice-human = { title-human }
    .choice-go-on = { title-go-on }
care-distress =
    Thank you for telling me. It sounds very heavy, and you are not alone. I am a machine: a person can listen better.
    Someone of microStart can answer you here with priority. To talk to someone now, day and night: { $suicide_line_fr } in French, { $suicide_line_nl } in Dutch.
    .choice-human = { title-human }
    .choice-go-on = { title-go-on }
