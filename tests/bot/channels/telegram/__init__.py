"""Telegram's room, against the stand-in Bot API and a second, independent client."""
