"""The real program dies at every step, and nothing is lost and nothing done twice."""
