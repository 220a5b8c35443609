"""Tests of readiness for the market: the checklist, certificates that end, and Rumah Kurasi."""
