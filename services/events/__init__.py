"""Events: what we tell others is written here, in the transaction that made it true (`publish`), and sent later.

What others tell us is taken in by services/receiving.py, which knows who reads what; `Event` is the shape they read.
"""

from services.events.publishing import BadEvent, Event, publish, published

__all__ = ["BadEvent", "Event", "publish", "published"]
