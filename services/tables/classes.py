"""Tables of classes and shared phones: who learns with whom, and who shares an address."""
