"""How buyers may pay a shop: its QRIS from a photo of it, an account for transfers, cash or no cash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, Choice, Field, Incoming, Rejected, Text, conversation
from dialogue.messages import Json
from handlers.fields import Confirm, Pictures
from handlers.which_business import which_business
from services import payments, pictures
from services.payments import BANK_MAX, HOLDER_MAX

FEWEST_DIGITS, MOST_DIGITS = 5, 20  # of an account number, or a wallet's


class AccountNumber(Field[str]):
    """An account's digits, however they are grouped."""

    rejections = ("not-an-account",)

    def read(self, said: Incoming, partial: Json = None) -> str:
        digits = said.text.replace(" ", "").replace("-", "").replace(".", "")
        if not (digits.isascii() and digits.isdecimal() and FEWEST_DIGITS <= len(digits) <= MOST_DIGITS):
            raise Rejected("not-an-account")
        return digits


@conversation("payment")
def payment(chat: Chat, db: Session, business: int = 0) -> None:
    chosen = which_business(chat, db, business)
    if chosen is None:
        return
    ways = payments.of(db, business=chosen, owner=chat.person)

    def door(name: str, conversation: str, **args: Json) -> Choice:
        return chat.door(name, conversation, business=chosen, **args)

    choices = [door("qris", "payment-qris"), door("transfer", "payment-transfer")]
    choices.append(door("no-cash" if ways.cash else "cash", "payment-set", way="cash", offered=not ways.cash))
    choices += [door("no-qris", "payment-set", way="qris", offered=False)] if ways.qris else []
    choices += [door("no-transfer", "payment-set", way="transfer", offered=False)] if ways.number else []
    chat.say("card", cash=ways.cash, qris=ways.qris or None, bank=ways.bank, number=ways.number or None,
             holder=ways.holder, choices=choices)  # fmt: skip


@conversation("payment-qris")
def payment_qris(chat: Chat, db: Session, business: int) -> None:
    refs = chat.ask("photo", Pictures(most=1))
    picture = pictures.get(db, person=chat.person, ref=refs[0])
    shown = picture.qris if picture else ""
    if wrong := payments.wrong_with(shown):
        chat.ask_again("photo", wrong)  # a photo that its question rejects would be taken for a product's
    code = payments.read_qris(shown)
    chat.ask("correct", Confirm(), merchant=code.merchant, city=code.city)
    payments.set_qris(db, business=business, owner=chat.person, payload=code.payload, now=chat.now)
    chat.say("done")
    chat.go_on("payment", business=business)


@conversation("payment-transfer")
def payment_transfer(chat: Chat, db: Session, business: int) -> None:
    bank = chat.ask("bank", Text(max_length=BANK_MAX))
    number = chat.ask("number", AccountNumber())
    holder = chat.ask("holder", Text(max_length=HOLDER_MAX))
    chat.ask("correct", Confirm(), bank=bank, number=number, holder=holder)
    payments.set_transfer(
        db, business=business, owner=chat.person, bank=bank, number=number, holder=holder, now=chat.now
    )
    chat.say("done")
    chat.go_on("payment", business=business)


@conversation("payment-set")
def payment_set(chat: Chat, db: Session, business: int, way: str, offered: bool) -> None:
    """Pressed on the card: cash on or off, QRIS or transfer off."""
    SETTING[way](db, business, chat.person, offered, chat.now)
    chat.say("done")
    chat.go_on("payment", business=business)


Set = Callable[[Session, int, int, bool, datetime], None]
SETTING: Final[dict[str, Set]] = {
    "cash": lambda db, b, owner, on, now: payments.set_cash(db, business=b, owner=owner, offered=on, now=now),
    "qris": lambda db, b, owner, on, now: payments.set_qris(db, business=b, owner=owner, payload="", now=now),
    "transfer": lambda db, b, owner, on, now: payments.set_transfer(db, business=b, owner=owner, now=now),
}
