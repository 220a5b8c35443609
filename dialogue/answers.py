"""The answer sheet of one open conversation: answers by name, in the order they were given."""

from __future__ import annotations

from dataclasses import dataclass, field

from dialogue.messages import Choice, Json
from dialogue.mistakes import NoSuchQuestion


@dataclass(slots=True)
class Answer:
    """A kept answer. `bound` is the fingerprint of what it depended on; `open` means it is to be asked again;
    `source` is the channel's id of the message that gave it, so that an edited message can revise it; `sealed` means
    that the person changes it no more."""

    value: Json
    bound: str = ""
    open: bool = False
    source: str = ""
    sealed: bool = False

    @property
    def changeable(self) -> bool:
        return not (self.open or self.sealed)


@dataclass(slots=True)
class Sheet:
    """All that is kept of an open conversation between two messages: a few hundred bytes.

    Kept as a list and never as one JSON object, because PostgreSQL's jsonb forgets the order of keys and *kembali*
    needs it. Python's dict keeps insertion order, so in memory one dictionary serves both look-up and order.
    """

    conversation: str
    serial: int = 0  # tells two runs of one conversation apart: a button of the first is no answer to the second
    args: dict[str, Json] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    remembered: dict[str, Json] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)  # full name of a question that was asked -> its sentence
    waiting: str = ""
    tries: int = 0
    partial: Json = None
    until: float | None = None  # time-out of the waiting question, seconds since 1970
    offered: tuple[Choice, ...] = ()
    secret: bool = False  # the waiting question asks for something that is not to be read by anybody

    def keep(self, name: str, value: Json, bound: str = "", source: str = "") -> None:
        """Keep the answer to the waiting question; what was half said about it is settled."""
        self.answers[name] = Answer(value, bound, source=source)
        self.wait_for("")

    def wait_for(self, name: str, *, until: float | None = None) -> None:
        """Stop at this question, or at none (""). Asking it once more keeps its time-out, its tries and what was half
        said."""
        if self.waiting != name:
            self.waiting, self.tries, self.partial, self.until, self.offered = name, 0, None, until, ()

    def reopen(self, name: str) -> None:
        """Ask this question again, keeping every other answer. Raises NoSuchQuestion."""
        if name not in self.answers:
            raise NoSuchQuestion(name)
        self.answers[name].open = True
        self.wait_for("")

    def reopen_last(self) -> bool:
        """Reopen the answer before the waiting question that is not sealed; False when there is none."""
        last = next((name for name in self._before() if not self.answers[name].sealed), "")
        if last:
            self.reopen(last)
        return bool(last)

    @property
    def last_is_sealed(self) -> bool:
        """Whether the answer just before the waiting question is sealed."""
        return any(self.answers[name].sealed for name in self._before()[:1])

    def _before(self) -> list[str]:
        """The answers before the waiting question, the latest first."""
        names = list(self.answers)
        before = names[: names.index(self.waiting)] if self.waiting in self.answers else names
        return [name for name in reversed(before) if not self.answers[name].open]

    def rename(self, old: str, new: str, label: str) -> None:
        """A release calls this question otherwise: its answer keeps its place, and what waits for it waits on."""
        if old in self.labels and new not in self.labels:
            self.answers = {new if name == old else name: answer for name, answer in self.answers.items()}
            self.waiting = new if self.waiting == old else self.waiting
            del self.labels[old]
            self.labels[new] = label

    def to_json(self) -> Json:
        """The sheet as JSON, answers as a list of [name, value, bound, open, source, sealed]."""
        return {
            "conversation": self.conversation,
            "serial": self.serial,
            "args": self.args,
            "answers": [[name, a.value, a.bound, a.open, a.source, a.sealed] for name, a in self.answers.items()],
            "remembered": self.remembered,
            "labels": list(self.labels.items()),
            "waiting": self.waiting,
            "tries": self.tries,
            "partial": self.partial,
            "until": self.until,
            "offered": [choice.to_json() for choice in self.offered],
            **({"secret": True} if self.secret else {}),
        }

    @classmethod
    def from_json(cls, data: Json) -> Sheet:
        kept = {name: data[name] for name in _PLAIN if name in data}  # an earlier release may have kept less
        return cls(
            **kept,
            answers={name: Answer(*answer) for name, *answer in data["answers"]},
            labels=dict(data["labels"]),
            offered=tuple(map(Choice.from_json, data["offered"])),
        )


_PLAIN = ("conversation", "serial", "args", "remembered", "waiting", "tries", "partial", "until", "secret")
