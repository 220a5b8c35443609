"""What somebody comes for before they have been greeted: kept during the first greeting, gone on to after it."""

from __future__ import annotations

from typing import Any, Final

from bot import wishes
from bot.channels.channel import Arrival
from dialogue import Line, Message, Stack
from dialogue.messages import in_bubbles
from handlers.greet import is_like_a_code, may_begin_with
from locales import Words
from services.codes import is_code

GREETING: Final = "greet"
_OF_PICTURES: Final = ("offer-photo", "add-product")  # errands that take more pictures along


def came_for(words: Words, stack: Stack, arrival: Arrival, code: str) -> dict[str, Any]:
    """What somebody's first message asks for, as the greeting takes it; {} for nothing."""
    text = arrival.text if arrival.kind in {"text", "picture"} else ""
    return _with_pictures(_wish_in(words, stack, text, code), list(arrival.pictures), text)


def _wish_in(words: Words, stack: Stack, text: str, code: str) -> dict[str, Any]:
    door = words.door(text)
    wanted = None if door or code else wishes.search(text)
    if wanted:
        return {"then": wanted[0], "given": wanted[1]}
    wish = door or wishes.read(text, stack.table).sure(inside=False)
    return wishes.errand(wish if wish in stack.table and wish not in wishes.NO_ERRAND else "", "" if code else text)


def _with_pictures(then: dict[str, Any], pictures: list[str], caption: str) -> dict[str, Any]:
    """The errand of first words that stand under pictures: a product with them, or the offer of one."""
    if not pictures or then.get("then", "add-product") != "add-product":
        return then
    if then:
        return {"then": "add-product", "given": {**then["given"], "pictures": pictures}}
    return {"then": "offer-photo", "given": {"pictures": pictures, **({"caption": caption} if caption else {})}}


def keep_pictures(stack: Stack, pictures: list[str], caption: str) -> list[Message]:
    """Pictures that come during the greeting: they go with those before them, or are offered after it."""
    args = stack.sheets[-1].args
    then, given = args.get("then", "menu"), args.get("given", {})
    if then in {"menu", *_OF_PICTURES}:
        given = {**given, "pictures": [*given.get("pictures", []), *pictures]}
        if wishes.is_product(caption):
            then, given["line"] = "add-product", caption
        elif caption:
            given.setdefault("caption", caption)
        args |= {"then": "offer-photo" if then == "menu" else then, "given": given}
    return stack.repeat()


def for_later(words: Words, stack: Stack, text: str) -> list[Message] | None:
    """What is said during the first greeting and has its place after it: a wish, a code, the name of a place."""
    tried, place = code(words, stack, text), wishes.place(text)
    then = {} if tried else _errand(words, stack, text)
    if then or tried:
        stack.sheets[-1].args |= then or {"payload": tried}
        said = stack.repeat()
        kept = Message((Line("common/after-this" if then else "common/code-kept"),))
        return in_bubbles([kept, *said]) if stack.top and stack.top.conversation == GREETING else said
    if is_code(text):
        return stack.remark(Line("common/code-unknown"))
    return stack.remark(Line("common/place-later", {"name": place})) if place else None


def code(words: Words, stack: Stack, text: str) -> str:
    """The code in these words, or that they are, with which somebody may begin; "" for none."""
    named = with_code(words, text)
    return "".join(named[1].values()) if named else known(stack, text)


def known(stack: Stack, code: str) -> str:
    """This code, if somebody may begin with it; else "", and that it was tried is kept whatever follows."""
    if not is_like_a_code(code):
        return ""
    may = may_begin_with(stack.db, code, by=stack.setting.person, now=stack.setting.now)
    stack.keep()
    return code if may else ""


def with_code(words: Words, text: str) -> tuple[str, dict[str, str]] | None:
    """What is opened by words with a code behind them: "gabung kelas ABCD-EFGH"."""
    phrase, code = wishes.with_code(text)
    name = words.door(phrase) if code else None
    return (name, {wishes.TAKES_CODE[name]: code}) if name in wishes.TAKES_CODE else None


def _errand(words: Words, stack: Stack, text: str) -> dict[str, Any]:
    """What somebody came for, if it needs their consent first; {} when it can be granted before."""
    name = words.door(text) or wishes.read(text, stack.table).sure(inside=True)
    return {} if name and name not in wishes.AFTER_GREETING else wishes.errand(name, text)
