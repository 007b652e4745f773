"""How well messages are understood: cross-validation over the training data, and messages that nobody trains on."""
