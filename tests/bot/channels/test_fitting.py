"""What a channel can carry: parts, rows of buttons, numbered text; and never a cut label."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.channels.channel import Limits, Worded
from bot.channels.fitting import Fitted, fit, split, units

ROOMY = Limits(text=4096, caption=1024, label=40, buttons=12)
NARROW = Limits(text=60, caption=20, label=20, buttons=3)
SHORT_ABOVE_BUTTONS = Limits(text=60, caption=20, label=20, buttons=3, body=30)
PICTURE = "a" * 64
DOCUMENT = {"name": "data.json", "ref": "d1"}

TABLE: list[tuple[str, Limits, Worded, list[Fitted]]] = [
    ("a plain sentence is one bubble", ROOMY, Worded(1, "Halo."), [Fitted("Halo.")]),
    ("nothing to say is no bubble", ROOMY, Worded(1, "  "), []),
    ("three short labels share a row", ROOMY, Worded(1, "Leres?", ("Leres", "Ubah", "Batal")),
     [Fitted("Leres?", ((0, 1, 2),))]),
    ("two middling labels share a row", ROOMY, Worded(1, "Apa?", ("Usaha mikro", "Kopontren", "Koperasi")),
     [Fitted("Apa?", ((0, 1), (2,)))]),
    ("a long label has a row of its own", ROOMY, Worded(1, "Apa?", ("Unit usaha pesantren", "Lainnya")),
     [Fitted("Apa?", ((0,), (1,)))]),
    ("too many choices are numbered", NARROW, Worded(1, "Mana?", ("a", "b", "c", "d")),
     [Fitted("Mana?\n\n1. a\n2. b\n3. c\n4. d")]),
    ("one label too long numbers them all", NARROW, Worded(1, "Mana?", ("ya", "Keripik singkong pedas")),
     [Fitted("Mana?\n\n1. ya\n2. Keripik singkong pedas")]),
    ("a label of emoji is measured as Telegram measures", NARROW, Worded(1, "Mana?", ("🥔" * 11,)),
     [Fitted("Mana?\n\n1. " + "🥔" * 11)]),
    ("choices without a sentence are numbered", ROOMY, Worded(1, "", ("ya", "tidak")), [Fitted("1. ya\n2. tidak")]),
    ("a short text is the picture's caption", NARROW, Worded(1, "Keripik", ("Ubah",), PICTURE),
     [Fitted("Keripik", ((0,),), PICTURE)]),
    ("a text too long for a caption follows the picture", NARROW,
     Worded(1, "Keripik singkong pedas", ("Ubah",), PICTURE),
     [Fitted(picture=PICTURE), Fitted("Keripik singkong pedas", ((0,),))]),
    ("a picture may carry buttons without a word", ROOMY, Worded(1, "", ("Ubah",), PICTURE),
     [Fitted("", ((0,),), PICTURE)]),
    ("a document has a caption too", ROOMY, Worded(1, "Ini datanya.", (), "", DOCUMENT),
     [Fitted("Ini datanya.", (), "", DOCUMENT)]),
    ("buttons stand under the last part", NARROW,
     Worded(1, "Satu kalimat yang cukup panjang di sini. Lalu satu kalimat lagi.", ("ya",)),
     [Fitted("Satu kalimat yang cukup panjang di sini."), Fitted("Lalu satu kalimat lagi.", ((0,),))]),
    ("above buttons stands only the end where there is little room", SHORT_ABOVE_BUTTONS,
     Worded(1, "Satu kalimat di sini. Lalu satu lagi. Dan yang ketiga.", ("ya",)),
     [Fitted("Satu kalimat di sini. Lalu satu lagi."), Fitted("Dan yang ketiga.", ((0,),))]),
    ("without buttons there is all the room", SHORT_ABOVE_BUTTONS,
     Worded(1, "Satu kalimat di sini. Lalu satu lagi. Dan yang ketiga."),
     [Fitted("Satu kalimat di sini. Lalu satu lagi. Dan yang ketiga.")]),
]  # fmt: skip


@pytest.mark.parametrize(("limits", "worded", "fitted"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_a_message_is_fitted_to_what_the_channel_can_carry(
    limits: Limits, worded: Worded, fitted: list[Fitted]
) -> None:
    assert fit(worded, limits) == fitted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("aaaa bbbb\n\ncccc. dd ee", ["aaaa bbbb", "cccc. dd ee"]),
        ("aaaa bbbb\ncccc. dd ee", ["aaaa bbbb", "cccc. dd ee"]),
        ("aaaa bb. cc dd ee", ["aaaa bb.", "cc dd ee"]),
        ("aaaa bbbb cccc dddd", ["aaaa bbbb", "cccc dddd"]),
        ("a\n\nbbbbbbbb cc dddd", ["a\n\nbbbbbbbb", "cc dddd"]),
        ("abcdefghijklmnopq", ["abcdefghijkl", "mnopq"]),
        ("🥔" * 7, ["🥔" * 6, "🥔"]),
    ],
)
def test_a_long_text_is_parted_where_a_reader_would_pause(text: str, parts: list[str]) -> None:
    assert split(text, 12) == parts


@given(some.text(alphabet=some.sampled_from("ab. \n🥔é!"), max_size=300), some.integers(2, 40))
def test_parts_fit_and_nothing_but_blanks_is_lost(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(0 < units(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


labels = some.lists(some.text(alphabet="abc 🥔", min_size=1, max_size=30), max_size=8)


@given(some.text(alphabet="ab. \n", max_size=200), labels, some.sampled_from(["", PICTURE]))
def test_every_choice_is_a_button_once_or_stands_whole_in_the_text(text: str, choices: list[str], picture: str) -> None:
    bubbles = fit(Worded(1, text, tuple(choices), picture), NARROW)
    buttons = [position for bubble in bubbles for row in bubble.rows for position in row]
    written = "".join("".join(bubble.text for bubble in bubbles).split())
    assert buttons in ([], list(range(len(choices))))
    assert buttons or all("".join(f"{n}. {label}".split()) in written for n, label in enumerate(choices, 1))


@given(some.text(alphabet=some.characters(codec="utf-8"), max_size=50))
def test_length_is_counted_in_utf_16_units(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le")) // 2
