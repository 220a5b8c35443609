"""Photos of a product: albums, one by one, late ones, captions, and what is noticed about them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from dialogue import Incoming
from tests.handlers.conftest import LANGUAGES, WORDS, Somebody
from tests.handlers.test_add_product import LINE, REFS, captioned, kept, photo, sari

__all__ = ["sari"]


def test_photos_sent_before_anything_was_asked_are_taken(db: Session, sari: Somebody) -> None:
    photo(db, sari, REFS[0])
    assert sari.start("add-product", pictures=[REFS[0]]) == ["add-product/name"]
    for text in (LINE, "lewati", "lewati", "ya"):
        sari.say(text)
    assert [picture.ref for picture in kept(db)[0].pictures] == [REFS[0]]


def test_an_album_is_acknowledged_with_its_count_and_ends_with_selesai(db: Session, sari: Somebody) -> None:
    sari.start("add-product")
    for n, ref in enumerate(REFS[:5], 1):
        assert sari.send(photo(db, sari, ref)) == ["add-product/pictures.pictures-more"]
        assert sari.argument("count") == n
        assert sari.heard[0].burst == "together"
    assert sari.buttons == ["done"]
    assert sari.say("sampun") == ["add-product/name"]
    for text in (LINE, "lewati", "lewati", "ya"):
        sari.say(text)
    assert [picture.ref for picture in kept(db)[0].pictures] == REFS[:5]


def test_the_eighth_photo_ends_the_collecting_by_itself(db: Session, sari: Somebody) -> None:
    sari.start("add-product")
    for ref in REFS[:7]:
        sari.send(photo(db, sari, ref))
    assert sari.send(photo(db, sari, REFS[7])) == ["add-product/name"]


@pytest.mark.parametrize("text", ["selesai", "sudah", "rampung", "cukup", "tidak ada lagi", "lewati"])
def test_photos_that_were_sent_are_never_lost_by_a_word(db: Session, sari: Somebody, text: str) -> None:
    sari.start("add-product")
    sari.send(photo(db, sari, REFS[0]))
    assert sari.say(text) == ["add-product/name"]
    for more in (LINE, "lewati", "lewati"):
        sari.say(more)
    assert sari.argument("photos") == 1
    assert sari.heard[0].picture == REFS[0]


def test_the_same_photo_twice_is_noticed_and_kept_once(db: Session, sari: Somebody) -> None:
    sari.start("add-product")
    for ref in REFS[:2]:
        sari.send(photo(db, sari, ref))
    assert sari.send(photo(db, sari, REFS[0])) == ["add-product/pictures.pictures-same"]
    assert (sari.argument("count"), sari.argument("which")) == (2, 1)


@pytest.mark.parametrize("note", ["dark", "blurred", "tiny"])
def test_a_photo_that_could_be_better_is_kept_with_a_kind_word_that_its_album_does_not_hide_nor_later_photos_repeat(
    db: Session, sari: Somebody, note: str
) -> None:
    sari.start("add-product")
    sari.send(photo(db, sari, REFS[0]))
    assert sari.send(photo(db, sari, REFS[1], note)) == [f"add-product/pictures.pictures-{note}"]
    sari.now -= timedelta(seconds=4.5)
    assert sari.send(photo(db, sari, REFS[2])) == [f"add-product/pictures.pictures-{note}"]
    assert (sari.argument("count"), sari.argument("which")) == (3, 2)
    assert sari.send(photo(db, sari, REFS[3])) == ["add-product/pictures.pictures-more"]


def test_of_a_photo_that_is_tiny_and_blurred_both_are_said(db: Session, sari: Somebody) -> None:
    sari.start("add-product")
    assert sari.send(photo(db, sari, REFS[0], "tiny", "blurred")) == ["add-product/pictures.pictures-several"]
    said = [WORDS.say(line, language) for line in sari.lines for language in LANGUAGES]
    assert all("burem" in one or "buram" in one for one in said)
    assert ["kecil" in said[0], "alit" in said[1], "cilik" in said[2]] == [True] * 3


def test_a_photo_that_comes_after_the_question_joins_the_product_and_the_question_follows(
    db: Session, sari: Somebody
) -> None:
    sari.start("add-product")
    sari.send(photo(db, sari, REFS[0]))
    for text in ("selesai", "Keripik"):
        sari.say(text)
    assert sari.send(photo(db, sari, REFS[1])) == ["add-product/pictures.pictures-joined", "add-product/price"]
    assert (sari.argument("count"), len(sari.heard), sari.heard[0].burst) == (2, 1, "together")
    for text in ("15rb/bungkus stok 20", "lewati", "lewati"):
        sari.say(text)
    assert sari.send(photo(db, sari, REFS[2])) == ["add-product/pictures.pictures-joined", "add-product/correct"]
    assert sari.argument("photos") == 3
    sari.say("ya")
    assert [picture.ref for picture in kept(db)[0].pictures] == REFS[:3]


def test_photos_join_a_product_whose_photo_question_was_skipped_and_never_more_than_eight(
    db: Session, sari: Somebody
) -> None:
    sari.start("add-product")
    sari.say("lewati")
    for ref in REFS[:8]:
        assert sari.send(photo(db, sari, ref))[0] == "add-product/pictures.pictures-joined"
    assert sari.send(photo(db, sari, REFS[0])) == ["add-product/pictures.pictures-joined", "add-product/name"]
    assert sari.send(photo(db, sari, REFS[8])) == ["add-product/pictures.pictures-full", "add-product/name"]
    assert sari.argument("count") == 8


def test_a_line_typed_at_the_photo_question_is_kept_and_the_photo_still_asked_for(db: Session, sari: Somebody) -> None:
    sari.start("add-product")
    assert sari.say(LINE) == ["add-product/pictures.pictures-line"]
    assert sari.buttons == ["skip"]
    sari.send(photo(db, sari, REFS[0]))
    assert sari.say("selesai") == ["add-product/weight"]


def test_a_caption_at_the_photo_question_fills_what_it_tells_whichever_photo_carries_it(
    db: Session, sari: Somebody
) -> None:
    sari.start("add-product")
    sari.send(photo(db, sari, REFS[0]))
    sari.send(captioned(photo(db, sari, REFS[1]), LINE))
    sari.send(photo(db, sari, REFS[2]))
    assert sari.say("selesai") == ["add-product/weight"]


@pytest.mark.parametrize(
    ("caption", "question"), [("Keripik singkong", "name"), ("Keripik singkong renyah dan gurih. " * 3, "description")]
)
def test_any_other_caption_is_offered_as_the_name_or_where_it_is_long_as_the_description(
    db: Session, sari: Somebody, caption: str, question: str
) -> None:
    caption = caption.strip()
    sari.start("add-product", pictures=REFS[:1], caption=caption)
    for text in ("Keripik", "15rb/bungkus stok 20", "lewati") if question == "description" else ():
        sari.say(text)
    assert sari.send(Incoming("choice", choice=caption))
    for text in ("15rb/bungkus stok 20", "lewati", "lewati") if question == "name" else ():
        sari.say(text)
    assert sari.argument(question) == caption


def test_a_photo_that_looks_like_another_is_noticed(db: Session, sari: Somebody) -> None:
    sari.start("add-product")
    sari.send(photo(db, sari, REFS[0], look="f" * 16))
    assert sari.send(photo(db, sari, REFS[1], look="f" * 15 + "e")) == ["add-product/pictures.pictures-similar"]


def test_a_photo_that_could_not_be_kept_is_said_why_and_the_others_stay(db: Session, sari: Somebody) -> None:
    sari.start("add-product")
    sari.send(photo(db, sari, REFS[0]))
    assert sari.send(Incoming("picture", problem="picture-heic")) == ["add-product/pictures.picture-heic"]
    sari.send(photo(db, sari, REFS[1]))
    assert sari.argument("count") == 2


def test_a_text_instead_of_a_photo_is_no_photo(sari: Somebody) -> None:
    sari.start("add-product")
    assert sari.say("keripik") == ["add-product/pictures.not-a-picture"]


def test_the_line_under_a_late_photo_of_this_product_is_no_stock_unless_it_tells_one(
    db: Session, sari: Somebody
) -> None:
    sari.start("add-product")
    for text in ("lewati", "Keripik", "15rb", "bungkus"):
        sari.say(text)
    said = sari.send(captioned(photo(db, sari, REFS[0]), "Keripik 15rb"))
    assert said[:2] == ["add-product/pictures.pictures-joined", "add-product/stock.no-number"]
    assert sari.send(captioned(photo(db, sari, REFS[1]), "Keripik 15rb stok 20"))[-1] == "add-product/weight"
    for text in ("lewati", "lewati"):
        sari.say(text)
    assert sari.argument("stock") == 20
