"""Times as they are said in French, Dutch and English, and the windows of time that they mean.

`words` and the three languages are the vocabulary; the `*_rules` find pieces with it, `grammar` all pieces in a text;
`reading` puts pieces together and `alternatives` shares what is said once for several; `meant` leaves out what is past
or denied; `windows` counts from now. `bot.entities.times` is the way in.
"""
