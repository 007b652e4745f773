"""What runs inside Rasa: our components, the private channel and the launcher. Imports nothing of the service."""
