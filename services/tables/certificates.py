"""The table of certificates: what was issued to whom, and whether it still holds."""
