"""What we draw ourselves. Each module has a pure function from facts to the bytes of a file, run in a process apart."""
