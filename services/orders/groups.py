"""A cooperative's group chat, where its officers hear of members' orders together."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from services import codes, cooperatives, roles, sql
from services.codes import Kind, Problem
from services.refusals import GroupNotTheirs
from services.roles import Role
from services.tables.orders import OrderAlert, OrderGroup

CODE_LASTS: Final = timedelta(days=1)


def make_code(db: Session, *, officer: int, cooperative: int, now: datetime) -> str:
    """A code that binds one group to this cooperative. Raises GroupNotTheirs."""
    _require_officer(db, officer, cooperative)
    codes.forget(db, kind=Kind.GROUP, person=officer)
    return codes.make(db, kind=Kind.GROUP, person=officer, cooperative=cooperative, now=now, lasts=CODE_LASTS)


def bind(db: Session, *, code: str, by: int, channel: str, chat: str, now: datetime) -> str | Problem:
    """This group hears of the orders of a cooperative's members; the cooperative's name. Raises GroupNotTheirs."""
    opened = codes.use(db, kind=Kind.GROUP, code=code, by=by, now=now)
    if isinstance(opened, Problem):
        return opened
    _require_officer(db, by, opened.cooperative)
    told = {"cooperative_id": opened.cooperative, "person_id": by, "since": now}
    row = sql.insert(db, OrderGroup).values(channel=channel, chat=chat, **told)
    db.execute(row.on_conflict_do_update(index_elements=["channel", "chat"], set_=told))
    return cooperatives.get(db, id=opened.cooperative).name


def unbind(db: Session, *, channel: str, chat: str, by: int) -> str:
    """It hears of them no more; the cooperative's name, "" when it was bound to none. Raises GroupNotTheirs."""
    here = (OrderGroup.channel == channel, OrderGroup.chat == chat)
    cooperative = db.scalar(select(OrderGroup.cooperative_id).where(*here))
    if cooperative is None:
        return ""
    _require_officer(db, by, cooperative)
    db.execute(delete(OrderGroup).where(*here))
    return cooperatives.get(db, id=cooperative).name


def moved(db: Session, *, channel: str, old: str, new: str) -> None:
    """The channel has given the group another id: later alerts go there.

    What it has shown under the new id is put there too, for its buttons to be found; what it showed before stays.
    """
    bound = db.scalar(select(OrderGroup.person_id).where(OrderGroup.channel == channel, OrderGroup.chat == old))
    if bound is None:
        return
    db.execute(delete(OrderGroup).where(OrderGroup.channel == channel, OrderGroup.chat == new))
    for table in (OrderGroup, OrderAlert):
        db.execute(update(table).where(table.channel == channel, table.chat == old).values(chat=new))
    db.execute(_SAID, {"person": bound, "channel": channel, "old": old, "new": new, "there": f"{new}:%"})


_SAID: Final = text("""
update outbox set chat = :new where person_id = :person and channel = :channel and chat = :old
and (state = 'unsent' or external like :there)""")


def _require_officer(db: Session, person: int, cooperative: int) -> None:
    if not roles.has(db, person=person, role=Role.OFFICER, cooperative=cooperative):
        raise GroupNotTheirs
