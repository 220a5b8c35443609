"""WhatsApp's room: a thin client of the Cloud API. We verify, read, send and acknowledge ourselves."""
