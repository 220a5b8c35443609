"""Real servers for the tests, from wheels: PostgreSQL and Valkey, on free ports of this machine alone."""
