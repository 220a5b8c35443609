"""The engine alone: one turn of a conversation in which forty questions are already answered."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from statistics import median
from typing import Any, Final

from dialogue import Chat, Incoming, Setting, Sheet, Stack, Text, conversation, table_of

QUESTIONS: Final = 40
TIMES: Final = 2000


@conversation("long")
def long(chat: Chat, db: Any) -> None:
    for n in range(QUESTIONS + 1):
        chat.part("line", n).ask("name", Text(max_length=60))


def milliseconds() -> float:
    """The median CPU time of a turn: replay forty answers from memory, take one more, stop at the next question."""
    setting = Setting(person=1, now=datetime.now(UTC))
    stack = Stack(table_of(long), setting)
    stack.start("long", {})
    for n in range(QUESTIONS - 1):
        stack.answer(Incoming(text=f"answer {n}"))
    kept, spent = json.dumps(stack.sheets[0].to_json()), []
    for _ in range(TIMES):
        again = Stack(stack.table, setting, sheets=[Sheet.from_json(json.loads(kept))])
        began = time.thread_time()
        again.answer(Incoming(text="one more"))
        spent.append(time.thread_time() - began)
    return median(spent) * 1e3
