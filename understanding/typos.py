"""Finds a word among many despite a slip of the finger, without comparing it with each of them."""

from collections.abc import Iterable
from itertools import combinations


class Spellings:
    """Words to be found when one letter (two, from `two_from` letters on) is missing, added, changed or swapped."""

    def __init__(self, words: Iterable[str], *, shortest: int, two_from: int = 99) -> None:
        self._shortest = shortest
        self._two_from = two_from
        self._shorter: dict[str, set[str]] = {}
        for word in words:
            if len(word) >= shortest:
                for shorter in _without(word, self._slips(word)):
                    self._shorter.setdefault(shorter, set()).add(word)

    def nearest(self, word: str) -> list[str]:
        """The words nearest to this one, all equally near, in order; none when all are too far."""
        if not self._shortest - 1 <= len(word) <= 40:
            return []
        seen = {near for shorter in _without(word, self._slips(word)) for near in self._shorter.get(shorter, ())}
        ranked = [(distance(word, near), near) for near in sorted(seen)]
        ranked = [(far, near) for far, near in ranked if far <= self._slips(near)]
        least = min((far for far, _ in ranked), default=0)
        return [near for far, near in ranked if far == least]

    def _slips(self, word: str) -> int:
        return 2 if len(word) >= self._two_from else 1


def distance(left: str, right: str) -> int:
    """How many letters must be added, removed, changed or swapped with a neighbour (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left):
        oldest, before, row = before, row, [i + 1]
        for j, b in enumerate(right):
            row.append(min(before[j + 1] + 1, row[j] + 1, before[j] + (a != b)))
            if i and j and a == right[j - 1] and b == left[i - 1]:
                row[j + 1] = min(row[j + 1], oldest[j - 1] + 1)
    return row[-1]


def _without(word: str, slips: int) -> set[str]:
    """The word, and the word without any one letter (or any two)."""
    places = range(len(word))
    gone = [(), *((i,) for i in places), *(combinations(places, 2) if slips > 1 else ())]
    return {"".join(c for i, c in enumerate(word) if i not in out) for out in gone}
