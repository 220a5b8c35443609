"""Ready for the market: what a product lacks, one thing after the other, until Rumah Kurasi may see it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from sqlalchemy.orm import Session

from dialogue import Chat, Choice, Text, conversation
from handlers.add_product import product_pictures
from handlers.fields import Day, Halal, Nib, Optional, Pirt, Weight, YesNo
from handlers.fields.shelf_life import ShelfLife
from handlers.which_product import which_product
from services import businesses, curated, curation, expiry, products
from services import readiness as checks_of
from services.products import DESCRIPTION_MAX, WEIGHT_MAX, Product
from services.readiness import BRAND_MAX, SHELF_DAYS_MAX, Check, Item

PIRT_LASTS: Final = timedelta(days=6 * 365)  # five years by law, and some months on the way
PICTURES_LEAST: Final = 1


@conversation("readiness")
def readiness(chat: Chat, db: Session, product: int = 0) -> None:
    chosen = which_product(chat, db, "readiness", product)
    if not chosen:
        return
    one = products.get(db, product=chosen, owner=chat.person)
    checks = checks_of.checklist(db, product=one, today=chat.today)
    states: dict[str, Any] = {check.item.value.replace("-", "_"): check.state.value for check in checks}
    chat.say(
        "card", name=one.name, bar=checks_of.bar(checks), ready=checks_of.ready(checks), total=len(checks),
        **{item.value.replace("-", "_"): None for item in Item} | states,
    )  # fmt: skip
    say_pirt(chat, db, one)
    state = say_standing(chat, db, one)
    say_step(chat, one, checks, asks=state not in ("waiting", "ready"))


def say_pirt(chat: Chat, db: Session, one: Product) -> None:
    """The number read back in words, where its digits tell anything."""
    found = checks_of.pirt_read(one.pirt)
    until = checks_of.told(db, product=one).pirt_until
    if found or until:
        chat.say(
            "pirt", packaging=found.packaging if found else None, place=(found and checks_of.regency_of(found)) or None,
            year=str(found.expires) if found and not until else None, until=until,
        )  # fmt: skip


def say_standing(chat: Chat, db: Session, one: Product) -> str:
    """How it stands with Rumah Kurasi, if it was ever asked."""
    now = curation.standing(db, product=one)
    if now.state:
        chat.say("standing", state=now.state, at=now.at)
    return now.state


def say_step(chat: Chat, one: Product, checks: Sequence[Check], *, asks: bool) -> None:
    """The next thing to do, and the door to it."""
    step = checks_of.next_step(checks)
    since = checks_of.halal_duty(one, today=chat.today) if step and step.item is Item.HALAL else None
    if since:
        chat.say("halal-duty", since=since)
    doors = [chat.door("go", "complete-product", product=one.id, item=step.item.value)] if step else []
    doors += [chat.door("ask", "ask-curation", product=one.id)] if asks else []
    doors += [to_product(chat, one)]
    named = _named(step) if step else "none" if asks else "done"
    chat.say("mend" if step and step.why else "step", step=named, choices=doors)


def _named(step: Check) -> str:
    return f"{step.item.value}-{step.why}" if step.why else step.item.value


@conversation("complete-product")
def complete_product(chat: Chat, db: Session, product: int, item: str) -> None:
    """Do the one thing that is named, and see what comes next."""
    one = products.get(db, product=product, owner=chat.person)
    wanted = Item(item)
    if wanted is Item.NIB:
        nib = chat.ask("register-business/nib", Nib())
        businesses.change(db, business=one.business_id, owner=chat.person, now=chat.now, nib=nib)
    elif wanted is Item.BRAND:
        brand = chat.ask("brand", Text(max_length=BRAND_MAX), name=one.name)
        checks_of.keep(db, product=product, owner=chat.person, brand=brand)
    elif wanted is Item.SHELF_LIFE:
        days = chat.ask("shelf-life", ShelfLife(most=SHELF_DAYS_MAX), name=one.name)
        checks_of.keep(db, product=product, owner=chat.person, shelf_days=days)
    elif wanted is Item.PIRT:
        ask_pirt(chat, db, one)
    else:
        column, value = ask_column(chat, db, one, wanted)
        products.change(db, product=product, owner=chat.person, now=chat.now, **{column: value})
    chat.go_on("readiness", product=product)


def ask_column(chat: Chat, db: Session, one: Product, wanted: Item) -> tuple[str, Any]:
    """The question of add-product that fills a column of the product, and its answer."""
    if wanted is Item.PHOTO:
        return "pictures", chat.ask("add-product/pictures", product_pictures(chat, db, least=PICTURES_LEAST))
    if wanted is Item.DESCRIPTION:
        return "description", chat.ask("add-product/description", Text(max_length=DESCRIPTION_MAX))
    if wanted is Item.WEIGHT:
        return "weight_grams", chat.ask("add-product/weight", Weight(least=1, most=WEIGHT_MAX), unit=one.unit)
    return "halal", chat.ask("add-product/halal", Halal())


def ask_pirt(chat: Chat, db: Session, one: Product) -> None:
    """The number, and the day on which it ends, so that we can remind."""
    number = chat.ask("add-product/pirt", Pirt())
    now = chat.today
    until = chat.ask("pirt-until", Optional(Day(today=now, first=now, last=now + PIRT_LASTS)))
    products.change(db, product=one.id, owner=chat.person, now=chat.now, pirt=number)
    checks_of.keep(db, product=one.id, owner=chat.person, pirt_until=until)


@conversation("ask-curation")
def ask_curation(chat: Chat, db: Session, product: int = 0) -> None:
    chosen = which_product(chat, db, "ask-curation", product)
    if not chosen:
        return
    one = products.get(db, product=chosen, owner=chat.person)
    if not one.pictures:
        photo = chat.door("photo", "complete-product", product=one.id, item=Item.PHOTO.value)
        chat.say("no-photo", name=one.name, choices=[photo])
        return
    if curation.standing(db, product=one).state == "waiting" or curated.on(db, one):
        chat.go_on("readiness", product=one.id)
        return
    checks = checks_of.checklist(db, product=one, today=chat.today)
    lacking = len(checks) - checks_of.ready(checks)
    if lacking and not chat.ask("anyway", YesNo(), name=one.name, lacking=lacking):
        chat.go_on("readiness", product=one.id)
        return
    curation.request(db, product=one.id, owner=chat.person, now=chat.now)
    chat.say("asked", name=one.name, choices=[to_product(chat, one)])


@conversation("certificate-ends")
def certificate_ends(chat: Chat, db: Session, product: int) -> None:
    """A certificate runs out soon: services/expiry.py has seen it. Silent when it has been renewed meanwhile."""
    found = expiry.ending(db, product=product, owner=chat.person, now=chat.now)
    if found is None:
        return
    renewed = chat.door("renewed", "complete-product", product=product, item=Item.PIRT.value)
    chat.say("pirt", name=found.name, number=found.number, until=found.until, days=found.days, choices=[renewed])


def to_product(chat: Chat, one: Product) -> Choice:
    return chat.door("readiness/product", "my-product", product=one.id)
