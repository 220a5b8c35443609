"""What is true and what may change: rules and tables; the only floor that speaks SQL."""
