"""Tables of readiness for the market: what Rumah Kurasi was asked and has decided."""
