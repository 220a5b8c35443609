"""Tables of reminders: when somebody wants one, and a pesantren's own quiet windows."""
