"""Names cannot be skipped, and whoever tries is told so kindly."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from services import businesses, people
from tests.handlers.conftest import Town


@pytest.mark.parametrize("said", ["lewati", "Lewat", "skip."])
def test_a_business_is_not_called_lewati(town: Town, db: Session, said: str) -> None:
    sari = town.greeted(channel="telegram")
    sari.start("register-business")
    assert sari.say(said) == ["register-business/name.name-needed"]
    assert sari.say("Keripik Bu Sari") == ["register-business/kind"]
    assert not businesses.of(db, owner=sari.person)


def test_a_product_is_not_called_lewati(town: Town, db: Session) -> None:
    sari = town.greeted(channel="telegram")
    businesses.register(
        db, owner=sari.person, name="Keripik Bu Sari", kind=businesses.BusinessKind.UMKM,
        sector=businesses.Sector.FOOD, regency_code="35.18", now=sari.now,
    )  # fmt: skip
    db.commit()
    sari.start("add-product")
    assert sari.say("lewati") == ["add-product/name"]  # the photos may be skipped
    assert sari.say("lewati") == ["add-product/name.name-needed"]


def test_nobody_is_called_lewati(town: Town, db: Session) -> None:
    sari = town.greeted(channel="telegram", name="Sari")
    sari.start("name")
    assert sari.say("lewati") == ["name/name.name-needed"]
    assert people.get(db, person=sari.person).name == "Sari"
