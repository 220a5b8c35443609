"""What Rumah Kurasi has decided, told to the product's owner: good news, or what to mend."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from services import curation
from services.curation import Reason


@conversation("curation-told")
def curation_told(chat: Chat, db: Session, request: int) -> None:
    told = curation.decision(db, request=request, owner=chat.person)
    if told.ready:
        share = chat.door("share", "share-card", product=told.product)
        chat.say("ready", name=told.name, at=told.at, note=told.note or None, choices=[share])
        return
    chat.say("mend", name=told.name)
    for reason in told.reasons:
        if reason == Reason.OTHER.value:
            continue  # the note tells it
        chat.say("reason", reason=reason)
    if told.note:
        chat.say("note", note=told.note)
    chat.say("again", choices=[chat.door("go", "readiness", product=told.product)])
