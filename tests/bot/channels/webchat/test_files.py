"""Photos come up, and only their own people get them back."""

from typing import Any

import pytest

from bot.media import BYTES_MAX, Picture, Unavailable
from tests.bot.channels.webchat.conftest import Browser
from tests.bot.channels.webchat.fake import jpeg
from tests.bot.channels.webchat.test_talking import problem

SEND_IT_AGAIN = "Foto belum dapat disimpan. Tunggu sebentar, lalu tekan Coba lagi."


def upload(browser: Browser, data: bytes) -> Any:
    return browser.http.post("/chat/pictures", files={"photo": ("foto.jpg", data, "image/jpeg")})


@pytest.fixture
def sari(browser: Browser) -> Browser:
    browser.says("hello")
    return browser


def test_a_photo_comes_up_and_comes_back_as_a_picture_and_nothing_else(sari: Browser) -> None:
    answer = upload(sari, jpeg())
    assert answer.status_code == 201
    kept = answer.json()
    assert (kept["width"], kept["height"], kept["notes"]) == (640, 480, [])
    picture = sari.http.get(f"{kept['url']}?w=320")
    assert (picture.status_code, picture.content) == (200, jpeg())
    assert picture.headers["content-type"] == "image/jpeg"
    assert picture.headers["x-content-type-options"] == "nosniff"
    assert "private" in picture.headers["cache-control"]


def test_photos_are_sent_by_their_owner_alone(sari: Browser) -> None:
    ref = upload(sari, jpeg()).json()["ref"]
    budi = sari.another()
    budi.says("hello")
    problem(budi.says("pictures", "message-2", pictures=[ref]), "not-found")
    problem(budi.http.get(f"/chat/picture/{ref}"), "not-found")
    assert sari.says("pictures", "message-2", pictures=[ref], text="keripik").status_code == 202
    assert sari.door.guests[sari.user].heard[-1].pictures == (ref,)


def test_a_picture_we_have_shown_may_be_looked_at(sari: Browser) -> None:
    ref = upload(sari, jpeg()).json()["ref"]
    budi = sari.another()
    budi.says("hello")
    sari.door.say_to(budi.user, "Keripik Bu Sari", pictures=(ref,))
    assert budi.http.get(f"/chat/picture/{ref}").status_code == 200


def test_nobody_uploads_before_saying_hello(browser: Browser) -> None:
    problem(upload(browser, jpeg()), "no-session")
    problem(browser.says("pictures", pictures=["ab" * 32]), "no-session")
    assert not browser.store.files


def test_what_is_no_picture_is_told_in_the_words_of_the_questions(sari: Browser) -> None:
    sari.door.guests[sari.user].language = "jv-krama"
    told = problem(upload(sari, b"<svg onload=alert(1)>"), "picture-refused")["detail"]
    assert told
    assert "picture" not in told


@pytest.mark.parametrize("excess", [1, 2_000_000])
def test_a_photo_that_is_too_big_is_cut_off(sari: Browser, excess: int) -> None:
    answer = upload(sari, b"\xff\xd8\xff" + bytes(BYTES_MAX + excess))
    assert answer.status_code == 413
    problem(answer, "too-big")
    assert not sari.store.files


def test_a_length_that_lies_is_found_out(sari: Browser) -> None:
    def endless() -> Any:
        yield b'--b\r\nContent-Disposition: form-data; name="photo"; filename="a"\r\n\r\n'
        for _ in range(BYTES_MAX // 65536 + 2):
            yield bytes(65536)

    headers = {"Content-Type": "multipart/form-data; boundary=b"}
    problem(sari.http.post("/chat/pictures", content=endless(), headers=headers), "too-big")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "multipart/form-data; boundary=b"),
        (b"junk", "multipart/form-data; boundary=b"),
        (b"junk", "multipart/form-data"),
        (b"junk", "image/jpeg"),
        (b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\ntext\r\n--b--', "multipart/form-data; boundary=b"),
    ],
)
def test_a_broken_upload_is_refused_in_a_sentence(sari: Browser, body: bytes, content_type: str) -> None:
    answer = sari.http.post("/chat/pictures", content=body, headers={"Content-Type": content_type})
    problem(answer, "not-understood")


def test_two_files_in_one_upload_are_refused(sari: Browser) -> None:
    files = [("photo", ("a.jpg", jpeg(1), "image/jpeg")), ("photo", ("b.jpg", jpeg(2), "image/jpeg"))]
    problem(sari.http.post("/chat/pictures", files=files), "not-understood")


def test_uploads_have_a_pace(sari: Browser) -> None:
    codes = [upload(sari, jpeg()).status_code for _ in range(32)]
    assert codes == [201] * 30 + [429] * 2
    assert upload(sari, jpeg()).json()["detail"] == SEND_IT_AGAIN


def test_a_photo_that_cannot_be_kept_now_is_never_said_to_be_kept(
    sari: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: bytes) -> Picture:
        raise Unavailable("the bucket is away")

    monkeypatch.setattr(sari.store, "keep", away)
    answer = upload(sari, jpeg())
    problem(answer, "away")
    assert answer.json()["detail"] == SEND_IT_AGAIN
    assert answer.headers["retry-after"] == "3"


@pytest.mark.parametrize(
    "path", ["/chat/picture/..%2f..%2fetc", "/chat/picture/ab", f"/chat/picture/{'ab' * 32}?w=9999"]
)
def test_an_address_that_is_none_is_refused(sari: Browser, path: str) -> None:
    assert sari.http.get(path).status_code in (400, 404)


def test_a_document_is_given_to_its_person_as_a_file_to_save(sari: Browser) -> None:
    ref = "cd" * 32 + ".json"
    sari.store.files[ref] = b"{}"
    problem(sari.http.get(f"/chat/document/{ref}"), "not-found")
    sari.door.guests[sari.user].documents[ref] = 'data "saya".json'
    document = sari.http.get(f"/chat/document/{ref}")
    assert document.content == b"{}"
    assert document.headers["content-type"] == "application/octet-stream"
    assert document.headers["content-disposition"] == "attachment; filename*=UTF-8''data%20%22saya%22.json"


def test_a_file_that_is_gone_is_said_to_be_gone(sari: Browser) -> None:
    ref = upload(sari, jpeg()).json()["ref"]
    sari.store.files.clear()
    problem(sari.http.get(f"/chat/picture/{ref}"), "not-found")
