"""The web chat: what the widget speaks to."""
