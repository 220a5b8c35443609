"""The outbox: everything we say, in order per person, until it has left or is known not to.

`sending` is what delivery does with it, `window` when it may do so, `tries` how often, `statuses` what a channel tells
later, `reading` what the web page, the support desk and the intake ask of it. What the web page shows is read in
services/history.py.
"""

from services.outbox.reading import Counts, Said, counts, failed, last_offered, put_document, resend, seen
from services.outbox.sending import ONLY_ONCE, Outcome, Posted, claim, claimed, renew, take, unreachable, write
from services.outbox.statuses import Status, Why
from services.outbox.statuses import settle as settle_statuses
from services.outbox.tries import backoff, spent
from services.outbox.window import CLOSED, Look, look, open_for

__all__ = [
    "CLOSED",
    "ONLY_ONCE",
    "Counts",
    "Look",
    "Outcome",
    "Posted",
    "Said",
    "Status",
    "Why",
    "backoff",
    "claim",
    "claimed",
    "counts",
    "failed",
    "last_offered",
    "look",
    "open_for",
    "put_document",
    "renew",
    "resend",
    "seen",
    "settle_statuses",
    "spent",
    "take",
    "unreachable",
    "write",
]
