"""Who hears a message: the order in which a press, a word true everywhere, the waiting question and a wish are tried.

Pure but for the conversations it runs: it changes the stack it is given and returns what is to be said, or None where
silence is right (a press that came twice).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot import bare_words, errands, groups, wishes
from bot.arrivals import as_incoming
from bot.channels.channel import Arrival, Press
from bot.errands import GREETING
from dialogue import Choice, Incoming, Line, Message, Sheet, Stack
from dialogue.messages import in_bubbles, together
from handlers.entry import OFFICER, OWNER
from handlers.orders_list import meant
from locales import Words
from services import profiles
from services.outbox import last_offered
from services.quickjson import loads
from services.turns import Snapshot
from understanding.orders import read_verb

NAMING: Final = "name"  # whoever is asked for a name and types a wish has not told a name
CODE: Final = Line("join-class/code.label")
SAME_PRESS_SECONDS: Final = 60.0  # Telegram's app repeats a press after a lost connection, under a new id
LONGEST_LABEL: Final = 72  # the longest a channel shows; longer text is no typed button

NOT_UNDERSTOOD: Final = "common/nothing-understood"

FOR_ANYBODY: Final = (["profiles"], ["switch-profile"])  # doors that whoever holds a shared phone may go through
START_WITH: Final = {  # words true everywhere that open a conversation
    "menu": "menu",
    "stop": "stop",
    "start": "greet",
    "language": "language",
    "human": "human",
    "my-data": "my-data",
    "profiles": "profiles",
}


@dataclass(frozen=True, slots=True)
class Hearing:
    words: Words

    def hear(self, stack: Stack, arrival: Arrival, before: Snapshot) -> list[Message] | None:
        """What to say to this arrival."""
        if arrival.private:
            return self._hear(stack, arrival, before)
        stack.table = groups.limited(stack.table)
        said = self._hear(stack, arrival, before)
        return said and groups.without_other_doors(said)

    def _hear(self, stack: Stack, arrival: Arrival, before: Snapshot) -> list[Message] | None:
        if arrival.kind == "press":
            return self._press(stack, arrival, before)
        if arrival.kind == "edited":
            return self._revise(stack, arrival)
        if not arrival.private and not stack.top:
            return stack.start(*(groups.wish(arrival.text, arrival.chat) or ("menu", {})))
        if arrival.start or (not before.part and not stack.top):
            return self._greet(stack, arrival)
        if arrival.kind == "text":
            said = self._text(stack, arrival, before)
            return self._with_language_offer(stack, arrival, before, said)
        return self._other(stack, arrival, before)

    def _greet(self, stack: Stack, arrival: Arrival) -> list[Message]:
        """Somebody new, or a link: greet, then go on to what they came for."""
        text = arrival.text if arrival.kind in {"text", "picture"} else ""
        everywhere = self.words.universal(text)
        if everywhere and everywhere.verb == "profiles":  # a newcomer on a shared phone may go back to the others
            return stack.start("profiles", {})
        if self.words.door(text) == "recover":  # a newcomer to this browser, and not to us
            return stack.start("recover", {})
        code = errands.known(stack, arrival.start) or errands.code(self.words, stack, text)
        then = errands.came_for(self.words, stack, arrival, code)
        said = stack.start("greet", {"payload": code, **then})
        return in_bubbles([Message((Line("hello/salam", {"name": None}),)), *said]) if wishes.is_salam(text) else said

    @staticmethod
    def _revise(stack: Stack, arrival: Arrival) -> list[Message] | None:
        """An edited message is a new answer while its conversation is open; after that it is nothing to us."""
        if not stack.top:
            return None
        said = stack.revise(f"{arrival.channel}:{arrival.message}", Incoming(text=arrival.text))
        if not said:
            return [Message((Line("common/cannot-revise"),))]
        return said if stack.rejected else in_bubbles([Message((Line("common/answer-revised"),)), *said])

    # --- presses ------------------------------------------------------------------------------------------------

    def _press(self, stack: Stack, arrival: Arrival, before: Snapshot) -> list[Message] | None:
        press = arrival.press or Press(0, 0)
        again = before.last_press == f"{press.message}:{press.position}"
        if again and arrival.at.timestamp() - before.pressed_at < SAME_PRESS_SECONDS:
            return None
        offered = _message(before.pressed).choices if before.pressed else ()
        if press.position >= len(offered):
            return self._too_late(stack)
        choice = offered[press.position]
        said = self._of_another(stack, arrival, choice, before)
        return self._choose(stack, choice, before) if said is None else said

    @staticmethod
    def _of_another(stack: Stack, arrival: Arrival, choice: Choice, before: Snapshot) -> list[Message] | None:
        """The button was offered to another one of those who share this phone: they are to press it themselves."""
        door = choice.value if choice.does == "door" else []
        if before.pressed_of in {0, before.person} or not arrival.private or door[:1] in FOR_ANYBODY:
            return None
        whose = profiles.one_here(stack.db, channel=arrival.channel, user=arrival.user, person=before.pressed_of)
        return stack.start("for-another", {"person": whose.person, "then": door}) if whose else None

    def _choose(self, stack: Stack, choice: Choice, before: Snapshot) -> list[Message]:
        if choice.does == "door":
            return stack.start(*choice.value)
        another = before.pressed_of not in {0, before.person}  # in a group anybody may press what was asked of one
        if another or not stack.top or before.pressed_in != run_name(stack.top):
            return self._too_late(stack)
        if choice.does == "command":
            return stack.command(choice.value)
        if _message(before.pressed).asks != stack.top.waiting:
            return self._too_late(stack)
        return stack.answer(Incoming("choice", choice=choice.value))

    @staticmethod
    def _too_late(stack: Stack) -> list[Message]:
        """A button whose time has passed: say so, and where we are."""
        return stack.remark(Line("common/too-late"))

    # --- words --------------------------------------------------------------------------------------------------

    def _text(self, stack: Stack, arrival: Arrival, before: Snapshot) -> list[Message]:
        text = arrival.text
        everywhere = None if bare_words.names_a_language(text) else self.words.universal(text)
        said = self._universal(stack, everywhere.verb, everywhere.rest) if everywhere else None
        if said is not None:
            return said
        if not stack.top:
            said = _first(
                lambda: bare_words.to_language(stack, text),
                lambda: self._typed_button(stack, arrival, self.words.choice),
                lambda: self._wish(stack, arrival),
                lambda: self._typed_button(stack, arrival, self.words.part_of_choice),
            )
            return self._in_own_words(stack, arrival) if said is None else said
        named = self.words.choice(text, [choice.line for choice in stack.top.offered], numbers=False)
        if named is not None:
            return self._offered(stack, stack.top.offered[named])
        naming = stack.top.conversation == NAMING
        said = _first(
            lambda: bare_words.to_language(stack, text),
            lambda: self._wish(stack, arrival) if naming else None,
            lambda: self._no_name(stack, text),
        )
        return (
            said
            if said is not None
            else self._answer_or_digress(
                stack,
                before,
                Incoming(text=text),
                lambda: _first(lambda: self._partly_typed(stack, text), lambda: self._aside(stack, arrival)),
            )
        )

    def _no_name(self, stack: Stack, text: str) -> list[Message] | None:
        """A phrase of our own where something is to be named ("daftar usaha", *kode*) is meant, and names nothing."""
        sheet, door = stack.sheets[-1], self.words.door(text)
        if not bare_words.asks_for_a_name(stack):
            return None
        if bare_words.goes_on(text):
            return stack.repeat()
        if sheet.conversation == NAMING and self.words.choice(text, [CODE], numbers=False) == 0:
            return stack.start("join-class", {})
        if door == sheet.conversation:
            return stack.repeat()
        return self._grant(stack, door, text) if door and door in stack.table else None

    def _aside(self, stack: Stack, arrival: Arrival) -> list[Message] | None:
        """What the waiting question rejects may be a wish: granted now, or after the first greeting."""
        if bare_words.is_answered_in_part(stack, arrival.text):
            return None
        greeting = stack.top is not None and stack.top.conversation == GREETING
        return _first(
            lambda: stack.repeat() if bare_words.goes_on(arrival.text) else None,
            lambda: errands.for_later(self.words, stack, arrival.text) if greeting else None,
            lambda: self._wish(stack, arrival),
            lambda: self._sure_wish(stack, arrival.text),
        )

    def _partly_typed(self, stack: Stack, text: str) -> list[Message] | None:
        """What the question rejects may be a part of one of its labels."""
        offered = stack.top.offered if stack.top else ()
        found = self.words.part_of_choice(text, [choice.line for choice in offered])
        return None if found is None else self._offered(stack, offered[found])

    def _offered(self, stack: Stack, choice: Choice) -> list[Message]:
        if choice.does == "answer":
            return stack.answer(Incoming("choice", choice=choice.value))
        return stack.command(choice.value) if choice.does == "command" else stack.start(*choice.value)

    def _universal(self, stack: Stack, verb: str, rest: str) -> list[Message] | None:
        """A word true everywhere; None where it is none after all: "Ganti Rasa" may be the name of a shop."""
        if verb == "stop":
            return stack.start("stop", {"inside": stack.top is not None})
        if verb == "start":
            return stack.start("greet", {"payload": errands.known(stack, rest)})
        if verb in START_WITH:
            return stack.start(START_WITH[verb], {})
        if verb == "edit" and rest:
            name = self._question(stack.top, rest) if stack.top else ""
            return stack.edit(name) if name else None
        return stack.command([verb])

    def _question(self, sheet: Sheet, label: str) -> str:
        """The answered question of this label, the latest of several; "" when there is none."""
        names = [name for name in reversed(sheet.labels) if name in sheet.answers]
        found = self.words.choice(label, [Line(f"{sheet.labels[name]}.label") for name in names], numbers=False)
        return "" if found is None else names[found]

    def _wish(self, stack: Stack, arrival: Arrival) -> list[Message] | None:
        """What somebody wants who says it out of the blue."""
        conversation, order = self.words.door(arrival.text), wishes.order(arrival.text)
        known = errands.with_code(self.words, arrival.text) or order or bare_words.of_business(arrival.text)
        if known:
            return stack.start(*known)
        wanted = None if conversation else wishes.search(arrival.text)
        if wanted:
            return stack.start(*wanted)
        return self._grant(stack, conversation, arrival.text) if conversation and conversation in stack.table else None

    def _in_own_words(self, stack: Stack, arrival: Arrival) -> list[Message]:
        """Nothing waits: an order that a single word is enough for, a wish, a product in one line, or a guess."""
        text = arrival.text
        do = read_verb(text)
        if do and meant(stack.db, person=stack.setting.person, do=do):
            return stack.start("order-word", {"do": do})
        wanted = wishes.read(text, stack.table)
        name = "thanks" if wishes.is_thanks(text) else wanted.sure(inside=False)
        if name:
            return self._grant(stack, name, text)
        if wishes.is_product(text):
            return stack.start("add-product", {"line": text})
        return self._not_understood(stack, arrival, wanted.guess, wanted.likely())

    def _sure_wish(self, stack: Stack, text: str) -> list[Message] | None:
        """The waiting question has rejected this: only a wish we are very sure of is granted then."""
        name = wishes.read(text, stack.table).sure(inside=True)
        return self._grant(stack, name, text) if name else None

    @staticmethod
    def _grant(stack: Stack, name: str, text: str) -> list[Message]:
        if name in wishes.COMMANDS:
            return stack.command([name])
        return stack.start(name, wishes.arguments(name, text, inside=stack.top is not None))

    @staticmethod
    def _with_language_offer(stack: Stack, arrival: Arrival, before: Snapshot, said: list[Message]) -> list[Message]:
        """Beside the answer, a newcomer who writes in another language than they chose may be offered it."""
        if not (before.part and arrival.private and before.seq < wishes.FIRST_MESSAGES) or sheets_of(before.stack):
            return said  # an answer tells little: names, products and addresses are of every language
        written = wishes.other_language(arrival.text, before.language)
        if not written:
            return said
        offer = stack.start("offer-language", {"heard": written}, then_repeat=False)
        return [*offer, *said] if stack.top else [*said, *offer]

    def _typed_button(
        self, stack: Stack, arrival: Arrival, find: Callable[[str, Sequence[Line]], int | None]
    ) -> list[Message] | None:
        """The number or the label of a door in the last message that had any, when no question waits. A part of one
        comes after a wish: "pengingat" is no answer to *Hentikan pengingat*."""
        if len(arrival.text) > LONGEST_LABEL:
            return None
        choices = self._last(stack, arrival).choices
        found = find(arrival.text, [choice.line for choice in choices])
        if found is None or choices[found].does != "door":
            return None
        return stack.start(*wishes.typed_door(arrival.text, choices[found].value))

    @staticmethod
    def _last(stack: Stack, arrival: Arrival) -> Message:
        """The last message that offered anything, an empty one when there is none."""
        last = last_offered(stack.db, person=stack.setting.person, channel=arrival.channel, chat=arrival.chat)
        return _message(last) if last else Message()

    def _not_understood(
        self, stack: Stack, arrival: Arrival, guess: str = "", likely: Sequence[str] = ()
    ) -> list[Message]:
        """Say so, with a little more help each time in a row."""
        said = [line.key for line in self._last(stack, arrival).lines]
        tries = 1 if NOT_UNDERSTOOD in said else 2 if any(key.startswith(NOT_UNDERSTOOD) for key in said) else 0
        about = {"text": arrival.text, "guess": guess, "likely": list(likely), "tries": tries}
        return stack.start("did-you-mean", about)

    # --- pictures and the rest ----------------------------------------------------------------------------------

    def _other(self, stack: Stack, arrival: Arrival, before: Snapshot) -> list[Message]:
        incoming = as_incoming(arrival)
        if incoming.problem:
            return self._problem(stack, arrival, before)
        if incoming.kind == "picture":
            if bare_words.names_other_than_goods(stack):
                incoming = replace(incoming, caption="")
            said = self._answer_or_digress(stack, before, incoming, lambda: self._misplaced(stack, arrival, before))
            return together(said)
        if incoming.kind == "voice":
            offer = {"voice": True, **({"inside": True} if stack.top else {})}
            return self._answer_or_digress(stack, before, incoming, lambda: stack.start("offer-photo", offer))
        return stack.answer(incoming) if stack.top else self._not_understood(stack, arrival)

    def _misplaced(self, stack: Stack, arrival: Arrival, before: Snapshot) -> list[Message] | None:
        """A picture that no question takes: with a line about it, a product; else its caption may be for the question
        that waits; else it is offered as a product, and the caption with it."""
        text, sent = arrival.text, {"pictures": list(arrival.pictures)}
        if stack.top and stack.top.conversation == GREETING:
            return errands.keep_pictures(stack, sent["pictures"], text)
        if wishes.is_product(text):
            return stack.start("add-product", {**sent, "line": text})
        if self.words.door(text) == "add-product":
            return stack.start("add-product", sent)
        if stack.joined:
            return None
        heard = self._caption(stack, arrival, before)
        if heard is not None:
            return in_bubbles([Message((Line("common/picture-not-needed"),)), *heard])
        return stack.start("offer-photo", {**sent, **({"caption": text} if text else {})})

    def _caption(self, stack: Stack, arrival: Arrival, before: Snapshot) -> list[Message] | None:
        """The words under a picture as if they were typed; None where they are no answer and no phrase of ours (a
        greeting beside a picture is none), and may be about something that is sold."""
        text, door = arrival.text, self.words.door(arrival.text)
        ours = self.words.universal(text) or wishes.order(text) or wishes.is_product(text)
        asked = stack.top and not bare_words.names_other_than_goods(stack)
        sells = before.part in {OWNER, OFFICER}
        if not text or not (asked or ours or not sells or (door and door not in wishes.COURTESIES)):
            return None
        stack.rejected = False
        said = self._text(stack, replace(arrival, kind="text"), before)
        if not stack.rejected:
            return said
        stack.sheets = sheets_of(before.stack)
        return None

    def _problem(self, stack: Stack, arrival: Arrival, before: Snapshot) -> list[Message]:
        """A photo that could not be kept: the waiting question says so when it wants photos, else we do. Its caption is
        heard all the same."""
        why, heard = Message((Line(f"fields/{arrival.problem}"),)), self._caption(stack, arrival, before)
        if heard is not None:
            return in_bubbles([why, *heard])
        said = stack.answer(as_incoming(arrival)) if stack.top else []
        if any(why.lines[0].key in (line.key, line.otherwise) for message in said for line in message.lines):
            return said
        stack.sheets = sheets_of(before.stack)
        return in_bubbles([why, *(stack.repeat() if stack.top else [])])

    @staticmethod
    def _answer_or_digress(
        stack: Stack, before: Snapshot, incoming: Incoming, digress: Callable[[], list[Message] | None]
    ) -> list[Message]:
        """The waiting question hears it first; only what it rejects may be a wish for another conversation."""
        if not stack.top:
            return digress() or []
        said, after = stack.answer(incoming), stack.sheets
        if not stack.rejected:
            return said
        stack.sheets = sheets_of(before.stack)
        other = digress()
        if other is None:
            stack.sheets = after
        return said if other is None else other


def _first(*ways: Callable[[], list[Message] | None]) -> list[Message] | None:
    """What the first of these says that takes the message: to say nothing ([]) is to take it, None is not."""
    return next((said for way in ways if (said := way()) is not None), None)


def sheets_of(stack: str) -> list[Sheet]:
    """The open conversations as they are kept."""
    return [Sheet.from_json(kept) for kept in loads(stack)] if stack else []


def run_name(sheet: Sheet) -> str:
    """Tells apart two runs of one conversation: `register-business#17`."""
    return f"{sheet.conversation}#{sheet.serial}"


def _message(kept: str) -> Message:
    return Message.from_json(loads(kept))
