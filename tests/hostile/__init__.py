"""What people may send who mean us no good, or whose phone plays tricks."""
