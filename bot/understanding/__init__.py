"""Understanding of messages: language, intent and when to say that nothing was understood."""
