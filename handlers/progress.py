"""Kemajuan: how far somebody has come, in a few lines and a picture."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from handlers.entry import door_to
from services import consents
from services.lessons import progress


@conversation("my-progress")
def my_progress(chat: Chat, db: Session) -> None:
    if not consents.has(db, person=chat.person):
        chat.close_others()
        chat.go_on("greet", then="my-progress")
        return
    facts = progress.facts(db, chat.person, chat.now)
    if not facts["courses"]:
        chat.say("none", choices=[door_to(chat, "start-lesson")])
        return
    first = facts["courses"][0]
    told = {name: first[name] for name in ("title", "days", "done", "passed", "percent", "finished")}
    review = [chat.door("lesson/review", "review")] if facts["due"] else []
    picture = {"name": "kemajuan.png", "make": "progress", "as": "picture", "args": {"now": chat.now.isoformat()}}
    chat.say(
        "summary", document=picture, streak=facts["streak"], freezes=facts["freezes"], due=facts["due"], **told,
        choices=[door_to(chat, "start-lesson"), *review, chat.door("lesson/other-course", "choose-course")],
    )  # fmt: skip
