"""The way of a message: inbox, gate, turn, events, outbox.

A message enters by `inbox.accept`, waits for its `turn`, passes the `gate` and leaves as `events`; what must be carried
to a channel outside is an `outbox` row.
"""
