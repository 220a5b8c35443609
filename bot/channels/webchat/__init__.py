"""The web chat: a page at `/` that posts what the person does and reads its own outbox rows by number."""
