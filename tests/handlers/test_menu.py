"""The menu, help, language, reminders, the programme's contact, and photos out of the blue."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Conversation, Incoming, conversation
from handlers import CONTENTS, CONVERSATIONS, INTENTS
from handlers.entry import Entry
from handlers.menu import MOST, pages_of
from services import consents, people, programme, roles
from tests.handlers.conftest import LANGUAGES, WORDS, Somebody, Town

PHOTO = "a" * 64


def test_the_menu_opens_doors_for_each_part_and_never_more_than_ten(town: Town) -> None:
    for part in ("owner", "santri", "officer"):
        somebody = town.greeted(part)
        doors = menu(somebody)
        assert {"language", "my-data", "profiles", "human", "help"} <= set(doors)
        assert set(doors) <= set(CONVERSATIONS)
        assert ("claim-role" in doors) == (part == "officer")


def test_help_and_a_person_stand_on_the_first_page_and_lainnya_is_its_last_line(town: Town) -> None:
    somebody = town.greeted("officer")
    somebody.start("menu")
    doors = [choice.value for choice in somebody.offered]
    assert [name for name, _ in doors[-3:]] == ["human", "help", "menu"]
    assert doors[-1] == ["menu", {"page": 2}]


def test_lines_for_which_there_is_no_room_stand_first_behind_lainnya() -> None:
    first = [Entry(CONVERSATIONS["name"], parts=("owner",)) for _ in range(12)]
    ends = [Entry(CONVERSATIONS["help"], place="end")]
    later = [Entry(CONVERSATIONS["language"], place="later") for _ in range(9)]
    pages = pages_of([*first, *ends, *later])
    assert [len(page) for page in pages] == [9, 8, 5]
    assert pages[0] == [*first[:8], *ends]
    assert pages[1][:4] == first[8:]
    assert pages_of([*first[:9], *ends]) == [[*first[:9], *ends]]  # ten lines and nothing behind: one page


def test_a_child_who_is_allowed_asks_for_no_leave_any_more(town: Town, db: Session) -> None:
    ali, parent = town.greeted("santri", "Ali", age="minor"), town.greeted("owner", "Bu Siti")
    assert "ask-guardian" in menu(ali)
    consents.allow_child(
        db, child=ali.person, by=parent.person, relation=consents.Relation.PARENT, language="id", channel="web",
        message="m", now=ali.now,
    )  # fmt: skip
    assert "ask-guardian" not in menu(ali)


def menu(somebody: Somebody) -> list[str]:
    """The doors of all pages; each page has ten lines at most."""
    doors: list[str] = []
    somebody.start("menu")
    while True:
        page = [choice.value for choice in somebody.offered]
        assert 2 <= len(page) <= MOST  # behind *Lainnya* one line may be left, and the way back
        doors += [name for name, args in page if name != "menu"]
        following = [args["page"] for name, args in page if name == "menu" and args]
        if not following:
            return doors
        somebody.start("menu", page=following[0])


def test_a_stranger_who_asks_for_the_menu_is_greeted(town: Town) -> None:
    assert town.newcomer().start("menu") == ["greet/language"]


def test_a_role_opens_doors_of_its_own(town: Town, db: Session, pesantren: int) -> None:
    nur = town.greeted("owner")
    assert "allow-child" not in menu(nur)
    roles.give(db, person=nur.person, role=roles.Role.TEACHER, cooperative=pesantren, now=nur.now)
    assert {"allow-child", "my-classes"} <= set(menu(nur))
    assert "claim-role" not in menu(nur)


def test_the_way_to_telegram_stands_in_the_menu_of_the_web_page_alone(town: Town) -> None:
    programme.tell(programme.Programme(telegram_bot="kanca_uji_bot"))
    for channel, expected in (("web", True), ("telegram", False)):
        assert ("link" in menu(town.greeted(channel=channel))) == expected


def test_with_whatsapp_alone_the_page_offers_that(town: Town) -> None:
    programme.tell(programme.Programme(whatsapp="6281100000000"))
    sari = town.greeted(channel="web")
    assert set(menu(sari)) & {"link", "link-whatsapp", "recovery-code"} == {"link-whatsapp"}
    assert sari.start("link-whatsapp") == ["link/only-while-open", "link/whatsapp", "link/code"]


def test_without_a_telegram_bot_the_page_offers_the_recovery_code_alone(town: Town) -> None:
    sari = town.greeted(channel="web")
    assert "link" not in menu(sari)
    assert "recovery-code" in menu(sari)
    assert sari.start("recovery-code") == ["link/only-while-open", "link/code"]


def test_whatever_stands_in_a_menu_has_a_label_in_every_language() -> None:
    doors = {f"{entry.name}/door" for entry in CONTENTS if entry.parts or entry.roles}
    assert doors
    assert {(door, each) for door in doors for each in LANGUAGES if not WORDS.exists(door, each)} == set()


def test_every_wish_leads_to_a_conversation_that_exists() -> None:
    assert set(INTENTS.values()) <= set(CONVERSATIONS)


def test_help_speaks_to_the_part_that_somebody_has(town: Town) -> None:
    assert town.newcomer().start("help") == ["help/newcomer", "help/words"]
    for part in ("owner", "santri", "officer"):
        assert town.greeted(part).start("help") == [f"help/{part}", "help/words"]


def test_another_language_holds_from_the_next_sentence_on(town: Town) -> None:
    sari = town.greeted()
    assert sari.start("language") == ["language/which"]
    assert sari.press("jv-krama") == ["language/changed"]
    assert sari.language == "jv-krama"


# --- reminders ----------------------------------------------------------------------------------------------------


def reminders(db: Session, person: int) -> tuple[bool, bool]:
    known = people.get(db, person=person)
    return known.reminders, known.order_alerts


def test_berhenti_stops_reminders_at_once_and_order_alerts_only_by_a_second_choice(town: Town, db: Session) -> None:
    sari = town.greeted()
    assert sari.start("stop", inside=False) == ["stop/stopped"]
    assert reminders(db, sari.person) == (False, True)
    assert sari.press("stop-alerts") == ["stop-alerts/stopped"]
    assert reminders(db, sari.person) == (False, False)
    assert sari.press("resume") == ["resume/resumed"]
    assert reminders(db, sari.person) == (True, True)


def test_who_sells_nothing_is_not_offered_the_second_choice(town: Town) -> None:
    ali = town.greeted("santri", "Ali", age="minor")
    ali.start("stop")
    assert ali.buttons == ["resume"]


def test_mulai_turns_reminders_on_again(town: Town, db: Session) -> None:
    sari = town.greeted()
    sari.start("stop")
    assert sari.start("greet") == ["greet/reminders-again", "greet/again", "menu/what"]
    assert reminders(db, sari.person) == (True, True)


def test_inside_a_conversation_berhenti_asks_which_is_meant_this_conversation(town: Town, db: Session) -> None:
    sari = town.greeted()
    sari.start("language")
    assert sari.start("stop", inside=True) == ["stop/meant"]
    assert sari.press("this") == ["common/cancelled"]
    assert not sari.open
    assert reminders(db, sari.person) == (True, True)


def test_inside_a_conversation_berhenti_asks_which_is_meant_the_reminders(town: Town, db: Session) -> None:
    sari = town.greeted()
    sari.start("language")
    sari.start("stop", inside=True)
    assert sari.press("reminders") == ["stop/stopped", "language/which"]
    assert sari.open == ["language"]
    assert reminders(db, sari.person) == (False, True)


# --- a person -----------------------------------------------------------------------------------------------------


def test_the_contact_comes_from_the_settings(town: Town) -> None:
    programme.tell(programme.Programme(name="Program Uji", contact="Bu Ani, 0812-0000-0000"))
    sari = town.newcomer()
    assert sari.start("human") == ["human/contact"]
    assert sari.argument("contact") == "Bu Ani, 0812-0000-0000"


def test_without_a_contact_we_say_what_to_do(town: Town) -> None:
    assert town.newcomer().start("human") == ["human/no-contact"]


# --- photos and voice out of the blue -----------------------------------------------------------------------------


def test_a_photo_out_of_the_blue_may_become_a_product_with_all_of_its_album(town: Town) -> None:
    sari = town.greeted()
    assert sari.start("offer-photo", pictures=[PHOTO], voice=False) == ["offer-photo/add"]
    assert sari.send(Incoming("picture", pictures=("b" * 64,))) == ["offer-photo/add.more"]
    assert sari.argument("count") == 2
    assert sari.heard[-1].burst
    seen: list[list[str]] = []
    sari.table = {**sari.table, "add-product": recorder(seen)}
    sari.press("yes")
    assert seen == [[PHOTO, "b" * 64]]


def test_a_photo_nobody_wants_is_let_go(town: Town) -> None:
    sari = town.greeted()
    sari.start("offer-photo", pictures=[PHOTO])
    assert sari.press("no") == ["offer-photo/not-added"]
    assert not sari.open


def test_the_offer_may_be_answered_in_words(town: Town) -> None:
    sari = town.greeted()
    sari.start("offer-photo", pictures=[PHOTO])
    assert sari.say("tidak") == ["offer-photo/not-added"]


def test_a_voice_note_gets_a_kind_sentence_and_who_sells_may_add_a_product(town: Town) -> None:
    sari, ali = town.greeted(), town.greeted("santri", "Ali")
    assert sari.start("offer-photo", pictures=[], voice=True) == ["offer-photo/voice-of-owner"]
    assert sari.buttons == ["add-product", "menu", "human"]
    assert sari.start("offer-photo", pictures=[], voice=True, inside=True) == ["offer-photo/voice"]
    assert ali.start("offer-photo", pictures=[], voice=True) == ["offer-photo/voice"]
    assert (sari.buttons, sari.open) == (["menu", "human"], [])


def test_a_santri_without_a_business_is_thanked_for_the_photo(town: Town) -> None:
    ali = town.greeted("santri", "Ali", age="minor")
    assert ali.start("offer-photo", pictures=[PHOTO]) == ["offer-photo/no-shop"]


def recorder(seen: list[list[str]]) -> Conversation:
    @conversation("add-product")
    def add_product(chat: object, db: object, pictures: list[str]) -> None:
        seen.append(pictures)

    return add_product
