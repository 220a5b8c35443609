"""The embedded market, so that one machine is a whole one: shops, listings, orders. It is spoken to by events alone."""
