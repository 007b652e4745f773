"""What is held about a person: masking before it is stored, a copy, erasure, and how long it is kept."""
