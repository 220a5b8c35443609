"""The back end's door, tested."""
