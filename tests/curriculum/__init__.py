"""Tests of the lessons and of what reads them."""
