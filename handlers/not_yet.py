"""What people ask for and Kanca cannot do yet: said kindly, with what it can do instead."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from handlers.entry import door_to


@conversation("orders-soon")
def orders_soon(chat: Chat, db: Session) -> None:
    chat.say("soon", choices=[door_to(chat, "my-products"), door_to(chat, "human"), door_to(chat, "menu")])


@conversation("lessons-soon")
def lessons_soon(chat: Chat, db: Session) -> None:
    chat.say("soon", choices=[door_to(chat, "human"), door_to(chat, "menu")])
