"""Tests of the terminal: what a typed line means, and how a talk is written down."""
