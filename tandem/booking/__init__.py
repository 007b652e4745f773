"""Booking an hour with a coach: who can be booked, which hours are free, and that nobody is booked twice."""
