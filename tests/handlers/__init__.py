"""Conversations, driven turn by turn as a person would."""
