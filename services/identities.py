"""How a channel knows a person, when that changes: the same user under another id, and who is behind an id."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from services.database import PostgresDatabase, PostgresTransaction, SqliteTransaction, wait
from services.tables.talk import Identity

_THERE: Final = "channel = :channel and chat = :also"
_KNOWN: Final = f"from identities where {_THERE} and user_ref = :also"
_WHOSE: Final = f"""{_THERE} and person_id in (select person_id {_KNOWN} union all
    select person_id from profiles where {_THERE} and user_ref = :also and exists(select 1 {_KNOWN}))"""
_ADOPT: Final = (
    f"""insert into identities (channel, user_ref, person_id, chat, created_at)
    select channel, cast(:user as varchar(140)), person_id, cast(:chat as varchar(140)),
    cast(:now as double precision) {_KNOWN} on conflict do nothing""",
    f"update conversations set chat = :chat where {_WHOSE}",
    f"update outbox set chat = :chat where {_WHOSE}",
    f"""update profiles set user_ref = :user, chat = :chat
    where user_ref = :also and {_THERE} and exists(select 1 {_KNOWN})""",
    f"update identities set chat = :chat where user_ref = :also and {_THERE}",
)
"""The last one tells that the old id has been followed: a number that somebody else has later leads to nobody."""


def adopt(
    tx: SqliteTransaction | PostgresTransaction, *, channel: str, user: str, chat: str, also: str, now: float
) -> None:
    """Nobody is known as `user` yet: whoever was known as `also`, and written to there, is the same person from now
    on, and what is open or was offered there goes on in `chat`. Does nothing where nobody was."""
    values = {"channel": channel, "user": user, "chat": chat, "also": also, "now": now}
    if isinstance(tx, SqliteTransaction):
        for statement in _ADOPT:
            tx.raw.execute(statement, values)
    else:
        wait(_adopt_postgres(tx.database, values))


async def _adopt_postgres(database: PostgresDatabase, values: dict[str, Any]) -> None:
    """In a transaction of its own, for the turn that follows reads outside any."""
    async with database.engine.begin() as connection:
        for statement in _ADOPT:
            await connection.execute(text(statement), values)


def whose(db: Session, *, channel: str, ids: tuple[str, ...]) -> int | None:
    """The person behind the first of these ids that is known on a channel."""
    here = (Identity.channel == channel, Identity.user.in_(ids))
    known = {row.user: row.person_id for row in db.scalars(select(Identity).where(*here))}
    return next((known[one] for one in ids if one in known), None)
