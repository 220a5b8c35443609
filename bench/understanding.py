"""`make bench-understanding`: how much of what people type is read rightly, how surely, and in how much time.

Values come from the tables of tests/understanding, wishes and languages from training/held_out.tsv: phrases that
somebody wrote from the list of wishes alone, and that training never reads.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from tests.understanding.tables import read, rows
from tests.understanding.test_places import read_code
from training import phrases
from understanding import intents, language
from understanding.dates import read_date
from understanding.money import read_money
from understanding.numbers import read_number
from understanding.phones import read_phone
from understanding.products import read_product
from understanding.quantities import read_quantity
from understanding.reading import fold
from understanding.times import read_time
from understanding.yesno import read_yes_no

HERE: Final = Path(__file__).parents[1]
HELD_OUT: Final = HERE / "training" / "held_out.tsv"
PRODUCTS: Final = HERE / "tests" / "understanding" / "product.tsv"
TODAY: Final = date(2026, 11, 22)  # of the table of dates
ONE_WISH: Final = {"change_price": "edit_product", "change_stock": "edit_product"}  # three in one, as in the table
SPOKEN: Final = {"id_formal": "id", "id_slang": "id", "jv_ngoko": "jv", "jv_krama": "jv"}
THRESHOLDS: Final = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
Cells = tuple[str, ...]
READERS: Final[dict[str, Callable[[str], Cells]]] = {
    "money": lambda text: read(read_money, text),
    "number": lambda text: read(read_number, text),
    "quantity": lambda text: read(read_quantity, text),
    "time": lambda text: read(read_time, text),
    "date": lambda text: read(lambda said: read_date(said, today=TODAY), text),
    "phone": lambda text: read(read_phone, text),
    "yesno": lambda text: read(read_yes_no, text),
    "place": read_code,
}


class Said(NamedTuple):
    """A held-out phrase and what was read of it."""

    intent: str
    variety: str
    text: str
    guess: str
    probability: float

    @property
    def right(self) -> bool:
        return self.guess == self.intent


def main() -> int:
    for kind, reader in READERS.items():
        values(kind, reader, [(row.text, (row.expected, row.certainty)) for row in rows(kind)])
    values("product", _product, list(_products()))
    said = held_out()
    wishes(said)
    languages(said)
    return 0


def values(kind: str, reader: Callable[[str], Cells], table: Sequence[tuple[str, Cells]]) -> None:
    """Rows read as the table says, of those said surely how many truly are, and the CPU time of one."""
    started = time.process_time()
    found = [reader(text) for text, _ in table]
    took = (time.process_time() - started) / len(table)
    told = list(zip(found, (expected for _, expected in table), strict=True))
    sure = [one == expected for one, expected in told if one[-1] in {"sure", ""}]
    spoken = _by_language([text for text, _ in table], [one == expected for one, expected in told])
    print(
        f"{kind:9}{len(table):4} rows  {_share(one == expected for one, expected in told):.3f} right"
        f"  {_share(sure):.3f} of {len(sure)} sure ones  {took * 1e6:4.0f} µs  {spoken}"
    )


def _by_language(texts: Iterable[str], right: Iterable[bool]) -> str:
    """The tables name no variety: what our own reader of languages is sure of is told apart, the rest is "any"."""
    found: dict[str, list[bool]] = {}
    for text, good in zip(texts, right, strict=True):
        found.setdefault(language.sure(text) or "any", []).append(good)
    return "  ".join(f"{name} {_share(good):.3f} of {len(good)}" for name, good in sorted(found.items()))


def _products() -> Iterable[tuple[str, Cells]]:
    for line in PRODUCTS.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            text, *cells = line.split("\t")
            yield text, tuple(cells)


def _product(text: str) -> Cells:
    line = read_product(text)
    cells = (line.name, line.price_rupiah, line.unit, line.stock)
    return (*("" if cell is None else str(cell) for cell in cells), " ".join(sorted(line.unsure)))


def held_out() -> list[Said]:
    """Every held-out phrase with the wish our model reads in it."""
    found = []
    for line in HELD_OUT.read_text("utf-8").splitlines()[1:]:
        intent, variety, text = line.split("\t")
        guess = intents.read(text)
        found.append(Said(intent, variety, text, ONE_WISH.get(guess.intent, guess.intent), guess.probability))
    return found


def wishes(said: Sequence[Said]) -> None:
    """Accuracy by variety, confusions, what each threshold does, and the time of a phrase."""
    learned = {fold(one.text) for one in phrases.intents()}
    others = [one for one in said if fold(one.text) not in learned]
    print(f"\nwishes   {len(said):4} phrases  {_right(said):.3f} right")
    print(f"  {_right(others):.3f} of the {len(others)} that no training phrase happens to say alike")
    for variety in sorted({one.variety for one in said}):
        print(f"  {variety:10} {_right([one for one in said if one.variety == variety]):.3f}")
    wrong = Counter(f"{one.intent} > {one.guess}" for one in said if not one.right)
    print("  taken for: " + ", ".join(f"{names} {count}" for names, count in wrong.most_common()))
    print("  act from  precision  wishes granted  of other texts acted on")
    for least in sorted({*THRESHOLDS, intents.SURE, intents.SURER}):
        threshold(least, said)
    texts = [one.text for one in said] * 10
    started = time.process_time()
    for text in texts:
        intents.read(text)
    print(f"  {(time.process_time() - started) / len(texts) * 1e6:.0f} µs a phrase")


def threshold(least: float, said: Sequence[Said]) -> None:
    acted = [one for one in said if one.probability >= least and one.guess != intents.OTHER]
    asked = [one for one in said if one.intent != intents.OTHER]
    loud = sum(one.intent == intents.OTHER for one in acted)
    name = {intents.SURE: "  SURE", intents.SURER: "  SURER"}.get(least, "")
    granted, raised = sum(one.right for one in acted) / len(asked), loud / (len(said) - len(asked))
    print(f"  {least:.2f} {_right(acted):13.3f} {granted:13.3f} {raised:14.3f}{name}")


def languages(said: Sequence[Said]) -> None:
    """Whether the language of a held-out sentence is known; mixed ones belong to none."""
    whole = [one for one in said if one.variety in SPOKEN and len(one.text.split()) >= 3]
    best = [language.read(one.text)[0].label == SPOKEN[one.variety] for one in whole]
    sure = [language.sure(one.text) == SPOKEN[one.variety] for one in whole if language.sure(one.text)]
    print(f"\nlanguage {len(whole):4} sentences  {_share(best):.3f} right  {_share(sure):.3f} of {len(sure)} sure ones")


def _right(said: Sequence[Said]) -> float:
    return _share(one.right for one in said)


def _share(right: Iterable[bool]) -> float:
    every = list(right)
    return sum(every) / max(len(every), 1)


if __name__ == "__main__":
    sys.exit(main())
