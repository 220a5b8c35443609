"""What a channel tells later of messages it has taken: they have arrived, or will not. Doubts are settled by it.

A status is never trusted further than its row: of another channel, or with another id than the one we know, it says
nothing. It may come before we have noted that the message has left, several times, and in any order. Why a message
has failed comes as one word: what a channel's own codes mean is known in its room alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from services.database import Unavailable
from services.outbox.sending import unreachable
from services.outbox.tries import backoff, spent
from services.outbox.window import CLOSED
from services.timekeeping import clock

Why = Literal["", "window", "unreachable", "again", "refused"]
"""Why a message has failed: the window had closed, the person cannot be written to there, something that passes, or
something that does not. Empty: it has not failed."""


@dataclass(frozen=True, slots=True)
class Status:
    """What became of one message. `part` of how many `parts` of its outbox row. Of a failure: `why`, the `reason` in
    the channel's words, and for how many seconds it asks to `wait` at least."""

    row: int
    id: str
    state: Literal["taken", "failed"]
    part: int = 1
    parts: int = 1
    why: Why = ""
    reason: str = ""
    wait: float = 0.0


def settle(db: Session, statuses: Sequence[Status], *, now: float, channel: str = "whatsapp") -> None:
    """Note what a channel has told of its messages. Raises Unavailable when one is told to have failed while we are
    still sending it: then nothing is noted, and the channel is to tell all of it once more."""
    taken = [status for status in statuses if status.state == "taken"]
    failed = [status for status in statuses if status.state == "failed"]
    ids = {"good": [status.row for status in taken], "bad": [status.row for status in failed]}
    rows = {row.id: dict(row._mapping) for row in db.execute(_rows(db), {**ids, "channel": channel, "now": now})}
    for status in (*taken, *failed):
        row = rows.get(status.row)
        if row is not None and row["state"] in _MAY[status.state]:
            changes = _taken(row, status, now) if status.state == "taken" else _failed(db, row, status)
            if changes:
                row.update(changes)
                db.execute(_UPDATE, row)


_MAY: Final = {"taken": ("unsent", "doubtful"), "failed": ("unsent", "doubtful", "sent")}
"""In which states of a row a status says anything new."""


def _rows(db: Session) -> Any:
    """The rows that a status may change, locked in one order."""
    lock = "for update" if db.get_bind().dialect.name == "postgresql" else ""
    lists: list[Any] = [bindparam(name, expanding=True) for name in ("good", "bad")]
    return text(_ROWS.format(clock=clock(db), lock=lock)).bindparams(*lists)


_ROWS: Final = """
select id, person_id, channel, chat, state, external, error, doubt, taken, not_before, sent_at, tries, at,
  {clock} as moment,
  case when claimed_by <> '' and claimed_until > {clock} and state = 'unsent' then 1 else 0 end as leaving
from outbox where channel = :channel
  and (id in :good and state in ('unsent', 'doubtful') or id in :bad and state in ('unsent', 'doubtful', 'sent'))
order by id {lock}
"""
_UPDATE: Final = text("""
update outbox set state = :state, external = :external, error = :error, doubt = :doubt, taken = :taken,
  not_before = :not_before, sent_at = :sent_at, tries = :tries where id = :id
""")


def _taken(row: dict[str, Any], status: Status, now: float) -> dict[str, Any]:
    """The channel has this part, and so those before it: no second try of them is needed."""
    if row["leaving"]:
        later = status.part > int(row["taken"].partition(":")[0] or 0)
        return {"taken": f"{status.part}:{status.id}"[:160]} if later else {}
    if status.part <= int(row["external"] or 0):
        return {}
    if status.part == status.parts:
        sent = {"state": "sent", "external": status.id[:140], "error": "", "sent_at": now}
        return {**sent, "doubt": False}
    return {"external": str(status.part), "doubt": False, "not_before": 0.0} if row["state"] == "unsent" else {}


def _failed(db: Session, row: dict[str, Any], status: Status) -> dict[str, Any]:
    """The channel could not deliver it after all."""
    if row["leaving"]:
        raise Unavailable("A message is told to have failed that is still being sent.")
    if row["state"] == "sent" and row["external"] != status.id[:140]:
        return {}
    ended = {"error": status.reason, "doubt": False, "taken": "", "external": ""}
    if status.why == "unreachable":
        here = {name: row[name] for name in ("channel", "chat")}
        unreachable(db, person=row["person_id"], **here, error=status.reason)
        return {**ended, "state": "unreachable"}
    return {} if _told_already(row, status) else {**ended, **_leaves(row, status)}


def _told_already(row: dict[str, Any], status: Status) -> bool:
    """Whether this is known of a row that has not left since."""
    if row["state"] != "unsent" or status.why not in ("window", "again"):
        return False
    return bool(row["error"].startswith(CLOSED) if status.why == "window" else row["error"] == _error(row, status))


def _leaves(row: dict[str, Any], status: Status) -> dict[str, Any]:
    """Whether the row leaves once more, and when: at once as an approved message, or after the usual time."""
    unsent = {"state": "unsent", "sent_at": None, "error": _error(row, status)}
    if status.why == "window" and not row["error"].startswith(CLOSED):
        return {**unsent, "not_before": 0.0}
    tries = max(row["tries"], 1)  # it was counted when it left, unless the process that sent it has died
    if status.why != "again" or spent(tries, at=row["at"], now=row["moment"]):
        return {"state": "failed"}
    not_before = row["moment"] + max(status.wait, backoff(tries, 0.5))
    return {**unsent, "external": str(status.part - 1 or ""), "tries": tries, "not_before": not_before}


def _error(row: dict[str, Any], status: Status) -> str:
    """What stands on a row that leaves once more. One that was approved stays so."""
    approved = status.why == "window" or row["error"].startswith(CLOSED)
    return f"{CLOSED}: {status.reason}" if approved else status.reason
