"""Handing a conversation to people: who leads it, the ticket, and every way from one state to the next."""
