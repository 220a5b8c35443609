"""The session that a conversation is handed: whatever asks only prepared questions never opens one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.database.common import Transaction


class LazySession:
    """Behaves as SQLAlchemy's Session, which is opened, and with it the transaction, at its first use."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tx.session, name)

    def rows(self, sql: Mapping[str, str], values: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """What the driver itself answers to a SELECT (services/prepared.py), with what this turn has written."""
        return self._tx.rows(sql, values)
