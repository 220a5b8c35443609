"""The house itself: floors, locks, sizes, and the files that run it elsewhere."""
