"""What we say and what we ask: one file, one conversation."""
