"""Who answers a business's orders: its owner, further contacts, the officers of its cooperative, and their groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from services import sql
from services.inbox import REACHED

OWNER_RANK: Final = 1
_AFTER_ALL: Final = 1_000_000_000  # the rank of a group, behind everybody who hears themselves


@dataclass(frozen=True, slots=True)
class Contact:
    """`hears`: they want alerts of orders, and we have an address at which they have not blocked us."""

    person: int
    rank: int
    name: str
    hears: bool


@dataclass(frozen=True, slots=True)
class Hearer:
    """Somebody who hears of a business's orders; in a group chat, the officer in whose name we speak there."""

    business: int
    person: int
    channel: str  # "" for somebody themselves
    chat: str


_HEARS: Final = f"p.order_alerts and {REACHED}"
_CONTACTS: Final = text(f"""
select p.id, c.rank, p.name, {_HEARS} as hears from people p join (
  select owner_id as person_id, {OWNER_RANK} as rank from businesses where id = :business
  union all select person_id, rank from order_contacts where business_id = :business) c on c.person_id = p.id
order by c.rank, p.id""")
_OFFICERS: Final = text(f"""
select p.id, 0, p.name, {_HEARS} as hears from roles r join people p on p.id = r.person_id
join businesses b on b.cooperative_id = r.cooperative_id where b.id = :business and r.role = 'officer' order by r.id""")
_HEARING: Final = sql.over_rows(
    f"""with r as (select id from {{rows}} r)
select b.id as business, {OWNER_RANK} as rank, p.id as person, '' as channel, '' as chat
  from r join businesses b on b.id = r.id join people p on p.id = b.owner_id where {_HEARS}
union all select c.business_id, c.rank, p.id, '', ''
  from r join order_contacts c on c.business_id = r.id join people p on p.id = c.person_id where {_HEARS}
union all select b.id, {_AFTER_ALL}, g.person_id, g.channel, g.chat
  from r join businesses b on b.id = r.id join order_groups g on g.cooperative_id = b.cooperative_id
order by business, rank, person, channel, chat""",
    "id bigint",
)
ROLE: Final = """case when businesses.owner_id = :person then 'owner'
  when exists(select 1 from order_contacts c where c.business_id = businesses.id and c.person_id = :person)
    then 'contact'
  when exists(select 1 from roles r where r.cooperative_id = businesses.cooperative_id and r.person_id = :person
    and r.role = 'officer') then 'officer' else '' end"""
"""What :person is to a business."""
_ROLE: Final = text(f"select {ROLE} from businesses where id = :business")


def of(db: Session, *, business: int) -> list[Contact]:
    """The owner, then the other contacts in the order in which they are asked."""
    return [Contact(row[0], row[1], row[2], bool(row[3])) for row in db.execute(_CONTACTS, {"business": business})]


def officers(db: Session, *, business: int) -> list[Contact]:
    """The officers of the cooperative the business belongs to."""
    return [Contact(row[0], row[1], row[2], bool(row[3])) for row in db.execute(_OFFICERS, {"business": business})]


def hearing(db: Session, *, businesses: Iterable[int]) -> list[Hearer]:
    """Who hears of these businesses' orders at once: each one's contacts who hear, then its cooperative's groups."""
    rows = sql.run(db, _HEARING, [{"id": business} for business in businesses])
    return [Hearer(business, person, channel, chat) for business, _, person, channel, chat in rows]


def role(db: Session, *, business: int | None, person: int) -> str:
    """What somebody is to a business: owner, contact, officer of its cooperative, or "" for a stranger."""
    found = db.execute(_ROLE, {"business": business, "person": person}).scalar()
    return str(found or "")
