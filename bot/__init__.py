"""The street door: processes, channels, webhooks, pages, clock and media; the only floor that speaks HTTP, Telegram and Redis."""
