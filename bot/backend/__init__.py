"""The back end's door: signed events in (receiving), signed events out (sending), and what was lost fetched again."""
