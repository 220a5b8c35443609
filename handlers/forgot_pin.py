"""*Lupa kunci*: into a profile whose PIN nobody remembers, by the phone's owner or by its recovery code."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation
from handlers.entry import door_to
from handlers.fields import YesNo
from handlers.profiles import NOBODY, way_to
from services import pin_resets, pins, profiles
from services.profiles import Sharer


@conversation("forgot-pin")
def forgot_pin(chat: Chat, db: Session, person: int = 0) -> None:
    """The owner takes the PIN off; anybody else hears how it can be done."""
    one = profiles.one_here(db, channel=chat.channel, user=chat.user, person=person)
    owner = pin_resets.owner(db, channel=chat.channel, user=chat.user)
    if one is None or owner is None or one.talking or not one.locked:
        chat.go_on("switch-profile", person=person)
    elif owner.person == chat.person:
        take_off(chat, db, one)
    else:
        tell_ways(chat, one, owner)


def take_off(chat: Chat, db: Session, one: Sharer) -> None:
    name = one.name or NOBODY
    if not pins.has(db, person=chat.person):  # else whoever holds the phone would be its owner
        chat.say("lock-first", name=name, choices=[door_to(chat, "set-pin"), door_to(chat, "menu")])
        return
    if not chat.ask("sure", YesNo(), name=name):
        chat.say("stays", choices=[door_to(chat, "profiles"), door_to(chat, "menu")])
        return
    pin_resets.by_owner(db, channel=chat.channel, user=chat.user, by=chat.person, person=one.person, now=chat.now)
    chat.say("gone", name=name, choices=[way_to(chat, one), door_to(chat, "menu")])


def tell_ways(chat: Chat, one: Sharer, owner: Sharer) -> None:
    doors = [chat.door("by-code", "pin-by-code", person=one.person), door_to(chat, "human")]
    if one.person == owner.person:
        chat.say("own", name=one.name or NOBODY, choices=doors)
        return
    to_owner = way_to(chat, owner, ["forgot-pin", {"person": one.person}])
    chat.say("ask-owner", name=one.name or NOBODY, owner=owner.name or NOBODY, choices=[to_owner, *doors])


@conversation("pin-by-code")
def pin_by_code(chat: Chat, db: Session, person: int) -> None:
    """The recovery code of the profile itself opens it, and a new PIN may be set."""
    here = {"channel": chat.channel, "user": chat.user}
    one = profiles.one_here(db, **here, person=person)
    if one is None or one.talking:
        chat.go_on("profiles")
        return
    code = chat.ask("code", Text(max_length=40), name=one.name or NOBODY)
    problem = pin_resets.by_code(db, person=person, code=code, by=chat.person, now=chat.now)
    if problem:  # the wrong try must be counted, so this conversation ends here
        again = chat.door("again", "pin-by-code", person=person)
        chat.say(problem.value, choices=[again, door_to(chat, "human")])
        return
    profiles.switch(db, **here, by=chat.person, to=person, now=chat.now, then=["pin-gone", {"by_code": True}])
    chat.leave_others()  # the rest is said to whoever talks now


@conversation("pin-gone")
def pin_gone(chat: Chat, db: Session, by: str = "", by_code: bool = False) -> None:
    """To the one whose PIN was taken off: who did it ("" is the programme), and the way to a new one."""
    doors = [door_to(chat, "set-pin"), door_to(chat, "menu")]
    if by_code:
        chat.say("by-code", choices=doors)
    elif not pins.has(db, person=chat.person):
        chat.say("gone", by=by or NOBODY, choices=doors)
