"""The street door: channels, webhooks, pages, clock and media. Only this floor speaks HTTP, Telegram and Redis."""
