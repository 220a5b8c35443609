"""Becoming an officer, curator or teacher: by invitation code, or by the yes of an officer who is there already."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from sqlalchemy.orm import Session

from dialogue import Chat, Field, Incoming, OneOf, Option, Text, conversation
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields.rows import RowByName
from services import codes, consents, cooperatives, people, roles
from services.codes import Problem
from services.roles import Role


class How(Enum):
    CODE = "code"
    APPROVAL = "approval"


class HowOrCode(Field[str]):
    """One of the ways, or the code itself, which needs no further question."""

    rejections = OneOf.rejections

    def read(self, said: Incoming, partial: Json = None) -> str:
        return said.text.strip() if codes.is_code(said.text) else OneOf(How).read(said, partial).value

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(how.value, how.value) for how in How]


@conversation("claim-role")
def claim_role(chat: Chat, db: Session, invitation: str = "") -> None:
    """`invitation` is a code that came with a link."""
    if not consents.has(db, person=chat.person):
        chat.go_on("greet", then="claim-role")
        return
    how = invitation or chat.ask("how", HowOrCode())
    if how == How.APPROVAL.value:
        ask_for_role(chat, db)
        return
    code = chat.ask("code", Text(max_length=40)) if how == How.CODE.value else how
    got = roles.redeem(db, person=chat.person, code=code, now=chat.now)
    if isinstance(got, Problem):  # the wrong try must be counted, so this conversation ends here
        chat.say(got.value, choices=[chat.door("again", "claim-role"), door_to(chat, "human")])
        return
    chat.say("welcome", role=got.role, place=got.place)
    chat.go_on("menu")


def ask_for_role(chat: Chat, db: Session) -> None:
    def find(text: str) -> Sequence[tuple[int, str]]:
        return [(found.id, found.name) for found in cooperatives.search(db, text=text)]

    role = chat.ask("role", OneOf(Role))
    place = cooperatives.get(db, id=chat.ask("place", RowByName(find)))
    officers = roles.claim(db, person=chat.person, role=role, cooperative=place.id, now=chat.now)
    chat.say("waiting" if officers else "nobody-there", place=place.name, role=role)


@conversation("role-request")
def role_request(chat: Chat, db: Session, claim: int) -> None:
    """To an officer: somebody asks for a role where they are officer."""
    asked = roles.get_claim(db, claim=claim, by=chat.person)
    if asked.state != "waiting":
        return
    answers = [chat.door(name, "answer-claim", claim=claim, accept=name == "accept") for name in ("accept", "decline")]
    chat.say("asked", name=asked.name, role=asked.role, place=asked.place, choices=answers)


@conversation("answer-claim")
def answer_claim(chat: Chat, db: Session, claim: int, accept: bool) -> None:
    done = roles.answer(db, claim=claim, by=chat.person, accept=accept, now=chat.now)
    chat.say("accepted" if accept else "declined", name=done.name, role=done.role, place=done.place)


@conversation("role-answer")
def role_answer(chat: Chat, db: Session, claim: int) -> None:
    """To the one who asked: what an officer has decided."""
    asked = roles.get_claim(db, claim=claim, by=chat.person)
    greeted = people.get(db, person=chat.person).name
    choices = [door_to(chat, "menu" if asked.state == "accepted" else "human")]
    chat.say(asked.state, name=greeted, role=asked.role, place=asked.place, choices=choices)
