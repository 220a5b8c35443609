"""What many people hear next is found at once: each one's first row, and the place to say it in."""

from __future__ import annotations

from sqlalchemy import insert
from sqlalchemy.orm import Session

from services import inbox, profiles, upcoming
from services.database import Database
from services.profiles import Address
from services.tables.talk import Identity, Person
from tests.services.test_people_on_both import NOW, agreed, database

__all__ = ["database"]

AT = NOW.timestamp()


async def test_each_hears_their_first_row_where_they_are_reached_best(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi = (agreed(db, name, channel="telegram") for name in ("Sari", "Budi"))
        db.execute(insert(Identity).values(channel="web", user="w", person_id=sari, chat="w", created_at=AT))
        db.execute(insert(Person).values(id=77, name="Nobody"))
        for person in (sari, budi, 77):
            for what in ("first", "second"):
                inbox.put(db, channel="event", key=f"{what}:{person}", person=person, at=AT, payload={"start": [what]})
        found = upcoming.of(db, people=[budi, sari, 77, 78], now=AT)
        assert found.keys() == {sari, budi, 77}
        assert all(one.row.payload == {"start": ["first"]} for one in found.values())
        assert found[sari].address == Address("telegram", f"u{sari}", f"c{sari}")
        assert found[budi].address == Address("telegram", f"u{budi}", f"c{budi}")
        assert found[77].address is None

    await database.run(work)


async def test_what_somebody_says_goes_in_its_order_before_the_news_that_waits_for_them(database: Database) -> None:
    def work(db: Session) -> None:
        sari = agreed(db, "Sari", channel="telegram")
        said = {"channel": "telegram", "user": f"u{sari}", "chat": f"c{sari}"}
        for channel, key in (("event", "1"), ("telegram", "2"), ("time", "3"), ("event", "4"), ("telegram", "5")):
            inbox.put(db, channel=channel, key=key, person=sari, at=AT, payload=said)
        heard = []
        while coming := upcoming.of(db, people=[sari], now=AT).get(sari):
            heard.append(coming.row.key)
            inbox.forget(db, row=coming.row.id)
        assert heard == ["2", "3", "5", "1", "4"]

    await database.run(work)


async def test_a_row_that_names_a_group_is_said_there(database: Database) -> None:
    def work(db: Session) -> None:
        ani = agreed(db, "Ani", channel="telegram")
        inbox.announce(db, person=ani, conversation="order-alert", args={}, now=AT, at=("telegram", "-100"))
        assert upcoming.of(db, people=[ani], now=AT)[ani].address == Address("telegram", f"u{ani}", "-100")

    await database.run(work)


async def test_who_is_reached_on_a_shared_phone_alone_is_found_there(database: Database) -> None:
    def work(db: Session) -> None:
        sari = agreed(db, "Sari", channel="telegram")
        budi = profiles.add(db, channel="telegram", user=f"u{sari}", by=sari, now=NOW)
        inbox.announce(db, person=sari, conversation="human", args={}, now=AT)
        found = upcoming.of(db, people=[sari, budi], now=AT)
        address = found[sari].address
        assert address == profiles.address_of(db, row=found[sari].row)
        assert address
        assert address.whose == sari

    await database.run(work)


async def test_a_photo_on_its_way_holds_the_rows_behind_it_up_until_it_is_due(database: Database) -> None:
    def work(db: Session) -> None:
        sari = agreed(db, "Sari", channel="telegram")
        photo = {"channel": "telegram", "user": f"u{sari}", "chat": f"c{sari}"}
        inbox.put(
            db, channel="telegram", key="1", person=sari, at=AT, payload=photo, state="fetching", due_at=AT + 20
        )  # fmt: skip
        inbox.announce(db, person=sari, conversation="human", args={}, now=AT)
        assert upcoming.of(db, people=[sari], now=AT)[sari].row.state == "fetching"
        assert upcoming.of(db, people=[sari], now=AT + 21)[sari].row.state == "waiting"

    await database.run(work)
