"""The channels: how messages come in and go out, a folder each."""
