"""What a message names, in normal form: amounts, places, situations, ways to reach a person."""
