"""What those who run the service need: health, supervisor, training, backup."""
