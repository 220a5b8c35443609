"""The embedded market without its pages."""
