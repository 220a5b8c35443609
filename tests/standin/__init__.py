"""Stand-ins for the services of others: they check what they are sent, and fail on demand."""
