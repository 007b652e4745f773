"""Tandem: the service between the people who write, the assistant and the advisors."""
