"""How a channel knows a person, when that changes: the same user under another id, and who is behind an id.

WhatsApp has known its users by number, and knows them by an id of their own from 2026 on; a number may be somebody
else's some months after its owner has left it. So a number leads to a person only while it is in use, and once.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from services.database import PostgresDatabase, PostgresTransaction, SqliteTransaction, wait
from services.tables.talk import Identity

IN_USE: Final = timedelta(days=30)  # operators give a number to the next one months after it fell silent, not weeks

_THERE: Final = "channel = :channel and user_ref = :also"
_HERE: Final = f"select person_id from identities where {_THERE} union select person_id from profiles where {_THERE}"
_ELSEWHERE: Final = "where o.person_id = h.person_id and o.channel = :channel and o.user_ref <> :also"
_HEARD: Final = f"""select 1 from ({_HERE}) h
    where exists(select 1 from inbox b where b.channel = 'whatsapp' and b.person_id = h.person_id and b.at > :since)
    and not exists(select 1 from identities o {_ELSEWHERE}) and not exists(select 1 from profiles o {_ELSEWHERE})"""
"""Whoever writes from elsewhere too proves nothing for this number: the inbox does not tell from where."""

_MOVE: Final = f"""update identities set user_ref = :user, chat = :chat, reachable = true where {_THERE}
    and not exists(select 1 from identities o where o.channel = :channel and o.user_ref = :user)"""
_CHAT: Final = f"""set chat = :chat where channel = :channel and chat = :also and person_id in (
    select person_id from identities where channel = :channel and user_ref = :user
    union select person_id from profiles where {_THERE})"""
_FOLLOW: Final = (
    f"update conversations {_CHAT}",
    f"update outbox {_CHAT}",
    f"update profiles set user_ref = :user, chat = :chat where {_THERE}",
)
_TAKE_OFF: Final = (
    f"""update outbox set state = 'unreachable', error = 'the number may be another''s', claimed_by = ''
    where channel = :channel and chat = :also and state = 'unsent' and person_id in ({_HERE})""",
    f"delete from profiles where {_THERE}",
    f"delete from identities where {_THERE}",
)


def adopt(
    tx: SqliteTransaction | PostgresTransaction, *, channel: str, user: str, chat: str, also: str, now: float
) -> None:
    """Nobody is known as `user` yet: whoever is known as the number `also`, and has written from it within thirty
    days, is the same person, and what is open or was offered there goes on in `chat`.

    The number is replaced, not kept: a later message with the number alone is a newcomer's. Every message carries the
    user's own id since April 2026, so this costs nobody anything, and no stranger becomes who had the number before.
    A number that has been silent is taken off its person, and nothing goes there any more: they come back by a
    recovery code. Does nothing where nobody is known by it.
    """
    since = now - IN_USE.total_seconds()
    values = {"channel": channel, "user": user, "chat": chat, "also": also, "since": since}
    if isinstance(tx, SqliteTransaction):
        do = tx.raw.execute
        heard = do(_HEARD, values).fetchone()
        if not heard or do(_MOVE, values).rowcount:
            for statement in _FOLLOW if heard else _TAKE_OFF:
                do(statement, values)
    else:
        wait(_adopt_postgres(tx.database, values))


async def _adopt_postgres(database: PostgresDatabase, values: dict[str, Any]) -> None:
    """In a transaction of its own, for the turn that follows reads outside any; one after the other for a number."""
    async with database.engine.begin() as connection:
        for one in sorted((values["also"], values["user"])):
            await connection.execute(_LOCK, {"key": f"{values['channel']}:{one}"})
        heard = (await connection.execute(text(_HEARD), values)).first()
        if not heard or (await connection.execute(text(_MOVE), values)).rowcount:
            for statement in _FOLLOW if heard else _TAKE_OFF:
                await connection.execute(text(statement), values)


_LOCK: Final = text("select pg_advisory_xact_lock(hashtextextended(:key, 0))")  # as in services/turns.py


def whose(db: Session, *, channel: str, user: str) -> int | None:
    """The person behind an id; None where nobody is known by it."""
    return db.scalar(select(Identity.person_id).where(Identity.channel == channel, Identity.user == user))
