"""`python -m training.languages`: train the reader of languages, and print how well it does.

Indonesian and Javanese are the phrases of the intents; Madurese and others stand in `languages/`, a phrase a line.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Final

from training import fitting, phrases
from training.phrases import HERE, Phrase

KEPT: Final = 6000  # pieces
MODEL: Final = HERE.parent / "understanding" / "data" / "language.model"
SPOKEN: Final = {"id_formal": "id", "id_slang": "id", "jv_ngoko": "jv", "jv_krama": "jv"}
EVERY: Final = 3  # of the many Indonesian and Javanese phrases, one in three


def main() -> int:
    everything = labelled()
    with tempfile.TemporaryDirectory() as folder:
        held = fitting.held_out(everything, KEPT, Path(folder) / "model")
    temperature = fitting.temperature_of(everything, held)
    told = [(one, fitting.cooled(chances, temperature)) for one, chances in zip(everything, held, strict=True)]
    best = [(one, max(chances.items(), key=lambda each: each[1])) for one, chances in told]
    right = sum(one.label == label for one, (label, _) in best)
    print(f"{len(everything)} phrases, {right / len(best):.3f} right. Temperature {temperature:.2f}")
    print(Counter((one.label, label) for one, (label, _) in best if one.label != label).most_common(10))
    for least in (0.8, 0.9, 0.95, 0.98):
        sure = [(one, label) for one, (label, chance) in best if chance >= least and len(one.text.split()) >= 3]
        good = sum(one.label == label for one, label in sure)
        print(f"from {least}: {good / len(sure):.3f} right of {len(sure)} that have three words and more")
    MODEL.write_bytes(fitting.fit(everything, KEPT, temperature))
    print(f"{MODEL.name}: {MODEL.stat().st_size // 1024} KB")
    return 0


def labelled() -> list[Phrase]:
    """Phrases by language; a mixed one belongs to none, and names and numbers to all."""
    wishes = [one for one in phrases.intents() if one.variety in SPOKEN and one.label != "quiz_answer"]
    spoken = [Phrase(SPOKEN[one.variety], one.variety, one.text, one.line) for one in wishes[::EVERY]]
    others = [
        Phrase(language, language, text, text)
        for language in ("mad", "other")
        for text in (HERE / "languages" / f"{language}.txt").read_text("utf-8").splitlines()
        if text
    ]
    return [*(one for one in spoken if len(one.text.split()) > 1), *others]


if __name__ == "__main__":
    sys.exit(main())
