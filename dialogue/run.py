"""The engine: a person's stack of open conversations, and what one message does to it.

A turn calls exactly one verb of `Stack` (`answer`, `start`, `back`, `edit`, …). Each verb changes the answer sheets,
runs the conversation from its first line, and returns what is to be said. Nothing is stored and nothing is sent here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from dialogue import mistakes
from dialogue.answers import Sheet
from dialogue.chat import Chat, Refusal
from dialogue.fields import Instead
from dialogue.messages import TOGETHER, Choice, Incoming, Json, Line, Message, in_bubbles
from dialogue.questions import Run, Setting, Suspended, numbered

MAX_DEPTH: Final = 3  # a conversation and two digressions: more than that nobody keeps in mind
MAX_RERUNS: Final = 5  # refusals and `ask_again` in one turn; more means that two rules contradict each other


@dataclass(frozen=True, slots=True)
class Conversation:
    """A named function. The name is kept in the database: rename one, and people half-way hear an apology."""

    name: str
    function: Callable[..., None]

    def __call__(self, chat: Chat, db: Any, **args: Json) -> None:
        self.function(chat, db, **args)


def conversation(name: str) -> Callable[[Callable[..., None]], Conversation]:
    """Make a function `(chat, db, **args)` a conversation. `args` come from the door that started it."""
    return lambda function: Conversation(name, function)


def table_of(*conversations: Conversation) -> dict[str, Conversation]:
    """The table of contents by name. Raises TakenName."""
    table: dict[str, Conversation] = {}
    for one in conversations:
        if one.name in table:
            raise mistakes.TakenName(one.name)
        table[one.name] = one
    return table


@dataclass(slots=True)
class Stack:
    """The open conversations of one person in one chat, the topmost last, and the verbs that move them.

    `db` is handed to the conversations and never looked at. A run that ends at a question was a rehearsal: `undo`
    takes back what it wrote. A run that reached the end calls `keep`, and no later `undo` reaches behind it.
    """

    table: Mapping[str, Conversation]
    setting: Setting
    db: Any = None
    keep: Callable[[], None] = lambda: None
    undo: Callable[[], None] = lambda: None
    sheets: list[Sheet] = field(default_factory=list)
    rejected: bool = False  # the waiting question did not accept what was said
    joined: bool = False  # what was said has joined an earlier answer, or a part of it has

    @property
    def top(self) -> Sheet | None:
        return self.sheets[-1] if self.sheets else None

    # --- verbs --------------------------------------------------------------------------------------------------

    def answer(self, incoming: Incoming) -> list[Message]:
        """What the person said, to the waiting question. Where only commands are offered (*ubah* lists the answers), a
        number is one of them, and that question hears nothing."""
        offered = self.sheets[-1].offered
        chosen = numbered(offered, incoming)
        if chosen and all(each.does == "command" for each in offered):
            return self.command(chosen.value)
        try:
            return self._run(incoming)
        except Instead as instead:
            return self.command(instead.command)

    def revise(self, source: str, incoming: Incoming) -> list[Message]:
        """A message that was edited: if it gave an answer to the open conversation, the new text is that answer now."""
        for name, answer in self.top.answers.items() if self.top else ():
            if answer.source == source and answer.changeable:
                self.sheets[-1].reopen(name)
                self.sheets[-1].waiting = name
                return self.answer(incoming)
        return []

    def command(self, words: Sequence[Any]) -> list[Message]:
        """A word that is true everywhere: back, edit [question], cancel, repeat, help; or a door."""
        verb, *rest = words
        if verb == "door":
            return self.start(rest[0], rest[1])
        verbs = {"back": self.back, "edit": self.edit, "cancel": self.cancel, "repeat": self.repeat, "help": self.help}
        if not self.sheets and verb != "help":
            return [Message((Line("common/nothing-open"),))]
        return verbs[verb](*rest)

    def start(self, name: str, args: Mapping[str, Json], *, then_repeat: bool = True) -> list[Message]:
        """Start a conversation on top of the open one. The very same one again only repeats its question.

        When it ends at once, the conversation beneath asks its question again, unless `then_repeat` is False (a mere
        announcement).
        """
        if name not in self.table:
            raise mistakes.NoSuchConversation(name)
        for depth, sheet in enumerate(self.sheets):
            if sheet.conversation == name and sheet.args == dict(args):
                del self.sheets[depth + 1 :]
                return self.repeat()
        sheet = Sheet(name, self.setting.serial, dict(args))
        self.sheets.append(sheet)
        said = self._run(None, then_repeat=then_repeat)
        if len(self.sheets) > MAX_DEPTH:  # it asks something, and three are already waiting
            self.sheets.pop()
            return self.remark(Line("common/one-at-a-time"))
        return said

    def back(self) -> list[Message]:
        """Reopen the answer before the waiting question."""
        sealed = self.sheets[-1].last_is_sealed
        if self.sheets[-1].reopen_last() and not sealed:
            return self.repeat()
        return self.remark(Line("common/stays" if sealed else "common/nothing-before"))

    def edit(self, name: str = "") -> list[Message]:
        """Reopen one answer, keeping the later ones; without a name, offer the answers given so far."""
        sheet = self.sheets[-1]
        if name in sheet.answers and sheet.answers[name].sealed:
            return self.remark(Line("common/stays"))
        if name:
            sheet.reopen(name)
            return self.repeat()
        changeable = [n for n, answer in sheet.answers.items() if answer.changeable and n in sheet.labels]
        names = {sheet.labels[n]: n for n in changeable}.values()  # of several with one label the latest
        if not names:
            sealed = any(answer.sealed for answer in sheet.answers.values())
            return self.remark(Line("common/stays" if sealed else "common/nothing-before"))
        choices = [Choice(Line(f"{sheet.labels[n]}.label"), "command", ["edit", n]) for n in names]
        sheet.offered = (*choices, Choice(Line("common/go-on"), "command", ["repeat"]))
        return [Message((Line("common/edit-which"),), sheet.offered, asks=sheet.waiting)]

    def cancel(self) -> list[Message]:
        """Close the topmost conversation; the one beneath it asks its question again."""
        return self.remark(Line("common/cancelled", {"of": self.sheets.pop().conversation}))

    def repeat(self) -> list[Message]:
        """The waiting question once more; silence when none waits."""
        return self._run(None) if self.sheets else []

    def remark(self, line: Line) -> list[Message]:
        """Say this, then ask the waiting question again."""
        return in_bubbles([Message((line,)), *self.repeat()])

    def help(self) -> list[Message]:
        """The waiting question's own help, then the question; outside a conversation what can be done here."""
        if not self.sheets:
            return self.start("help", {})
        sheet = self.sheets[-1]
        return self.remark(Line(f"{sheet.labels.get(sheet.waiting, '')}.help", {}, "common/help"))

    # --- running ------------------------------------------------------------------------------------------------

    def _run(self, incoming: Incoming | None, *, then_repeat: bool = True) -> list[Message]:
        """Run the topmost conversation until it asks or ends; then whatever it goes on to, or the one beneath it."""
        sheet = self.sheets[-1]
        if sheet.conversation not in self.table:  # a release has taken it away
            self.sheets.pop()
            return self.remark(Line("common/gone"))
        run, said = self._run_until_settled(sheet, incoming)
        if run.stopped:
            return in_bubbles(said)
        self.sheets = run.beneath
        match run.after:
            case (name, args):
                said += self.start(name, args)
            case "repeat" if then_repeat:
                said += self.repeat()
        return in_bubbles(said)

    def _run_until_settled(self, sheet: Sheet, incoming: Incoming | None) -> tuple[Run, list[Message]]:
        """Run, and run again as long as a rule refuses the answers. What was refused is undone and kept nowhere."""
        before: list[Message] = []
        for _ in range(MAX_RERUNS):
            waited_for = sheet.waiting
            run = Run(sheet, self.setting, incoming, self.sheets[:-1])
            try:
                self.table[sheet.conversation](Chat(run), self.db, **sheet.args)
            except Suspended:
                self.undo()
            except Instead:
                self.undo()
                raise
            except Refusal as no:
                self.undo()
                before, incoming = [Message((no.line,))], None
                if not _forget(sheet, waited_for, no.reopen):
                    return Run(sheet, self.setting, None, self.sheets[:-1]), before
                continue
            else:
                self.keep()
            self.rejected, self.joined = run.rejected, bool(run.joined)
            return run, [*before, *_acknowledged(run)]
        raise mistakes.TooMuch("refusals", MAX_RERUNS, sheet.conversation)


def _acknowledged(run: Run) -> list[Message]:
    """What a run says, first of all what has joined an earlier answer. Of several that come together the last is said,
    for it counts them all; unless something beside them was no answer, which no later one would repeat."""
    if not run.joined:
        return run.said
    first, *rest = run.said or [Message()]
    first = replace(first, lines=(*run.joined, *first.lines))
    if not (rest or run.rejected):
        first = replace(first, burst=TOGETHER)
    return [first, *rest]


def _forget(sheet: Sheet, waited_for: str, reopen: str) -> bool:
    """Take back the answer that was refused, or reopen the one the refusal names. False: nothing is left to ask."""
    for name in (reopen, waited_for):
        if name in sheet.answers and not sheet.answers[name].open:
            sheet.reopen(name)
            return True
    return False
