"""The contract holds: its examples have its shapes and are taken in, and what we really send has its shapes too."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from pydantic import BaseModel
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from bot.backend import signatures
from bot.backend.contract import INCOMING, OUTGOING
from bot.backend.openapi import document
from bot.backend.receiving import Receiver
from bot.clock import moment
from bot.market.backend import Backend as Market
from docs.__main__ import ROOT
from services import accounts, businesses, consents, curation, mydata, products, receiving
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.database import Database, open_database
from services.orders import answering
from services.tables import Table
from services.tables.certificates import Certificate
from services.tables.events import Delivery, EventRow
from services.tables.orders import Order
from services.tables.talk import Person
from tests.bot.backend.room import BYTES, NOW, signed

EXAMPLES = ROOT / "docs/reference/examples"
PAGE = (ROOT / "docs/reference/webhooks.md").read_text("utf-8")
SHAPES: dict[str, type[BaseModel]] = {**INCOMING, **OUTGOING}


def example(type_: str) -> Any:
    return json.loads((EXAMPLES / f"{type_}.json").read_text("utf-8"))


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    found = open_database(f"sqlite:///{tmp_path / 'db'}")
    await found.run(_furnish)
    yield found
    await found.close()


def _furnish(db: Session) -> None:
    """Person 1 has a business with a product, and the certificate that the examples name."""
    Table.metadata.create_all(db.connection())
    now = moment(NOW)
    db.execute(insert(Person).values(id=1))
    consents.record(db, person=1, scope=Scope.FULL, language="id", channel="web", message="1", now=now)
    shop = businesses.register(
        db, owner=1, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07", now=now,
        phone="+6281298765432",
    )  # fmt: skip
    item = products.add(
        db, business=shop.id, owner=1, name="Keripik", price_rupiah=15000, unit="bungkus", stock=20, now=now
    )
    assert (shop.id, item.id) == (1, 1)
    db.add(
        Certificate(
            id="k7m2n9pq4rstuvwxyz23", person_id=1, course="dasar-koperasi", title="Dasar Koperasi", name="Siti",
            percent=90, lessons=7, started_on=date(2026, 11, 14), finished_on=date(2026, 11, 20), issued_at=now,
        )
    )  # fmt: skip


def test_there_is_an_example_of_every_type_and_of_no_other() -> None:
    assert {file.stem for file in EXAMPLES.glob("*.json")} == set(SHAPES)


@pytest.mark.parametrize("type_", sorted(SHAPES))
def test_an_example_has_the_shape_of_its_type(type_: str) -> None:
    event = example(type_)
    assert set(event) == {"type", "timestamp", "data"}
    assert event["type"] == type_
    SHAPES[type_].model_validate(event["data"])


@pytest.mark.parametrize("type_", sorted(SHAPES))
def test_the_page_names_every_type(type_: str) -> None:
    assert f"[`{type_}`](examples/{type_}.json)" in PAGE


async def test_every_incoming_example_is_taken_in_and_none_is_refused(database: Database) -> None:
    accounts.tell(b"\0" * 16)  # the key under which the examples name their learner, whatever a house has told before
    receiver = Receiver(database, [BYTES], now=lambda: NOW)
    for type_ in INCOMING:
        body = (EXAMPLES / f"{type_}.json").read_bytes()
        assert (await receiver.receive(signed(body, type_), body)).status == 204, type_
    rows = await database.run(lambda db: db.execute(select(EventRow.type, EventRow.state)).all())
    states = {row.type: row.state for row in rows}
    readable = {type_ for type_ in INCOMING if type_.startswith((*receiving.APPLY, *receiving.TOGETHER))}
    assert {type_ for type_, state in states.items() if state == "applied"} == readable


async def test_the_built_in_market_takes_every_outgoing_example(database: Database) -> None:
    market = Market(database, [BYTES], now=lambda: NOW)
    for type_ in OUTGOING:
        body = (EXAMPLES / f"{type_}.json").read_bytes()
        assert (await market.receive(signed(body, type_), body)).status == 204, type_


async def test_what_we_really_send_has_the_shapes_of_the_contract(database: Database) -> None:
    placed = json.loads(json.dumps(example("order.placed")).replace("b12", "b1").replace("p34", "p1"))

    def order(db: Session, id_: str) -> int:
        data = {"order": {**placed["data"]["order"], "id": id_}}
        receiving.take_in(db, id=id_, type="order.placed", data=data, at=moment(NOW), now=moment(NOW), source="backend")
        return db.execute(select(Order.id).where(Order.external == id_)).scalar_one()

    def said(db: Session) -> list[tuple[str, str]]:
        return [(row.type, row.body) for row in db.scalars(select(Delivery))]

    def work(db: Session) -> list[tuple[str, str]]:
        first, second, third, now = order(db, "o1"), order(db, "o2"), order(db, "o3"), moment(NOW)
        answering.accept(db, order=first, by=1, now=now)
        answering.make_ready(db, order=first, by=1, now=now)
        answering.hand_over(db, order=first, by=1, courier="JNE", receipt="1", now=now)
        answering.decline(db, order=second, by=1, reason="sold-out", now=now)
        answering.postpone(db, order=third, by=1, until=now, now=now)
        businesses.change(db, business=1, owner=1, now=now, address="Jl. Kawi 3")
        products.change(db, product=1, owner=1, now=now, stock=5)
        curation.request(db, product=1, owner=1, now=now)
        sent = said(db)
        mydata.erase(db, person=1, now=now)
        return [*sent, *said(db)]

    sent = await database.run(work)
    for type_, body in sent:
        OUTGOING[type_].model_validate(json.loads(body)["data"])
    assert {type_ for type_, _ in sent} == set(OUTGOING)


def test_the_document_describes_all_that_comes_and_goes() -> None:
    made = document()
    assert made["openapi"] == "3.1.0"
    assert set(made["webhooks"]) == set(OUTGOING)
    taken = made["paths"]["/webhooks/backend"]["post"]["requestBody"]["content"]["application/json"]["schema"]["anyOf"]
    assert [one["properties"]["type"]["const"] for one in taken] == list(INCOMING)
    referred = set(_references(made))
    assert referred <= {f"#/components/schemas/{name}" for name in made["components"]["schemas"]}


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [found for inner in value.values() for found in _references(inner)]
    return [found for inner in value for found in _references(inner)] if isinstance(value, list) else []


def test_the_signature_shown_on_the_page_is_right() -> None:
    secret, id_, timestamp, body, signature = (_shown(name) for name in ("secret", "id", "timestamp", "body", "header"))
    (key,) = signatures.secrets_of("secret", secret)
    assert signatures.sign(key, id_, int(timestamp), body.encode()) == signature


def _shown(name: str) -> str:
    """What the page shows as a part of its worked signature."""
    line = next(line for line in PAGE.splitlines() if line.startswith(f"| {name} | `"))
    return line.split("`")[1]
