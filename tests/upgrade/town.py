"""A town that is the same whenever it is built: people, businesses, products, codes. The saved answers speak of it."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from unittest import mock

from sqlalchemy import create_engine, event, insert, text
from sqlalchemy.orm import Session

from bot.media import Picture
from services import (
    businesses,
    classes,
    codes,
    consents,
    cooperatives,
    guardians,
    holidays,
    payments,
    people,
    pictures,
    pins,
    products,
    programme,
    roles,
)
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.orders import answering, preferences
from services.people import AgeBand, Part
from services.roles import Role
from services.tables import Table
from services.tables.classes import Pin, Profile, SchoolClass
from services.tables.curation import CurationCase
from services.tables.orders import OrderContact
from services.tables.talk import Identity, Person
from tests.bot.photos import QRIS
from tests.services.orders import town as orders
from tests.stage.market import carry

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
SARI, NEWCOMER, CHILD, TEACHER, CONSENTED, SMALL_CHILD, STUDENT = range(1, 8)
LANGUAGES = {
    SARI: "id",
    NEWCOMER: "id",
    CHILD: "jv-ngoko",
    TEACHER: "jv-krama",
    CONSENTED: "id",
    SMALL_CHILD: "id",
    STUDENT: "id",
}
PHOTOS = tuple(hashlib.sha256(f"photo {n}".encode()).hexdigest() for n in range(3))
INVITATION, GUARDIAN, LINK, RECOVERY, CONTACT = (f"AAAA-AAA{n}" for n in range(2, 7))
"""The codes of the town, in the order they are made."""
CLASS, PIN, SALT = "AAAA-BBBB", "2468", "00" * 16


def user_of(person: int) -> str:
    """By what Telegram knows somebody."""
    return f"{7000 + person}"


def build(db: Session) -> None:
    """Fill empty tables with the town."""
    programme.tell(programme.Programme("Program Koperasi Jawa Timur", "0812-3456-7890", "", "kanca_bot", ""))
    for person, language in LANGUAGES.items():
        db.execute(insert(Person).values(id=person, language=language))
        at = {"channel": "telegram", "user": user_of(person), "chat": user_of(person)}
        db.execute(insert(Identity).values(person_id=person, **at))
    _settle(db)
    _places(db)
    _shops(db)
    _orders(db)
    _class(db)
    _curation(db)
    _shared_phones(db)
    _market(db)
    made = (f"AAAA-AAA{n}" for n in itertools.count(2))
    with mock.patch.multiple(codes, fresh=lambda: next(made), _made_from=lambda *_: next(made)):
        _codes(db)
    db.flush()


def _settle(db: Session) -> None:
    """Who has agreed to what, and who they are."""
    adults = {SARI: ("Sari", Part.OWNER), TEACHER: ("Bu Nur", Part.OFFICER), CONSENTED: ("", Part.OWNER)}
    adults[STUDENT] = ("", Part.SANTRI)
    children = {CHILD: ("Budi", Part.SANTRI), SMALL_CHILD: ("", Part.SANTRI)}
    for person, (name, part) in (adults | children).items():
        young = person in children
        consents.record(
            db, person=person, scope=Scope.MINOR if young else Scope.FULL, language=LANGUAGES[person],
            channel="telegram", message=f"telegram:{person}", now=NOW,
        )  # fmt: skip
        people.settle(db, person=person, part=part, age_band=AgeBand.MINOR if young else None)
        if name:
            people.set_name(db, person=person, name=name)


def _places(db: Session) -> None:
    rows = [
        {"id": "K-1", "name": "Koperasi Sumber Rejeki", "kind": "cooperative", "regency": "35.78", "address": "Jl. 1"},
        {"id": "P-1", "name": "Pondok Pesantren Nurul Huda", "kind": "pesantren", "regency": "35.73", "address": ""},
    ]
    cooperatives.import_rows(db, rows=rows)
    pesantren = cooperatives.by_code(db, code="P-1")
    assert pesantren is not None
    roles.give(db, person=TEACHER, role=Role.OFFICER, cooperative=pesantren.id, now=NOW)


def _shops(db: Session) -> None:
    for n, ref in enumerate(PHOTOS):
        pictures.record(db, person=SARI, picture=Picture(ref, 320, 240, 9000, f"{n:016x}", (), QRIS), now=NOW)
    for name in ("Keripik Bu Sari", "Batik Sari"):
        shop = businesses.register(
            db, owner=SARI, name=name, kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.73",
            address="Jalan Mawar 5", phone=None, nib=None, cooperative_id=None, in_opop=False, now=NOW,
        )  # fmt: skip
        products.add(
            db, business=shop.id, owner=SARI, name=f"Keripik {shop.id}", price_rupiah=15_000, unit="bungkus",
            pictures=PHOTOS[:1], now=NOW,
        )  # fmt: skip


def _orders(db: Session) -> None:
    """One that waits, one that was accepted; and somebody who answers them beside Sari."""
    for number in ("o-1", "o-2"):
        orders.comes(db, orders.data(number), now=NOW)
    answering.accept(db, order=2, by=SARI, now=NOW)
    db.add(OrderContact(business_id=1, person_id=TEACHER, rank=2, since=NOW))


def _class(db: Session) -> None:
    """A class of the pesantren with two children in it, its exams, and somebody who teaches at two places."""
    pesantren = cooperatives.by_code(db, code="P-1")
    assert pesantren is not None
    db.execute(insert(SchoolClass).values(cooperative_id=pesantren.id, name="Kelas 3", code=CLASS, made_at=NOW))
    for child in (CHILD, SMALL_CHILD):
        classes.join(db, classroom=1, person=child, now=NOW)
    first, last = date(2026, 12, 1), date(2026, 12, 5)
    holidays.add(db, cooperative=pesantren.id, by=TEACHER, first=first, last=last, name="Ujian")
    for place in ("K-1", "P-1"):
        found = cooperatives.by_code(db, code=place)
        assert found is not None
        roles.give(db, person=CONSENTED, role=Role.TEACHER, cooperative=found.id, now=NOW)


def _curation(db: Session) -> None:
    """A product that waits to be judged, and who may judge it."""
    place = cooperatives.by_code(db, code="K-1")
    assert place is not None
    roles.give(db, person=CONSENTED, role=Role.CURATOR, cooperative=place.id, now=NOW)
    told = {"product": {"id": "p9", "name": "Sambal"}, "business": {"name": "Warung"}, "checklist": []}
    db.add(CurationCase(id="k1", product="p9", told=json.dumps(told), asked_at=NOW))


def _market(db: Session) -> None:
    """The market has heard of Sari's shops, and how one of them is paid."""
    payments.set_transfer(db, business=1, owner=SARI, bank="BRI", number="0021", holder="Sari", now=NOW)
    carry(db, now=NOW)


def _shared_phones(db: Session) -> None:
    """Sari shares her phone with a student, both with a PIN, and has a page of her own; two children share one."""
    for holder, other in ((SARI, STUDENT), (CHILD, SMALL_CHILD)):
        for person in (holder, other):
            at = {"channel": "telegram", "user": user_of(holder), "chat": user_of(holder)}
            db.execute(insert(Profile).values(person_id=person, since=NOW, **at))
    for person in (SARI, STUDENT):
        db.execute(insert(Pin).values(person_id=person, digest=pins.seal(PIN, SALT).digest, salt=SALT))
    db.execute(insert(Identity).values(person_id=SARI, channel="web", user="sari", chat="sari"))


def _codes(db: Session) -> None:
    pesantren = cooperatives.by_code(db, code="P-1")
    assert pesantren is not None
    roles.invite(db, role=Role.TEACHER, cooperative=pesantren.id, now=NOW)
    guardians.open_code(db, child=CHILD, now=NOW)
    codes.make(db, kind=codes.Kind.LINK, person=SARI, now=NOW)
    codes.make(db, kind=codes.Kind.RECOVERY, person=SARI, now=NOW)
    preferences.invite(db, business=1, owner=SARI, now=NOW)


@contextmanager
def town() -> Iterator[Session]:
    """A session over the town in memory; nothing is ever kept. A PIN gets the same salt whenever one is chosen."""
    engine = create_engine("sqlite://", connect_args={"isolation_level": None})
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("begin"))
    with engine.connect() as connection:
        Table.metadata.create_all(connection)
        with Session(connection) as session, mock.patch.object(pins, "fresh_salt", return_value=SALT):
            build(session)
            yield session
            session.rollback()
    engine.dispose()


def state_of(db: Session) -> str:
    """Everything in the town, to see whether something has changed."""
    names = [table.name for table in Table.metadata.sorted_tables]
    return json.dumps(
        {name: [list(map(str, row)) for row in db.execute(text(f"select * from {name}"))] for name in names}
    )
