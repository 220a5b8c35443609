"""Tests of what Kanca says, and of what it understands everywhere."""
