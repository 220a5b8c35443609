"""Tests of the web chat: its room, its endpoints, its limits."""
