"""WhatsApp's room, against the stand-in Cloud API."""
