"""Orders: a list by where they stand, one of them whole, and a word with a number that acts at once."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dialogue import Chat, Choice, conversation
from handlers.entry import door_to
from handlers.orders_alert import answers, card, see
from services import businesses, roles
from services.market import looking as market
from services.orders import listing, looking
from services.orders.listing import Shelf
from services.orders.looking import Seen
from services.refusals import NoSuchOrder
from services.roles import Role
from understanding.orders import number_in

ANSWERS = ("accept", "decline", "postpone")
STEPS = {"ready": "order-ready", "hand-over": "hand-over"}


@conversation("my-orders")
def my_orders(chat: Chat, db: Session, shelf: str = "", page: int = 1) -> None:
    bought = market.count_of_person(db, person=chat.person)
    if bought and not shelf and not listing.may_come(db, person=chat.person):
        chat.go_on("my-purchases")
        return
    counts = listing.counts(db, person=chat.person)
    where = Shelf(shelf) if shelf else next((one for one, count in counts.items() if count), Shelf.NEW)
    found = listing.page(db, person=chat.person, shelf=where, number=page)
    others = [one for one in Shelf if one is not where and counts.get(one, 1)]
    doors = [chat.door(one.value, "my-orders", shelf=one.value) for one in others]
    if businesses.of(db, owner=chat.person):
        doors.append(door_to(chat, "order-settings"))
    if any(held.role is Role.OFFICER for held in roles.held(db, person=chat.person)):
        doors.append(door_to(chat, "order-group"))
    if bought:
        doors.append(door_to(chat, "my-purchases"))
    if not found.total:
        chat.say("none", shelf=where.value, choices=doors)
        return
    for label, number in (("previous-page", found.number - 1), ("next-page", found.number + 1)):
        if 1 <= number <= found.pages:
            doors.insert(0, chat.door(label, "my-orders", shelf=where.value, page=number))
    chat.say(
        "list", shelf=where.value, total=found.total, page=found.number, pages=found.pages,
        choices=[*(see(chat, seen) for seen in found.orders), *doors],
    )  # fmt: skip


@conversation("my-order")
def my_order(chat: Chat, db: Session, order: int) -> None:
    seen = looking.get(db, order=order, by=chat.person)
    chat.say(
        "head", number=seen.number, shop=seen.shop, stage=seen.stage,
        name=seen.answered_by or None if seen.stage == seen.answer else None,  # what others did bears no name of ours
        at=seen.answered_at, until=seen.postponed_until, courier=seen.courier or None, receipt=seen.receipt or None,
    )  # fmt: skip
    chat.say("order-alert/card", **card(seen, private=True), choices=what_next(chat, seen))


def what_next(chat: Chat, seen: Seen) -> list[Choice]:
    doors: list[Choice] = []
    if seen.waits:
        doors = answers(chat, seen)
    elif seen.open and seen.answer in ("accepted", "ready"):
        steps = STEPS if seen.answer == "accepted" else ("hand-over",)
        doors = [chat.door(f"my-order/{step}", STEPS[step], order=seen.id) for step in steps]
        doors.append(chat.door("my-order/withdraw", "answer-order", order=seen.id, do="decline", accepted=True))
    return [*doors, door_to(chat, "my-orders")]


@conversation("order-word")
def order_word(chat: Chat, db: Session, do: str, number: str = "", rest: str = "") -> None:
    """A word for an order: of the one named, or of the only one there is; with several, which? What somebody bought
    is meant where they sell nothing of that number, or cancel."""
    found = meant(db, person=chat.person, do=do, number=number)
    bought = market.id_of_person(db, number=number, person=chat.person)
    if bought is not None and (do == "cancel" or not found):
        if do == "cancel":
            chat.go_on("market-cancel", order=bought, typed=True)
        else:
            chat.go_on("market-status", order=bought, whole=True)
        return
    if not found and number:
        found = listing.numbered(db, person=chat.person, number=number, limit=1)  # its own sentence says why not
        if not found:
            raise NoSuchOrder(number)
    if len(found) == 1:
        then, args = _act(do, found[0], rest)
        chat.go_on(then, **args)
    elif not found:
        chat.go_on("my-orders")
    else:
        which(chat, do, found, rest)


def meant(db: Session, *, person: int, do: str, number: str = "") -> Sequence[Seen]:
    """The orders of this number, or all, of which somebody may say this now."""
    find = listing.waiting if do in ANSWERS else listing.under_way if do in STEPS else listing.numbered
    return find(db, person=person, number=number)


def which(chat: Chat, do: str, found: Sequence[Seen], rest: str) -> None:
    doors = []
    for seen in found:
        conversation_, args = _act(do, seen, rest)
        doors.append(chat.door("one", conversation_, see(chat, seen).line, **args))
    chat.say("which", choices=[*doors, door_to(chat, "my-orders")])


@conversation("accept-order")
def accept_order(chat: Chat, db: Session, text: str = "") -> None:
    """*Pesanannya saya terima*, in words of their own."""
    chat.go_on("order-word", do="accept", number=number_in(text))


@conversation("reject-order")
def reject_order(chat: Chat, db: Session, text: str = "") -> None:
    chat.go_on("order-word", do="decline", number=number_in(text))


@conversation("ready-order")
def ready_order(chat: Chat, db: Session, text: str = "") -> None:
    chat.go_on("order-word", do="ready", number=number_in(text))


@conversation("ship-order")
def ship_order(chat: Chat, db: Session, text: str = "") -> None:
    chat.go_on("order-word", do="hand-over", number=number_in(text))


def _act(do: str, seen: Seen, rest: str) -> tuple[str, dict[str, object]]:
    """The conversation that does this to an order, and its arguments."""
    if do in ANSWERS:
        return "answer-order", {"order": seen.id, "do": do}
    if do in STEPS:
        return STEPS[do], {"order": seen.id, **({"rest": rest} if rest else {})}
    return "my-order", {"order": seen.id}
