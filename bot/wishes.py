"""What somebody wants who says it in words of their own: guesses of the model become conversations to start.

Sure enough, it is done at once; half sure, the likeliest are offered as buttons; else it is no wish.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from typing import Any, Final, NamedTuple

from handlers import INTENTS
from handlers.fields import products
from services.codes import SIGNS, is_code
from understanding import intents, language
from understanding.orders import read_order_word
from understanding.places import Place, Places, read_place
from understanding.reading import Unread, fold
from understanding.searches import read_search

COMMANDS: Final = frozenset({"cancel", "back", "help"})  # intents that are words true everywhere, and their verbs
INSIDE: Final = ("stop", "hello")  # conversations that behave otherwise while a question waits
COURTESIES: Final = frozenset({"hello", "thanks"})
COURTEOUS: Final = 0.5  # how probable a courtesy must be: to return one too many does no harm
NO_BUTTON: Final = COURTESIES | {"cancel", "back"}
NO_ERRAND: Final = NO_BUTTON | {"greet", "help", "menu", "language"}  # nothing to go on to after the first greeting
AFTER_GREETING: Final = frozenset(  # what keeps something of a person: it begins when they have agreed
    {"register-business", "add-product", "start-lesson", "choose-course", "my-progress", "certificate", "review"}
)
WORDS_OF_PLACE: Final = 4  # "dari kota malang aja"
FIRST_MESSAGES: Final = 60  # of ours: so long another language may be offered
BUTTONS: Final = 3
LEAST: Final = 0.05  # of a button's probability
ABOUT_PRODUCTS: Final = ("change-price", "change-stock", "my-products")  # they look for a product's name and a value
ORDERS: Final = ("accept-order", "reject-order", "ready-order", "ship-order")  # they look for a number in the words
TAKES_CODE: Final = {"join-class": "code", "claim-role": "invitation"}  # conversations, and what they call the code
_WITH_CODE: Final = re.compile(r"\s*(\S.*?)[\s:]+((?:[A-Za-z0-9]{4}[\s-]?){1,3}[A-Za-z0-9]{4})\s*")
_SHORT_CODE: Final = re.compile(rf"[{SIGNS}]{{4}}-?[{SIGNS}]{{4}}")  # a class's; "susu 25rb" is none
THANKS: Final = "🙏👍👌🤝🤗😊🙂😀😄😁☺🥰😍😇💪👏🙌🌹🌷💐❤🧡💛💚💙💜💖💕"
_BESIDE_SIGNS: Final = re.compile("[\\s.,!\ufe0f\u200d\U0001f3fb-\U0001f3ff]+")  # what makes a sign dark or coloured
_SALAM: Final = re.compile(r"\b(?:assala?mu?|asala?mu?|salamu|ass?al?a?m|asslm|askum|samlekum)")


class Wish(NamedTuple):
    """A conversation, or one of COMMANDS, and how probably it was meant."""

    name: str
    probability: float


class Wishes(NamedTuple):
    """All that a text may ask for, the likeliest first; `guess` is the model's own word for it."""

    all: list[Wish]
    guess: str

    def sure(self, *, inside: bool) -> str:
        """What is done at once; "" when that is not sure. While a question waits (`inside`) it must be surer.

        A guess takes nothing away: *stop* is offered as a button, and where a question waits it asks what is meant.
        """
        name, probability = self.all[0] if self.all else Wish("", 0.0)
        least = intents.SURER if inside else COURTEOUS if name in COURTESIES else intents.SURE
        if probability < least or (name == "stop" and not inside):
            return ""
        return "stop" if name == "cancel" and inside else name

    def likely(self) -> list[str]:
        """What is offered as buttons when half sure."""
        offered = [wish for wish in self.all if wish.name not in NO_BUTTON and wish.probability >= LEAST]
        return [wish.name for wish in offered[:BUTTONS]] if offered and offered[0].probability >= intents.LIKELY else []


def read(text: str, table: Container[str]) -> Wishes:
    """The wishes in this text that conversations of `table` grant. Intents that end in one place count together."""
    guess = intents.read(text)
    found: Counter[str] = Counter()
    for intent, probability in ((guess.intent, guess.probability), *guess.others):
        name = intent if intent in COMMANDS else INTENTS.get(intent, "")
        if name in table or name in COMMANDS:
            found[name] += probability  # type: ignore[assignment]
    return Wishes([Wish(name, chance) for name, chance in found.most_common()], guess.intent)


def arguments(name: str, text: str, *, inside: bool) -> dict[str, Any]:
    """What the conversation must know of the words that started it."""
    known: dict[str, Any] = {"inside": True} if inside and name in INSIDE else {}
    if name in ORDERS:
        known["text"] = text
    if name == "hello" and is_salam(text):
        known["salam"] = True
    if name == "add-product" and is_product(text):
        known["line"] = text
    if name in ABOUT_PRODUCTS:
        known["text"] = text
    return known


def search(text: str) -> tuple[str, dict[str, Any]] | None:
    """The conversation and arguments of "mau beli keripik 2 bungkus", None when no goods are wanted."""
    wanted = read_search(text)
    if not wanted:
        return None
    so_many = {"quantity": wanted.quantity, "unit": wanted.unit} if wanted.quantity else {}
    return "market-search", {"text": wanted.goods, **so_many}


def errand(name: str, text: str) -> dict[str, Any]:
    """What the first greeting is to go on to: this conversation, or the product that a line names. {} for nothing."""
    name = name or ("add-product" if is_product(text) else "")
    return {"then": name, "given": arguments(name, text, inside=False)} if name else {}


def order(text: str) -> tuple[str, dict[str, Any]] | None:
    """The conversation and arguments of "terima 17", None when it is no word and number of an order."""
    said = read_order_word(text)
    return ("order-word", {"do": said.do, "number": said.number, "rest": said.rest}) if said else None


def typed_door(text: str, door: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    """The door whose label was typed. A bare "terima" is about the only open order; with several we ask which."""
    name, args = door
    if name == "answer-order" and not args.get("accepted") and not text.strip().isdigit():
        return "order-word", {"do": args["do"]}
    return name, args


def with_code(text: str) -> tuple[str, str]:
    """The words before a code, and the code: "gabung kelas ABCD-EFGH"; "" where there is none."""
    found = _WITH_CODE.fullmatch(text)
    return (found[1], found[2]) if found else (text, "")


def place(text: str) -> str:
    """The regency or city of East Java that these few words name, as they name it; "" when they name none."""
    try:
        found = read_place(text) if len(text.split()) <= WORDS_OF_PLACE else None
    except Unread:
        return ""
    if isinstance(found, Place):
        return found.regency.name if found.sure else ""
    return found.regencies[0].name if isinstance(found, Places) else ""


def is_thanks(text: str) -> bool:
    """Whether somebody sends nothing but signs of thanks: "🙏🙏"."""
    signs = _BESIDE_SIGNS.sub("", text)
    return bool(signs) and not signs.strip(THANKS)


def is_salam(text: str) -> bool:
    """Whether somebody says *assalamualaikum*, however shortly."""
    return bool(_SALAM.search(fold(text)))


def is_product(text: str) -> bool:
    """Whether a line surely names a product and its price: "Keripik singkong 15rb/bungkus stok 20". A code with 15RB in
    it is none."""
    if is_code(text) or _SHORT_CODE.fullmatch(text.strip().upper()):
        return False
    return products.is_product(text)


def other_language(text: str, chosen: str) -> str:
    """The language of this text, when it surely is one that calls for another choice than `chosen`; else ""."""
    written = language.sure(text)
    kinder = {"jv"} if chosen == "id" else {"id", "mad"}
    return written if written in kinder else ""
