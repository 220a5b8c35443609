"""The outbox: everything we say, in order per person, until it has left or is known not to.

`sending` is what delivery does with it; `reading` what the web page, the support desk and the intake ask of it. What
the web page shows is read in services/history.py.
"""

from services.outbox.reading import Counts, Said, counts, failed, last_offered, put_document, resend, seen
from services.outbox.sending import ONLY_ONCE, Outcome, Posted, claim, claimed, renew, take, unreachable, write

__all__ = [
    "ONLY_ONCE",
    "Counts",
    "Outcome",
    "Posted",
    "Said",
    "claim",
    "claimed",
    "counts",
    "failed",
    "last_offered",
    "put_document",
    "renew",
    "resend",
    "seen",
    "take",
    "unreachable",
    "write",
]
