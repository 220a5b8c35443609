"""The stage: plays a written talk through the real intake, with a restart after every line and every message twice."""
