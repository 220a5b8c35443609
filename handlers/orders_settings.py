"""How a business hears of orders: after how many minutes others are asked, at night or not, and who else answers."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation
from handlers.entry import door_to
from handlers.fields import Number, OneRow
from handlers.which_business import which_business
from services import businesses, consents
from services.codes import Problem
from services.orders import contacts, preferences
from services.orders.preferences import LEAST_MINUTES, MOST_MINUTES


@conversation("order-settings")
def order_settings(chat: Chat, db: Session, business: int = 0) -> None:
    chosen = which_business(chat, db, business)
    if chosen is None:
        return
    shop, now = businesses.get(db, business=chosen, owner=chat.person), preferences.get(db, business=chosen)
    others = [one.name for one in contacts.of(db, business=chosen)[1:]]
    doors = [
        chat.door("minutes", "order-minutes", business=chosen),
        chat.door("not-at-night" if now.at_night else "at-night", "set-orders", business=chosen, name="at_night",
                  on=not now.at_night),
        chat.door("no-summaries" if now.summaries else "summaries", "set-orders", business=chosen, name="summaries",
                  on=not now.summaries),
        chat.door("add-contact", "add-contact", business=chosen),
    ]  # fmt: skip
    if others:
        doors.append(chat.door("drop-contact", "drop-contact", business=chosen))
    chat.say(
        "now", shop=shop.name, minutes=now.minutes, night=now.at_night, summaries=now.summaries,
        contacts=", ".join(others) or None, choices=[*doors, door_to(chat, "my-orders")],
    )  # fmt: skip


@conversation("order-minutes")
def order_minutes(chat: Chat, db: Session, business: int) -> None:
    minutes = chat.ask("minutes", Number(least=LEAST_MINUTES, most=MOST_MINUTES))
    preferences.change(db, business=business, owner=chat.person, minutes=minutes)
    chat.go_on("order-settings", business=business)


@conversation("set-orders")
def set_orders(chat: Chat, db: Session, business: int, name: str, on: bool) -> None:
    if name in ("at_night", "summaries"):
        preferences.change(db, business=business, owner=chat.person, **{name: on})
    chat.go_on("order-settings", business=business)


@conversation("add-contact")
def add_contact(chat: Chat, db: Session, business: int) -> None:
    """A code for somebody who is to answer orders as well."""
    code = preferences.invite(db, business=business, owner=chat.person, now=chat.now)
    shop = businesses.get(db, business=business, owner=chat.person).name
    chat.say("code", code=code, shop=shop, choices=[door_to(chat, "my-orders")])


@conversation("join-contact")
def join_contact(chat: Chat, db: Session, code: str = "") -> None:
    """To who was given that code."""
    if not consents.has(db, person=chat.person):
        chat.go_on("greet", then="join-contact")
        return
    typed = code or chat.ask("code", Text(max_length=40))
    shop = preferences.join(db, person=chat.person, code=typed, now=chat.now)
    if isinstance(shop, Problem):  # the wrong try must be counted, so this conversation ends here
        chat.say(f"claim-role/{shop.value}", choices=[chat.door("again", "join-contact"), door_to(chat, "human")])
        return
    chat.say("joined", shop=shop.name, choices=[door_to(chat, "my-orders")])


@conversation("drop-contact")
def drop_contact(chat: Chat, db: Session, business: int) -> None:
    businesses.get(db, business=business, owner=chat.person)
    others = [(one.person, one.name) for one in contacts.of(db, business=business)[1:]]
    who = chat.ask("who", OneRow(others))
    preferences.drop(db, business=business, by=chat.person, person=who)
    chat.say("dropped", name=dict(others)[who])
    chat.go_on("order-settings", business=business)
