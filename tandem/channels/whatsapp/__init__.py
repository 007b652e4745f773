"""WhatsApp: how a message of a conversation looks there."""
