"""A coach's own calendar, kept elsewhere: read now and then, so that nobody is booked while the coach is busy there."""
