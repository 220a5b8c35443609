"""The rooms people talk to us in: one folder a channel, all of one shape (`channel`)."""
