"""Templates: whatever we say of our own accord has one, Meta would approve each, and whatever fills them fits."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

import handlers
from bot.channels.channel import Worded
from bot.channels.whatsapp import templates
from bot.channels.whatsapp.approved import ALL, BY_SENTENCE, GENERAL, Template
from dialogue.messages import Line, Message
from handlers.orders_alert import ASKS, TELLS
from locales import Words
from tests.standin import whatsapp_rules as rules

SERVICES = Path(__file__).parents[4] / "services"
APPROVED = {(made["name"], made["language"]): made for made in templates.creations()}
CARD = "Pesenan enggal W-1 kagem Keripik Bu Sari:\n\n• 2 bungkus Keripik\n• 1 botol Sambel\nGunggung: Rp45.000"
NEW = ("order-alert/new", {"number": "W-1", "shop": "Keripik Bu Sari"})


def announced() -> set[str]:
    """The conversations that services start by themselves: those they name where they announce."""
    found = set[str]()
    for file in SERVICES.rglob("*.py"):
        source = file.read_text()
        if "announce" in source:
            found |= {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)
                      and isinstance(node.value, str)}  # fmt: skip
    return {name for name in found & set(handlers.CONVERSATIONS) if "-" in name or name == "broadcast"}


def filled(message: Worded) -> list[str]:
    """What stands for the variables, once Meta's rules have been kept."""
    told = templates.payload(message)
    rules.content(told, (), APPROVED)
    return [one["text"] for part in told["template"]["components"] if part["type"] == "body"
            for one in part["parameters"]]  # fmt: skip


def buttons(message: Worded) -> list[str]:
    components = templates.payload(message)["template"]["components"]
    return [part["parameters"][0]["payload"] for part in components if part["type"] == "button"]


def test_whatever_starts_by_itself_has_a_template() -> None:
    assert {"order-alert", "lesson-reminder", "broadcast", "curation-told"} <= announced()
    assert {f"order-alert/{kind}" for kind in (*ASKS, *TELLS)} <= set(BY_SENTENCE)
    assert announced() - {sentence.partition("/")[0] for sentence in BY_SENTENCE} == set()


def test_each_template_is_of_a_sentence_that_is_said() -> None:
    words = Words(["id"])
    assert [sentence for sentence in BY_SENTENCE if not words.exists(sentence, "id")] == []


@pytest.mark.parametrize("told", templates.creations(), ids=lambda told: str(told["name"]))
def test_meta_would_approve_each_template(told: dict[str, Any]) -> None:
    rules.creation(told)
    body = rules.part(told, "BODY")
    assert len(rules.VARIABLE.sub("", body["text"])) + templates.TEXT_MOST <= templates.BODY_MOST or not body.get(
        "example"
    )


def test_names_of_templates_are_given_once() -> None:
    assert len({made.name for made in ALL}) == len(ALL) == len(APPROVED)


@pytest.mark.parametrize(("sentence", "made"), BY_SENTENCE.items(), ids=lambda value: str(value)[:40])
def test_each_template_is_filled_within_metas_limits_however_much_there_is_to_say(
    sentence: str, made: Template
) -> None:
    args = dict.fromkeys(made.fills, "Koperasi\tMaju\n" * 60)
    long = "\n\n".join(f"Alinea {n}:\n• {'keripik singkong 🥔 ' * 30}" for n in range(20))
    for text, told in ((long, args), ("Kabar.", {}), ("", {})):
        message = Worded(17, text, ("Satu", "Dua", "Tiga", "Empat"), lines=((sentence, told),), outside=True)
        assert len(filled(message)) == len(made.fills)
        assert buttons(message) == [f"17:{position % 4}" for _, position in made.buttons]


def test_an_order_is_told_with_its_number_its_shop_and_its_card_in_the_persons_own_language() -> None:
    message = Worded(17, CARD, ("Tampi", "Tolak", "Mangke"), lines=(NEW, ("order-alert/card", {})), outside=True)
    told = ["W-1", "Keripik Bu Sari", "2 bungkus Keripik · 1 botol Sambel · Gunggung: Rp45.000"]
    assert filled(message) == told
    assert buttons(message) == ["17:0", "17:1", "17:2"]


def test_what_has_no_template_is_told_by_the_general_one_with_its_choices_by_number() -> None:
    message = Worded(17, "Leres?", ("Leres", "Ubah"), lines=(("register-business/correct", {}),), outside=True)
    assert templates.payload(message)["template"]["name"] == GENERAL.name
    assert filled(message) == ["Leres? · 1. Leres · 2. Ubah"]
    assert filled(Worded(17, "")) == ["-"]


def test_on_a_shared_phone_it_is_told_for_whom_it_is() -> None:
    lines = (("common/for-profile", {"name": "Ani"}), NEW)
    message = Worded(17, f"Kagem Ani:\n\n{CARD}", ("Tampi", "Tolak", "Mangke"), lines=lines, outside=True)
    (told,) = filled(message)
    assert told.startswith("Kagem Ani: Pesenan enggal W-1")
    assert told.endswith("1. Tampi · 2. Tolak · 3. Mangke")


def test_a_message_without_the_choices_of_a_templates_buttons_gets_the_general_one() -> None:
    assert templates.payload(Worded(17, CARD, ("Tampi",), lines=(NEW,)))["template"]["name"] == GENERAL.name
    assert buttons(Worded(17, CARD, lines=(("order-digest/many", {"count": 3}),))) == []


def test_what_is_cut_ends_after_a_word() -> None:
    (told,) = filled(Worded(17, "keripik singkong " * 100))
    assert len(told) <= templates.TEXT_MOST
    assert told.endswith(("keripik…", "singkong…"))


def test_what_is_said_is_a_template_by_the_first_line_as_the_outbox_keeps_it() -> None:
    kept = Message.from_json(json.loads(json.dumps(Message((Line("class-reminder/learn", {"name": "7A"}),)).to_json())))
    lines = tuple((line.key, line.args) for line in kept.lines)
    assert filled(Worded(17, "Ustazmu ngajak 7A.", ("Sinau", "Mandheg"), lines=lines)) == ["7A"]
