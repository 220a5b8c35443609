"""Telegram's room. Import `room` only when a token is set: aiogram takes seconds and 130 MB."""
