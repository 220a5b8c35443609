"""*Ganti profil*: several people on one phone, each with a language, progress and businesses of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, Choice, Line, conversation, own_words
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields import YesNo
from handlers.fields.pins import FORGOTTEN, NewPin, SamePin, TypedPin
from handlers.my_data import Erase, warn_of_orders
from services import mydata, people, pins, profiles
from services.pins import Tried
from services.profiles import Sharer

NOBODY: Final = "new"  # what stands for the name of who has not told it


@conversation("profiles")
def profiles_here(chat: Chat, db: Session) -> None:
    """Who shares this phone, and the way to each of them."""
    here = profiles.here(db, channel=chat.channel, user=chat.user)
    me = next(one for one in here if one.talking)
    if len(here) == 1 and not people.get(db, person=chat.person).part:
        chat.go_on("greet")
        return
    others = [one for one in here if not one.talking]
    doors = [way_to(chat, one) for one in others]
    doors += [door_to(chat, "add-profile")] if len(here) < profiles.MOST else []
    doors += [door_to(chat, "my-profile")]
    chat.say("list" if others else "alone", name=me.name or NOBODY, count=len(here), choices=doors)


def way_to(chat: Chat, one: Sharer, then: Sequence[Json] = ()) -> Choice:
    """A button that lets this one talk; who has no name yet is called the new one."""
    args: dict[str, Json] = {"person": one.person, **({"then": list(then)} if then else {})}
    return chat.door("switch-profile", "switch-profile", own_words(one.name) if one.name else None, **args)


@conversation("switch-profile")
def switch_profile(chat: Chat, db: Session, person: int, then: Sequence[Json] = ()) -> None:
    """`then` is a conversation and its arguments, to open for whoever talks after."""
    one = profiles.one_here(db, channel=chat.channel, user=chat.user, person=person)
    if one is None or one.talking:
        chat.go_on("profiles")
        return
    if one.locked:
        pin = chat.ask("pin", TypedPin(), name=one.name or NOBODY)
        if pin == FORGOTTEN:
            chat.go_on("forgot-pin", person=person)
            return
        tried = pins.tried(db, person=person, pin=pin, now=chat.now)
        if tried is not Tried.RIGHT:  # the wrong try must be counted, so this conversation ends here
            again = chat.door("again", "switch-profile", person=person)
            chat.say(tried.value, choices=[again, forgotten(chat, person), door_to(chat, "human")])
            return
    profiles.switch(db, channel=chat.channel, user=chat.user, by=chat.person, to=person, now=chat.now, then=then)
    chat.leave_others()  # the rest is said to whoever talks now, in `profile-changed`


def forgotten(chat: Chat, person: int) -> Choice:
    return chat.door("forgotten", "forgot-pin", Line("forgot-pin/door"), person=person)


@conversation("profile-changed")
def profile_changed(
    chat: Chat, db: Session, then: Sequence[Json] = (), menu: bool = False, removed: str = "", proof: str = ""
) -> None:
    """To the one who talks from now on. What has come for them meanwhile is heard next."""
    profiles.release(db, person=chat.person)
    known = people.get(db, person=chat.person)
    if removed:
        chat.say("removed", name=removed, proof=proof or "none")
    if not known.part:
        chat.go_on("greet")
        return
    chat.say("now", name=known.name or NOBODY)
    if then:
        chat.go_on(then[0], **then[1])
    elif menu:
        chat.go_on("menu")


@conversation("add-profile")
def add_profile(chat: Chat, db: Session) -> None:
    if not chat.ask("sure", YesNo()):
        chat.say("not-added", choices=[door_to(chat, "profiles")])
        return
    profiles.add(db, channel=chat.channel, user=chat.user, by=chat.person, now=chat.now)
    chat.leave_others()


@conversation("my-profile")
def my_profile(chat: Chat, db: Session) -> None:
    """The profile of the one who talks: its name, its PIN, and taking it off this phone."""
    locked = pins.has(db, person=chat.person)
    shared = len(profiles.here(db, channel=chat.channel, user=chat.user)) > 1
    doors = [door_to(chat, "name"), door_to(chat, "change-pin" if locked else "set-pin")]
    doors += [door_to(chat, "remove-pin")] if locked else []
    doors += [door_to(chat, "remove-profile")] if shared else []
    chat.say("card", name=people.get(db, person=chat.person).name or NOBODY, locked=locked, choices=doors)


def ask_pin(chat: Chat, db: Session) -> None:
    salt = chat.remember("salt", pins.fresh_salt)
    pin = chat.ask("set-pin/pin", NewPin(salt))
    chat.ask("set-pin/again", SamePin(pin))
    pins.put(db, person=chat.person, pin=pin)
    chat.say("set-pin/set", choices=[door_to(chat, "profiles"), door_to(chat, "menu")])


@conversation("set-pin")
def set_pin(chat: Chat, db: Session) -> None:
    ask_pin(chat, db)


@conversation("change-pin")
def change_pin(chat: Chat, db: Session) -> None:
    ask_pin(chat, db)


@conversation("remove-pin")
def remove_pin(chat: Chat, db: Session) -> None:
    pins.remove(db, person=chat.person)
    chat.say("gone", choices=[door_to(chat, "profiles"), door_to(chat, "menu")])


@conversation("remove-profile")
def remove_profile(chat: Chat, db: Session) -> None:
    """Only one's own: another's must be opened first, with its PIN."""
    here = {"channel": chat.channel, "user": chat.user}
    if len(profiles.here(db, **here)) == 1:
        chat.go_on("my-profile")
        return
    name = people.get(db, person=chat.person).name
    elsewhere = profiles.lives_elsewhere(db, **here, person=chat.person)
    if not elsewhere:
        warn_of_orders(chat, db)
    chat.ask("sure-here" if elsewhere else "sure", Erase(), name=name or NOBODY)
    proof = "" if elsewhere else mydata.erase(db, person=chat.person, now=chat.now, hear_on=chat.channel)
    profiles.leave(db, **here, by=chat.person, now=chat.now, removed=name or NOBODY, proof=proof)
    chat.close_others()


@conversation("profile-news")
def profile_news(chat: Chat, db: Session, person: int) -> None:
    """To whoever holds the phone: there is something for another one of those who share it."""
    one = profiles.one_here(db, channel=chat.channel, user=chat.user, person=person)
    if one is not None and not one.talking:
        chat.say("news", name=one.name or NOBODY, choices=[way_to(chat, one)])


@conversation("for-another")
def for_another(chat: Chat, db: Session, person: int, then: Sequence[Json] = ()) -> None:
    """A button was pressed that had been offered to another one of those who share this phone."""
    one = profiles.one_here(db, channel=chat.channel, user=chat.user, person=person)
    if one is not None:
        chat.say("whose", name=one.name or NOBODY, choices=[way_to(chat, one, then)])
