"""The street door: rooms, intake, delivery."""
