"""The embedded market's pages and its door for events."""
