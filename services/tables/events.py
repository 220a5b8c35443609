"""Tables of the contract with the back end: events that came in, deliveries that go out."""
