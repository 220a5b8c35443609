"""What the engine says to an author who asks the impossible. Every message tells what to do instead.

Mistake
├── AskedTwice          the same question twice in one run
├── TwoAtOnce           a question while another one is being asked
├── TooMuch             so many questions or sentences that it must be a loop
├── NotKeepable         an answer that JSON cannot hold
├── NotSayable          an argument that no sentence can word
├── NoSuchQuestion      `ask_again` or *ubah* names a question that was never answered
├── NoSuchConversation  a door or a `go_on` names a conversation the table of contents lacks
└── TakenName           two conversations of one name
"""


class Mistake(Exception):
    """An author's mistake: never the person's fault, so they hear only an apology."""


class AskedTwice(Mistake):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"The question {name!r} is asked twice in one run. In a loop, ask through chat.part('product', n)."
        )


class TwoAtOnce(Mistake):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"The question {name!r} was asked after the conversation had already stopped at another one. "
            "Ask one, then the other, and never catch Suspended; for several pictures use Pictures()."
        )


class TooMuch(Mistake):
    def __init__(self, what: str, limit: int, name: str) -> None:
        super().__init__(f"More than {limit} {what} in one run, the last being {name!r}. This looks like a loop.")


class NotKeepable(Mistake):
    def __init__(self, name: str, field: object, value: object) -> None:
        super().__init__(
            f"The answer to {name!r} is a {type(value).__name__}, which JSON cannot hold. "
            f"Give {type(field).__name__} a pack() and an unpack()."
        )


class NotSayable(Mistake):
    def __init__(self, name: str, value: object) -> None:
        super().__init__(
            f"The argument {name!r} of a sentence is a {type(value).__name__}, which cannot be worded. "
            "Give text, a number, a date, a member of an Enum, a Line, or a list of texts."
        )


class NoSuchQuestion(Mistake):
    def __init__(self, name: str) -> None:
        super().__init__(f"No question {name!r} has been answered here. Reopen one by the full name it was asked with.")


class NoSuchConversation(Mistake):
    def __init__(self, name: str) -> None:
        super().__init__(f"There is no conversation {name!r}. Add it to the table of contents in handlers/__init__.py.")


class TakenName(Mistake):
    def __init__(self, name: str) -> None:
        super().__init__(f"Two conversations are called {name!r}. Names are kept in the database: choose another one.")
