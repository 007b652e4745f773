"""The pre-qualification: what a message answers, and what is asked next. No I/O, no Rasa."""
