"""Talks that a programme officer can read, and the tests that they are true. tests/stage plays them."""
