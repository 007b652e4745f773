"""The optional questions for the impact report, asked after the outcome by the service itself.

Rasa never hears of them, and no answer is kept with a conversation: a tap is read, counted and forgotten in one
transaction. What is asked is in `questions`, what a tap causes in `steps`, the counters in `answers`.
"""
