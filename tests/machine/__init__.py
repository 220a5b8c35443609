"""A machine that does anything in any order, and a model that says what must come of it."""
