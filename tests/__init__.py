"""What Kanca promises, tried."""
