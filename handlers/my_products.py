"""Somebody's products: a list in pages, look, change one thing, hide, show, delete."""

from __future__ import annotations

from enum import Enum
from typing import Any

from sqlalchemy.orm import Session

from dialogue import Chat, Choice, Field, OneOf, Text, conversation, own_words
from handlers.add_product import product_pictures
from handlers.entry import door_to
from handlers.fields import Halal, Money, Name, OrEmpty, Pirt, Stock, Unit, Weight, YesNo
from handlers.public import in_description, in_name
from services import curated, products
from services.products import (
    DESCRIPTION_MAX,
    NAME_MAX,
    PRICE_MAX,
    STOCK_MAX,
    UNIT_MAX,
    WEIGHT_MAX,
    Product,
    ProductStatus,
)
from understanding.reading import fold, words

_DELETES = words("hapus hapuskan hapusen ngapus dihapus busak busaken mbusak dibusak dipunbusak")


class ProductField(Enum):
    """What can be changed; each value is the name of its question in add-product."""

    PRICE = "price"
    STOCK = "stock"
    PICTURES = "pictures"
    NAME = "name"
    UNIT = "unit"
    WEIGHT = "weight"
    DESCRIPTION = "description"
    HALAL = "halal"
    PIRT = "pirt"


@conversation("my-products")
def my_products(chat: Chat, db: Session, business: int = 0, page: int = 1, text: str = "") -> None:
    """`text` are the words that started this: a product named in them is shown at once, or asked about to delete it."""
    meant = products.named_in(db, owner=chat.person, text=text) if text else []
    if len(meant) == 1:
        chat.go_on("my-product" if _DELETES.isdisjoint(fold(text).split()) else "delete-product", product=meant[0].id)
        return
    found = products.page(db, owner=chat.person, number=page, business=business)
    if not found.total:
        chat.say("none", choices=[chat.door("add-product", "add-product", business=business)])
        return
    choices = [chat.door("one", "my-product", own_words(one.name), product=one.id) for one in found.products]
    if found.number > 1:
        choices.append(chat.door("previous-page", "my-products", business=business, page=found.number - 1))
    if found.number < found.pages:
        choices.append(chat.door("next-page", "my-products", business=business, page=found.number + 1))
    chat.say("list", total=found.total, page=found.number, pages=found.pages, choices=choices)


@conversation("my-product")
def my_product(chat: Chat, db: Session, product: int) -> None:
    one = products.get(db, product=product, owner=chat.person)
    hidden = one.status is ProductStatus.HIDDEN
    mark = curated.on(db, one)

    def door(label: str, conversation: str = "change-product", **args: Any) -> Choice:
        return chat.door(f"my-products/{label}", conversation, product=product, **args)

    chat.say(
        "my-products/card", picture=one.pictures[0].ref if one.pictures else "", photos=len(one.pictures),
        name=one.name,
        price=one.price_rupiah, unit=one.unit, stock=one.stock, weight=one.weight_grams,
        description=one.description or None, halal=one.halal, pirt=one.pirt, business=one.business.name, hidden=hidden,
        curated=mark,
        choices=[
            door("price", field="price"), door("stock", field="stock"), door("pictures", field="pictures"),
            door("change"), door("ready", "readiness"),
            door("share", "share-card"),
            door("unhide" if hidden else "hide", "show-product", shown=hidden), door("delete", "delete-product"),
            door_to(chat, "my-products"),
        ],
    )  # fmt: skip


@conversation("change-product")
def change_product(chat: Chat, db: Session, product: int, field: str = "", told: int | None = None) -> None:
    """`told` is a new price or stock that has been said already: it holds at once, and can be undone."""
    one = products.get(db, product=product, owner=chat.person)
    wanted = ProductField(field) if field else chat.ask("field", OneOf(ProductField), name=one.name)

    def wrong(said: Any) -> str | None:
        if wanted is ProductField.DESCRIPTION:
            return in_description(said)
        if wanted is not ProductField.NAME:
            return None
        taken = products.name_taken(db, business=one.business_id, name=said, but=product)
        return in_name(said) or ("taken" if taken else None)

    fields: dict[ProductField, tuple[str, Field[Any]]] = {
        ProductField.NAME: ("name", Name(max_length=NAME_MAX)),
        ProductField.PRICE: ("price_rupiah", Money(most=PRICE_MAX)),
        ProductField.UNIT: ("unit", Unit(max_length=UNIT_MAX)),
        ProductField.STOCK: ("stock", OrEmpty(Stock(most=STOCK_MAX))),
        ProductField.WEIGHT: ("weight_grams", OrEmpty(Weight(least=1, most=WEIGHT_MAX))),
        ProductField.DESCRIPTION: ("description", OrEmpty(Text(max_length=DESCRIPTION_MAX))),
        ProductField.HALAL: ("halal", OrEmpty(Halal())),
        ProductField.PIRT: ("pirt", OrEmpty(Pirt())),
        ProductField.PICTURES: ("pictures", product_pictures(chat, db, least=1)),
    }
    column, kind_of_answer = fields[wanted]
    said = chat.ask(f"add-product/{wanted.value}", kind_of_answer, check=wrong, given=told, unit=one.unit)
    value = "" if said is None and wanted is ProductField.DESCRIPTION else said
    before = getattr(one, column)
    products.change(db, product=product, owner=chat.person, now=chat.now, **{column: value})
    if told is not None and value == told:
        say_changed(chat, one, wanted, before=before, now=told)
        return
    chat.say("changed")
    chat.go_on("my-product", product=product)


def say_changed(chat: Chat, one: Product, field: ProductField, *, before: int | None, now: int) -> None:
    """What it was and what it is, with a way back to what it was."""
    chat.say(
        f"{field.value}-changed", name=one.name, before=before, now=now, unit=one.unit,
        choices=[
            chat.door("undo", "change-product", product=one.id, field=field.value, told=before),
            door_to(chat, "my-products"),
        ],
    )  # fmt: skip


@conversation("show-product")
def show_product(chat: Chat, db: Session, product: int, shown: bool) -> None:
    status = ProductStatus.SHOWN if shown else ProductStatus.HIDDEN
    one = products.change(db, product=product, owner=chat.person, now=chat.now, status=status)
    chat.say(f"my-products/{'shown' if shown else 'hidden'}", name=one.name)
    chat.go_on("my-product", product=product)


@conversation("delete-product")
def delete_product(chat: Chat, db: Session, product: int) -> None:
    one = products.get(db, product=product, owner=chat.person)
    if not chat.ask("sure", YesNo(), name=one.name):
        chat.say("kept", name=one.name)
        return
    products.delete(db, product=product, owner=chat.person, now=chat.now)
    chat.say("deleted", name=one.name, choices=[door_to(chat, "my-products")])
