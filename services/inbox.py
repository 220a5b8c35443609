"""The inbox: what waits to be heard. Whatever comes from outside a person's own message is first a row here.

A row is `waiting` (its turn comes next), `fetching` (a photo is still with the channel), `heard`, `broken` (a bug of
ours; kept for `kanca repair`), `aside` (not to be heard while others hold a shared phone: services/profiles.py) or
`dropped`. The hot path writes rows of its own in services/turns.py.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from dialogue.messages import Json
from services import quickjson, sql


@dataclass(frozen=True, slots=True)
class Row:
    """One inbox row that is to be worked on."""

    id: int
    channel: str
    key: str
    person: int
    state: str
    payload: Mapping[str, Json]
    tries: int
    due_at: float
    at: float


_PUT = text("""insert into inbox (channel, key, person_id, state, payload, due_at, at)
    values (:channel, :key, :person, :state, :payload, :due_at, :at) on conflict (channel, key) do nothing""")
_COLUMNS = "id, channel, key, person_id, state, payload, tries, due_at, at"
_NEXT: Final = sql.over_rows(
    f"""select {_COLUMNS} from {{rows}} r join inbox i on i.id = (select w.id from inbox w where w.person_id = r.person
    and (w.state = 'waiting' or (w.state = 'fetching' and w.due_at > :now))
    order by w.channel = 'event', w.id limit 1)""",
    "person bigint",
)
_PEOPLE = text("select distinct person_id from inbox where state = 'waiting' and person_id is not null limit :limit")
_FETCHING = text(f"select {_COLUMNS} from inbox where state = 'fetching' order by id limit :limit")
_BROKEN = text(f"select {_COLUMNS}, error from inbox where state = 'broken' order by id limit :limit")


def put(
    db: Session,
    *,
    channel: str,
    key: str,
    person: int,
    payload: Mapping[str, Json],
    at: float,
    state: str = "waiting",
    due_at: float = 0.0,
) -> bool:
    """Put a row into a person's inbox; False when a row of this channel and key is there already."""
    values = {"channel": channel, "key": key, "person": person, "state": state, "due_at": due_at, "at": at}
    done = db.execute(_PUT, {**values, "payload": quickjson.dumps(payload)})
    return bool(done.rowcount)  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Announcement:
    """A conversation that is to start with a person by itself: an order has come, a claim was decided.

    `key` makes it happen once only. `sort` is the sort of what it says (reply, alert, reminder, broadcast); `at` a
    (channel, chat) to say it in, a group of the person's for one, instead of where the person is reached best.
    """

    person: int
    conversation: str
    args: Mapping[str, Json]
    key: str = ""
    sort: str = "reply"
    at: tuple[str, str] | None = None

    @property
    def payload(self) -> dict[str, Json]:
        payload: dict[str, Json] = {"start": [self.conversation, dict(self.args)]}
        payload |= {"sort": self.sort} if self.sort != "reply" else {}
        return payload | ({"at": list(self.at)} if self.at else {})


def announce(
    db: Session,
    *,
    person: int,
    conversation: str,
    args: Mapping[str, Json],
    now: float,
    key: str = "",
    sort: str = "reply",
    at: tuple[str, str] | None = None,
) -> bool:
    """Announce one thing (see Announcement). It becomes a turn of its own after this transaction. False: it has."""
    return bool(announce_each(db, [Announcement(person, conversation, args, key, sort, at)], now=now))


def announce_each(db: Session, news: Sequence[Announcement], *, now: float) -> int:
    """Announce many things in one statement; how many of them are new."""
    rows = [
        {"n": n, "key": one.key or uuid.uuid4().hex, "person": one.person, "payload": quickjson.dumps(one.payload)}
        for n, one in enumerate(news)
    ]
    db.info.setdefault(_ANNOUNCED, set()).update(one.person for one in news)
    return int(sql.run(db, _ANNOUNCE, rows, now=now).rowcount) if rows else 0


_ANNOUNCE: Final = sql.over_rows(
    """insert into inbox (channel, key, person_id, state, payload, due_at, at)
    select 'event', r.key, r.person, 'waiting', r.payload, 0, :now from {rows} r where true
    order by r.n on conflict (channel, key) do nothing""",
    "n bigint, key text, person bigint, payload text",
)
_ANNOUNCED: Final = "announced"


def announced(db: Session) -> frozenset[int]:
    """Whom this transaction has announced something to, for whoever wakes them after the commit."""
    return frozenset(db.info.get(_ANNOUNCED, ()))


def announce_all(
    db: Session, *, conversation: str, each: Sequence[tuple[int, str, Mapping[str, Json]]], now: float, sort: str
) -> None:
    """As `announce`, with many people at once: (person, key, arguments) of each."""
    rows: list[dict[str, Any]] = []
    for person, key, args in each:
        payload = quickjson.dumps({"start": [conversation, dict(args)], "sort": sort})
        rows.append({"channel": "event", "key": key, "person": person, "state": "waiting", "payload": payload})
    if rows:
        db.execute(_PUT, [{**row, "due_at": 0.0, "at": now} for row in rows])


def next_row(db: Session, *, person: int, now: float) -> Row | None:
    """The row whose turn it is; one that is being fetched holds the later ones up until it is due.

    What somebody says comes in its order, and before the news that waits for them: they have not heard that yet, and it
    may be much. A time-out keeps its place among their words.
    """
    return next(iter(next_rows(db, people=[person], now=now)), None)


def next_rows(db: Session, *, people: Iterable[int], now: float) -> list[Row]:
    """As `next_row`, of each of these people who has one."""
    return [_row(found) for found in sql.run(db, _NEXT, [{"person": person} for person in people], now=now)]


def people_waiting(db: Session, *, limit: int) -> list[int]:
    """Some of those who have something waiting."""
    return [int(row[0]) for row in db.execute(_PEOPLE, {"limit": limit})]


def fetching(db: Session, *, limit: int) -> list[Row]:
    """Photos that have not been fetched yet, the oldest first."""
    return [_row(found) for found in db.execute(_FETCHING, {"limit": limit})]


def fetched(db: Session, *, row: int, payload: Mapping[str, Json]) -> bool:
    """The photo is there, or will never be: its row may be heard. False when somebody else has done it."""
    statement = text("update inbox set state = 'waiting', payload = :payload where id = :row and state = 'fetching'")
    return bool(db.execute(statement, {"row": row, "payload": quickjson.dumps(payload)}).rowcount)  # type: ignore[attr-defined]


def tried(db: Session, *, row: int) -> None:
    """Fetching has failed once more."""
    db.execute(text("update inbox set tries = tries + 1 where id = :row"), {"row": row})


def broken(db: Session, *, limit: int = 100) -> list[tuple[Row, str]]:
    """Messages on which our own code broke, with the error, for `kanca repair`."""
    return [(_row(found), found[-1]) for found in db.execute(_BROKEN, {"limit": limit})]


def set_broken(db: Session, *, row: int, error: str) -> None:
    """Our own code broke on what this row needs: keep it for repair."""
    db.execute(text("update inbox set state = 'broken', error = :error where id = :row"), {"row": row, "error": error})


def repair(db: Session, *, row: int) -> bool:
    """Let a broken message be heard again, without a second apology. False: there is no such broken row."""
    found = db.execute(text("select payload from inbox where id = :row and state = 'broken'"), {"row": row}).scalar()
    if found is None:
        return False
    payload = {**quickjson.loads(found), "repaired": True}
    state = "fetching" if payload.get("files") else "waiting"
    db.execute(
        text("update inbox set state = :state, error = '', payload = :payload where id = :row"),
        {"row": row, "state": state, "payload": quickjson.dumps(payload)},
    )
    return True


def drop(db: Session, *, row: int) -> bool:
    """Give a broken message up. False: there is no such broken row."""
    done = db.execute(text("update inbox set state = 'dropped' where id = :row and state = 'broken'"), {"row": row})
    return bool(done.rowcount)  # type: ignore[attr-defined]


def wake_late(db: Session, *, now: float, limit: int = 100) -> int:
    """Tell conversations whose question has waited too long: one row for each, once. The number of them."""
    due = db.execute(
        text("""select person_id, channel, chat, wakes_at from conversations
        where wakes_at <= :now order by wakes_at limit :limit"""),
        {"now": now, "limit": limit},
    ).all()
    return sum(_wake(db, now, *each) for each in due)


def _wake(db: Session, now: float, person: int, channel: str, chat: str, wakes_at: float) -> bool:
    """The row's key is new each time: one that was heard while something else was asked told the question nothing, and
    that question has the same time-out when its turn comes again. False: another process was quicker."""
    taken = db.execute(
        text("""update conversations set wakes_at = null
        where person_id = :person and channel = :channel and chat = :chat and wakes_at = :wakes_at"""),
        {"person": person, "channel": channel, "chat": chat, "wakes_at": wakes_at},
    )
    if not taken.rowcount:  # type: ignore[attr-defined]
        return False
    late: Mapping[str, Json] = {"late": [channel, chat]}
    return put(db, channel="time", key=uuid.uuid4().hex, person=person, at=now, payload=late)


def address(db: Session, *, person: int, channel: str = "", chat: str = "") -> tuple[str, str, str] | None:
    """(channel, user, chat) to write to: the one named, else where the person can be alerted best."""
    return addresses(db, [(person, channel, chat)]).get(0)


def addresses(db: Session, wanted: Sequence[tuple[int, str, str]]) -> dict[int, tuple[str, str, str]]:
    """As `address`, of each (person, channel, chat), by their position; without those who have none."""
    rows = [{"n": n, "person": person, "channel": channel} for n, (person, channel, _) in enumerate(wanted)]
    found: dict[int, tuple[str, str, str]] = {}
    for n, channel, user, chat in sql.run(db, _ADDRESSES, rows) if rows else ():
        found.setdefault(n, (channel, user, wanted[n][2] or chat))
    return found


_ADDRESSES: Final = sql.over_rows(
    """select r.n, i.channel, i.user_ref, i.chat from {rows} r join identities i on i.person_id = r.person
    where (r.channel = '' or i.channel = r.channel) and (r.channel <> '' or i.chat <> '')
    order by r.n, i.reachable desc, case i.channel when 'web' then 1 else 0 end, i.created_at desc""",
    "n bigint, person bigint, channel text",
)


def _row(found: Any) -> Row:
    id_, channel, key, person, state, payload, tries, due_at, at, *_ = found
    return Row(id_, channel, key, person, state, quickjson.loads(payload) if payload else {}, tries, due_at, at)


REACHED: Final = """(
  exists(select 1 from identities i where i.person_id = p.id and i.reachable and i.chat <> '') or
  exists(select 1 from profiles s join identities i on i.channel = s.channel and i.user_ref = s.user_ref
    where s.person_id = p.id and i.reachable and i.chat <> ''))"""
"""Whether person p can be written to, at an address of their own or on a phone they share."""


def set_reachable(db: Session, *, channel: str, user: str, reachable: bool) -> None:
    """The person has blocked us on this channel, or has come back."""
    db.execute(
        text("update identities set reachable = :reachable where channel = :channel and user_ref = :user"),
        {"channel": channel, "user": user, "reachable": reachable},
    )


def forget(db: Session, *, row: int) -> None:
    """A row whose person cannot be written to any more."""
    db.execute(text("update inbox set state = 'dropped', payload = '' where id = :row"), {"row": row})
