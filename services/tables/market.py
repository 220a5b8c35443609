"""Tables of the embedded market: shops, listings and buyers' orders, filled by events alone."""
