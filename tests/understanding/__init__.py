"""Tests of what Kanca reads in people's words."""
