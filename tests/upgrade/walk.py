"""A walk through every conversation: at each question every choice and some typed answers, until nothing is new."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from inspect import signature
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dialogue import Choice, Conversation, Incoming, Message, Setting, Sheet, Stack
from services.prayer import WIB
from services.tables.talk import Person
from tests.upgrade import town as t

STARTS: Mapping[str, tuple[tuple[int, dict[str, Any]], ...]] = {
    "register-business": ((t.SARI, {}), (t.CHILD, {})),
    "add-product": ((t.SARI, {}), (t.SARI, {"business": 1}), (t.SARI, {"line": "Keripik 15rb/bungkus", "business": 1})),
    "claim-role": ((t.TEACHER, {}), (t.SARI, {})),
    "allow-child": ((t.SARI, {}), (t.TEACHER, {})),
    "greet": ((t.NEWCOMER, {}), (t.NEWCOMER, {"payload": t.INVITATION})),
    "name": ((t.CONSENTED, {}), (t.SMALL_CHILD, {}), (t.STUDENT, {}), (t.SARI, {"then": "menu"})),
    "stop": ((t.SARI, {"inside": True}),),
    "offer-photo": ((t.SARI, {"pictures": [t.PHOTOS[1]]}), (t.SARI, {"voice": True})),
    "change-business": ((t.SARI, {"business": 1}), (t.SARI, {"business": 1, "field": "phone"})),
    "close-business": ((t.SARI, {"business": 1}),),
    "change-product": ((t.SARI, {"product": 1}), (t.SARI, {"product": 1, "field": "price"})),
    "delete-product": ((t.SARI, {"product": 1}),),
    "join": ((t.NEWCOMER, {"code": t.LINK}),),
    "recover": ((t.NEWCOMER, {}),),
    "lesson": ((t.SARI, {"course": "dasar-koperasi", "day": 1}),),
    "review": ((t.SARI, {"items": [["dasar-koperasi", f"d04-simpan-pinjam/{one}"] for one in ("saldo", "pasang")]}),),
    "answer-order": ((t.SARI, {"order": 1, "do": "decline"}), (t.SARI, {"order": 1, "do": "postpone"})),
    "hand-over": ((t.SARI, {"order": 2}),),
    "order-minutes": ((t.SARI, {"business": 1}),),
    "join-contact": ((t.CONSENTED, {}),),
    "drop-contact": ((t.SARI, {"business": 1}),),
    "reminder-time": ((t.STUDENT, {}), (t.SARI, {})),
    "change-quiet-hours": ((t.TEACHER, {"place": 2}),),
    "restore-quiet-hours": ((t.TEACHER, {"place": 2}),),
    "switch-profile": ((t.SARI, {"person": t.STUDENT}),),
    "forgot-pin": ((t.SARI, {"person": t.STUDENT}),),
    "pin-by-code": ((t.SARI, {"person": t.STUDENT}),),
    "remove-profile": ((t.SARI, {}), (t.CHILD, {})),
    "new-class": ((t.TEACHER, {}), (t.CONSENTED, {})),
    "class-permission": ((t.TEACHER, {"classroom": 1}),),
    "remind-class": ((t.TEACHER, {"classroom": 1}),),
    "close-class": ((t.TEACHER, {"classroom": 1}),),
    "drop-pupils": ((t.TEACHER, {"classroom": 1}),),
    "revoke-class-permission": ((t.TEACHER, {"classroom": 1}),),
    "join-class": ((t.STUDENT, {}), (t.STUDENT, {"code": t.CLASS})),
    "leave-class": ((t.CHILD, {"classroom": 1}),),
    "add-free-days": ((t.TEACHER, {}), (t.CONSENTED, {})),
    "complete-product": tuple(
        (t.SARI, {"product": 1, "item": item})
        for item in ("photo", "description", "weight", "brand", "shelf-life", "nib", "pirt", "halal")
    ),
    "ask-curation": ((t.SARI, {"product": 1}),),
    "judge-product": ((t.CONSENTED, {"case": "k1", "decision": "mend"}),),
    "market-order": ((t.SARI, {"listing": "p1"}), (t.TEACHER, {"listing": "p1"})),
    "payment-qris": ((t.SARI, {"business": 1}),),
    "payment-transfer": ((t.SARI, {"business": 1}),),
    "remove-free-days": ((t.TEACHER, {"holiday": 1}),),
}
"""Who starts a conversation, and with what. Whatever is not here is started by Sari with nothing."""

TYPED: Mapping[str, tuple[str, ...]] = {
    "register-business/name": ("Warung Bu Sari",),
    "register-business/regency": ("Kota Malang",),
    "register-business/address": ("Jalan Melati 3",),
    "register-business/phone": ("0812-3456-7890",),
    "register-business/nib": ("9120001234567",),
    "register-business/cooperative": ("Sumber Rejeki",),
    "add-product/name": ("Keripik singkong", "Sambal 20rb/botol stok 5"),
    "add-product/price": ("15rb",),
    "add-product/unit": ("bungkus", "kg"),
    "add-product/stock": ("20",),
    "add-product/weight": ("250 gram",),
    "add-product/description": ("Renyah.",),
    "add-product/pirt": ("2063578010001-29",),
    "claim-role/code": (t.INVITATION,),
    "claim-role/place": ("Nurul Huda",),
    "allow-child/code": (t.GUARDIAN,),
    "recover/code": (t.RECOVERY,),
    "quiz/number": ("70.000", "1"),
    "answer-order/words": ("Minggu depan ada lagi",),
    "answer-order/until": ("3 jam",),
    "hand-over/courier": ("JNE",),
    "hand-over/receipt": ("0123",),
    "order-minutes/minutes": ("45",),
    "join-contact/code": (t.CONTACT,),
    "change-quiet-hours/before": ("10",),
    "change-quiet-hours/after": ("30",),
    "change-quiet-hours/from": ("20.00",),
    "change-quiet-hours/until": ("22.00",),
    "switch-profile/pin": (t.PIN,),
    "set-pin/pin": (t.PIN,),
    "set-pin/again": (t.PIN,),
    "remove-profile/sure": ("hapus",),
    "remove-profile/sure-here": ("hapus",),
    "new-class/name": ("Kelas 4",),
    "class-permission/children": ("1",),
    "class-permission/signed-on": ("15 Juli 2026",),
    "join-class/code": (t.CLASS,),
    "drop-pupils/whom": ("1",),
    "add-free-days/last": ("12 Desember",),
    "add-free-days/name": ("Ujian",),
    "market-search/what": ("keripik",),
    "market-order/quantity": ("2",),
    "market-order/address": ("Jl. Melati 7, Wonokromo",),
    "market-order/phone": ("0812-3456-7890",),
    "market-order/note": ("Yang pedas",),
    "payment-transfer/bank": ("BRI",),
    "payment-transfer/number": ("0021-0100-1234",),
    "payment-transfer/holder": ("Sari",),
    "complete-product/brand": ("Bu Sari",),
    "complete-product/shelf-life": ("3 bulan",),
    "complete-product/pirt-until": ("17 Agustus 2029",),
    "judge-product/note": ("Labelnya belum ada tanggalnya.",),
    "judge-product/what": ("Labelnya belum ada tanggalnya.",),
}
"""What is typed at a question, beside every choice it offers."""

ANYTHING = ("15rb", "20", "Sari", "Kota Malang", "7 Desember", "0812-3456-7890", "19.30")
"""What is typed at a question that offers nothing and is not listed: a new conversation is walked through as well. What
none of these answers (a code, a receipt's number) stands in TYPED."""


@dataclass(frozen=True, slots=True)
class State:
    """Somebody before a question: whose conversation, its sheets as JSON, and what was last said."""

    person: int
    sheets: str
    said: tuple[Message, ...]

    @property
    def top(self) -> Sheet:
        return self.stack()[-1]

    @property
    def question(self) -> str:
        return self.top.labels[self.top.waiting]

    def stack(self) -> list[Sheet]:
        return [Sheet.from_json(kept) for kept in json.loads(self.sheets)]


Verb = Callable[[Stack], list[Message]]


@contextmanager
def rehearsal(db: Session, table: Mapping[str, Conversation], person: int, sheets: list[Sheet]) -> Iterator[Stack]:
    """A stack of open conversations over the town. Whatever it does, the town stays as it was."""
    outer = db.begin_nested()
    fence = [db.begin_nested()]

    def undo() -> None:
        fence[0].rollback()
        db.expire_all()
        fence[0] = db.begin_nested()

    language = db.scalar(select(Person.language).where(Person.id == person)) or "id"
    setting = Setting(person, t.NOW, language, "telegram:1", "telegram", 1, t.user_of(person), WIB)
    try:
        yield Stack(table, setting, db, lambda: None, undo, sheets)
    finally:
        outer.rollback()
        db.expire_all()


def turn(db: Session, table: Mapping[str, Conversation], person: int, sheets: list[Sheet], verb: Verb) -> State | None:
    """What one verb comes to; None when nothing waits any more."""
    with rehearsal(db, table, person, sheets) as stack:
        said = tuple(verb(stack))
        kept = json.dumps([sheet.to_json() for sheet in stack.sheets])
    return State(person, kept, said) if stack.sheets and stack.top and stack.top.waiting else None


def answers(state: State) -> Iterator[Incoming]:
    """What may be said at this question."""
    choices: list[Choice] = [choice for choice in state.top.offered if choice.does == "answer"]
    yield from (Incoming("choice", choice=choice.value) for choice in choices)
    yield from (Incoming(text=text) for text in TYPED.get(state.question, () if choices else ANYTHING))
    if state.question.endswith(("/pictures", "/photo")):
        yield Incoming("picture", pictures=(t.PHOTOS[2],))


def walk(db: Session, table: Mapping[str, Conversation]) -> Iterator[State]:
    """Every state that differs in what was asked so far, nearest first."""
    for name in table:
        seen: set[tuple[Any, ...]] = set()
        if name not in STARTS and _needs_more(table[name]):
            continue  # it shows one thing and asks nothing; a test makes sure that no question is left out
        for person, args in STARTS.get(name, ((t.SARI, {}),)):
            first = turn(db, table, person, [], lambda stack, name=name, args=args: stack.start(name, args))  # type: ignore[misc]
            waiting = deque([first] if first and first.top.conversation == name else [])
            while waiting:
                state = waiting.popleft()
                place = (person, state.top.conversation, state.question, bool(state.top.partial), _path(state.top))
                if place in seen:
                    continue
                seen.add(place)
                yield state
                for said in answers(state):
                    after = turn(db, table, person, state.stack(), lambda stack, said=said: stack.answer(said))  # type: ignore[misc]
                    if after is not None and after.top.conversation == name:  # what others went on from is undone
                        waiting.append(after)


def _path(sheet: Sheet) -> tuple[str, ...]:
    """What has been answered; of the answers themselves only those on which other questions hang."""
    kept = {name: answer.value for name, answer in sheet.answers.items() if not answer.open}
    return tuple(sorted(f"{name}={value}" if name == "kind" else name for name, value in kept.items()))


def _needs_more(conversation: Conversation) -> bool:
    _, _, *more = signature(conversation.function).parameters.values()
    return any(one.default is one.empty for one in more)
