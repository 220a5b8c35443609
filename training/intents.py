"""`python -m training.intents`: train the reader of wishes, and print how well it does and how far it can be believed.

1. Five times a model is trained without a fifth of the lines and asked about them: accuracy, confusions, and how often
   a probability of 0.8 is right. From that the temperature. Then the same in plain folds, ways of a line on both sides.
2. A model that has seen none of the phrases of tests/understanding/intent.tsv is asked about them.
3. The model that is kept has seen everything but held_out.tsv, which `make bench-understanding` asks it about.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from training import fitting, phrases
from training.phrases import Phrase
from understanding.intents import OTHER
from understanding.reading import fold

KEPT: Final = 9000  # pieces
HERE: Final = Path(__file__).parents[1]
MODEL: Final = HERE / "understanding" / "data" / "intents.model"
TABLE: Final = HERE / "tests" / "understanding" / "intent.tsv"
THRESHOLDS: Final = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
ONE_IN_THE_TABLE: Final = {"change_price": "edit_product", "change_stock": "edit_product"}
Told = tuple[Phrase, dict[str, float]]  # a phrase and the probability of every label


def main() -> int:
    everything = phrases.intents()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder) / "model"
        held = fitting.held_out(everything, KEPT, scratch)
        temperature = fitting.temperature_of(everything, held)
        print(f"{len(everything)} phrases. Temperature {temperature:.2f}")
        told = [(one, fitting.cooled(chances, temperature)) for one, chances in zip(everything, held, strict=True)]
        report("Lines the model has not seen", told)
        plain = fitting.held_out(everything, KEPT, scratch, lines=False)
        report("Phrases the model has not seen, in plain folds", list(zip(everything, plain, strict=True)))
        table = list(_table())
        seen = {_plain(one.text) for one in table}
        unseen = [one for one in everything if _plain(one.text) not in seen]
        model = fitting.loaded(fitting.fit(unseen, KEPT, temperature), scratch)
        report("The table of the tests, its rows unseen", [(one, dict(model.guess(one.text))) for one in table])
    MODEL.write_bytes(fitting.fit(everything, KEPT, temperature))
    print(f"\n{MODEL.relative_to(HERE)}: {MODEL.stat().st_size // 1024} KB")
    return 0


def report(title: str, told: Sequence[Told]) -> None:
    """Accuracy by variety and by intent, confusions, the reliability curve, and what each threshold would do."""
    told = [(one, _by_table(chances) if one.label not in ONE_IN_THE_TABLE else chances) for one, chances in told]
    print(f"\n=== {title}: {len(told)} phrases, {_accuracy(told):.3f} right")
    for variety in sorted({one.variety for one, _ in told}):
        print(f"  {variety:10} {_accuracy([each for each in told if each[0].variety == variety]):.3f}")
    print("  by intent: " + ", ".join(f"{label} {_accuracy(of):.2f}" for label, of in _by_label(told)))
    wrong = Counter((one.label, _best(chances)[0]) for one, chances in told if _best(chances)[0] != one.label)
    print("  taken for: " + ", ".join(f"{a} > {b} {n}" for (a, b), n in wrong.most_common(12)))
    print("  said      how often   right")
    for low in (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        high = {0.9: 0.95, 0.95: 1.01, 0.0: 0.2}.get(low, low + 0.1)
        within = [each for each in told if low <= _best(each[1])[1] < high]
        if within:
            print(f"  {low:.2f}-{min(high, 1):.2f} {len(within):8}   {_accuracy(within):.3f}")
    print("  act from  precision  wishes granted  of other texts acted on")
    for threshold in THRESHOLDS:
        _threshold(threshold, told)


def _threshold(threshold: float, told: Sequence[Told]) -> None:
    acted = [(one, _best(chances)[0]) for one, chances in told if _best(chances)[1] >= threshold]
    acted = [(one, best) for one, best in acted if best != OTHER]
    right = sum(one.label == best for one, best in acted)
    wishes = sum(one.label != OTHER for one, _ in told)
    loud = sum(one.label == OTHER for one, _ in acted)
    print(
        f"  {threshold:.2f} {right / max(len(acted), 1):13.3f} {right / max(wishes, 1):12.3f}"
        f" {loud / max(len(told) - wishes, 1):17.3f}"
    )


def _by_table(chances: dict[str, float]) -> dict[str, float]:
    """The probabilities of the labels the table of the tests has."""
    found: Counter[str] = Counter()
    for label, probability in chances.items():
        found[ONE_IN_THE_TABLE.get(label, label)] += probability  # type: ignore[assignment]
    return dict(found)


def _by_label(told: Sequence[Told]) -> Iterable[tuple[str, list[Told]]]:
    for label in sorted({one.label for one, _ in told}):
        yield label, [each for each in told if each[0].label == label]


def _best(chances: dict[str, float]) -> tuple[str, float]:
    return max(chances.items(), key=lambda each: each[1])


def _accuracy(told: Sequence[Told]) -> float:
    return sum(one.label == _best(chances)[0] for one, chances in told) / max(len(told), 1)


def _table() -> Iterable[Phrase]:
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            text, label, variety = line.split("\t")
            yield Phrase(label, variety, text, text)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


if __name__ == "__main__":
    sys.exit(main())
