"""The inner side, on loopback: what only Rasa calls (its actions, and the texts it sends)."""
