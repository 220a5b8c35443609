"""Certificates outside the chat: their papers, the page that vouches for them, and the commands."""
