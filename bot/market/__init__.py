"""The embedded market's own door: pages for buyers, and the events by which it and Kanca tell one another."""
