"""The page as it is served: safe headers, small, cached by version, and with a word for everything."""

import re
from pathlib import Path

import pytest

import bot.pages
from bot.channels.webchat.page import WORDS
from bot.channels.webchat.problems import STATUS
from dialogue.messages import Line
from locales import Words
from tests.bot.channels.webchat.conftest import Browser

PAGES = Path(bot.pages.__file__).parent
SMALL = 50_000  # bytes of the whole page, unpacked


def source(*endings: str) -> str:
    return "\n".join(p.read_text() for p in sorted(PAGES.rglob("*")) if p.suffix in endings)


def test_the_page_allows_nothing_but_itself(browser: Browser) -> None:
    page = browser.http.get("/")
    policy = page.headers["content-security-policy"]
    for rule in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"):
        assert rule in policy
    assert "unsafe" not in policy
    assert page.headers["x-content-type-options"] == "nosniff"
    assert not re.search(r"\son\w+=|\sstyle=|<style|javascript:", page.text)


def test_the_whole_page_is_small_and_comes_from_here(browser: Browser) -> None:
    page = browser.http.get("/").text
    files = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page))
    total = len(page.encode()) + sum(len(browser.http.get(file).content) for file in files)
    assert len(files) >= 8
    assert total < SMALL
    assert "http" not in re.sub(r"http://www\.w3\.org/\S+|https\?:\\/\\/", "", source(".html", ".js", ".css", ".svg"))


def test_a_file_of_this_version_is_kept_and_any_other_is_asked_for_again(browser: Browser) -> None:
    address = re.findall(r'"(/static/chat\.css[^"]+)"', browser.http.get("/").text)[0]
    assert "immutable" in browser.http.get(address).headers["cache-control"]
    assert browser.http.get("/static/chat.css?v=old").headers["cache-control"] == "no-cache"
    assert browser.http.get("/static/none.js").status_code == 404
    assert browser.http.get("/static/..%2fchat.html").status_code == 404


def test_modules_import_one_another_by_version(browser: Browser) -> None:
    address = re.findall(r'"(/static/chat\.js[^"]+)"', browser.http.get("/").text)[-1]
    script = browser.http.get(address)
    assert script.headers["content-type"].startswith("text/javascript")
    assert address.partition("?")[2] in re.findall(r'from "\./log\.js\?([^"]+)"', script.text)


def test_files_travel_packed(browser: Browser) -> None:
    assert browser.http.get("/static/chat.js").headers["content-encoding"] == "gzip"
    plain = browser.http.get("/static/chat.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers


@pytest.mark.parametrize("language", ["id", "jv-krama", "jv-ngoko"])
def test_every_word_and_every_problem_has_a_sentence_in_every_language(language: str) -> None:
    words = Words()
    asked = [f"web/{name}" for name in WORDS]
    asked += [f"web/problem-{name}" for name in STATUS if name not in ("refused", "picture-refused")]
    assert [key for key in asked if not words.exists(key, language)] == []


def test_the_page_uses_every_word_it_gets_and_gets_every_word_it_uses() -> None:
    used = set(re.findall(r"words\['([\w-]+)'\]", source(".html")))
    used |= set(re.findall(r'data-(?:word|label|placeholder)="([\w-]+)"', source(".html")))
    used |= set(re.findall(r'word\("([\w-]+)"\)', source(".js")))
    used |= set(re.findall(r'\? "(\w+)" : "(\w+)"\)', source(".js"))[0])
    assert used == set(WORDS)


def test_the_page_speaks_the_persons_language(browser: Browser) -> None:
    assert '<html lang="id">' in browser.http.get("/").text
    browser.says("hello")
    browser.door.guests[browser.user].language = "jv-krama"
    page = browser.http.get("/").text
    assert '<html lang="jv">' in page
    assert re.search(r"<noscript>.*mbetahaken JavaScript.*</noscript>", page)
    krama = browser.http.get("/chat/words").json()
    assert krama["language"] == "jv-krama"
    assert krama["words"]["send"] == "Kintun"
    assert krama["words"]["write-here"] in page
    assert browser.http.get("/chat/words?language=jv-ngoko").json()["words"]["send"] == "Kirim"
    assert browser.http.get("/chat/words?language=../id").status_code == 400


def test_one_word_is_one_line_everywhere() -> None:
    words = Words()
    for language in ("id", "jv-krama", "jv-ngoko"):
        said = [words.say(Line(f"web/{name}"), language) for name in WORDS]
        assert all(text and "\n" not in text for text in said)
