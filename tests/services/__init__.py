"""Tests of what is true and what may change."""
