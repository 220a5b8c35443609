"""Stories played in a real Chromium."""
