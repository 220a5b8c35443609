"""Rooms: one contract for all, and each one's own."""
