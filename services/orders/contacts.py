"""Who answers a business's orders: its owner, further contacts, the officers of its cooperative, and their groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.inbox import REACHED

OWNER_RANK: Final = 1


@dataclass(frozen=True, slots=True)
class Contact:
    """`hears`: they want alerts of orders, and we have an address at which they have not blocked us."""

    person: int
    rank: int
    name: str
    hears: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat, and the officer in whose name we speak there."""

    channel: str
    chat: str
    person: int


_HEARS: Final = f"p.order_alerts and {REACHED}"
_CONTACTS: Final = text(f"""
select p.id, c.rank, p.name, {_HEARS} as hears from people p join (
  select owner_id as person_id, {OWNER_RANK} as rank from businesses where id = :business
  union all select person_id, rank from order_contacts where business_id = :business) c on c.person_id = p.id
order by c.rank, p.id""")
_OFFICERS: Final = text(f"""
select p.id, 0, p.name, {_HEARS} as hears from roles r join people p on p.id = r.person_id
join businesses b on b.cooperative_id = r.cooperative_id where b.id = :business and r.role = 'officer' order by r.id""")
_GROUPS: Final = text("""
select g.channel, g.chat, g.person_id from order_groups g join businesses b on b.cooperative_id = g.cooperative_id
where b.id = :business order by g.channel, g.chat""")
_ROLE: Final = text("""
select case when b.owner_id = :person then 'owner'
  when exists(select 1 from order_contacts c where c.business_id = b.id and c.person_id = :person) then 'contact'
  when exists(select 1 from roles r where r.cooperative_id = b.cooperative_id and r.person_id = :person
    and r.role = 'officer') then 'officer' else '' end from businesses b where b.id = :business""")


def of(db: Session, *, business: int) -> list[Contact]:
    """The owner, then the other contacts in the order in which they are asked."""
    return [Contact(row[0], row[1], row[2], bool(row[3])) for row in db.execute(_CONTACTS, {"business": business})]


def officers(db: Session, *, business: int) -> list[Contact]:
    """The officers of the cooperative the business belongs to."""
    return [Contact(row[0], row[1], row[2], bool(row[3])) for row in db.execute(_OFFICERS, {"business": business})]


def groups(db: Session, *, business: int) -> list[Group]:
    """The group chats in which its cooperative hears of orders."""
    return [Group(*row) for row in db.execute(_GROUPS, {"business": business})]


def role(db: Session, *, business: int | None, person: int) -> str:
    """What somebody is to a business: owner, contact, officer of its cooperative, or "" for a stranger."""
    found = db.execute(_ROLE, {"business": business, "person": person}).scalar()
    return str(found or "")
