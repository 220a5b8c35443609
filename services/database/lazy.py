"""The session that a conversation is handed: whatever asks only prepared questions never opens one."""

from __future__ import annotations

from typing import Any

from services.database.common import Transaction


class LazySession:
    """Behaves as SQLAlchemy's Session, which is opened at its first use, and with it the transaction.

    `tx` is for services/prepared.py, which goes past the session.
    """

    def __init__(self, tx: Transaction) -> None:
        self.tx = tx
        self.info: dict[Any, Any] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self.tx.session, name)
