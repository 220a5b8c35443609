"""What the author of a conversation holds in the hand: `ask`, `say`, `part`, `remember` and a few more.

A conversation is run again from its first line at every message. `ask` returns at once where the answer is known,
and stops the run with `Suspended` at the first question that has none. docs/explanation/conversations.md draws it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final, NoReturn, TypeVar

from dialogue import mistakes
from dialogue.answers import Answer
from dialogue.fields import UNFIT, Check, Field
from dialogue.messages import Choice, Incoming, Json, Line, Message
from dialogue.questions import NOTHING, Question, Run, as_json, digest, sentence_args

T = TypeVar("T")

MAX_QUESTIONS: Final = 1000  # a run of a thousand questions still takes milliseconds; more is a loop without an end
MAX_SENTENCES: Final = 40  # what a person can bear at once, and then some
GIVEN: Final = "given:"  # the mark of an answer that was not asked for


class Refusal(Exception):
    """A rule says no, and `line` says so kindly. Nothing of the run is kept; `reopen` may name a question to ask again.

    `services/refusals.py` holds the tree of those that exist.
    """

    def __init__(self, line: Line, *, reopen: str = "") -> None:
        super().__init__(line.key)
        self.line, self.reopen = line, reopen


class Chat:
    """A conversation's side of the talk. Made anew for every run; keeps nothing itself."""

    def __init__(self, run: Run, prefix: str = "") -> None:
        self._run, self._prefix = run, prefix

    @property
    def person(self) -> int:
        """The id of the person who speaks."""
        return self._run.setting.person

    @property
    def now(self) -> datetime:
        """When this message was heard (aware, UTC: for the day see `today`). It changes from turn to turn: pin it with
        `remember` to keep it."""
        return self._run.setting.now

    @property
    def today(self) -> date:
        """The date where the person is. It changes from turn to turn like `now`."""
        return self.now.astimezone(self._run.setting.zone).date()

    @property
    def language(self) -> str:
        return self._run.setting.language

    @property
    def channel(self) -> str:
        return self._run.setting.channel

    @property
    def user(self) -> str:
        """The channel's id of the account that is talking; "" where nobody knows."""
        return self._run.setting.user

    @property
    def message(self) -> str:
        """The channel's id of the message being heard: the proof of a consent names it."""
        return self._run.setting.message

    def speak(self, language: str) -> None:
        """Word everything from here on in this language. Keeping it is `people.set_language`'s work."""
        self._run.setting.language = language

    # --- saying -------------------------------------------------------------------------------------------------

    def say(
        self, name: str, /, picture: str = "", document: Mapping[str, Json] | None = None,
        choices: Sequence[Choice] = (), **args: Any,
    ) -> None:  # fmt: skip
        """Say a sentence of this conversation. It leaves the building only when the run has stopped or returned."""
        line = Line(self._key(name), sentence_args(self._run, args))
        self._run.said.append(Message((line,), tuple(choices), picture, document or {}))
        if len(self._run.said) > MAX_SENTENCES:
            raise mistakes.TooMuch("sentences", MAX_SENTENCES, name)

    def door(self, name: str, conversation: str, /, label: Line | None = None, **args: Json) -> Choice:
        """A button that starts another conversation with these arguments, for whoever presses it."""
        return Choice(label or Line(self._key(name), {}, f"choices/{name}"), "door", [conversation, args])

    def go_on(self, conversation: str, /, **args: Json) -> None:
        """When this conversation has returned, start another one in the same turn."""
        self._run.after = (conversation, args)

    def go_back_to(self, *conversations: str, **args: Json) -> bool:
        """When this conversation has returned, the topmost of these that it has interrupted goes on, and what was
        opened above that one is closed. False: none of them is open. Of `args` it gets those it began without."""
        run = self._run
        depths = [depth for depth, sheet in enumerate(run.beneath, 1) if sheet.conversation in conversations]
        if depths:
            del run.beneath[depths[-1] :]
            goes_on = run.beneath[-1]
            run.beneath[-1] = replace(goes_on, args={**args, **goes_on.args})
        return bool(depths)

    def close_others(self) -> None:
        """When this conversation has returned, whatever was open beneath it is closed too, unasked."""
        self._run.beneath.clear()

    def leave_others(self) -> None:
        """When this conversation has returned, whatever is open beneath it stays open and says nothing now."""
        self._run.after = "silence"

    # --- asking -------------------------------------------------------------------------------------------------

    def ask(
        self, name: str, field: Field[T], /, check: Check | None = None, *, picture: str = "", given: T | None = None,
        formerly: str = "", depends_on: Json = None, **args: Any,
    ) -> T:  # fmt: skip
        """The answer to this question: at once if it is known, else the run stops here and the question is sent.

        `check` looks at a new answer and may name a rejection. `given` is an answer known already (read in an earlier
        one): it is kept as if the person had given it here, and can be changed like any other; one that the field or
        `check` rejects is asked for. `formerly` is the name this question had in an earlier release. `depends_on`
        (JSON) is what the question is about: when that changes, the kept answer no longer holds. `args` fill the
        prompt.
        """
        run, full = self._run, self._prefix + name
        sheet = run.sheet
        if full in run.seen or run.stopped or len(run.seen) >= MAX_QUESTIONS:
            raise self._mistake(full)
        if formerly:
            sheet.rename(self._prefix + formerly, full, self._key(name))
        if run.said and full in sheet.labels:  # rule 3: what was said before a question already asked has been said
            run.said.clear()
        if field.kind is not None:
            run.enums[field.kind] = self._key(name)
        if field.binds:  # to every answer before it, and to what is shown
            depends_on = [list(run.seen.items()), sentence_args(run, args)]
        bound = digest(depends_on) if depends_on is not None else ""
        if given is not None:
            bound = self._give(full, name, field, given, check, bound)
        kept = sheet.answers.get(full)
        if kept is not None and not kept.open and (kept.bound == bound or _still_given(kept, given)):
            value: T = self._unpacked(full, field, kept)
            if value is not NOTHING:
                if field.joins and run.incoming and sheet.waiting != full and not kept.sealed:
                    value = self._joined(full, name, field, value, run.incoming)
                return value
        run.seen[full] = None
        question = Question(run, self._key(name), full, field, args, picture)
        value = question.hear(check, bound)
        return question.stop() if value is NOTHING else value

    def _joined(self, full: str, name: str, field: Field[T], value: T, late: Incoming) -> T:
        """A kept answer with what came later than it; the words beside that are for the question that waits."""
        run, more = self._run, field.join(value, late)
        if more is None:
            return value
        run.sheet.answers[full].value = run.seen[full] = as_json(full, field, more.partial)
        run.joined.append(Line(f"{self._key(name)}.{more.name}", sentence_args(run, more.args_), f"fields/{more.name}"))
        run.incoming = Incoming(text=late.caption) if late.caption else None
        return field.unpack(more.partial)

    def _unpacked(self, full: str, field: Field[T], kept: Answer) -> Any:
        """The value of a kept answer; NOTHING, and the question open again, if this release accepts it no longer."""
        try:
            value = field.unpack(kept.value)
        except UNFIT:
            kept.open = True
            return NOTHING
        self._run.seen[full] = kept.value
        return value

    def _give(self, full: str, name: str, field: Field[T], given: T, check: Check | None, bound: str) -> str:
        """Keep the given answer when it is new and fits. Returns what the answer hangs on."""
        sheet, packed = self._run.sheet, field.pack(given)
        bound = GIVEN + bound + digest(packed)
        kept = sheet.answers.get(full)
        if kept is None or kept.bound != bound:
            try:
                Question.check(check, field.unpack(packed))
            except UNFIT:
                return bound
            sheet.answers[full], sheet.labels[full] = Answer(as_json(full, field, packed), bound), self._key(name)
        return bound

    def _mistake(self, full: str) -> mistakes.Mistake:
        if full in self._run.seen:
            return mistakes.AskedTwice(full)
        if self._run.stopped:
            return mistakes.TwoAtOnce(full)
        return mistakes.TooMuch("questions", MAX_QUESTIONS, full)

    def ask_again(self, name: str, reason: str, /, **args: Any) -> NoReturn:
        """Answers that cannot stand together: ask this one again, first saying why (an attribute of that question)."""
        full = self._prefix + name
        if full not in self._run.sheet.answers:
            raise mistakes.NoSuchQuestion(full)
        line = Line(f"{self._key(name)}.{reason}", sentence_args(self._run, args), f"fields/{reason}")
        raise Refusal(line, reopen=full)

    def part(self, name: str, n: Json, /) -> Chat:
        """The same conversation for the n-th time: inside, question `price` is kept as `product[2].price`."""
        return Chat(self._run, f"{self._prefix}{name}[{n}].")

    def known(self, name: str, /) -> Json:
        """What is kept by now as the answer to a question that a later line asks; None where nothing is."""
        kept = self._run.sheet.answers.get(self._prefix + name)
        return None if kept is None or kept.open else kept.value

    def seal(self) -> None:
        """What was answered in this part stays (a quiz answer that has been marked): *kembali*, *ubah* and an edited
        message leave it alone. On the chat itself: everything answered so far."""
        for name in self._run.seen:
            if name.startswith(self._prefix):
                self._run.sheet.answers[name].sealed = True

    def remember(self, name: str, make: Callable[[], Json], /) -> Json:
        """A value from outside (the clock, a shuffle), made once and the same in every later run."""
        kept = self._run.sheet.remembered
        full = self._prefix + name
        if full not in kept:
            kept[full] = as_json(full, self, make())
        return kept[full]

    # --- within the engine --------------------------------------------------------------------------------------

    def _key(self, name: str) -> str:
        return name if "/" in name else f"{self._run.sheet.conversation}/{name}"


def _still_given(kept: Answer, given: Any) -> bool:
    """An answer given elsewhere stays until another one is given."""
    return given is None and kept.bound.startswith(GIVEN)
