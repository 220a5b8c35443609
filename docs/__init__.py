"""The pages about Kanca, and the few programs that write the ones which come from the code."""
