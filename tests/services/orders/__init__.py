"""Tests of orders: what the back end tells us, who is alerted, who answers."""
