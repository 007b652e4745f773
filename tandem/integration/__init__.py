"""Other programs of the institution: tokens with which they call `/api/v1`, webhooks by which they are told.

What is told is in `webhooks`, to whom in `endpoints`, which addresses may be called in `addresses`; `sender` makes the
call and `deliveries` sees to it that it arrives. Tokens are in `tokens`.
"""
