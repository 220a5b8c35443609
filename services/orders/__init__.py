"""Orders: what the back end tells us of them (`placing`), who is alerted, who answers, and what lies aside for them."""
