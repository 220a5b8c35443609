"""Plays a lesson in a terminal, for authors: card by card, then the quiz with its feedback and a score."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final, TypeVar

from curriculum import sums
from curriculum.lessons import Choice, Course, Item, Kind, Lesson, Mark

Ask = Callable[[str], str]  # shows a prompt, returns what was typed; EOFError ends the play
Say = Callable[[str], None]
T = TypeVar("T")

WORDS: Final = {
    "id": ("Enter = lanjut", "Benar.", "Belum tepat.", "Sebagian benar.", "Nilai", "Pilih nomornya", "Lulus", "Belum"),
    "jv-krama": (
        *("Enter = lajeng", "Leres.", "Dereng leres.", "Leres saperangan.", "Biji", "Pilih nomeripun", "Lulus"),
        "Dereng",
    ),
    "jv-ngoko": (
        *("Enter = terus", "Bener.", "Durung bener.", "Bener saperangan.", "Biji", "Pilih nomere", "Lulus"),
        "Durung",
    ),
}


def play(course: Course, lesson: Lesson, ask: Ask, say: Say) -> Fraction:
    """Play the lesson; its score from 0 to 1."""
    go_on, _, _, _, score, _, passed, not_yet = WORDS[lesson.language]
    say(f"{course.titles[lesson.language]} · {lesson.title}")
    for card in lesson.cards:
        picture = f"\n[{card.picture}.svg: {card.picture_text}]" if card.picture else ""
        say(f"\n{card.title}\n{card.text}{picture}")
        ask(f"\n{go_on} ")
    earned = [_play_item(item, lesson.language, ask, say) for item in lesson.items]
    total = sum(earned, Fraction(0)) / max(len(earned), 1)
    verdict = passed if total * 100 >= course.pass_percent else not_yet
    say(f"\n{score}: {round(total * 100)} / 100 · {verdict}")
    return total


def _play_item(item: Item, language: str, ask: Ask, say: Say) -> Fraction:
    _, right, wrong, partly, _, which, *_ = WORDS[language]
    say(f"\n{item.question}")
    if item.kind is Kind.MATCH:
        mark = _match(item, which, ask, say)
    elif item.kind is Kind.NUMBER:
        mark = _until_read(ask, "> ", lambda text: item.mark_number(sums.number(text)))
    else:
        for position, choice in enumerate(item.choices, 1):
            say(f"  {position}. {choice.text}")
        mark = _until_read(ask, f"{which}: ", lambda text: item.mark(_positions(text, item.choices)))
    say("\n".join([right if mark.right else partly if mark.credit else wrong, *mark.feedback]))
    if item.explanation:
        say(item.explanation)
    return mark.credit


def _match(item: Item, which: str, ask: Ask, say: Say) -> Mark:
    offered = sorted(item.right_sides)
    for position, side in enumerate(offered, 1):
        say(f"  {position}. {side}")
    joined = {}
    for position, pair in enumerate(item.pairs):
        joined[position] = _until_read(ask, f"{pair.text}: ", lambda text: offered[_position(text, len(offered))])
    return item.mark_match(joined)


def _until_read(ask: Ask, prompt: str, read: Callable[[str], T]) -> T:
    while True:
        try:
            return read(ask(prompt))
        except ValueError:
            continue


def _positions(text: str, choices: tuple[Choice, ...]) -> list[int]:
    found = [_position(part, len(choices)) for part in text.replace(",", " ").split()]
    if not found:
        raise ValueError("nothing picked")
    return found


def _position(text: str, most: int) -> int:
    position = int(text) - 1
    if not 0 <= position < most:
        raise ValueError(f"{text} is not offered")
    return position
