"""Tests of the phrases that models learn from."""
