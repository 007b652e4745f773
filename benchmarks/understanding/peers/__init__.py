"""The understanding beside what else one could use: Rasa's default pipeline and nlp.js, same data, same machine."""
