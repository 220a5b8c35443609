"""The checklist: what applies to which product, what is good enough, and what comes next."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from services import businesses, products, readiness
from services.businesses import Sector
from services.database import Database
from services.readiness import Item
from tests.services.curation.town import BRIGHT, DARK, NOW, SARI, chips, shop

TODAY = date(2026, 11, 22)
PIRT = "2063578010001-29"  # in plastic, Surabaya, until 2029


def states(db: Session, product: products.Product, today: date = TODAY) -> dict[str, str]:
    checks = readiness.checklist(db, product=product, today=today)
    return {check.item.value: check.why or check.state.value for check in checks}


async def test_food_is_asked_eight_things_and_crafts_five(database: Database) -> None:
    def work(db: Session) -> None:
        food = chips(db, shop(db))
        assert list(states(db, food)) == [
            "photo", "description", "weight", "brand", "shelf-life", "nib", "pirt", "halal"
        ]  # fmt: skip
        bag = chips(db, shop(db, Sector.CRAFTS, name="Anyaman"), name="Tas")
        assert list(states(db, bag)) == ["photo", "description", "weight", "brand", "nib"]
        mending = chips(db, shop(db, Sector.SERVICES, name="Jahit"), name="Permak")
        assert list(states(db, mending)) == ["photo", "description", "brand", "nib"]
        rice = chips(db, shop(db, Sector.FARMING, name="Tani"), name="Beras", unit="kg")
        assert list(states(db, rice)) == ["photo", "description", "brand", "nib"]

    await database.run(work)


async def test_one_step_after_the_other_leads_to_a_product_that_is_ready(database: Database) -> None:
    def work(db: Session) -> None:
        business = shop(db)
        item = chips(db, business, pictures=[], description="")

        def step() -> Item | None:
            found = readiness.next_step(readiness.checklist(db, product=item, today=TODAY))
            return found.item if found else None

        def change(**told: object) -> None:
            products.change(db, product=item.id, owner=SARI, now=NOW, **told)

        steps = [step()]
        for change_it in (
            lambda: change(pictures=[BRIGHT]),
            lambda: change(description="Keripik singkong renyah, isi 250 gram."),
            lambda: change(weight_grams=250),
            lambda: readiness.keep(db, product=item.id, owner=SARI, brand="Bu Sari"),
            lambda: readiness.keep(db, product=item.id, owner=SARI, shelf_days=90),
            lambda: businesses.change(db, business=business.id, owner=SARI, now=NOW, nib="1234567890123"),
            lambda: change(pirt=PIRT),
            lambda: change(halal="ID35110000123456789"),
        ):
            change_it()
            steps.append(step())
        assert steps == [*Item, None]
        assert readiness.bar(readiness.checklist(db, product=item, today=TODAY)) == "●●●●●●●●"
        assert readiness.told(db, product=item) == readiness.Told("Bu Sari", 90)

    await database.run(work)


async def test_a_dark_face_and_a_short_description_are_to_be_mended(database: Database) -> None:
    def work(db: Session) -> None:
        item = chips(db, shop(db), pictures=[DARK, BRIGHT], description="Enak")
        told = states(db, item)
        assert (told["photo"], told["description"]) == ("dark", "short")
        products.change(db, product=item.id, owner=SARI, now=NOW, pictures=[BRIGHT, DARK])
        assert states(db, item)["photo"] == "ready"

    await database.run(work)


async def test_a_pirt_is_over_after_its_day_or_else_after_its_year(database: Database) -> None:
    def work(db: Session) -> None:
        item = chips(db, shop(db), pirt=PIRT)
        assert states(db, item, date(2029, 12, 31))["pirt"] == "ready"
        assert states(db, item, date(2030, 1, 1))["pirt"] == "expired"
        readiness.keep(db, product=item.id, owner=SARI, pirt_until=date(2026, 11, 22))
        assert states(db, item, date(2026, 11, 22))["pirt"] == "ready"
        assert states(db, item, date(2026, 11, 23))["pirt"] == "expired"
        products.change(db, product=item.id, owner=SARI, now=NOW, pirt="2063578010001-31")  # renewed: another number
        assert states(db, item, date(2026, 11, 23))["pirt"] == "ready"
        assert readiness.told(db, product=item).pirt_until is None
        products.change(db, product=item.id, owner=SARI, now=NOW, pirt="123456789012")  # an old one tells no year
        assert states(db, item, date(2050, 1, 1))["pirt"] == "ready"

    await database.run(work)


async def test_the_halal_duty_begins_on_its_day_and_for_food_and_drink_alone(database: Database) -> None:
    def work(db: Session) -> None:
        food = chips(db, shop(db))
        bag = chips(db, shop(db, Sector.CRAFTS, name="Anyaman"), name="Tas")
        assert readiness.halal_duty(food, today=date(2026, 10, 16)) is None
        assert readiness.halal_duty(food, today=date(2026, 10, 17)) == date(2026, 10, 17)
        assert readiness.halal_duty(bag, today=TODAY) is None

    await database.run(work)


def test_a_pirt_is_read_only_where_its_digits_fit() -> None:
    read = readiness.pirt_read(PIRT)
    assert read is not None
    assert (read.packaging, readiness.regency_of(read), read.expires) == ("plastic", "Kota Surabaya", 2029)
    assert readiness.pirt_read("123456789012") is None
    assert readiness.pirt_read("9063578010001-29") is None
    assert readiness.pirt_read(None) is None
