"""What an author gets wrong between the code and the words: each mistake is told, with its place and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from locales import LANGUAGES, lint
from locales.unused import PACKAGES

CONTENTS = """
from handlers.shop import shop

CONTENTS = (Entry(shop, parts=(OWNER,)),)
"""
HANDLER = """
@conversation("shop")
def shop(chat, db):
    price = chat.ask("price", Money(most=9))
    chat.say("done", price=price)
"""
WORDS = """
door = Toko
    .words = buka toko
price = Berapa?
    .label = harga
    .help = Tulis.
done = Jual { RUPIAH($price) }.
"""
House = Callable[..., list[str]]


@pytest.fixture
def house(tmp_path: Path) -> House:
    """What the lint finds in a house of one conversation, with other files in the place of ours."""

    def findings(**others: str) -> list[str]:
        files = {"handlers/__init__": CONTENTS, "handlers/shop": HANDLER, "words": WORDS}
        for package in PACKAGES:
            (tmp_path / package).mkdir(exist_ok=True)
        for name, text in (files | others).items():
            if name.startswith("handlers/"):
                (tmp_path / f"{name}.py").write_text(text, "utf-8")
                continue
            for language in LANGUAGES:
                file = tmp_path / language / f"{'shop' if name == 'words' else name}.ftl"
                file.parent.mkdir(exist_ok=True)
                file.write_text(text, "utf-8")
        return sorted({re.sub(r".*?/((?:handlers|id)/)", r"\1", str(one)) for one in lint.findings(tmp_path, tmp_path)
                       if "/jv-" not in str(one) and " in jv-" not in str(one)})  # fmt: skip

    return findings


def test_a_house_without_a_mistake_hears_nothing(house: House) -> None:
    assert house() == []


def test_a_conversation_that_is_not_in_the_table_of_contents(house: House) -> None:
    (one,) = house(**{"handlers/__init__": "CONTENTS = ()\n"})
    assert one.startswith("handlers/shop.py:3: the conversation shop is not in the table of contents")
    assert one.endswith("wants from handlers.shop import shop, and Entry(shop, …) in CONTENTS")


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        (HANDLER.replace(", price=price", ""), "handlers/shop.py:5 does not give it: it gives nothing"),
        (HANDLER.replace("price=price", "prize=price"), "handlers/shop.py:5 does not give it: it gives $prize"),
    ],
)
def test_a_sentence_that_does_not_get_what_it_says(house: House, wrong: str, found: str) -> None:
    (one,) = house(**{"handlers/shop": wrong})
    assert one.startswith(f"id/shop.ftl:7: shop/done wants $price, which {found}")


def test_what_is_given_by_two_asterisks_is_not_judged(house: House) -> None:
    assert house(**{"handlers/shop": HANDLER.replace("price=price", "**all")}) == []


def test_a_variable_misspelt_in_the_words(house: House) -> None:
    (one,) = house(words=WORDS.replace("RUPIAH($price)", "RUPIAH($prcie)"))
    assert one.startswith("id/shop.ftl:7: shop/done wants $prcie, which handlers/shop.py:5 does not give it")


def test_a_help_that_wants_an_argument_which_the_word_help_does_not_bring(house: House) -> None:
    found = house(words=WORDS.replace("Tulis.", "Tulis { $price }."))
    assert any(one.startswith("id/shop.ftl:6: shop/price.help: a help has no arguments") for one in found)


def test_a_function_that_does_not_exist(house: House) -> None:
    (one,) = house(words=WORDS.replace("RUPIAH(", "WEEKDAY("))
    assert one.startswith("id/shop.ftl:7: shop/done: WEEKDAY() is unknown: there are CLOCK, DATE, DAY")


@pytest.mark.parametrize(
    ("wrong", "missing"),
    [
        (
            WORDS.replace("    .words = buka toko\n", ""),
            'shop/door.words is not in id: write ".words = …" under door in id/shop.ftl: what people type',
        ),
        (
            WORDS.replace("door = Toko\n    .words = buka toko\n", ""),
            'shop/door is not in id: write "door = …" in id/shop.ftl: the label of its button',
        ),
    ],
)
def test_somebody_in_a_menu_who_cannot_be_named(house: House, wrong: str, missing: str) -> None:
    assert f"handlers/__init__.py:4: {missing}" in house(words=wrong)[0] + house(words=wrong)[-1]


def test_words_that_start_another_conversation(house: House) -> None:
    (one,) = house(stall="door = Lapak\n    .words = jualan | Buka toko\n")
    assert one == 'id/stall.ftl:2: "buka toko" starts shop already: choose another'


def test_words_that_are_true_everywhere(house: House) -> None:
    (one,) = house(words=WORDS.replace("buka toko", "buka toko | berhenti"))
    assert one == 'id/shop.ftl:3: "berhenti" is true everywhere (stop): choose another'


def test_a_question_without_help(house: House) -> None:
    (one,) = house(words=WORDS.replace("    .help = Tulis.\n", ""))
    assert one == 'handlers/shop.py:4: shop/price.help is not in id: write ".help = …" under price in id/shop.ftl'


@pytest.mark.parametrize("unsaid", ["left = Sisa.\n", "left =\n    .small = Sisa.\n", "    .too-much = Sisa.\n"])
def test_a_sentence_that_nobody_says(house: House, unsaid: str) -> None:
    (one,) = house(words=WORDS + unsaid)
    assert re.fullmatch(r"id/shop.ftl:\d+: shop/\S+: nobody says this. Mend its name, say it, or take it away", one)


@pytest.mark.parametrize("said", ['chat.say(f"left-{price}")', 'chat.say(left_of(price, "left-over"))'])
def test_a_name_made_at_run_time_counts_as_said(house: House, said: str) -> None:
    assert house(**{"handlers/shop": f"{HANDLER}    {said}\n", "words": f"{WORDS}left-over = Sisa.\n"}) == []


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ('chat.ask("price", a)', "is asked for the second time here"),
        ('if db:\n        return\n    chat.ask("price", a)', "is asked for the second time here"),
        ('for n in db:\n        chat.ask("size", a)', "is asked in a loop, each time under the same name"),
    ],
)
def test_the_same_question_twice(house: House, body: str, why: str) -> None:
    code = f"{HANDLER}    {body.replace('size', 'price')}\n"
    found = house(**{"handlers/shop": code})
    assert any(f"the question price {why}: ask it through chat.part" in one for one in found)


@pytest.mark.parametrize(
    "body",
    [
        'if db:\n        chat.ask("price", a)\n    else:\n        chat.ask("price", b)',
        'if db:\n        return chat.ask("price", a)\n    chat.ask("price", b)',
        'x = chat.ask("price", a) if db else chat.ask("price", b)',
        'for n in db:\n        each = chat.part("line", n)\n        each.ask("price", a)',
    ],
)
def test_one_question_of_two_ways_is_asked_once(house: House, body: str) -> None:
    code = HANDLER.replace('    price = chat.ask("price", Money(most=9))\n', f"    price = 1\n    {body}\n")
    assert house(**{"handlers/shop": code}) == []


def test_what_is_no_python_is_told(house: House) -> None:
    (one,) = house(**{"handlers/shop": "def shop(:\n"})
    assert one.startswith("handlers/shop.py:1: this is no Python: ")
