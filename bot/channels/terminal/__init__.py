"""The terminal: a chat at this machine's keyboard, and the fake of all channels in the tests."""
