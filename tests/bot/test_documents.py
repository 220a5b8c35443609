"""Documents and drawn pictures: made once, when they are sent, in the person's language, never in the text's way."""

import io
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from PIL import Image
from sqlalchemy.orm import Session

from bot.channels.channel import TryLater, Worded
from bot.documents import Documents, Maker
from bot.drawing import chart, plain
from bot.media import Media, NotDrawn, Unavailable
from dialogue.messages import Json, Line
from locales import Words
from services import outbox
from services.history import was_shown
from tests.bot.delivery_stage import Stage

WORDS = Words()


def scores(db: Session, person: int, args: Mapping[str, Json]) -> Json:
    return {"values": [3, args["second"]], "labels": ["SHU", str(person)], "title": Line("choices/yes")}


def alike(db: Session, person: int, args: Mapping[str, Json]) -> Json:
    return {"values": [1], "labels": ["SHU"], "title": "Kartu"}


def broken(db: Session, person: int, args: Mapping[str, Json]) -> Json:
    return {"values": "three", "labels": [], "title": ""}


def told(db: Session, person: int, args: Mapping[str, Json]) -> Json:
    return {"yes": Line("choices/yes"), "days": [1, {"person": person}]}


MAKERS = {
    "scores": Maker(scores, chart.draw, "image/png"),
    "card": Maker(alike, chart.draw, "image/png", shared=True),
    "broken": Maker(broken, chart.draw, "image/png"),
    "gone": Maker(lambda db, person, args: None, chart.draw, "image/png"),
    "told": Maker(told, plain.as_json, "application/json"),
}
SCORES = {"name": "nilai.png", "make": "scores", "as": "picture", "args": {"second": 5}}


@pytest.fixture
async def media() -> AsyncIterator[Media]:
    store = Media("memory:///")
    yield store
    await store.close()


class Counting(Media):
    """Counts its drawings."""

    drawn = 0

    async def draw(self, draw: Any, facts: Any) -> bytes:
        self.drawn += 1
        return await super().draw(draw, facts)


async def posted(stage: Stage, document: Mapping[str, Json], person: int = 1) -> tuple[outbox.Posted, Worded]:
    said = {"text": "Ini dia.", "choices": [], "picture": "", "document": document, "language": "id"}
    row = await stage.row(person, worded=json.dumps(said))
    return row, Worded(row.id, "Ini dia.", document=document)


async def kept(stage: Stage, row: int) -> Any:
    return json.loads((await stage.of(row))["worded"])["document"]


async def test_a_drawn_picture_is_shown_as_a_picture_in_both_widths(stage: Stage, media: Media) -> None:
    row, message = await posted(stage, SCORES)
    shown = await Documents(stage.database, media, WORDS, MAKERS).prepare(row, message)
    assert (shown.text, shown.document) == ("Ini dia.", {})
    widths = [Image.open(io.BytesIO(await media.open(shown.picture, width))).width for width in (320, 1280)]
    assert widths == [320, 1280]
    assert await stage.database.run(lambda db: was_shown(db, person=1, ref=shown.picture)) == "nilai.png"
    assert not await stage.database.run(lambda db: was_shown(db, person=2, ref=shown.picture))


async def test_it_is_drawn_once_however_often_it_is_shown(lite: Stage) -> None:
    media = Counting("memory:///")
    documents = Documents(lite.database, media, WORDS, MAKERS)
    row, message = await posted(lite, SCORES)
    first = await documents.prepare(row, message)
    again = await documents.prepare(row, Worded(row.id, "Ini dia.", document=await kept(lite, row.id)))
    assert (again.picture, media.drawn) == (first.picture, 1)
    await media.close()


async def test_a_picture_is_forgotten_with_its_text_and_a_shared_one_never(stage: Stage, media: Media) -> None:
    documents = Documents(stage.database, media, WORDS, MAKERS)
    own = await documents.prepare(*await posted(stage, SCORES))
    shared = await documents.prepare(*await posted(stage, {"name": "kartu.png", "make": "card", "as": "picture"}))
    noted = [ref for (ref,) in await stage.do("select ref from media_to_forget")]
    assert noted == [own.picture]
    assert await media.open(shared.picture, 320)


async def test_the_same_picture_for_everybody_is_drawn_once_for_all(lite: Stage) -> None:
    media = Counting("memory:///")
    documents = Documents(lite.database, media, WORDS, MAKERS)
    card = {"name": "kartu.png", "make": "card", "as": "picture"}
    shown = [await documents.prepare(*await posted(lite, card, person)) for person in (1, 2)]
    assert (shown[0].picture, media.drawn) == (shown[1].picture, 1)
    await media.close()


async def test_sentences_in_the_facts_are_worded_in_the_persons_language(lite: Stage, media: Media) -> None:
    documents = Documents(lite.database, media, WORDS, MAKERS)
    row, message = await posted(lite, {"name": "kabar.json", "make": "told"})
    shown = await documents.prepare(row, message)
    assert (shown.document["name"], shown.document["type"]) == ("kabar.json", "application/json")
    assert json.loads(await media.open_document(shown.document["ref"])) == {
        "yes": WORDS.say(Line("choices/yes"), "id"),
        "days": [1, {"person": 1}],
    }


@pytest.mark.parametrize("make", ["broken", "gone", "nobody-knows-this"])
async def test_what_cannot_be_drawn_leaves_the_text_alone_and_is_not_tried_again(
    lite: Stage, media: Media, make: str
) -> None:
    documents = Documents(lite.database, media, WORDS, MAKERS)
    row, message = await posted(lite, {"name": "x.png", "make": make, "as": "picture"})
    assert await documents.prepare(row, message) == Worded(row.id, "Ini dia.")
    assert await kept(lite, row.id) == {}


class NoStore(Media):
    async def put_picture(self, data: bytes, ref: str = "") -> str:
        raise Unavailable("the store is away")


async def test_while_the_store_is_away_the_message_waits(lite: Stage) -> None:
    media = NoStore("memory:///")
    row, message = await posted(lite, SCORES)
    with pytest.raises(TryLater):
        await Documents(lite.database, media, WORDS, MAKERS).prepare(row, message)
    assert await kept(lite, row.id) == SCORES
    await media.close()


async def test_the_drawing_process_draws_nothing_but_drawings(media: Media) -> None:
    with pytest.raises(NotDrawn, match="no drawing of ours"):
        await media.draw(json.dumps, "facts")  # type: ignore[arg-type]
    assert json.loads(await media.draw(plain.as_json, ["still", "drawing"])) == ["still", "drawing"]
