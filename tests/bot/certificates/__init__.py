"""Certificates outside the chat."""
